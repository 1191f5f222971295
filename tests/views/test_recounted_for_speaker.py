"""The recount of a speaker's page finds what is wrong in it: invented pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

from .recounted_for_speaker import Shown, wrong_for_speaker, wrong_seconds, wrongly_listed

DOCUMENTS = Path(__file__).parents[1] / "documents"
SPEAKERS = ("Norway", "Canada", "Iceland", "Philippines")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("recounted")
    made = []
    for by in SPEAKERS:
        to, reviews = folder / f"{by}.html", [str(DOCUMENTS / "XBB-17"), str(DOCUMENTS / "XBB-31")]
        found = CliRunner().invoke(application, ["brief", *reviews, "--by", by, "--seconds", "54", "--to", str(to)])
        assert found.exit_code == 0, found.output
        made.append(to.read_text(encoding="utf-8"))
    return made


def test_a_page_counts_what_stands_in_it(pages: list[str]) -> None:
    assert [wrong_for_speaker(each) for each in pages] == [[] for _ in SPEAKERS]


COUNTS = [
    r"has (\d+) more statement",
    r"(\d+) statements? in all",
    r"(\d+) on the page, ",
    r"<h2>(\d+) asks? that fits? ",
    r"Together (\d+) seconds",
    r"” (\d+) are left",
    r"asked in (\d+) recommendation",
    r"supported (\d+)",
]


@pytest.mark.parametrize("counted", COUNTS)
def test_a_count_that_is_one_too_many_is_found(pages: list[str], counted: str) -> None:
    counting = [(page, found) for page in pages if (found := re.search(counted, page)) is not None]
    assert counting, "no page counts that"
    for page, found in counting:
        assert wrong_for_speaker(f"{page[: found.start(1)]}{int(found[1]) + 1}{page[found.end(1) :]}")


ALSO = [
    Shown("1 ask", "8 s: We ask “that”", "A/HRC/9/1, paragraph 9.2, page 2"),
    Shown("1 ask", "7 s: We ask “more”", "A/HRC/9/1, paragraph 9.3, page 2"),
]


@pytest.mark.parametrize(
    ("named", "wrong"),
    [
        ("9.2 of 2013 (8 s) and 9.3 of 2013 (7 s)", 0),
        ("9.2 of 2013 (8 s)", 1),
        ("9.2 of 2013 (8 s) and 9.4 of 2013 (7 s)", 1),
        ("9.2 of 2013 (8 s) and 9.3 of 2013 (6 s)", 1),
    ],
)
def test_asks_of_others_fit_together_and_stand_behind_the_page(named: str, wrong: int) -> None:
    told = f"Together 15 seconds with the greeting: “Hello.” 15 are left. 2 asks of other States under “Also found” would fit too: {named}."
    page = [
        Shown("1 ask that fits 30 seconds; the greeting takes 5 of them", "10 s: We ask “this”", "A/HRC/9/1, paragraph 9.1, page 2"),
        Shown("1 ask that fits 30 seconds; the greeting takes 5 of them", told, ""),
    ]
    also = [Shown(page[0].part, each.text, each.source) for each in ALSO]
    assert len(wrong_seconds(page, also)) == wrong
    too_long = [also[0], Shown(page[0].part, "9 s: We ask “more”", also[1].source)]
    assert wrong_seconds(page, too_long)


def test_an_ask_that_is_a_part_of_a_paragraph_is_found_by_its_letter() -> None:
    told = "Together 15 seconds with the greeting: “Hi.” 15 are left. An ask of another State under “Also found” would fit too: 9 (a) of 2013 (8 s)."
    title = "1 ask that fits 30 seconds; the greeting takes 5 of them"
    page = [Shown(title, "10 s: We ask “this”", "A/HRC/9/1, paragraph 9, page 2"), Shown(title, told, "")]
    assert wrong_seconds(page, [Shown(title, "8 s: We ask “that”", "A/HRC/9/1, paragraph 9, page 2")]) == []
    assert wrong_seconds(page, [Shown(title, "8 s: We ask “that”", "A/HRC/9/1, paragraph 7, page 2")])


NEAR = "A/HRC/9/1, paragraph 9.1; on that matter: A/HRC/9/1, "
OTHERS = "Others asked on that matter; we may miss some. "
LISTED = [
    ("Others asked on that matter; we may miss some: 9.2, 9.4 of 2013.", f"{NEAR}paragraphs 9.2, 9.4", True),
    ("Others asked on that matter; we may miss some: 9.2, 9.4 of 2013.", f"{NEAR}paragraph 9.2", False),
    (f"{OTHERS}Peru supported 9.2–9.4 of 2013 and noted 9.6 of 2013. More.", f"{NEAR}paragraphs 9.2–9.4, 9.6", True),
    (f"{OTHERS}Peru supported 9.2 of 2013.", f"{NEAR}paragraphs 9.2, 9.4", False),
    ("4 requests of others name it, to whatever end, by Peru. They stand in 3 recommendations.", "A/HRC/9/1, paragraphs 9.2–9.4", True),
    ("4 requests of others name it, to whatever end, by Peru. They stand in 3 recommendations.", "A/HRC/9/1, paragraphs 9.2, 9.4", False),
    ("1 further request, by Peru, is on the matter of 9.1 of 2013.", "A/HRC/9/1, paragraph 9.2", True),
    ("9 States named in the note asked for it in 2013 in the same words.", "A/HRC/9/1, paragraph 9.2", False),
]


@pytest.mark.parametrize(("words", "source", "right"), LISTED)
def test_what_a_statement_counts_is_as_much_as_its_source_lists(words: str, source: str, right: bool) -> None:
    assert (wrongly_listed(Shown("", words, source)) == []) is right

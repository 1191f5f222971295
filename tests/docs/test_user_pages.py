"""The pages of docs/ by user say what is so: their examples run on the invented reviews, and print what they show."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from examples import DESK, README, ROOT, done, examples, of_any_machine, pages, workplace
from tools.look.covers import MADE

BY_USER = ["advocate", "diplomat", "journalist", "researcher", "national-institution", "developer"]
"""In the order of the site."""
ELSEWHERE = {README, DESK}
"""Pages whose examples are run by tests of their own, so that two processes can share the work."""

SITE = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("page", [page for page in pages() if page not in ELSEWHERE], ids=lambda page: page.stem)
def test_the_examples_print_what_a_page_shows(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workplace(tmp_path)
    for each in examples(page.read_text(encoding="utf-8")):
        status, printed = done(each.command, place, monkeypatch)
        assert status == 0, printed
        assert of_any_machine(printed) == of_any_machine(each.shown), (
            f"{each.command}: `python tests/docs/examples.py docs/{page.name}` writes it anew"
        )


@pytest.mark.parametrize("name", BY_USER)
def test_each_user_has_a_page_that_begins_at_zero_and_is_reached_from_the_front_door(name: str) -> None:
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert "](install.md)" in text.partition("\n## ")[0]
    assert len(list(examples(text))) >= 1
    assert f"](docs/{name}.md)" in README.read_text(encoding="utf-8")


def test_the_front_door_has_the_lines_of_the_page_on_installing() -> None:
    lines = _lines_to_paste((ROOT / "docs" / "install.md").read_text(encoding="utf-8"))
    assert len(lines) == 3, "one for each system"
    assert _lines_to_paste(README.read_text(encoding="utf-8")) == lines


def test_an_example_stands_once() -> None:
    """`read` apart, which fills the store of a page."""
    shown = Counter(each.command for page in pages() for each in examples(page.read_text(encoding="utf-8")))
    assert [command for command, times in shown.items() if times > 1 and not command.startswith("openupr read ")] == []


def test_the_site_names_pages_that_are_there_and_leaves_none_out() -> None:
    named = list(_named(SITE["nav"]))
    assert [page for page, times in Counter(named).items() if times > 1] == []
    assert {ROOT / "docs" / page for page in named} == set((ROOT / "docs").glob("*.md"))
    assert SITE["docs_dir"] == "docs"


def test_the_pages_of_users_stand_first_in_the_site() -> None:
    assert [Path(page).stem for page in _named(SITE["nav"])][2:8] == BY_USER


def test_the_picture_of_the_front_door_is_small_and_has_words_for_who_does_not_see_it() -> None:
    for page in [README, *(ROOT / "docs").glob("*.md")]:
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert len(words) > 20, target
            assert (page.parent / target).stat().st_size < 150_000, target


def _lines_to_paste(text: str) -> list[str]:
    return [line for line in text.splitlines() if "https://astral.sh/uv/install" in line]


def _named(nav: object) -> Iterator[str]:
    """The pages of a navigation, in its order."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for below in nav.values():
            yield from _named(below)
    elif isinstance(nav, list):
        for below in nav:
            yield from _named(below)


def test_no_link_of_the_site_leads_out_of_it() -> None:
    """The site is made of docs/ alone: a link to a file beside it leads nowhere there."""
    texts = {page.name: page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md")}
    assert {name: found for name, text in texts.items() if (found := re.findall(r"\]\((\.\./[^)]*)\)", text))} == {}


def test_each_picture_is_shown_and_is_made_by_the_program() -> None:
    """`make pictures` makes them anew: one that it doesn't know grows old unseen."""
    shown = {
        name for page in (README, *(ROOT / "docs").glob("*.md")) for name in re.findall(r"pictures/([\w-]+)\.png\)", page.read_text(encoding="utf-8"))
    }
    assert shown == set(MADE) == {path.stem for path in (ROOT / "docs" / "pictures").iterdir()}

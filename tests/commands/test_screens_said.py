"""What the commonest commands print, in the pseudo-locale that writes every message of ours in Arabic letters: whatever stands there in Latin ones is
a quotation, a name, a symbol, an identifier or an option; all else was never given to a translator."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.records import index, text_of
from openupr.text import clean
from tests.rendering.test_whole_page import derived, named_in

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
NAME = "XBB-17"
TYPED = r"`[^`]*`|--\w[\w-]*(?: [\w,]+)?|openupr \w+|\S*/\S+|\S*\.sqlite\S*|\b[\w-]+\*"
"""What is typed: commands, options, paths, a word with a star."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "reviews.sqlite"
    made = CliRunner().invoke(application, ["read", str(DOCUMENTS / NAME), "--store", str(path)])
    assert made.exit_code == 0, made.output
    return path


@cache
def persons() -> re.Pattern[str]:
    """The persons whom the documents name."""
    named = derived(NAME).description.named.named
    return re.compile("|".join(re.escape(name) for each in named for name in (*each.spellings, *each.maybe)) or "(?!)")


def printed(store: Path, *arguments: str, language: str = "ar-XB") -> str:
    made = CliRunner().invoke(application, ["--language", language, *arguments, "--store", str(store)], env={"COLUMNS": "400"})
    assert made.exit_code in {0, 1}, made.output
    return made.output


def left(said: str) -> list[str]:
    """The lines of ours with two Latin letters side by side, without what is quoted and named."""
    known, whole = named_in(derived(NAME).review), said.replace("\n    ", " ")
    if f"\n\n{NAME}/" in said:
        whole = re.sub(r"\n {4}.*", "", said)  # the words that were found
    lines = [known.sub(" ", persons().sub(" ", re.sub(TYPED, " ", line))) for line in whole.splitlines()]
    return [line for line in lines if re.search(r"[a-zA-Z]{2}", line)]


COMMANDS = {
    "read": ("read", NAME),
    "read files": ("read", str(DOCUMENTS / NAME)),
    "read several": ("read", str(DOCUMENTS / NAME), str(DOCUMENTS / "XCC-01"), "--no-store"),
    "list": ("list",),
    "find": ("find", "right*"),
    "find nothing": ("find", "zebras", "--state", NAME[:3]),
    "find with one condition less": ("find", "right*", "--state", NAME[:3], "--by", "ZWE"),
    "persons": ("persons", NAME),
    "next": ("next", NAME),
    "examine": ("examine", NAME),
    "check": ("check",),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_word_of_ours_was_given_to_a_translator(store: Path, command: str) -> None:
    said = printed(store, *COMMANDS[command])
    assert len(re.findall("[\u0600-\u06ff]{2}", said)) > 1, f"nothing of ours is said: {said}"
    assert left(said) == []


@pytest.mark.parametrize("record", ["R50.1", "R50.1.a", "R51.2", "A51.1", "D5", "L51.1"])
def test_every_word_of_ours_around_a_record_was_given_to_a_translator(store: Path, record: str) -> None:
    said = " ".join(printed(store, "show", f"{NAME}/{record}").split())
    assert len(re.findall("[\u0600-\u06ff]{2}", said)) > 1, f"nothing of ours is said: {said}"
    for words in texts():
        said = said.replace(words, " ")
    assert left(said) == []


@cache
def texts() -> tuple[str, ...]:
    """The words of the documents' records, longest first."""
    review = derived(NAME).review
    found = {" ".join(text_of(each).split()) for each in index(review).values()}
    found |= {" ".join(part.split()) for each in review.addenda for answer in each.responses for part in (answer.words, answer.group, answer.scope)}
    listed = review.thematic_list.entries if review.thematic_list else ()
    found |= {
        " ".join(part.split())
        for each in listed
        for part in (each.comment, each.printed_position, each.source.printed if each.source else "", *each.themes, *each.persons, *each.goals)
    }
    return tuple(sorted((each for each in found if len(each) > 3), key=len, reverse=True))


def test_what_is_english_is_seen(store: Path) -> None:
    """So that the test above can fail."""
    assert left(printed(store, "read", NAME, language="en"))
    assert left(printed(store, "find", "right*", language="en"))


def test_a_doubt_on_the_screen_is_said_in_french(store: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(clean("A/HRC/99/5\n\n24 March 2025").clean, encoding="utf-8")
    said = printed(store, "read", str(tmp_path), "--review", "XAA-48", "--as", "working-group-report", language="fr")
    assert "Ce qui ne concorde pas dans les documents" in said
    assert "aucune recommandation n’a été trouvée" in said.replace("Aucune", "aucune")

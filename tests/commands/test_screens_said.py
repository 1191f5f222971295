"""What the commonest commands print, in the pseudo-locale that writes every message of ours in Arabic letters: whatever stands there in Latin ones is
a quotation, a name, a symbol, an identifier or an option; all else was never given to a translator."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.records import identifying_words, records_by_identifier
from openupr.text import clean
from openupr.views.examined.rank import SPECS
from openupr.views.tables.record_tables import WHAT
from tests.rendering.test_whole_page import derived, named_in

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
NAME = "XBB-17"
TYPED = r"`[^`]*`|--\w[\w-]*(?: [\w,]+)?|openupr \w+|\S*/\S+|\S*\.sqlite\S*|\b[\w-]+\*|Landlock|seccomp|^spread"
"""What is typed: commands, options, paths, a word with a star; and names of the system's and of an examination."""


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
    """What a command prints."""
    made = CliRunner().invoke(
        application, ["--language", language, *arguments, *(("--store", str(store)) if takes_store(arguments) else ())], env=WIDE
    )
    assert made.exit_code in {0, 1, 2}, made.output
    assert not made.exception or isinstance(made.exception, SystemExit)
    assert "Usage:" not in made.output, "no such option"
    return made.output


WIDE = {"COLUMNS": "400"}
STORELESS = {"draft time", "draft check", "explain", "diff", "pack", "classify", "baselines"}
"""Commands that look into no store."""


def takes_store(arguments: tuple[str, ...]) -> bool:
    """Whether a command has the option."""
    return bool(arguments) and not {arguments[0], " ".join(arguments[:2])} & STORELESS


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
    "status": ("status",),
    "letters": ("letters", NAME),
    "clusters of nothing": ("clusters", NAME),
    "explain": ("explain", "spread"),
    "raise-with": ("raise-with", NAME, "--topic", "police"),
    "raise-with more": ("raise-with", NAME, "--topic", "women"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_word_of_ours_was_given_to_a_translator(store: Path, command: str) -> None:
    said = printed(store, *COMMANDS[command])
    assert len(re.findall("[\u0600-\u06ff]{2}", said)) > 1, f"nothing of ours is said: {said}"
    assert left(said) == []


QUOTED = {
    "quote": ("quote", "Continue to promote the rights of persons with disabilities", "--from", NAME),
    "quote what is not there": ("quote", "the zebras of the night are happy today", "--from", NAME),
    "citation": ("citation", "A/HRC/98/7, para. 50.1, and A/HRC/98/7, para. 999"),
}


@pytest.mark.parametrize("command", QUOTED)
def test_every_word_of_ours_around_a_quotation_was_given_to_a_translator(store: Path, command: str) -> None:
    said = " ".join(printed(store, *QUOTED[command]).split())
    assert len(re.findall("[\u0600-\u06ff]{2}", said)) > 1, f"nothing of ours is said: {said}"
    for words in texts():
        said = said.replace(words, " ")
    assert left(re.sub(r"\S+ »[^«]*«[^(]*", " ", re.sub(r"“[^”]*”", " ", said))) == []


def test_every_word_of_ours_on_two_versions_was_given_to_a_translator(store: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("1. Bread is dear.\n\n2. Boats are slow.\n", encoding="utf-8")
    second.write_text("1. Bread is cheap.\n\n3. Roads are new.\n", encoding="utf-8")
    said = printed(store, "diff", str(first), str(second), "--as", "submission", "--review", "XAA-48")
    heads = [re.sub(r"(?:first|second)\.txt", " ", line) for line in said.splitlines() if not line.startswith("  ")]
    assert any(re.search("[\u0600-\u06ff]{2}", line) for line in heads), f"nothing of ours is said: {said}"
    assert [line for line in heads if re.search(r"[a-zA-Z]{2}", line)] == []


SPOKEN = """Thank you, President. We welcome the delegation. We recommend that Bresland ratify the Convention against Torture.
We recommend that Bresland adopt a law on the police by 2027."""


def test_every_word_of_ours_on_a_timed_statement_was_given_to_a_translator(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "statement.txt"
    for text, speakers in ((SPOKEN, "112"), (SPOKEN, "40"), (f"Statement by Aldovar\n\n{SPOKEN} {'We thank you for all of it. ' * 40}", "90")):
        path.write_text(text, encoding="utf-8")
        said = printed(store, "draft", "time", str(path), "--speakers", speakers)
        for words in sorted({*re.findall(r"[\w’]{2,}", text)}, key=len, reverse=True):
            said = re.sub(rf"(?<!\w){words}(?!\w)", " ", said)
        assert left(re.sub(r" min |--members|statement\.txt", " ", said)) == []


ERRORS = {
    "a review that is not there": ("show", "XYZ-48/R1"),
    "no record": ("show", f"{NAME}/R999"),
    "no folder": ("examine", "none-such/folder"),
    "no State": ("find", "police", "--by", "Atlantis"),
    "nearly a State": ("find", "police", "--by", "Slovania"),
    "neither in nor out": ("follow", NAME[:3]),
    "a brief on nothing": ("brief", NAME),
    "a speaker that is none": ("brief", NAME, "--by", "Atlantis", "--seconds", "54"),
    "a topic that is none": ("brief", NAME, "--topic", "the"),
    "nothing to quote from": ("quote", "some words that are here", "--from", "none/such"),
    "a citation without a symbol": ("citation", "12"),
    "another ending": ("examine", NAME, "--to", "x/x.foo"),
    "no report": ("report", NAME, "--to", "x/x.foo"),
    "no examination": ("explain", "luck"),
    "no draft": ("draft", "check", "none-such/draft.txt"),
    "no speakers": ("draft", "time", "none-such/draft.txt", "--speakers", "40"),
    "no list": ("next", "none/such"),
    "no archive": ("history", NAME, "--archive", "none-such/folder"),
    "no table": ("export", NAME, "--what", "nonsense", "--to", "x.csv"),
    "no PDF": ("draft", "submission", "none-such.pdf", "--review", NAME),
    "two folders to compare": ("diff", str(DOCUMENTS), str(DOCUMENTS)),
}


NAMES = "|".join(sorted(map(re.escape, WHAT), key=len, reverse=True))
TOLD_AS_TYPED = rf"“[^”]*”|\([A-Z]\w+(?: \w+)*\)|\.\w{{2,6}}\b|SVN-48|none-such\S*|\b(?:{NAMES})\b|{'|'.join(SPECS)}"
"""What an error quotes: what was typed, what the system says, endings, names of tables and examinations, an example."""


@pytest.mark.parametrize("error", ERRORS)
def test_errors_are_said_in_the_reader_s_language(store: Path, error: str) -> None:
    said = re.sub(TOLD_AS_TYPED, " ", printed(store, *ERRORS[error]))
    assert re.search("[\u0600-\u06ff]{2}", said), f"nothing of ours is said: {said}"
    assert left(said) == []
    assert left(re.sub(TOLD_AS_TYPED, " ", printed(store, *ERRORS[error], language="en"))), "the test can fail"


def test_who_types_openupr_alone_is_told_what_to_do() -> None:
    said = CliRunner().invoke(application, ["--language", "fr"]).output
    assert "Commencez dans le navigateur : openupr open".replace(" :", "\u202f:") in said


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
    found = {" ".join(identifying_words(each).split()) for each in records_by_identifier(review).values()}
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

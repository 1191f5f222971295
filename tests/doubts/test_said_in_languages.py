"""A doubt in the reader's language: each that an invented input brings about is a message, which every catalogue has; and so is each reason for which
an answer is open. In the pseudo-locale only what is quoted stays in Latin letters."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from pathlib import Path

import pytest

import openupr
from openupr.extracting.addendum.answer_parts import read_answer_parts
from openupr.languages.answer_meaning import read_answer
from openupr.languages.messages import Message, Value, message_languages, messages
from openupr.languages.reasons_said import reason_said
from openupr.records import Doubt, doubt_kinds

from .test_every_kind_fires import FIRES

TRANSLATED = [each for each in message_languages() if each != "en"]


@cache
def catalogue(language: str) -> GNUTranslations:
    with files("openupr.languages").joinpath("catalogues", f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)


def inside(value: Value) -> Iterator[Message]:
    """A message, and those that stand in it."""
    if isinstance(value, Message):
        yield value
        for _, each in value.values:
            yield from inside(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from inside(each)


def has(language: str, said: Message) -> bool:
    key = (said.text, 0) if said.many else said.text
    only_values = not re.search(r"[^\W\d_]", re.sub(r"\{[^{}]*\}", "", said.text))
    return only_values or key in catalogue(language)._catalog  # type: ignore[attr-defined]


def quoted(value: Value) -> Iterator[str]:
    """The words that a message quotes or names."""
    if isinstance(value, Message):
        for _, each in value.values:
            yield from quoted(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from quoted(each)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("kind", sorted(doubt_kinds()))
def test_every_kind_of_doubt_is_said_in_every_language(kind: str, tmp_path: Path) -> None:
    doubts = [doubt for doubt in FIRES[kind].doubts(tmp_path) if doubt.kind == kind]
    assert doubts
    for doubt in doubts:
        assert isinstance(doubt.what, Message), f"{kind} is said in English alone: {doubt.what}"
        for said in inside(doubt.what):
            assert [language for language in TRANSLATED if not has(language, said)] == [], said.text
        assert english_left(doubt) == "", doubt.what.text


def english_left(doubt: Doubt) -> str:
    """What stands in Latin letters in the pseudo-locale, without what is quoted."""
    assert isinstance(doubt.what, Message)
    said = messages("ar-XB").say(doubt.what)
    for words in sorted(quoted(doubt.what), key=len, reverse=True):
        said = said.replace(words, " ")
    return " ".join(re.findall(r"[A-Za-z]{2,}", re.sub(r"OpenUPR|SHA-256", "", said)))


def sentences_of_tests() -> Iterator[str]:
    """Answers in many words, which tests of answers read."""
    tests = Path(__file__).resolve().parents[1]
    for path in (tests / "extracting" / "answers_in_many_words.txt", tests / "languages" / "lead_ins.txt", tests / "languages" / "lead_ins_held.txt"):
        yield from (line.rpartition("| ")[2] for line in path.read_text(encoding="utf-8").splitlines() if len(line) < 600)
    with (tests / "extracting" / "addendum_passages.csv").open(encoding="utf-8", newline="") as file:
        yield from (row["text"] for row in csv.DictReader(file))


def test_every_reason_for_which_an_answer_is_open_is_a_message() -> None:
    reasons = set[str]()
    for text in set(sentences_of_tests()):
        answer = read_answer(text)
        reasons |= {answer.why, read_answer_parts(text, ()).why, *(reading.why for reading in answer.readings)}
    assert len({re.sub("“.*”", "", why) for why in reasons}) > 20
    assert sorted(why for why in reasons if why and not isinstance(reason_said(why), Message)) == []


def test_what_is_no_known_reason_stays_as_it_is() -> None:
    assert reason_said("because of the weather") == "because of the weather"
    assert reason_said("it says maybe and perhaps") == "it says maybe and perhaps"
    assert messages("fr").said(reason_said("on a condition: “if”")) == "à une condition\u202f: «\u00a0if\u00a0»"


def test_no_doubt_is_made_of_english_alone() -> None:
    """In the code: what a doubt or a flaw says is a message, never a text that is written out or put together where it is made."""
    source = Path(openupr.__file__).parent
    plain = []
    for path in sorted(source.rglob("*.py")):
        code = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(code)) if re.search(r"\b(?:Doubt|Flaw|Unread)\(", code) else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Doubt", "Flaw", "Unread"} and len(node.args) > 1:
                plain += [f"{path.name}:{node.lineno}"] if isinstance(node.args[1], (ast.Constant, ast.JoinedStr, ast.BinOp)) else []
    assert plain == []

"""Wordings that are made ready only where a text may hold them: what is found stays the same, and most are never made ready."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.test_alternatives import TEXTS, WORDINGS

from openupr.text import PrefilteredPattern
from openupr.text.required_words import certain, lowered


@given(st.lists(WORDINGS, min_size=1, max_size=6), TEXTS, st.booleans(), st.integers(1, 40))
def test_finds_what_the_plain_expression_finds(wordings: list[str], text: str, ignore_case: bool, size: int) -> None:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    for before, after in (("", ""), (r"(?<![\w-])", r"(?!\w)")):
        plain = re.compile(f"{before}(?:{'|'.join(wordings)}){after}", flags)
        wanted = PrefilteredPattern(wordings, before, after, flags, size=size)
        assert [match.span() for match in wanted.finditer(text)] == [match.span() for match in plain.finditer(text)]
        for way in ("search", "match", "fullmatch"):
            found, expected = getattr(wanted, way)(text), getattr(plain, way)(text)
            assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("(?:very )?grave acts?", [{"grave act"}]),
        (r"\bthe\b\s+dog", [{"the"}, {"dog"}]),
        ("(?:torture|ill-treatment)(?: of)? (?:men|women)", [{"torture", "ill-treatment"}, {"men", "women"}]),
        ("(?!no )help(?<=x)", [{"help"}]),
        ("ab*cde+f", [{"cde"}]),
        (r"Éa well-kn\-own", [{"a well-kn-own"}]),
        ("a{0,2}bc", [{"bc"}]),
        ("xy|[a-z]+", [{"xy", ""}]),
        ("{police} beat", [{" beat"}]),
        (r"(?P<what>ab)(?P=what)", []),
        (r"\w\d?", [{""}]),
        ("(?:ab)?[c]*", []),
    ],
)
def test_what_is_certain_of_a_find(wording: str, words: list[set[str]]) -> None:
    assert [set(each) for each in certain(wording)] == words


@pytest.mark.parametrize("text", ["TASKS", "TASKſ", "TAS\u212aS", "tasks"])
def test_a_text_is_lowered_as_an_expression_sees_it_that_minds_no_case(text: str) -> None:
    assert re.fullmatch("tasks", text, re.IGNORECASE)
    assert lowered(text) == "tasks"


def test_what_no_text_can_hold_is_not_made_ready() -> None:
    made: list[str] = []

    def spelled(wording: str) -> str:
        made.append(wording)
        return wording.replace("{many}", "all|some")

    wanted = PrefilteredPattern(["burnt villages " + "x?" * 400, "lost (?:{many}) things"], spelled=spelled)
    assert wanted.search("nothing of it") is None
    assert made == []
    assert wanted.search("they lost some things") is not None
    assert made == ["lost (?:{many}) things"]


def test_a_long_text_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who looks place by place asks again and again of the same text."""
    asked = []
    monkeypatch.setattr("openupr.text.prefiltered_patterns.lowered", lambda text: asked.append(len(text)) or lowered(text))
    wanted, other = PrefilteredPattern(["grave acts", "the dog"]), PrefilteredPattern(["a cat"])
    text = "the dog " * 1_000 + "a cat"
    assert [match.start() for at in range(0, 8_000, 8) if (match := wanted.search(text, at))] == list(range(0, 8_000, 8))
    assert other.search(text, 50) is not None
    assert asked == [len(text)] * 2
    for number in range(9):
        assert wanted.search(f"{'x' * 2_000} the dog {number}") is not None
    assert wanted.search(text, 8_000) is None

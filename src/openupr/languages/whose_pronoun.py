"""Whom "it" and "its" stand for in an answer: "Norway made them, and it supports them" is no answer of the State under review."""

from __future__ import annotations

import re
from collections.abc import Callable

from .answer_words import answer_lexicon

_PRONOUN = re.compile(r"\b(?:it|its)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:]\s")
_PART = re.compile(r",|\b(?:and|but|or|which|who|that)\b")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]*)*")
_WORD = re.compile(r"[\w’'-]+")


def another_meant(text: str, start: int, end: int, is_other: Callable[[str], bool] | None) -> str:
    """The other State that the pronoun of an answer (at `start` to `end`) may stand for: it alone is named before, in the same sentence. "" where
    there is none, or the State under review or an office of it is named as well."""
    if is_other is None:
        return ""
    begin = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    part = max((match.end() for match in _PART.finditer(text, begin, start)), default=begin)
    pronoun = _PRONOUN.search(text, part, end)
    if pronoun is None or _NAME.search(text, part, pronoun.start()):
        return ""
    before = text[begin : pronoun.start()]
    names = [match.group() for match in _NAME.finditer(before)]
    others = [name for name in names if is_other(name)]
    if not others or any(_is_own(name) for name in names if name not in others):
        return ""
    offices = set(_WORD.findall(before.lower())) & (answer_lexicon().own - _STANDING_FOR)
    theirs = re.search(rf"\bof\s+(?:the\s+)?{re.escape(others[-1])}", before)  # "the delegation of Norway" is Norway
    return "" if offices and not theirs else others[-1]


def _is_own(name: str) -> bool:
    """Whether a name that is no other State's says more than a word that a sentence begins with."""
    known = answer_lexicon()
    return bool(set(_WORD.findall(name.lower())) - known.recommendations - known.between - _FUNCTION)


_FUNCTION = frozenset("the these those they it its all some having in on at with after following as for to while although of and an from by".split())
_STANDING_FOR = frozenset("it its itself them themselves all both".split())

"""The words of a text as the index knows them: folded, and for English reduced to their stem.

A word is a run of letters and digits; case, accents and vowel marks do not count ("Côte" is "cote"). English texts are found by stems too (Snowball's
"english", Porter's second algorithm), so that "ratified" finds "ratify"; texts in other languages by the forms that stand in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

# Marks that stand on a letter: Latin accents written apart, Arabic vowels. Without them "é" in two characters would end a word.
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_ASCII_WORD = re.compile("[a-z0-9]+")
_KEPT = 131_072


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `start` (included) and `end` (excluded) in its characters, and its folded `form`."""

    start: int
    end: int
    form: str


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for match in _WORD.finditer(text):
        form = folded(match[0])
        if form:
            yield Word(match.start(), match.end(), form)


def forms(text: str) -> list[str]:
    """The folded forms of a text's words, in order: those of `words`, faster."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [form for form in map(folded, _WORD.findall(text)) if form]


@lru_cache(_KEPT)
def folded(word: str) -> str:
    """A word without case, accents and marks; only letters and digits are left."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(char for char in apart if char.isalnum())


def key(form: str, *, english: bool) -> str:
    """What a word of a text is found by: its stem in an English text, its form in others."""
    return stem(form) if english else form


@lru_cache(_KEPT)
def stem(form: str) -> str:
    """The English stem of a folded form: "ratifi" for "ratified" and "ratify"."""
    stemmed: str = _stemmer().stemWord(form)
    return stemmed


@cache
def _stemmer() -> Any:
    # Snowball's own library in C. Its twin in Python (snowballstemmer) gives the same stems, loaded in a quarter of a second, fifty times as slowly.
    import Stemmer

    return Stemmer.Stemmer("english", 0)  # without its cache: `stem` has one

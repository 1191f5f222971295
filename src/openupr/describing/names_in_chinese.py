"""Names that are no Chinese ones, in Chinese characters: those of Uighur and other languages by their sounds, syllable by syllable.

A part of such a name stands in characters that say its sounds, with a point between given and family name ("阿布力克木·依明"). Only consonants are
compared, for the characters have a vowel behind each, and no h, which some write and others don't.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..names import facts_of

_LEAST = 5
"""Consonants of a name: fewer may be another one's."""


def is_said_in(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether Latin words are how a name in Chinese characters sounds that is printed in two or more `parts`."""
    if len(parts) < len("··") or len(parts) != len(words) or not "".join(words).isascii():
        return False
    said = [_said(part) for part in parts]
    if sum(map(len, said)) < _LEAST:
        return False
    return all(each in _consonants(word) for each, word in zip(said, words, strict=True))


@lru_cache(maxsize=4096)
def _said(part: str) -> str:
    from anyascii import anyascii

    return "".join(_put(anyascii(char).lower(), "characters") for char in part)


@lru_cache(maxsize=16_384)
def _consonants(word: str) -> frozenset[str]:
    """The consonants of a word: a doubled one may be two, and "gh" may be no more than an h."""
    ways = {word, word.replace("gh", "h")}
    return frozenset(_put(each, "latin") for way in ways for each in (way, re.sub(r"(.)\1+", r"\1", way)))


def _put(word: str, table: str) -> str:
    for found, put in _table(table):
        word = found.sub(put, word)
    return word


@cache
def _table(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), put) for found, put in facts_of(__package__, "names_in_chinese")[name])

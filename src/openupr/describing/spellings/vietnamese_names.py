"""Vietnamese names in Cyrillic letters, as Russian documents print them, and in Latin ones, with marks or without: syllable by syllable."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from ...names import facts_of

_CYRILLIC = re.compile("[а-я]+")
_LEAST = 3
_SHAPE = re.compile("(?P<first>[^aeiou]*)(?P<vowels>[aeiou]+)(?P<last>[^aeiou]*)")


def are_said_in_russian(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names (`words_of`) is Vietnamese, in Latin letters, and the other one says it in Cyrillic ones."""
    if len(one) != len(other) or len(one) < _LEAST or one[0].isascii() is other[0].isascii():
        return False
    latin, russian = (one, other) if one[0].isascii() else (other, one)
    if not all(map(_CYRILLIC.fullmatch, russian)):
        return False
    if latin[0] not in _facts()["families"].split() or not "".join(latin).isascii():
        return False
    return all(not _keys(a, "latin").isdisjoint(_keys(b, "russian")) for a, b in zip(latin, russian, strict=True))


def is_vietnamese(words: Sequence[str]) -> bool:
    """Whether a name in Latin letters begins with a family name of Vietnam and consists of syllables."""
    return len(words) >= _LEAST and words[0] in _facts()["families"].split() and all(map(_SYLLABLE.fullmatch, words))


def are_other_syllables_in_vietnam(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names in the same letters are Vietnamese and differ in a syllable: there each letter counts."""
    if len(one) != len(other) or len(one) < _LEAST or one == other:
        return False
    families = _facts()["families"].split()
    if one[0] in families and other[0] in families:
        return all(map(_SYLLABLE.fullmatch, (*one, *other))) and [*map(_with_i, one)] != [*map(_with_i, other)]
    in_russian = {"".join(each) for family in families for each in _keys(family, "latin")}
    if not all(map(_CYRILLIC.fullmatch, (*one, *other))):
        return False
    return all("".join(each) in in_russian for name in (one, other) for each in _keys(name[0], "russian")) and all(
        _keys(word, "russian") for word in (*one, *other)
    )


def are_spelt_with_i(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are Vietnamese and one but for the y that some write for an i."""
    return len(one) == len(other) and is_vietnamese(one) and is_vietnamese(other) and [*map(_with_i, one)] == [*map(_with_i, other)]


def _with_i(syllable: str) -> str:
    """A syllable with i for the y that has the same sound at its end: "Quý" is "Quí", and "Lý" is "Lí"."""
    return _Y_AT_END.sub("i", syllable)


_Y_AT_END = re.compile("(?<=^[hklmst])y$|(?<=^qu)y$")
_SYLLABLE = re.compile("[^aeiouy]{0,3}[aeiouy]{1,3}[^aeiouy]{0,2}")


@lru_cache(maxsize=4096)
def _keys(word: str, letters: str) -> frozenset[tuple[str, ...]]:
    """How a syllable begins, in one way or two, its first and its last vowel, and how it ends; nothing for what is no syllable."""
    for found, put in _ways(letters):
        word = found.sub(put, word)
    syllable = _SHAPE.fullmatch(word)
    if syllable is None:
        return frozenset()
    firsts = _facts()["two_sounds"].get(syllable["first"], syllable["first"]) if letters == "latin" else (syllable["first"],)
    return frozenset((first, syllable["vowels"][0], syllable["vowels"][-1], syllable["last"]) for first in firsts)


def _facts() -> dict[str, Any]:
    return facts_of(__package__, "vietnamese_names")


@cache
def _ways(letters: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), put) for found, put in _facts()[letters])

"""Korean names of three syllables, in their own letters and as the South, the North and those who bear them write them in Latin ones.

A syllable is written in several ways, and one way of writing stands for several syllables: "Chol" is "Cheol" in the North, "Suk" is "Seok" or
"Sook". Two names agree where they have three syllables in common. Within one name all given syllables are read in one way, and in that of
the North only where something shows it: else "Sung-min" would be "Seung-min".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from ...names import facts_of
from .han_readings import read_in_korea

_FIRST, _VOWELS, _FINALS = 0xAC00, 21, 28
_LAST = 0xD7A3
_R, _N, _SILENT = 5, 2, 11
_IOTATED = (2, 3, 6, 7, 12, 17, 20)
"""Vowels before which the South has dropped "r" and "n" at a word's beginning."""
_THREE = 3
Syllables = tuple[str, str, str]


def in_korea(words: Sequence[str], *, any_way: bool = False) -> frozenset[Syllables]:
    """The family name and the two syllables of the given name, in Korean letters, that a name (`words_of`) may have; in `any_way` of writing,
    also where nothing shows that it is the North's."""
    joined = "".join(words)
    if joined and all(_FIRST <= ord(char) <= _LAST for char in joined):
        return frozenset({(_at_beginning(joined[0]), _at_beginning(joined[1]), joined[2])}) if len(joined) == _THREE else frozenset()
    if not (1 < len(words) <= _THREE and joined.isascii()):
        return frozenset()
    return frozenset(each for order in ([*words], [words[-1], *words[:-1]]) if order[0] in _families() for each in _read(order, any_way=any_way))


def are_read_in_korea(characters: str, words: Sequence[str]) -> bool:
    """Whether a name (`name_words`), in Korean or Latin letters, is how Korea may read a name in three Chinese characters."""
    read = [
        {*map(_at_beginning, readings)} if at < len("··") else {*readings} for at, char in enumerate(characters) if (readings := read_in_korea(char))
    ]
    if len(characters) != _THREE or len(read) != _THREE:
        return False
    return any(all(syllable in may_be for syllable, may_be in zip(each, read, strict=True)) for each in in_korea(words, any_way=True))


def _read(words: Sequence[str], *, any_way: bool) -> Iterator[Syllables]:
    given = "".join(words[1:])
    ends = [len(words[1])] if len(words) == _THREE else range(1, len(given))
    for end in ends:
        parts = given[:end], given[end:]
        south = [_written("south").get(part, "") for part in parts]
        shown = words[0] in _families_of_north() or not all(south)
        readings = [south, [_written("north").get(part, "") for part in parts]] if shown or any_way else [south]
        for one, other in readings:
            yield from ((family, _at_beginning(a), b) for family in _families()[words[0]] for a in one for b in other)


def _at_beginning(syllable: str) -> str:
    """A syllable as the South says it at the beginning of a word: "Ri" is "I", "Ro" is "No"."""
    initial, vowel, final = _letters(syllable)
    if initial in {_R, _N} and vowel in _IOTATED:
        initial = _SILENT
    elif initial == _R:
        initial = _N
    return _composed(initial, vowel, final)


def _letters(syllable: str) -> tuple[int, int, int]:
    at = ord(syllable) - _FIRST
    return at // _FINALS // _VOWELS, at // _FINALS % _VOWELS, at % _FINALS


def _composed(initial: int, vowel: int, final: int) -> str:
    return chr(_FIRST + (initial * _VOWELS + vowel) * _FINALS + final)


def _facts() -> dict[str, Any]:
    return facts_of(__package__, "korean_names")


@cache
def _families() -> dict[str, frozenset[str]]:
    """Family names in Latin letters, and what syllables they stand for."""
    found = defaultdict[str, set[str]](set)
    for family in _facts()["families"]:
        for way in ("as_borne", "as_in_north"):
            for latin in _facts()[way].get(family, "").split():
                found[latin].add(_at_beginning(family))
        for latin in _ways_of(family, "south"):
            found[latin].add(_at_beginning(family))
    return {latin: frozenset(syllables) for latin, syllables in found.items()}


def families_in_korea(word: str) -> frozenset[str]:
    """The family names of Korea, in its letters, that are written so in Latin ones."""
    return _families().get(word, frozenset())


@cache
def _families_of_north() -> frozenset[str]:
    return frozenset(latin for ways in _facts()["as_in_north"].values() for latin in ways.split())


@cache
def _written(way: str) -> dict[str, str]:
    """Each way to write a syllable of a given name, and the syllables that are written so."""
    found = defaultdict[str, str](str)
    for syllable in _facts()["given"]["readings"]:
        for latin in _ways_of(syllable, way):
            found[latin] += syllable
    return dict(found)


def _ways_of(syllable: str, way: str) -> set[str]:
    initial, vowel, final = _letters(syllable)
    facts = _facts()
    vowels = facts[way]["vowels"][vowel].split()
    if way == "south":
        # No "Su" is "Seo", and no "Yun" is "Yeon"; but "Sung" is "Seong", and "Hyun" is "Hyeon".
        vowels = [each for each in vowels if each not in _WITH_FINAL.get(vowel, ()) or (final and (vowel == _EO or initial not in {_R, _SILENT}))]
        vowels += ["you"] if (vowel, final) == (_YEO, _NG) else ["woo"] if (initial, vowel) == (_SILENT, _U) else []
    initials = facts[way]["initials"][initial].split() or [""]
    finals = facts["finals"].get(str(final), "").split() or [""]
    return set(map("".join, product(initials, vowels, finals)))


_EO, _YEO, _U, _NG = 4, 6, 13, 21
_WITH_FINAL = {_EO: ("u",), _YEO: ("yu",)}

"""What a word of a name sounds like: a key that is the same for "Мухаммед", "Mohamed" and "Muhammad".

Names of persons are written into Latin letters in several ways, and documents of one review mix them. A key leaves out what those ways differ in:
doubled letters, k and q and c, ou and u and o, i and y.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from operator import methodcaller
from typing import NamedTuple

from ...names import facts_of

ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d5]")
"""Arabic letters."""
CYRILLIC = re.compile(r"[\u0400-\u052f]")
"""Cyrillic letters."""
_DOUBLED = re.compile(r"(.)\1+")
MARKED = r"\u07a6-\u07b0\u0900-\u0dff\u0e00-\u0eff\u0f00-\u0f0a\u0f18-\u0fbc\u1000-\u109f\u1780-\u17ff"
"""Scripts in which vowels are marks at a letter: there a mark is no accent."""
_IS_MARKED = re.compile(f"[{MARKED}]")


def without_accents(words: str) -> str:
    """Words without the marks at their letters, where those are accents."""
    return unicodedata.normalize("NFC", "".join(filter(_stays, unicodedata.normalize("NFKD", words))))


def _stays(char: str) -> bool:
    return not unicodedata.combining(char) or _IS_MARKED.match(char) is not None


class _Way(NamedTuple):
    """What a word becomes, and letters without which it stays as it is: most words lack one, which is seen sooner."""

    written: Callable[[str], str]
    needs: frozenset[str]


def _ways(pairs: Iterable[tuple[str, str]]) -> tuple[_Way, ...]:
    """Of what is found in words, and what stands for it. Plain letters are put in a fifth of the time that an expression takes."""
    return tuple(
        _Way(methodcaller("replace", found, put) if found.isalpha() else partial(re.compile(found).sub, put), _letters_needed(found))
        for found, put in pairs
    )


def _letters_needed(pattern: str) -> frozenset[str]:
    """The letters that stand in a pattern by themselves, not in brackets of either kind and not in one of several branches."""
    plain = re.sub(r"\\.|\[[^\]]*\][?*]?|\{[^}]*\}", "", pattern)
    while (fewer := re.sub(r"\([^()]*\)[?*]?", "", plain)) != plain:
        plain = fewer
    return frozenset() if "|" in plain else frozenset(re.sub(r".[?*]|[^a-z]", "", plain))


@cache
def _tables() -> tuple[dict[int, str], dict[int, str], tuple[_Way, ...], tuple[str, ...]]:
    facts = facts_of(__package__, "sounds_of_names")
    return (
        str.maketrans(facts["cyrillic"]),
        str.maketrans(facts["arabic"]),
        _ways(facts["ways"]),
        tuple(map(without_accents, facts["endings"])),
    )


@lru_cache(maxsize=16_384)
def sound(word: str) -> str:
    """The key of one word of `words_of`: for Arabic letters, consonants alone."""
    cyrillic, arabic, ways, *_ = _tables()
    if ARABIC.search(word):
        return _DOUBLED.sub(r"\1", word.translate(arabic))
    made = word.translate(cyrillic)
    letters = frozenset(made)
    for way in ways:
        if way.needs <= letters and (put := way.written(made)) != made:
            made, letters = put, frozenset(put)
    return _DOUBLED.sub(r"\1", made)


def in_latin(word: str) -> str:
    """A word of `words_of` in Latin letters, if its letters are Cyrillic."""
    return word.translate(_tables()[0])


@lru_cache(maxsize=16_384)
def sounds(word: str) -> frozenset[str]:
    """The keys that a word may stand for: in Cyrillic letters, also without the ending of a case."""
    found = sounds_as_written(word)
    if not CYRILLIC.search(word):
        return found
    stems = {sound(word[: -len(ending)]) for ending in _tables()[3] if word.endswith(ending) and len(word) - len(ending) > _SHORT_STEM}
    return found | stems | {f"{each}{vowel}" for each in stems for vowel in "ai"}  # "Марии", "Ильи": the vowel went with the ending


@lru_cache(maxsize=16_384)
def sounds_as_written(word: str) -> frozenset[str]:
    """The keys that a word may stand for as it is written, whatever case a sentence may have put it in."""
    written = (
        {in_latin(word), in_latin(word.replace("ң", "н")), word.translate(_as_in_serbian()), in_latin(word.translate(_unmarked()))}
        if CYRILLIC.search(word)
        else {word}
    )
    letters = frozenset("".join(written))
    for way in _other_ways():
        if way.needs <= letters and len(written) <= _MOST:
            more = {way.written(each) for each in written} - written
            if more:
                written |= more
                letters = letters.union(*more)
    if CYRILLIC.search(word):
        written |= {word.replace("г", "х"), word.replace("қ", "х")}  # Ukrainian, Belarusian; Kazakh as Russians write it
    return frozenset(map(sound, written))


@cache
def _other_ways() -> tuple[_Way, ...]:
    return _ways(facts_of(__package__, "sounds_of_names")["other_ways"])


@cache
def _unmarked() -> dict[int, str]:
    """Cyrillic letters whose Latin ones have a mark that is left out: "Цуркэнеску", "Turcanescu"."""
    return str.maketrans(facts_of(__package__, "sounds_of_names")["unmarked"])


@cache
def _as_in_serbian() -> dict[int, str]:
    """Cyrillic letters as those write them who leave the accents out: "Цвијетић", "Cvijetic"."""
    return str.maketrans(facts_of(__package__, "sounds_of_names")["serbian"])


def in_serbian_letters(word: str) -> str:
    """A word of `words_of` in the Latin letters of Serbian, without marks, if its letters are Cyrillic."""
    return in_latin(word.translate(_as_in_serbian()))


def arabic_letters() -> dict[int, str]:
    """What stands for each Arabic letter in a key."""
    return _tables()[1]


_SHORT_STEM, _MOST = 2, 64

"""Names that are no Chinese ones, as Chinese says them: in characters, or in pinyin, as China's own documents print them in Latin letters.

A part of such a name stands in characters that say its sounds, with a point between given and family name ("阿布力克木·依明", "Abulikemu Yiming"): a
syllable for each consonant, and a vowel of its own where the name has none. So consonants are compared in their order, and a vowel where the name
has one behind the consonant: what Chinese adds says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from ...names import facts_of
from .chinese_names import in_characters, is_in_pinyin, ways_to_part

_LEAST = 5
"""Sounds of a name in syllables: fewer may be another one's, or a Chinese name's."""
_LONG = 6
Sound = tuple[str, str]
Words = tuple[str, ...]


def is_said_in(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether Latin words are how a name in Chinese characters sounds that is printed in two or more `parts`."""
    if len(parts) < len("··") or len(parts) != len(words) or not all(word.isascii() for word in words):
        return False
    return _are_said([[_pinyin(part)] for part in parts], words)


def are_said_in_pinyin(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names in Latin letters is in the pinyin of characters that say the other one's sounds ("Tuerxun", "Tursun"). Where a long
    word is the same in both, both are in one way of writing: "Amina Zerouali" is no "Amin Zerouali"."""
    if len(one) != len(other) or len(one) < len("··") or not all(word.isascii() and word.islower() for word in (*one, *other)):
        return False
    if any(len(word) > _LONG for word in {*one} & {*other}):
        return False
    return _is_pinyin_of(tuple(one), tuple(other)) or _is_pinyin_of(tuple(other), tuple(one))


def may_say_another(words: Sequence[str]) -> bool:
    """Whether a name may be in the pinyin of characters that say a name of another language: all its words consist of syllables."""
    return all(map(ways_to_part, words))


def _is_pinyin_of(pinyin: Words, words: Words) -> bool:
    if not may_say_another(pinyin) or all(map(is_in_pinyin, words)):
        return False
    return _are_said([ways_to_part(word) for word in pinyin], words)


def _are_said(parted: Sequence[Sequence[Sequence[str]]], words: Sequence[str]) -> bool:
    if sum(min(map(len, ways)) for ways in parted) < _LEAST:
        return False
    return all(
        any(_agree(tuple(map(_of_syllable, way)), _of_word(latin)) for way in ways for latin in _spellings(word))
        for ways, word in zip(parted, words, strict=True)
    )


def _pinyin(part: str) -> tuple[str, ...]:
    from anyascii import anyascii

    return tuple(anyascii(char).lower() for char in in_characters((part,)))


def _spellings(word: str) -> Iterator[str]:
    """A word; a doubled consonant may be one; and its letters as Spanish and Portuguese say them."""
    yield word
    if (once := re.sub(r"([^aeiou])\1", r"\1", word)) != word:
        yield once
    said = word
    for found, put in _ways("romance"):
        said = found.sub(put, said)
    if said != word:
        yield said


@lru_cache(maxsize=4096)
def _of_syllable(syllable: str) -> tuple[str, str, bool]:
    """What a syllable of pinyin begins with, its vowels, and whether it ends in n."""
    if syllable == "er":
        return "er", "", False
    found = _SYLLABLE.fullmatch(syllable)
    return (found[1], found[2], bool(found[3])) if found else ("?", "", False)


_SYLLABLE = re.compile("([zcs]h|[^aeiouv]?)([aeiouv]+)(ng?|)")


@lru_cache(maxsize=16_384)
def _of_word(word: str) -> tuple[Sound, ...]:
    """Each consonant of a word with the vowel behind it; an h stands before what begins with a vowel, for it is said or not."""
    for found, put in _ways("latin"):
        word = found.sub(put, word)
    return tuple((found[1], found[2][:1]) for found in _SOUND.finditer(word))


_SOUND = re.compile("([^aeiou])([aeiou]*)")


def _agree(syllables: Sequence[tuple[str, str, bool]], sounds: Sequence[Sound], within: bool = False) -> bool:
    """Whether each sound of a word is said by a syllable, and no syllable is left over."""
    if not syllables:
        return all(not vowel and consonant in _MUTE for consonant, vowel in sounds)
    (initial, vowels, nasal), rest = syllables[0], syllables[1:]
    if within and initial in _GLIDES and not nasal and _agree(rest, sounds, within):
        return True  # the vowel of the syllable before it goes on ("Maimaitiyiming")
    if not sounds:
        return False
    consonant, vowel = sounds[0]
    if consonant in _facts()["consonants"].get(initial, "") and (not vowel or vowels in _facts()["vowels"][vowel].split()):
        behind = sounds[1:]
        if nasal:
            return bool(behind) and behind[0] == ("n", "") and _agree(rest, behind[1:], True)
        return _agree(rest, behind, True)
    return not vowel and consonant in _MUTE and _agree(syllables, sounds[1:], within)


_GLIDES = {"", "y"}
_MUTE = "h"
"""What Chinese may leave out where no vowel stands behind it ("Mehmet")."""


def _facts() -> dict[str, Any]:
    return facts_of(__package__, "names_in_chinese")


@cache
def _ways(of: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), put) for found, put in _facts()[of])

"""How Tibetan letters are said: the rules of the simplified phonetic transcription of standard Tibetan (D. Germano and N. Tournadre, Tibetan and
Himalayan Library, 2003), as names are printed: without dots on vowels, and not telling who is meant. So it only says which names are to be compared.

A syllable has a root letter, which may stand under another one and over one more; before it a letter that is silent, behind it one or two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Any

from ...names import facts_of

_TIBETAN = re.compile("[\u0f40-\u0fbc]+")
_LETTER = re.compile("([\u0f40-\u0f6c])([\u0f90-\u0fbc]*)([\u0f71-\u0f84]*)")
_STACKED = 0x50
"""How far a letter that stands under another one is from itself."""
_PREFIXES, _OVER, _UNDER = "གདབམའ", "རལས", "ཡརལཝ"
_LONGEST, _MOST = 3, 4


@lru_cache(maxsize=4096)
def said_in_tibet(syllable: str) -> tuple[str, str]:
    """A syllable in Tibetan letters as it is said, in Latin ones, and what is heard of its silent letters where the one before it ends in a vowel
    ("Lob-sang", "Dor-je"); empty for another, or one that the rules don't know."""
    if not _TIBETAN.fullmatch(syllable):
        return "", ""
    letters = [(base, under, vowel) for base, under, vowel in _LETTER.findall(syllable)]
    if letters[1:] and letters[-1][0] == "འ" and letters[-1][2]:  # the ending of a case
        letters = letters[:-1]
    at = _root(letters)
    if not letters or at is None:
        return "", ""
    base, under, vowel = letters[at]
    stacked = "".join(chr(ord(each) - _STACKED) for each in under)
    if base in _OVER and stacked[:1] not in {"", *_UNDER}:
        base, stacked, over = stacked[0], stacked[1:], base
    else:
        over = ""
    before = "".join(each for each, _, _ in letters[:at])
    first = _initial(base, stacked.rstrip("ཝ"), over, before)
    behind = [each for each, _, _ in letters[at + 1 :]]
    facts = _facts()
    spoken = facts["vowels"].get(vowel, "a")
    if behind and behind[0] in "དནལས":
        spoken = {"a": "e"}.get(spoken, spoken)
    if first is None:
        return "", ""
    return first + spoken + (facts["finals"].get(behind[0], "") if behind else ""), facts["heard"].get(before or over, "")


def ways_said_in_tibet(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """A name of two to four syllables in Tibetan letters as it is said, two syllables a word; empty for another."""
    read = [("wa", heard) if at and said == "ba" else (said, heard) for at, (said, heard) in enumerate(map(said_in_tibet, words))]
    if not 1 < len(read) <= _MOST or not all(said for said, _ in read):
        return ()
    cuts = (2,) if len(read) == _MOST else (1, 2) if len(read) == _LONGEST else (1,)
    ways = product(cuts, product((False, True), repeat=_CHOICES))
    return tuple(dict.fromkeys((_word(read[:cut], *how), _word(read[cut:], *how)) for cut, how in ways))


def _word(read: Sequence[tuple[str, str]], heard: bool, voiced: bool, hard: bool) -> str:
    """A word of its syllables: with what is `heard` of silent letters inside it or without, k and p at a syllable's end as g and b (`voiced`), and
    z inside it as s (`hard`)."""
    made = ""
    for said, behind in read:
        made += behind if heard and made[-1:] in _OPEN else ""
        made = re.sub("[kp]$", lambda found: _VOICED[found[0]], made) if voiced else made
        made += re.sub("^z", "s", said) if hard and made else said
    return re.sub("[kp]$", lambda found: _VOICED[found[0]], made) if voiced else made


_CHOICES, _OPEN, _VOICED = 3, {*"aeiou"}, {"k": "g", "p": "b"}


def _root(letters: list[tuple[str, str, str]]) -> int | None:
    """Which letter is the root: the one with a vowel or with another under it, else by their number."""
    marked = next((at for at, (_, under, vowel) in enumerate(letters) if under or vowel), None)
    if marked is not None:
        return marked if marked <= 1 else None
    bases = [base for base, _, _ in letters]
    if len(bases) <= 2:
        return 0
    if len(bases) > _LONGEST:
        return 1
    return 0 if bases[0] not in _PREFIXES or (bases[2] == "ས" and bases[1] in "གངབམ") else 1


def _initial(base: str, under: str, over: str, before: str) -> str | None:
    """What the syllable begins with; None for letters that the rules don't put together."""
    stacks: dict[str, str] = _facts()["stacks"]
    roots: dict[str, str] = _facts()["roots"]
    if before == "ད" and base == "བ":
        return {"": "w", "ཡ": "y", "ར": "r"}.get(under)
    if (over + base) == "ལཧ" or (base + under) == "ལཧ":
        return "lh"
    return stacks.get(base + under) if under else roots.get(base)


@cache
def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = facts_of(__package__, "tibetan_names")["said"]
    return facts

"""What the words of a run themselves tell of whether it is a person's name, wherever it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..spellings.known_words import known_words
from .capitals import WordKind, person_wordings


class NameWord(NamedTuple):
    """A word of what may be a name; `plain` is it in small letters without a possessive ending. `opens`: it begins a sentence."""

    printed: str
    plain: str
    sort: WordKind
    opens: bool


_LONG = 3


def word_features(own: tuple[NameWord, ...], together: str) -> frozenset[str]:
    """The features of a run's own words, which are `together` in small letters."""
    held = known_words()
    said = [word for word in own if word.sort is not WordKind.PARTICLE]
    sorts, plain = [word.sort for word in said], [word.plain for word in said]
    told = [_NUMBERS[min(len(said), 5)], _UNKNOWN[min(sorts.count(WordKind.UNKNOWN), 3)]]
    several = "many" if len(said) > 1 else "one"
    if _in(plain[0], held["given"]):
        told.append(f"given_first_of_{several}")
    if any(_in(each, held["given"]) for each in plain[1:]):
        told.append("given_later")
    if family := _in(plain[-1], held["family"]):
        told.append(f"family_last_of_{several}")
    if WordKind.COMMON in sorts:
        told.append("common_last" if sorts[-1] is WordKind.COMMON else "common_inside")
    if WordKind.INITIAL in sorts:
        told.append("initial")
    if len(said) < len(own):
        told.append("particle")
    if "-" in together and any("-" in each and each.split("-")[0] in person_wordings()["joined"] for each in plain):
        told.append("joined_article")
    if WordKind.ABBREVIATION in sorts:
        told.append("capitals")
    if together in held["places"]:
        told.append(f"place_of_{several}")
    elif not held["places"].isdisjoint(plain):
        told.append("place_inside")
    if several == "one" and plain[0].endswith("s") and not family:
        told.append("plural")
    if own[0].opens:
        told.append("opens")
    return frozenset(told)


_NUMBERS, _UNKNOWN = ([f"{told}={number}" for number in range(6)] for told in ("words", "unknown"))


def _in(plain: str, names: frozenset[str]) -> bool:
    if plain in names or not ("-" in plain or "'" in plain):
        return plain in names
    return any(part in names for part in re.split("[-']", plain) if len(part) > _LONG)

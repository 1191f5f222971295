"""The words of part I (dialogue.toml) and the parts of patterns that several files here are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, partial

from ....languages.word_tables import by_language, table
from ....names import state_name_pattern

# A number in digits or in words ("56", "Fifty-two", "one hundred and two").
_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[\s‑–-]*(?:{_ONES}))?|(?:{_ONES}))"
NUMBER = rf"(?:\d{{1,3}}|(?i:(?:a|one)\s+hundred(?:\s+(?:and\s+)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})\b)"

_TENS_BY_WORD = dict(zip(_TENS.split("|"), (20, 30, 40, 40, 50, 60, 70, 80, 90), strict=True))
_WORDS = {word: value for value, word in enumerate(_ONES.split("|"), 1)} | _TENS_BY_WORD


def number_in_words(words: str) -> int | None:
    """A number of up to three digits, or in English words up to 199 ("fifty-two", "one hundred and two"); None where it is none."""
    if words.isdigit():
        return int(words)
    total = 0
    parts = re.findall(r"[a-z]+", words.lower())
    for index, part in enumerate(parts):
        if part == "hundred":
            total = 100
        elif part in _WORDS:
            total += 0 if parts[index + 1 : index + 2] == ["hundred"] else _WORDS[part]
        elif part not in {"a", "and"}:
            return None
    return total or None


phrases = partial(table, "dialogue")
"""The words of dialogue.toml, read once."""


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, longest first, any white space for a space, either apostrophe."""
    escaped = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "[’']") for word in sorted(words, key=len, reverse=True))
    return "|".join(escaped)


@by_language
def adverbs() -> str:
    """What may stand between a subject and its verb."""
    return rf"(?:(?:{any_of(phrases()['adverbs'])}|\w+ly),?\s+)*"


@by_language
def verb_form() -> str:
    """A word that can be a finite verb: regular pasts by their ending, the irregular ones, and the present tenses that slip in."""
    return rf"(?:\w+ed|{any_of((*phrases()['auxiliaries'], *phrases()['irregular_verbs']))})\b"


@by_language
def finite_verb() -> str:
    """A verb that a subject can have, with the adverbs before it."""
    return rf"{adverbs()}{verb_form()}"


@by_language
def speech_verb() -> str:
    """What a delegation does in a review."""
    return rf"{adverbs()}(?:{any_of(phrases()['speech_verbs'])})\b"


@by_language
def office() -> str:
    """A person or body that speaks for a State."""
    return rf"(?i:{any_of(phrases()['offices'])})"


@cache
def name_pattern() -> re.Pattern[str]:
    """A State's name (group `name`). It is large, so that it is compiled once, and what stands around a name is looked at apart."""
    return re.compile(rf"(?P<name>{state_name_pattern()})")

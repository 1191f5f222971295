"""The words of part I (dialogue.toml) and the parts of patterns that several files here are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, partial

from ....languages.word_tables import by_language, table
from ....names import state_name_pattern

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

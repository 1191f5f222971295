"""Why two persons' names are suggested as one person's: the first reason that holds, the surest first."""

from __future__ import annotations

from collections.abc import Sequence

from ..spellings.chinese_names import are_same_characters, in_characters
from ..spellings.sounds_of_names import name_words
from .agreed_by import AgreedBy
from .one_romanisation import are_in_one_spelling, are_in_one_system, is_one_name
from .same_person import agreed_by
from .ways_printed import ways_printed

_SUREST = tuple(AgreedBy)


def why_suggested(one: Sequence[str], other: Sequence[str]) -> tuple[AgreedBy, str, str] | None:
    """By what one of the spellings of a person agrees with one of another's, and those two spellings; None where the rules of now know no reason, as
    of what was suggested by older ones."""
    found = ((why, mine, others) for mine in one for others in other if (why := _why(mine, others)) is not None)
    return min(found, key=lambda each: _SUREST.index(each[0]), default=None)


def _why(one: str, other: str) -> AgreedBy | None:
    mine, others = name_words(one), name_words(other)
    if "".join(mine) == "".join(others):
        return AgreedBy.LETTERS
    if sorted(mine) == sorted(others):
        return AgreedBy.ORDER
    if is_one_name(one, other):
        if are_same_characters(in_characters(mine), in_characters(others)) and in_characters(mine):
            return AgreedBy.CHARACTERS
        if in_characters(mine) or in_characters(others):
            return AgreedBy.SYLLABLES
        if are_in_one_system(mine, others):
            return AgreedBy.SYSTEM
        return AgreedBy.SPELLING if are_in_one_spelling(mine, others) else AgreedBy.LIST
    return next((why for a in ways_printed(one) for b in ways_printed(other) if (why := agreed_by(a, b)) is not None), None)

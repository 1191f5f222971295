"""Treaties that a sentence only counts: "has ratified nine treaties and nine optional protocols". A note at the sentence may name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.spelt_numbers import NUMBER, number_in_words
from ...languages.word_tables import by_language
from ...names import find_state, treaty
from .dealing_words import dealing_pattern, denied
from .plural_protocols import protocols_of
from .ratifications import TreatyName, treaties_in_sentence

_NAME = re.compile(r"(?<!\w)(?:[A-Z][\w’-]*(?: (?:of|and|the))* ?){1,7}$")
"""The words that may name a State, right before its deed."""


def counted_by_the_state(sentence: str, under_review: str | None) -> str:
    """How many treaties the State says, of itself, that it ratified or is party to, in its words; empty where it counts none, names them in the same
    breath, speaks of others or of a region, or does not say that it is done."""
    match = _counted("counted_treaties").search(sentence)
    if match is None or dealing_pattern("of_region").search(sentence) or dealing_pattern("not_yet").search(sentence, 0, match.start()):
        return ""
    before = sentence[: match.start()]
    return match["many"].strip() if not denied(before) and _is_the_state(before.rstrip(), under_review) else ""


def _is_the_state(before: str, under_review: str | None) -> bool:
    """Whether the words before a deed end in the State that speaks."""
    if dealing_pattern("the_state").search(before):
        return True
    named = _NAME.search(f"{before} ".rstrip())
    words = named.group().split() if named else []
    known = [find_state(" ".join(words[first:])) for first in range(len(words))]
    return under_review is not None and any(each is not None and each.iso3 == under_review for each in known)


def treaties_of_note(note: str, sentence: str) -> list[str]:
    """The codes of the treaties that a note names, in its order; protocols that it only calls "their protocols" too, where it then names as many as
    `sentence` counts, and no others. None where it lists what was not ratified as well."""
    if dealing_pattern("note_lists_others").search(note):
        return []
    named = [each for each in treaties_in_sentence(note) if each.code and treaty(each.code).scope in {"universal", "un_region"}]
    codes = dict.fromkeys(each.code for each in named)
    every: dict[str, None] = {}
    for each in named:
        every |= dict.fromkeys([each.code, *_protocols_left_open(note, each, named)])
    counted = _counted("counted_protocols").search(sentence)
    stated = number_in_words(counted["count"]) if counted else None
    return list(every if stated and sum(_is_protocol(code) for code in every) == stated else codes)


def _protocols_left_open(note: str, of: TreatyName, named: Sequence[TreatyName]) -> Iterator[str]:
    """The protocols of a treaty that a note names with "its protocols", or with others in one part of a list that ends in "their protocols"."""
    theirs = dealing_pattern("open_protocols").search(note, of.end)
    if theirs is None or re.search(r"[;.]", note[of.end : theirs.start()]):
        return
    between = [each for each in named if of.end <= each.start < theirs.start()]
    if theirs["of_one"] and between:
        return
    yield from (each.code for each in protocols_of(treaty(of.code)))


def _is_protocol(code: str) -> bool:
    return "Protocol" in treaty(code).name.split(" to ")[0]


@by_language
def _counted(which: str) -> re.Pattern[str]:
    """The deed and the count, of which the numbers are words or figures."""
    return re.compile(dealing_pattern(which).pattern.replace("NUMBER", NUMBER), re.IGNORECASE)

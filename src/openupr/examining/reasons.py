"""What a State gives with an answer that it notes or does not support: a reason, or words that are none."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from ..extracting.addendum import phrases
from ..records import Answer, Position
from ..text import sentences

REFUSED = frozenset({Position.NOTED, Position.NOT_SUPPORTED})
"""Answers that a reason is looked for in."""


class Given(StrEnum):
    """What stands in an addendum beside the bare position."""

    REASON = "a reason"
    POINTER = "only a reference to another answer"  # "See recommendation 12.5."
    NOT_UNDERSTOOD = "only that the recommendation is not understood"
    NOTHING = "nothing"


def given(answer: Answer) -> Given:
    """What the addendum gives with an answer. A reason is what says anything else than where another answer stands, or that the recommendation is
    not clear; of words that are all of these two the first decides."""
    found = [_of(reason.text.clean[start:end]) for part in answer.parts for reason in part.reasons for start, end in sentences(reason.text.clean)]
    if not found:
        return Given.NOTHING
    return Given.REASON if Given.REASON in found else found[0]


def _of(sentence: str) -> Given:
    hidden = phrases.masked(sentence, ())
    if phrases.role("not_understood", hidden):
        return Given.NOT_UNDERSTOOD
    return Given.POINTER if phrases.role("points", hidden) else Given.REASON


def refused(answers: Iterable[Answer]) -> dict[Given, list[Answer]]:
    """The answers of an addendum that note or do not support, by what is given with them."""
    found: dict[Given, list[Answer]] = {each: [] for each in Given}
    for answer in answers:
        if answer.parts and answer.position in REFUSED:
            found[given(answer)].append(answer)
    return found

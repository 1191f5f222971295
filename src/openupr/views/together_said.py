"""That a State answered a recommendation together with others, as briefs and the tracker tell it."""

from __future__ import annotations

from ..languages.messages import Text, message, said_later
from ..preparing.briefs.replied.answered_together import answered_together
from ..records import Answer, Position, Review
from .number_runs import in_runs, recommendation_number

ANSWERED_BY_NUMBER: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "supported {numbers}",
        Position.SUPPORTED_IN_PART: "supported {numbers} in part",
        Position.SUPPORTED_IN_PRINCIPLE: "supported {numbers} in principle",
        Position.NOTED: "noted {numbers}",
        Position.NOT_SUPPORTED: "did not support {numbers}",
        Position.UNDER_CONSIDERATION: "was to answer {numbers} later (its addendum is missing here)",
        Position.UNANSWERED: "gave no answer that we found to {numbers}",
        Position.WITHOUT_POSITION: "answered {numbers} with a position that is unclear to us",
    }
)
"""What a State answered to several, by their numbers."""


def together_said(review: Review, answer: Answer | None) -> Text:
    """How many recommendations one answer of the State is to, and its position on each where these differ; empty where it is to this one alone, or
    stands in a bare list of numbers."""
    others = answered_together(review, answer)
    if answer is None or not others:
        return ""
    of: dict[Position, list[str]] = {}
    for item in review.items:
        number, given = recommendation_number(item), review.answer(item.id)
        if given is not None and (number in others or item.id == answer.item):
            of.setdefault(given.position, []).append(number)
    if len(of) <= 1 or sum(map(len, of.values())) != len(others) + 1:
        return message("It answered {every} recommendations together, this one among them.", every=len(others) + 1)
    answers = tuple(message(ANSWERED_BY_NUMBER[position], numbers=in_runs(numbers)) for position, numbers in of.items())
    return message("It gave one answer to {every} recommendations, this one among them: it {answers}.", every=len(others) + 1, answers=answers)

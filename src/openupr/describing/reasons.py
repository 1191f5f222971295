"""What a State gives with an answer that it notes or does not support: a reason, or words that are none."""

from __future__ import annotations

from ..extracting.addendum import phrases
from ..extracting.addendum.bare_answer import restates
from ..records import Answer, Position, Response, Review
from ..text import sentences
from .given_reasons import ReasonGiven

REFUSED = frozenset({Position.NOTED, Position.NOT_SUPPORTED})
"""Answers that a reason is looked for in."""


def reason_given(answer: Answer) -> ReasonGiven:
    """What the addendum gives with an answer. A reason is what says anything else than where another answer stands, that the recommendation is not
    clear, or that nothing is planned; of words that are all of these the first decides."""
    found = [_of(sentence) for part in answer.parts for reason in part.reasons for sentence in _sentences(reason.text.clean)]
    if not found:
        more = any(_of(sentence) is ReasonGiven.RESTATED for part in answer.parts if not part.by_number_only for sentence in _further(part))
        return ReasonGiven.RESTATED if more else ReasonGiven.NOTHING
    return ReasonGiven.REASON if ReasonGiven.REASON in found else found[0]


def _further(part: Response) -> list[str]:
    """The sentences of a response after the one that states its position."""
    return [sentence for sentence in _sentences(part.text.clean) if not part.words or part.words.split(" … ")[0] not in sentence]


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def _of(sentence: str) -> ReasonGiven:
    hidden = phrases.numbers_masked(sentence, ())
    if phrases.role("not_understood", hidden):
        return ReasonGiven.NOT_UNDERSTOOD
    if phrases.role("points", hidden):
        return ReasonGiven.POINTER
    return ReasonGiven.RESTATED if restates(hidden) else ReasonGiven.REASON


def reasons_in(review: Review) -> dict[str, ReasonGiven]:
    """What the addendum gives with each answer that notes or does not support, by the item's identifier."""
    return {answer.item: reason_given(answer) for answer in review.answers if answer.parts and answer.position in REFUSED}

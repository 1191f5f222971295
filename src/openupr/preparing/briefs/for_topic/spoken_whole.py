"""The whole of what somebody said or wrote in one go: a statement of the dialogue, a promise, an answer to recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from ....records import Review
from ...topics.review_sentences import SentenceSource
from ..replied.answer_quoted import is_told_in_parts, whole_answer
from .said_on_topic import Says, StateSays


def words_spoken(said: Says) -> str:
    """All words of the statement, promise or answer that a sentence stands in; empty where it stands in none."""
    return next((words for record, words in _every(said.review) if record == said.on.id), "")


def answer_in_parts(said: Says) -> str:
    """All of the answer that a sentence stands in, where the State splits it: what it accepts and what it does not are told together. Else empty."""
    if not isinstance(said, StateSays) or said.on.source is not SentenceSource.ANSWER:
        return ""
    answers = (each for each in said.review.answers if any(part.id == said.on.id for part in each.parts))
    return next((whole_answer(each) for each in answers if is_told_in_parts(each)), "")


def _every(review: Review) -> Iterator[tuple[str, str]]:
    report = review.report
    yield from ((each.id, each.text.clean) for each in (report.statements if report is not None else ()))
    yield from ((each.id, each.text.clean) for each in (report.commitments if report is not None else ()))
    yield from ((each.id, each.text.clean) for addendum in review.addenda for each in addendum.responses)

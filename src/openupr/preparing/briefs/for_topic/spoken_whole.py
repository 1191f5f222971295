"""The whole of what somebody said or wrote in one go: a statement of the dialogue, a promise, an answer to recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from ....records import Review
from .said_on_topic import Says


def words_spoken(said: Says) -> str:
    """All words of the statement, promise or answer that a sentence stands in; empty where it stands in none."""
    return next((words for record, words in _every(said.review) if record == said.on.id), "")


def _every(review: Review) -> Iterator[tuple[str, str]]:
    report = review.report
    yield from ((each.id, each.text.clean) for each in (report.statements if report is not None else ()))
    yield from ((each.id, each.text.clean) for each in (report.commitments if report is not None else ()))
    yield from ((each.id, each.text.clean) for addendum in review.addenda for each in addendum.responses)

"""Where the national reports of later reviews speak of what was asked, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ....records import Clause, Item, Review
from ..asked.asked_on_topic import Since
from .answer_placed import AnswerPlaced, AnswersPlaced, Placing
from .own_report import OwnReport

if TYPE_CHECKING:
    from ....linking import Links


class LaterReports:
    """The national reports of these `reviews`, the oldest first, and of those `after` them, to be asked what they say of a request. `links` are those
    of the newest review with the one before it; a later one brings its own."""

    def __init__(self, reviews: Sequence[Review], links: Links | None, after: Sequence[tuple[Review, Links]]) -> None:
        pairs = [(later, of) for later, of in ((reviews[-1], links if len(reviews) > 1 else None), *after) if of is not None]
        items = {review.id: review.items for review in (*reviews, *(each for each, _ in after))}
        self._reports = [OwnReport(review) for review in (*(each for each, _ in reversed(after)), reviews[-1])]
        report = {each.review.id: each for each in self._reports}
        self._placed = {
            earlier.id: AnswersPlaced(later, of, items.get(earlier.id, earlier.items), report[later.id])
            for later, of in pairs
            if (earlier := of.earlier) is not None
        }

    def placed(self, review: Review, item: Item) -> AnswerPlaced | None:
        """Where the next national report answers a recommendation of a review; None where it is not held, or not linked with it."""
        placed = self._placed.get(review.id)
        return placed.of(item) if placed is not None else None

    def since(self, review: Review, item: Item, clause: Clause) -> Since | None:
        """Where a later report speaks of a request: the place that the next one has for it; else the newest one that has the words of what is asked;
        else a place of which no more is known than that it may be on it."""
        placed = self.placed(review, item)
        given = placed.since if placed is not None else None
        if given is not None and placed is not None and placed.how is not Placing.MAY_BE:
            return given
        return next((found for report in self._reports if (found := report.tells_of(clause.request)) is not None), given)

"""What the next national report of a State tells of its answers to a review: its own word, told beside the addendum and never for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....light_dataclass import dataclass
from ....linking.requests.positions_told_later import PositionTold, positions_told
from ....records import Item, Review


@dataclass(frozen=True, slots=True)
class AnswerToldLater:
    """What the national report of the review `later` tells of the answer to one recommendation."""

    later: Review
    told: PositionTold


class AnswersToldLater:
    """The reviews of a State, to be asked what the national report of the next one tells of an answer."""

    def __init__(self, reviews: Sequence[Review]) -> None:
        self._reviews = sorted(reviews, key=lambda each: each.session)
        self._found: dict[str, Mapping[str, AnswerToldLater]] = {}

    def of(self, review: Review, item: Item) -> AnswerToldLater | None:
        """What is told of this recommendation; None where no later report is held, or it does not tell."""
        return self.of_review(review).get(item.id)

    def of_review(self, review: Review) -> Mapping[str, AnswerToldLater]:
        """What is told of each recommendation of a review, by its identifier."""
        if review.id not in self._found:
            later = next((each for each in self._reviews if each.session > review.session and each.national_report is not None), None)
            every = positions_told(later.national_report, review) if later is not None else {}
            self._found[review.id] = {item: AnswerToldLater(later, told) for item, told in every.items()} if later is not None else {}
        return self._found[review.id]

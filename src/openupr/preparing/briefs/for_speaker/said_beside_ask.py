"""What stands beside an ask of the speaker's own, besides the State's answer: what UN bodies and contributors say nearest to it, and who asked on it
in writing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ....light_dataclass import dataclass
from ....records import AdvanceQuestion, Review
from ..asked.asked_in_advance import asked_in_advance
from ..asked.asked_on_topic import AskedOnTopic
from ..replied.heard_from_bodies import HeardFromBodies, SaidOf
from ..replied.heard_from_contributors import ContributorsOn, HeardFromContributors

if TYPE_CHECKING:
    from ....linking import Links


@dataclass(frozen=True, slots=True)
class SaidBeside:
    """What UN bodies say nearest to an ask (`heard`), and the questions on it `in_writing`; and what `contributors` say on its subject."""

    heard: SaidOf | None
    in_writing: tuple[AdvanceQuestion, ...]
    contributors: ContributorsOn | None = None


class SaysBeside:
    """The reviews of a State, the later ones too, to be asked what stands beside an ask. `links` are those of each with the one before it."""

    def __init__(self, reviews: Sequence[Review], links: Mapping[str, Links]) -> None:
        self._reviews, self._bodies = tuple(reviews), HeardFromBodies(reviews, links)
        self._contributors = HeardFromContributors(reviews)

    def of(self, asked: AskedOnTopic) -> SaidBeside:
        """All of it; what was written or said before the review in which it was asked is none."""
        review, request = asked.review, asked.clause.request
        since = [each for each in self._reviews if each.session >= review.session]
        contributors = self._contributors.on(review, asked.clause)
        return SaidBeside(self._bodies.on(review, asked.clause), asked_in_advance(since, request), contributors)

"""What stands beside an ask of the speaker's own, besides the State's answer: what UN bodies and contributors say nearest to it, what the State
said on its subject in the dialogue, and who asked on it in writing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ....light_dataclass import dataclass
from ....records import AdvanceQuestion, Review
from ..asked.asked_in_advance import asked_in_advance
from ..asked.asked_on_topic import AskedOnTopic
from ..replied.heard_from_bodies import HeardFromBodies, SaidOf
from ..replied.heard_from_contributors import ContributorsOn, HeardFromContributors
from ..replied.said_on_theme import said_on_theme
from ..replied.state_on_request import StateOnRequest, StateOnRequests

if TYPE_CHECKING:
    from ....linking import Links


@dataclass(frozen=True, slots=True)
class SaidBeside:
    """What UN bodies say nearest to an ask (`heard`), the State on its `theme` where it says nothing nearer in the dialogue, and the questions on it
    `in_writing`; and what `contributors` say on its subject."""

    heard: SaidOf | None
    theme: StateOnRequest | None
    in_writing: tuple[AdvanceQuestion, ...]
    contributors: ContributorsOn | None = None


class SaysBeside:
    """The reviews of a State, the later ones too, to be asked what stands beside an ask. `links` are those of each with the one before it."""

    def __init__(self, reviews: Sequence[Review], links: Mapping[str, Links]) -> None:
        self._reviews, self._bodies, self._says = tuple(reviews), HeardFromBodies(reviews, links), StateOnRequests()
        self._contributors = HeardFromContributors(reviews)

    def of(self, asked: AskedOnTopic) -> SaidBeside:
        """All of it; what was written or said before the review in which it was asked is none."""
        review, request = asked.review, asked.clause.request
        since = [each for each in self._reviews if each.session >= review.session]
        newest_first = sorted(since, key=lambda each: -each.session)
        theme = next((found for each in newest_first if (found := said_on_theme(each, request, self._says)) is not None), None)
        contributors = self._contributors.on(review, asked.clause)
        return SaidBeside(self._bodies.on(review, asked.clause), theme, asked_in_advance(since, request), contributors)

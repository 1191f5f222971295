"""What a later review tells of a topic: a sentence that names a year since an earlier one. What was said before it is no news of today."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ...labelling.word_rarity import rarity
from ...light_dataclass import dataclass
from ...records import Review
from ..topics.on_topic import OnTopic
from .brief_order import is_plain, telling_on_topic, years_named
from .said_on_topic import BodySays, ContributorSays, StateSays
from .session_days import year_begun
from .topic_brief import TopicBrief

_SHARED = 2
"""Telling words of a statement, at the least, that a later sentence has to be on the same thing."""
_RARE, _MOST_WITH_IT = 7.5, 3
"""How rare the rarest of these is in recommendations, at the least, and in how many statements of the brief it stands, at the most: two statements
may both have a strategy that was adopted, one on pensions and one on dementia."""


@dataclass(frozen=True, slots=True)
class LaterEvent:
    """A sentence of a later review, and the year that it names."""

    review: Review
    on: OnTopic
    year: int


class LaterEvents:
    """The statements of a brief, to be asked of each which later one tells of it. What each tells is asked once, not for every statement."""

    def __init__(self, brief: TopicBrief) -> None:
        self.brief = brief
        self._said: tuple[StateSays | BodySays | ContributorSays, ...] = (*brief.state_says, *brief.bodies, *brief.contributors)

    @cached_property
    def _telling(self) -> list[frozenset[str]]:
        return [telling_on_topic(self.brief.topic, each.on.words) for each in self._said]

    @cached_property
    def _stand(self) -> Counter[str]:
        """In how many statements each telling word stands."""
        return Counter(stem for each in self._telling for stem in each)

    @cached_property
    def _dated(self) -> list[tuple[StateSays | BodySays | ContributorSays, frozenset[str], tuple[int, ...], int | None]]:
        """Those that surely are on the topic and name a year, with what each tells, these years, and the year in which its review was begun."""
        every = zip(self._said, self._telling, strict=True)
        dated = ((each, told, years_named(each.on.words)) for each, told in every if is_plain(each.on))
        return [(each, told, years, year_begun(each.review)) for each, told, years in dated if years]

    def of(self, review: Review, about: str) -> LaterEvent | None:
        """The sentence of a later review than this one that is surely on the topic, names a year since, and has most of what a statement (`about`)
        tells: two words of it at the least, or half of them, one of them rare. Of as many, what the State says goes before others."""
        since, asked = year_begun(review), telling_on_topic(self.brief.topic, about)
        rare = {stem for stem in asked if stem.isalpha() and rarity(stem) >= _RARE}
        rare = {stem for stem in rare if self._stand[stem] <= _MOST_WITH_IT} if rare else rare
        found: LaterEvent | None = None
        most = 0
        for each, told, named, begun in self._dated if rare and since is not None else ():
            if since is None or each.review.session <= review.session:
                continue
            both = asked & told
            shared = len(both)
            if shared > most and both & rare and (shared >= _SHARED or 2 * shared >= len(asked)):
                years = [year for year in named if since <= year <= (begun or since)]
                if years:
                    found, most = LaterEvent(each.review, each.on, max(years)), shared
        return found

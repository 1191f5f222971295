"""What a later review tells of a topic: a sentence that names a year since an earlier one. What was said before it is no news of today."""

from __future__ import annotations

from collections import Counter

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


def later_event(brief: TopicBrief, review: Review, about: str) -> LaterEvent | None:
    """The sentence of a later review than this one that is surely on the topic, names a year since, and has most of what a statement (`about`) tells:
    two words of it at the least, or half of them, one of them rare. Of as many, what the State says goes before others."""
    since, asked = year_begun(review), telling_on_topic(brief.topic, about)
    said: tuple[StateSays | BodySays | ContributorSays, ...] = (*brief.state_says, *brief.bodies, *brief.contributors)
    rare = {stem for stem in asked if stem.isalpha() and rarity(stem) >= _RARE}
    if not rare:
        return None
    stand = Counter(stem for each in said for stem in rare & telling_on_topic(brief.topic, each.on.words))
    rare = {stem for stem in rare if stand[stem] <= _MOST_WITH_IT}
    found: LaterEvent | None = None
    most = 0
    for each in said:
        if since is None or each.review.session <= review.session or not is_plain(each.on):
            continue
        years = [year for year in years_named(each.on.words) if since <= year <= (year_begun(each.review) or since)]
        both = asked & telling_on_topic(brief.topic, each.on.words) if years else frozenset[str]()
        shared = len(both)
        if shared > most and both & rare and (shared >= _SHARED or 2 * shared >= len(asked)):
            found, most = LaterEvent(each.review, each.on, max(years)), shared
    return found

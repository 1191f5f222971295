"""What a later review tells of a topic: a sentence that names a year since an earlier one. What was said before it is no news of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...light_dataclass import dataclass
from ...names import session
from .brief_order import is_plain, years_named

if TYPE_CHECKING:
    from ...records import Review
    from ..topics.on_topic import OnTopic
    from .topic_brief import BodySays, ContributorSays, StateSays, TopicBrief


@dataclass(frozen=True, slots=True)
class LaterEvent:
    """A sentence of a later review, and the year that it names."""

    review: Review
    on: OnTopic
    year: int


def later_event(brief: TopicBrief, review: Review) -> LaterEvent | None:
    """The first sentence of a later review than this one that is surely on the topic and names a year since; of what the State says before others."""
    since = year_begun(review)
    said: tuple[StateSays | BodySays | ContributorSays, ...] = (*brief.state_says, *brief.bodies, *brief.contributors)
    for each in said:
        if since is None or each.review.session <= review.session or not is_plain(each.on):
            continue
        if years := [year for year in years_named(each.on.words) if since <= year <= (year_begun(each.review) or since)]:
            return LaterEvent(each.review, each.on, max(years))
    return None


def year_begun(review: Review) -> int | None:
    """The year in which a review began; None where our table lacks its session."""
    try:
        return int(session(review.session).start[:4])
    except LookupError:
        return None

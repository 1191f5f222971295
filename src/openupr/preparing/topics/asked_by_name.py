"""Which recommendations name a topic. One for which a label speaks alone, or what is like it, may be on the topic: it is told so, and not counted."""

from __future__ import annotations

from collections.abc import Iterable

from ...light_dataclass import replace
from ...records import Review
from .on_topic import Belonging, OnTopic
from .review_sentences import SentenceSource
from .topic_named import Where


def with_requests_that_name_it(found: Belonging, reviews: Iterable[Review]) -> Belonging:
    """The same, with all requests of a recommendation of which none names the topic in its words among what may belong, before all else there."""
    items = {clause.id: item for review in reviews for item in review.items for clause in item.clauses}
    naming = {items[each.id].id for each in found.of(SentenceSource.REQUEST) if _is_named(found, each)}
    unnamed = tuple(each for each in found.of(SentenceSource.REQUEST) if items[each.id].id not in naming)
    if not unnamed:
        return found
    left = tuple(each for each in found.found if each not in unnamed)
    worth = (*unnamed, *found.worth) if found.worth is not None else None
    return replace(found, found=left, nearly=(*unnamed, *found.nearly), worth=worth)


def _is_named(found: Belonging, each: OnTopic) -> bool:
    return asks_of_a_mandate(each) or all(part.first_in(each.words) is not None for part in found.topic.parts)


def asks_of_a_mandate(each: OnTopic) -> bool:
    """Whether a request has the topic in the name of a mandate that it speaks of: to let in the Special Rapporteur on it is asked on it."""
    return any(name.where is Where.MANDATE for name in each.names)

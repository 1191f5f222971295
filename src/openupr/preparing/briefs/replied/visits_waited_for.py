"""Visits that are asked for, by lists, and that have to do with a brief: those of mandates on its topic, and those that a speaker's request is on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....extracting.compilation.bodies_named import mentions
from ....languages.word_tables import has_table, wording
from ....linking.visits_open import OpenVisit, open_visits
from ....names import find_body
from ....records import Review
from ...topics.topics import Topic
from .deeds_told import TABLE


def visits_on_topic(topic: Topic, review: Review) -> tuple[OpenVisit, ...]:
    """The open visits of mandates that are on the topic, by what their names say behind the title: in a title nothing is taken for a subject."""
    return tuple(each for each in open_visits(review) if any(map(topic.is_named_in, _subjects(each))))


def visits_requested(requests: Iterable[str], review: Review) -> tuple[OpenVisit, ...]:
    """The open visits that requests speak of: those of the mandates that one names with a visit, and all of them where one asks for a standing
    invitation."""
    visits = open_visits(review)
    if not visits or not has_table(TABLE):
        return ()
    named: set[str] = set()
    for request in requests:
        if wording(TABLE, "asks_invitation").search(request):
            return visits
        if wording(TABLE, "asks_visit").search(request):
            named |= {each.code for each in mentions(request)}
    return tuple(each for each in visits if each.subject and each.subject in named)


def _subjects(visit: OpenVisit) -> Iterator[str]:
    """What a mandate is on, by its official name and by the name on the list."""
    found = find_body(visit.subject) if visit.subject else None
    for name in (visit.printed, *([found.name] if found else [])):
        _, behind, subject = name.partition(" on ")
        yield subject if behind else name.partition(" field of ")[2]

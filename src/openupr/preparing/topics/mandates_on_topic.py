"""Sentences of a national report that name a mandate with the topic as its subject ("will receive the Special Rapporteur on lamps"): the words
stand in a name, yet what the State does with that mandate is on the topic. What a mandate itself says need not be."""

from __future__ import annotations

from collections.abc import Iterator

from ...extracting.compilation.bodies_named import mentions
from ...names import body
from ...records import Review
from .on_topic import Belonging, OnTopic
from .review_sentences import report_sentences
from .topic_named import Names, Where, is_typed_in


def naming_its_mandate(found: Belonging, review: Review) -> Iterator[OnTopic]:
    """Those that are not on the topic by other words."""
    known = {(each.id, each.span) for each in found.found if each.review == review.id}

    def may_name_it(text: str, _: tuple[str, ...] = ()) -> bool:
        return all(is_typed_in(part.name, text) for part in found.topic.parts)

    for unit in report_sentences(review, may_name_it):
        if (unit.id, unit.span) in known or not may_name_it(unit.words):
            continue
        names = (each.printed for each in mentions(unit.words) if each.code and body(each.code).kind == "procedure")
        name = next((each for each in names if all(is_typed_in(part.name, each) for part in found.topic.parts)), None)
        if name is not None:
            on = tuple(Names(part.name, name, Where.SENTENCE, own=True) for part in found.topic.parts)
            yield OnTopic(unit.id, review.id, unit.source, unit.span, unit.words, unit.place, on, context=unit.context, stands=unit.stands)

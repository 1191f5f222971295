"""An answer stands once in a brief: with the request that it answers, where that is quoted with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....preparing.briefs.for_topic.said_on_topic import StateSays
from ....preparing.topics.review_sentences import SentenceSource
from ..statements.brief_statements import BriefLine


def without_answers_quoted(said: Iterable[StateSays], requests: Iterable[BriefLine]) -> tuple[StateSays, ...]:
    """What the State says, without the sentences of its answers that stand beside these requests already."""
    lines = [*requests]
    return tuple(each for each in said if not any(on_one_line(each.on.words) in text for text in _beside_its_requests(each, lines)))


def _beside_its_requests(said: StateSays, lines: Iterable[BriefLine]) -> Iterator[str]:
    if said.on.source is SentenceSource.ANSWER:
        items = {each.id for each in said.review.items if each.number in said.answers}
        yield from (str(line.text) for line in lines if any(_is_of(record, items) for record in line.records))


def _is_of(record: str, items: Iterable[str]) -> bool:
    return any(record == item or record.startswith(f"{item}.") for item in items)

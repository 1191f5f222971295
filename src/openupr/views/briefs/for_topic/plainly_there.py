"""Where a topic's words stand in a document as they were typed, whatever they are to mean there: no brief says that a document lacks words that any
reader finds in it. In names of bodies they say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....languages.messages import Text, message, together
from ....preparing.topics.sentence_words import without_bodies
from ....preparing.topics.topic_named import heading_names
from ....preparing.topics.topic_phrases import stems_of
from ....preparing.topics.topics import Topic
from ....records import Kind, NumberedDocument, Review
from ....text.required_words import lowered
from ..statements.brief_statements import cite

_MOST = 3


def plainly_there(topic: Topic, reviews: list[Review], kind: Kind) -> tuple[Text, Text] | None:
    """That the words stand in these documents of a kind, or that a heading names the topic, and where; None where neither is so."""
    texts = [text for review in reviews for text in _texts(review, kind)]
    headings = dict.fromkeys(each.text.clean for text in texts for each in text.headings if heading_names(topic, each.text.clean))
    typed = re.compile(rf"(?<!\w){re.escape(topic.text)}(?!\w)", re.IGNORECASE)
    low = lowered(topic.text)
    may = (each for text in texts for each in text.paragraphs if low in lowered(each.text.clean))
    named = [each for each in may if typed.search(each.text.clean)]  # to look for names of bodies takes far longer
    standing = [cite(each.place) for each in named if typed.search(without_bodies(each.text.clean))]
    where = together(*dict.fromkeys(standing[:_MOST]))
    if headings:
        return message("We are sure of no sentence, but a heading names it: “{heading}”. Look there.", heading=next(iter(headings))), where
    if standing:
        return message("“{topic}” stands there, perhaps for something else: we are sure of no sentence. Look there.", topic=topic.text), where
    return None


def stand_nowhere(topic: Topic, reviews: Sequence[Review], kind: Kind) -> list[str]:
    """The parts of a topic that no paragraph of these documents has, as they were typed or in another form of these words, not even within another
    word."""
    texts = [each.text.clean for review in reviews for text in _texts(review, kind) for each in text.paragraphs]
    every, stems = [*map(lowered, texts)], stems_of("\n".join(texts))
    return [
        part.name for part in topic.parts if not any(lowered(part.name) in each for each in every) and not any(stem in stems for stem in part.own[0])
    ]


def _texts(review: Review, kind: Kind) -> Iterator[NumberedDocument]:
    records = {Kind.NATIONAL_REPORT: review.national_report, Kind.COMPILATION: review.compilation, Kind.STAKEHOLDER_SUMMARY: review.summary}
    record = records.get(kind)
    if record is not None:
        yield record.text

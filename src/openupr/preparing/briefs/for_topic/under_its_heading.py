"""Paragraphs that stand under a heading which names the topic of a brief, and of which nothing belongs to it by its own words: "they" may be those
whom the heading names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ....light_dataclass import dataclass
from ....records import Paragraph, Review
from ...topics.topics import Topic
from .headed_paragraphs import MOST, documents_in_paragraphs, nearest_heading
from .topic_brief import TopicBrief

_LONGEST = 120
"""Characters of a heading."""


@dataclass(frozen=True, slots=True)
class UnderHeading:
    """Paragraphs of a document of a review, in its order, that are quoted nowhere and stand under this heading."""

    review: Review
    heading: str
    paragraphs: tuple[Paragraph, ...]


def under_its_heading(brief: TopicBrief) -> Iterator[UnderHeading]:
    """What stands so in the documents of its reviews, the newest first."""
    told = {(each.review, each.place.document, each.place.paragraph) for each in (*brief.belonging.found, *brief.belonging.maybe)}
    for review in reversed(brief.reviews):
        for document in documents_in_paragraphs(review):
            for heading, every in groupby((each for each in document.paragraphs if each.number), nearest_heading):
                under = tuple(every)
                left = tuple(each for each in under if (review.id, each.place.document, each.place.paragraph) not in told)
                if left and len(under) <= MOST and _is_on(brief.topic, heading):
                    yield UnderHeading(review, heading, left)


def _is_on(topic: Topic, heading: str) -> bool:
    """Whether a heading names the topic, alone or beside others; longer words are no heading, but several that run together in a file of text."""
    return 0 < len(heading) <= _LONGEST and topic.is_named_in(heading)

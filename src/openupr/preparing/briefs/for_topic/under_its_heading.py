"""Paragraphs that stand under a heading which names the topic of a brief, and of which nothing belongs to it by its own words: "they" may be those
whom the heading names. A heading below another names what both name: "Haiti" below "Migration"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from itertools import groupby

from ....light_dataclass import dataclass, replace
from ....names import find_state, states_of_demonym
from ....records import NumberedDocument, Paragraph, Review
from ...topics.review_sentences import SentenceSource
from ...topics.topic_named import heading_names
from ...topics.topic_part import TopicPart
from ...topics.topics import Topic
from ..chosen.brief_order import is_plain
from .headed_paragraphs import MOST, documents_in_paragraphs, nearest_heading
from .topic_brief import TopicBrief

_LONGEST = 120
"""Characters of a heading."""
_LEAD = 3
"""Headings that name the topic together: the nearest ones."""
_NEAR = 2
"""Headings from the one that names a part of it down to that of the paragraphs."""
_FEW = 6
"""Paragraphs under a heading that names a part of the topic alone, at most, where another one of them belongs to it."""


class HeadingOn(StrEnum):
    """What a heading is on: the topic, alone or beside others; or its matter alone, in a report that says nothing of the whole (`PART`), or right
    beside a paragraph that belongs to it (`BESIDE`)."""

    TOPIC = "topic"
    AMONG = "among"
    PART = "part"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class UnderHeading:
    """Paragraphs of a document of a review, in its order, of which nothing is told elsewhere, and which stand under this heading. `of_state`: it is
    its national report."""

    review: Review
    heading: str
    paragraphs: tuple[Paragraph, ...]
    on: HeadingOn = HeadingOn.AMONG
    of_state: bool = False


def under_its_heading(brief: TopicBrief) -> Iterator[UnderHeading]:
    """What stands so in the documents of its reviews, the newest first."""
    told = {(each.review, each.place.document, each.place.paragraph) for each in (*brief.belonging.found, *brief.belonging.maybe)}
    for review in reversed(brief.reviews):
        for document in documents_in_paragraphs(review):
            own = _OwnReport(brief, review, document)
            for heading, every in groupby((each for each in document.paragraphs if each.number), nearest_heading):
                under = tuple(every)
                left = tuple(each for each in under if (review.id, each.place.document, each.place.paragraph) not in told)
                if not left or len(under) > MOST or not 0 < len(heading) <= _LONGEST:
                    continue
                if brief.topic.is_named_in(heading):
                    on = HeadingOn.TOPIC if heading_names(brief.topic, heading) else HeadingOn.AMONG
                    yield UnderHeading(review, heading, left, on, own.is_it)
                elif (several := own.by_several(under, beside=len(left) < len(under))) is not None:
                    yield UnderHeading(review, several[0], left, several[1], own.is_it)


def _names(part: TopicPart, heading: str) -> bool:
    """Whether a heading is on a part of a topic; one that is the name of a State is on its people."""
    named = part.first_in(heading)
    return (named is not None and named.sure) or ((of := find_state(heading)) is not None and of.iso3 in states_of_demonym(part.name))


class _OwnReport:
    """A document, and what its headings are on where it is a State's own report, and the topic has several parts."""

    def __init__(self, brief: TopicBrief, review: Review, document: NumberedDocument) -> None:
        self._topic = brief.topic
        report = review.national_report
        self.is_it = report is not None and report.text is document
        found = (each for each in brief.belonging.found if each.review == review.id and each.source is SentenceSource.STATE_REPORT)
        self._speaks = cache(lambda: any(map(is_plain, found)))

    def by_several(self, under: Sequence[Paragraph], *, beside: bool) -> tuple[str, HeadingOn] | None:
        """By which headings these paragraphs are on a topic that their nearest one does not name, and how; None where these say too little. `beside`:
        something of these paragraphs belongs to it."""
        lead = [each.text.clean for each in under[0].headings[-_LEAD:] if 0 < len(each.text.clean) <= _LONGEST]
        if not self.is_it or len(self._topic.parts) < 2 or not lead:
            return None
        while lead and not _names_one(self._topic, lead[:1]):
            lead = lead[1:]
        if all(any(_names(part, each) for each in lead) for part in self._topic.parts):
            return " > ".join(lead), HeadingOn.TOPIC
        if not self._speaks():
            matter = _matter(self._topic)
            on_it = matter is not None and lead and heading_names(replace(self._topic, parts=(matter,)), lead[-1])
            return (lead[-1], HeadingOn.PART) if on_it else None
        return (" > ".join(lead), HeadingOn.BESIDE) if beside and len(under) <= _FEW and 0 < len(lead) <= _NEAR else None


def _matter(topic: Topic) -> TopicPart | None:
    """What a topic begins with, where all its other parts are people: corporal punishment of children. Below "Migration" little is on the detention
    of migrants, and below "Judiciary" on women in it."""
    first, *others = topic.parts
    return first if not first.people and all(each.people for each in others) else None


def _names_one(topic: Topic, headings: Sequence[str]) -> bool:
    return any(_names(part, each) for part in topic.parts for each in headings)

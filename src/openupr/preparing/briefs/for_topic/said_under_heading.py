"""What stands under a heading that names the topic of a brief, as passages that can be quoted: a heading carries its paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ....light_dataclass import dataclass, replace
from ...topics.on_topic import OnTopic
from ...topics.review_sentences import ReviewSentence, paragraphs_cut
from ...topics.topic_named import parts_named
from ..chosen.brief_order import is_plain
from .said_on_topic import Says, each_said
from .topic_brief import TopicBrief
from .under_its_heading import HeadingOn, UnderHeading, under_its_heading


@dataclass(frozen=True, slots=True)
class SaidUnderHeading:
    """The sentences of one paragraph under a heading. `own_voice`: they are the State’s, of its national report, and the heading is on the topic, or
    on the part of it that the report speaks of."""

    heading: str
    said: tuple[Says, ...]
    own_voice: bool

    @property
    def may_lead(self) -> bool:
        """Whether it may stand on the page: the report says nothing that is surely on the topic."""
        return is_plain(self.said[0].on)

    @property
    def names_a_part(self) -> bool:
        """Whether its own words name a part of the topic."""
        return any(each.on.names_it for each in self.said)

    @property
    def length(self) -> int:
        """The characters of its sentences."""
        return sum(len(each.on.words) for each in self.said)


@dataclass(frozen=True, slots=True)
class CarriedByHeadings:
    """What is quoted for its heading, in the order of the documents, the newest review first; where more stands so that can't be; and the sentences
    of these paragraphs, by review, document and identifier."""

    quoted: tuple[SaidUnderHeading, ...]
    left: tuple[UnderHeading, ...]
    paragraphs: dict[tuple[str, str, str], tuple[ReviewSentence, ...]]

    def within(self, brief: TopicBrief) -> TopicBrief:
        """The brief with these paragraphs among its own."""
        return replace(brief, paragraphs={**brief.paragraphs, **self.paragraphs})

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """The documents and numbers of all of these paragraphs."""
        quoted = {(one.on.place.document, one.on.place.paragraph) for each in self.quoted for one in each.said}
        return frozenset(quoted | {(one.place.document, one.place.paragraph) for each in self.left for one in each.paragraphs})


def said_under_heading(brief: TopicBrief) -> CarriedByHeadings:
    """What stands so in the documents of a brief’s reviews, in their language."""
    every = list(under_its_heading(brief))
    wanted: dict[str, set[str]] = defaultdict(set)
    for each in every:
        wanted[each.review.id].update(one.id for one in each.paragraphs)
    of = {each.id: each for each in brief.reviews}
    cut = {(review, *key): made for review, ids in wanted.items() for key, made in paragraphs_cut(of[review], ids).items()}
    quoted, left = [], []
    for each in every:
        without = []
        for one in each.paragraphs:
            if said := _said(brief, each, cut.get((each.review.id, one.place.document, one.id), ())):
                quoted.append(SaidUnderHeading(each.heading, said, each.of_state and _is_carried(each, said)))
            else:
                without.append(one)
        if without:
            left.append(replace(each, paragraphs=tuple(without)))
    return CarriedByHeadings(tuple(quoted), tuple(left), cut)


def _is_carried(under: UnderHeading, said: Iterable[Says]) -> bool:
    """Whether a heading carries a paragraph: one that is on the whole topic does; one on a part of it only what names that part itself, for below
    “Abolition of corporal punishment in prison” stand sentences on the death penalty, too."""
    return under.on is HeadingOn.TOPIC or (under.on is HeadingOn.PART and any(each.on.names_it for each in said))


def _said(brief: TopicBrief, under: UnderHeading, sentences: Iterable[ReviewSentence]) -> tuple[Says, ...]:
    """The sentences of a paragraph with who says them. Nothing of them is on the page where the report says something that surely is on the topic."""
    leads = under.of_state and under.review is brief.review and brief.has_silent_report and under.on in {HeadingOn.TOPIC, HeadingOn.PART}
    made = tuple(
        OnTopic(
            each.id,
            under.review.id,
            each.source,
            each.span,
            each.words,
            each.place,
            tuple(parts_named(brief.topic, each)),
            context=each.context,
            stands=each.stands,
            under=True,
            chance=1.0 if leads else 0.0,
        )
        for each in sentences
    )
    return tuple(each_said(replace(brief.belonging, found=made), {under.review.id: under.review}))

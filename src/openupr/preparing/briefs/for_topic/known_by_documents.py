"""What the documents before a review themselves say was asked in the review before it, whose report is not held: on a topic, by the same judgement as
all else. What a sentence says of earlier recommendations, the numbers that it or its note names, and those that a heading names that is on the topic,
or stands right above what is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....extracting.national_report.headed_sections import heading_words
from ....light_dataclass import dataclass
from ....linking.requests.named_earlier import NamedEarlier, named_by_others, named_by_report, numbers_of
from ....linking.requests.told_of_earlier import tells_of_earlier
from ....names import sessions_of
from ....records import NumberedDocument, Review, Spot
from ...topics.on_topic import Belonging, OnTopic
from ...topics.review_sentences import SentenceSource
from ...topics.topic_named import heading_names, heading_on
from ..asked.asked_on_topic import on_one_line
from ..chosen.brief_order import is_plain

_SOURCES = frozenset({SentenceSource.STATE_REPORT, SentenceSource.BODY, SentenceSource.CONTRIBUTOR})
_FEWEST_UNDER = 2
_BEGINNING = 60
"""Characters by which a sentence is found in its paragraph."""


@dataclass(frozen=True, slots=True)
class ToldOfEarlier:
    """A sentence on the topic that tells of earlier recommendations in its own words (`tells`), or at which they are named by their numbers alone;
    `named` are those that it, or the next note of its paragraph, names."""

    on: OnTopic
    named: tuple[NamedEarlier, ...]
    tells: bool


@dataclass(frozen=True, slots=True)
class KnownByDocuments:
    """What is known so: by sentences, by headings, what may be on it, and what the national report says of recommendations with these numbers;
    and by headings that are not on it alone, or on other things, and stand `over` sentences on the topic: those that name it first, then those over
    most of these.
    `before` is the session of the review that they are of, by our table. `named` are all places where the documents name recommendations of then, on
    whatever subject."""

    before: int
    sentences: tuple[ToldOfEarlier, ...]
    headings: tuple[NamedEarlier, ...]
    perhaps: tuple[tuple[NamedEarlier, str], ...]
    of_numbers: tuple[tuple[NamedEarlier, str], ...]
    over: tuple[NamedEarlier, ...] = ()
    named: tuple[NamedEarlier, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is."""
        return not (self.sentences or self.headings or self.perhaps or self.over)


def known_by_documents(found: Belonging, reviews: Sequence[Review]) -> KnownByDocuments | None:
    """What the documents of the newest of these reviews say; None where the report of the review before is held, or there was none before."""
    newest = max(reviews, key=lambda each: each.session)
    before = max((number for number in sessions_of(newest.state) if number < newest.session), default=None)
    if before is None or any(each.session == before and each.report is not None for each in reviews):
        return None
    every = (*named_by_report(newest.national_report), *named_by_others(newest))
    paragraphs = _paragraphs(newest)
    told = tuple(plain_first(_told(found, newest, every, paragraphs)))
    headed = [each for each in every if not each.paragraph and each.heading]
    above = _headings_above(found, newest, headed)
    headings = tuple(each for each in headed if heading_on(found.topic, each.heading))
    few = 1 if not told and not headings else _FEWEST_UNDER  # where nothing else is known, the one heading above a sentence is what there is
    standing = [each for each in headed if each not in headings and above[each.document.key, each.heading] >= few]
    over = sorted(standing, key=lambda each: (not heading_names(found.topic, each.heading), -above[each.document.key, each.heading]))
    by_text = [each for each in every if each.spot is Spot.TEXT and each.paragraph and not each.elsewhere]
    said = {each: paragraphs[each.paragraph][each.span[0] : each.span[1]] for each in by_text}
    may_be = {*_in_nearly(found, newest, by_text, paragraphs), *_beside_it(found, newest, by_text, told)}
    perhaps = tuple((each, words) for each, words in said.items() if each in may_be)
    used = {number for each in (*headings, *(one for these in told for one in these.named)) for number in numbers_of(each) if "." in number}
    quoted = {(each.on.id, each.on.span) for each in told}
    of_numbers = tuple(
        (each, words)
        for each, words in said.items()
        if used & numbers_of(each) and (each.paragraph, each.span) not in quoted and (each, words) not in perhaps
    )
    return KnownByDocuments(before, told, headings, perhaps, of_numbers, tuple(over), every)


def _headings_above(found: Belonging, review: Review, headed: Sequence[NamedEarlier]) -> Counter[tuple[str, str]]:
    """The headings above sentences of the three documents that are surely on the topic, with the document: above how many each stands. Of several
    above each other the innermost that names recommendations."""
    naming = {(each.document.key, each.heading) for each in headed}
    paragraphs_of = _owners(review)
    inside = Counter(paragraphs_of.get(each.id, each.id) for each in found.of(*_SOURCES) if each.review == review.id and is_plain(each))
    above: Counter[tuple[str, str]] = Counter()
    for text in _texts(review):
        for each in text.paragraphs:
            over = ((text.document.key, heading_words(heading)) for heading in reversed(each.headings)) if inside[each.id] else ()
            if (nearest := next((one for one in over if one in naming), None)) is not None:
                above[nearest] += inside[each.id]
    return above


def _paragraphs(review: Review) -> Mapping[str, str]:
    """The texts of the paragraphs of its three documents, by their identifiers."""
    return {paragraph.id: paragraph.text.clean for text in _texts(review) for paragraph in text.paragraphs}


def _texts(review: Review) -> Iterator[NumberedDocument]:
    return (each.text for each in (review.national_report, review.compilation, review.summary) if each is not None)


def _owners(review: Review) -> Mapping[str, str]:
    """The paragraphs of concerns and claims, by their identifiers."""
    owner = {each.id: each.paragraph for each in (review.compilation.concerns if review.compilation else ())}
    return owner | {each.id: each.paragraph for each in (review.summary.claims if review.summary else ())}


def _told(found: Belonging, review: Review, every: Sequence[NamedEarlier], paragraphs: Mapping[str, str]) -> Iterator[ToldOfEarlier]:
    owner = _owners(review)
    for each in found.found:
        if each.review != review.id or each.source not in _SOURCES:
            continue
        paragraph = owner.get(each.id, each.id)
        start, end = _span(each, paragraphs.get(paragraph, ""))
        inside = [one for one in every if one.paragraph == paragraph]
        here = tuple(one for one in inside if one.span[0] < end and start < one.span[1])
        tells = tells_of_earlier(on_one_line(each.words), review) or any(one.spot is Spot.TEXT for one in here)
        if tells and not here:
            here = tuple(one for one in inside if one.spot is Spot.NOTE and one.span[0] >= end)[:1]
        if tells or here:
            yield ToldOfEarlier(each, here, tells)


def _span(on: OnTopic, text: str) -> tuple[int, int]:
    """Where a sentence stands in its paragraph; nowhere where it is not found."""
    if text[slice(*on.span)] == on.words:
        return on.span
    at = text.find(on.words[:_BEGINNING])
    return (at, at + len(on.words)) if at >= 0 else (0, 0)


def _in_nearly(found: Belonging, review: Review, named: Iterable[NamedEarlier], paragraphs: Mapping[str, str]) -> Iterator[NamedEarlier]:
    """Those in sentences that may be on the topic."""
    near = [each for each in found.nearly if each.review == review.id]
    for one in named:
        if any(each.id == one.paragraph and _meet(_span(each, paragraphs[one.paragraph]), one.span) for each in near):
            yield one


def _beside_it(found: Belonging, review: Review, named: Iterable[NamedEarlier], told: Iterable[ToldOfEarlier]) -> Iterator[NamedEarlier]:
    """Those in sentences of which another one of their paragraph is on the topic: the paragraph answers what was asked then."""
    owner, here = _owners(review), {one for each in told for one in each.named}
    on_it = {owner.get(each.id, each.id) for each in found.of(*_SOURCES) if each.review == review.id}
    yield from (one for one in named if one.paragraph in on_it and one not in here)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def plain_first(told: Iterable[ToldOfEarlier]) -> list[ToldOfEarlier]:
    """What tells before what is only named at a sentence; what is surely on the topic before what is less so."""
    return sorted(told, key=lambda each: (not is_plain(each.on), not each.tells))

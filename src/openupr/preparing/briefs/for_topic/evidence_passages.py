"""Evidence on a topic: whole passages of documents by date, favourable and unfavourable alike, and nothing of ours beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ....light_dataclass import dataclass
from ....records import Document, Review, Voice
from ....text import Place
from ...topics.on_topic import Belonging, OnTopic
from ...topics.review_sentences import SentenceSource

_PASSAGES = (
    SentenceSource.BODY,
    SentenceSource.CONTRIBUTOR,
    SentenceSource.STATE_REPORT,
    SentenceSource.STATE_SAID,
    SentenceSource.OWN_BODY,
    SentenceSource.STATEMENT,
)
"""What is evidence. A recommendation or a question asks, and proves nothing."""


@dataclass(frozen=True, slots=True)
class EvidencePassage:
    """A paragraph that has at least one sentence on the topic: its review, its document, its own words whole, and its place."""

    record: str
    review: Review
    document: Document
    text: str
    place: Place


def evidence(found: Belonging, reviews: Iterable[Review]) -> tuple[EvidencePassage, ...]:
    """The paragraphs of what belongs to a topic, each once, the oldest document first; in a document as they stand in it."""
    passages: dict[str, EvidencePassage] = {}
    for review in reviews:
        paragraphs = _paragraphs(review)
        documents = {each.key: each for each in review.documents}
        for on in (each for each in found.of(*_PASSAGES) if each.review == review.id):
            record, text, place = paragraphs.get(_paragraph_of(on, review), (on.id, on.words, on.place))
            document = documents.get(place.document)
            if document is not None:
                passages.setdefault(record, EvidencePassage(record, review, document, text, place))
    return tuple(sorted(passages.values(), key=_when))


def _when(each: EvidencePassage) -> tuple[str, int, str, int]:
    start = each.place.spans[0].start if each.place.spans else 0
    return each.document.date or "", each.review.session, each.document.key, start


def _paragraph_of(on: OnTopic, review: Review) -> str:
    """The identifier of the paragraph that a sentence stands in."""
    if on.source is SentenceSource.BODY:
        concerns = (*(review.compilation.concerns if review.compilation else ()), *review.observed)
        return next((each.paragraph for each in concerns if each.id == on.id), on.id)
    if on.source is SentenceSource.CONTRIBUTOR and review.summary is not None:
        return next((each.paragraph for each in review.summary.claims if each.id == on.id), on.id)
    return on.id


def _paragraphs(review: Review) -> Mapping[str, tuple[str, str, Place]]:
    found: dict[str, tuple[str, str, Place]] = {}
    for record, text, place in _every(review):
        found.setdefault(record, (record, text, place))
    return found


def _every(review: Review) -> Iterator[tuple[str, str, Place]]:
    read = (review.national_report, review.compilation, review.summary)
    numbered = (*(each.text for each in read if each is not None), *review.further)
    for document in numbered:
        yield from ((each.id, each.text.clean, each.place) for each in document.paragraphs)
    for statement in review.report.statements if review.report else ():
        if statement.voice is not Voice.REPORT:
            yield statement.id, statement.text.clean, statement.place
    yield from ((each.id, each.text.clean, each.place) for each in (review.report.commitments if review.report else ()))

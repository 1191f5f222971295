"""Who says what on the topic of a brief: a sentence of the State, of a UN body, of contributors or of a delegation, with its review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from ....light_dataclass import dataclass
from ....records import Concern, ContributorKind, Finding, Recommender, Review, StakeholderClaim, Voice
from ...topics.on_topic import Belonging, OnTopic
from ...topics.review_sentences import SentenceSource
from ..asked.asked_on_topic import on_one_line
from ..chosen.session_days import is_after

_MOST_BESIDE = 2


@dataclass(frozen=True, slots=True)
class StateSays:
    """A sentence of the State: of its national report, of its replies in the dialogue, or of its addendum; there with the numbers of all
    recommendations that it gives this one answer to."""

    review: Review
    on: OnTopic
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BodySays:
    """A sentence of the compilation or of a UN body, with what it does (None: not known). Without `concern.bodies`, nobody can be told. `late`: the
    document was issued after the review, and is nothing that was known for it."""

    review: Review
    on: OnTopic
    concern: Concern
    finding: Finding | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ContributorSays:
    """A sentence that the stakeholder summary gives to contributors."""

    review: Review
    on: OnTopic
    claim: StakeholderClaim


@dataclass(frozen=True, slots=True)
class DelegationSays:
    """A sentence of a delegation in the dialogue, or its question in advance, with who it is (None: not known). `body`: instead one of another body
    than the Government, as printed, in the delegation of the State under review."""

    review: Review
    on: OnTopic
    speaker: Recommender | None
    body: str = ""


Says = StateSays | BodySays | ContributorSays | DelegationSays


def is_national(said: ContributorSays, claim: StakeholderClaim | None) -> bool:
    """Whether a sentence of a stakeholder summary is that of an institution alone that the document lists as the State’s own for human rights."""
    summary = said.review.summary
    kinds = {each.id: each.kind for each in summary.contributors} if summary is not None else {}
    of = {kinds.get(each) for each in claim.contributors} if claim is not None else set()
    return of == {ContributorKind.NATIONAL_INSTITUTION}


def paragraph_of(said: Says) -> str:
    """The identifier of the paragraph, statement or answer that a sentence stands in."""
    return said.concern.paragraph if isinstance(said, BodySays) else said.claim.paragraph if isinstance(said, ContributorSays) else said.on.id


def more_beside(said: Iterable[Says]) -> Callable[[Says], int]:
    """How many sentences more of its paragraph are on the topic, of one of these; beyond two they make no difference."""
    every = Counter((each.review.id, each.on.place.document, paragraph_of(each)) for each in said)
    return lambda each: min(every[each.review.id, each.on.place.document, paragraph_of(each)] - 1, _MOST_BESIDE)


def bodies_say(found: Belonging, reviews: Mapping[str, Review], findings: Mapping[str, Finding]) -> Iterator[BodySays]:
    """What UN bodies say on the topic in these reviews, by their identifiers."""
    concerns = {
        review.id: {each.id: each for each in (*(review.compilation.concerns if review.compilation else ()), *review.observed)}
        for review in reviews.values()
    }
    for each in found.of(SentenceSource.BODY):
        concern, review = concerns[each.review][each.id], reviews[each.review]
        documents = {document.key: document for document in review.documents}
        yield BodySays(review, each, concern, findings.get(each.id), late=is_after(documents.get(each.place.document), review))


def contributors_say(found: Belonging, reviews: Mapping[str, Review]) -> Iterator[ContributorSays]:
    """What contributors say on the topic in these reviews, by their identifiers."""
    claims = {review.id: {each.id: each for each in review.summary.claims} for review in reviews.values() if review.summary is not None}
    for each in found.of(SentenceSource.CONTRIBUTOR):
        yield ContributorSays(reviews[each.review], each, claims[each.review][each.id])


def each_answer_once(reviews: Mapping[str, Review], said: Iterable[OnTopic]) -> Iterator[StateSays]:
    """What the State says, an answer that it gives to several recommendations in the same words once."""
    given: set[tuple[str, str]] = set()
    for each in said:
        review = reviews[each.review]
        if each.source is not SentenceSource.ANSWER:
            yield StateSays(review, each)
        elif (key := (review.id, on_one_line(each.words))) not in given:
            given.add(key)
            every = [response for addendum in review.addenda for response in addendum.responses]
            own = next((response.text.clean for response in every if response.id == each.id), "")
            numbers = dict.fromkeys(response.item for response in every if response.text.clean == own)
            yield StateSays(review, each, tuple(numbers) or (each.id.partition("/A")[2],))


def delegation_says(review: Review, on: OnTopic) -> DelegationSays:
    """A sentence of the dialogue, or a question before it, with who says it."""
    return DelegationSays(review, on, _speaker_of(review, on.id), _body_of(review, on.id))


def each_said(found: Belonging, reviews: Mapping[str, Review]) -> Iterator[Says]:
    """All sentences that belong, with who says them, by their sources; requests are said by nobody here."""
    yield from each_answer_once(reviews, found.of(SentenceSource.ANSWER, SentenceSource.STATE_SAID, SentenceSource.STATE_REPORT))
    yield from bodies_say(found, reviews, {})
    yield from contributors_say(found, reviews)
    for each in found.of(SentenceSource.STATEMENT, SentenceSource.OWN_BODY, SentenceSource.QUESTION):
        yield delegation_says(reviews[each.review], each)


def _body_of(review: Review, record: str) -> str:
    every = review.report.statements if review.report else ()
    return next((each.on_behalf for each in every if each.id == record and each.voice is Voice.STATE_UNDER_REVIEW), "")


def _speaker_of(review: Review, record: str) -> Recommender | None:
    for statement in review.report.statements if review.report else ():
        if statement.id == record:
            return statement.speaker
    return next((each.speaker for each in review.questions if each.id == record), None)

"""What a brief on a topic is made of: what was asked before and how it was answered, what the State says now, what UN bodies and contributors say,
what we found no answer to, and requests and questions to begin with. Records and their order, no words of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..linking.joining_treaties import joining
from ..records import (
    Answer,
    AnsweredIn,
    Attribution,
    Claim,
    Clause,
    Concern,
    ConcernLink,
    Finding,
    Ground,
    Item,
    Outcome,
    Position,
    Review,
    StakeholderClaim,
)
from .checks import marks
from .draft_marks import Mark
from .on_topic import Belonging, OnTopic
from .promises import SUPPORTED
from .review_sentences import Source
from .topic_named import Where
from .topics import Topic

if TYPE_CHECKING:
    from ..labelling import Labelled
    from ..linking import Links

MOST_PROPOSED = 3
_ALIKE = 0.6
"""The share of common words from which two requests are too much alike for both to be proposed."""
_UNLIKELY = 0.15
"""The probability below which no section of a report is worth being called a possible answer."""
_WAVED_THROUGH = frozenset({"category", "soft", "several"})
"""Marks that no request has that is proposed."""


@dataclass(frozen=True, slots=True)
class AskedOnTopic:
    """A request on the topic: its review, its item and clause, the State's answer (None: none is held). `verbatim`: the request stands in the report
    in these words; one that takes its verb from the clause before does not."""

    review: Review
    item: Item
    clause: Clause
    answer: Answer | None
    verbatim: bool


@dataclass(frozen=True, slots=True)
class StateSays:
    """A sentence of the State's newest national report, or of its replies in the newest dialogue."""

    review: Review
    on: OnTopic


@dataclass(frozen=True, slots=True)
class BodySays:
    """A sentence of a UN body, with what it does (None: not known)."""

    review: Review
    on: OnTopic
    concern: Concern
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class ContributorSays:
    """A sentence that the stakeholder summary gives to contributors."""

    review: Review
    on: OnTopic
    claim: StakeholderClaim


@dataclass(frozen=True, slots=True)
class NoAnswerFound:
    """What a program found no answer to in the national report of `later`: a supported request of the review before, or what a UN body says. `judged`
    is who says so too, where a person does."""

    later: Review
    asked: AskedOnTopic | None
    body: BodySays | None
    judged: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """An earlier request that can be made again in its words, with what the drafting checks mark in it."""

    asked: AskedOnTopic
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """Everything on a topic, the newest review first in each part; `reviews` are all that were looked through, oldest first, the last of them that of
    the brief. `cannot_tell` is why no answer was looked for, in words."""

    topic: Topic
    reviews: tuple[Review, ...]
    belonging: Belonging
    asked: tuple[AskedOnTopic, ...]
    state_says: tuple[StateSays, ...]
    bodies: tuple[BodySays, ...]
    contributors: tuple[ContributorSays, ...]
    no_answer: tuple[NoAnswerFound, ...]
    proposed: tuple[Proposed, ...]
    cannot_tell: str = ""

    @property
    def review(self) -> Review:
        """The review that the brief is for."""
        return self.reviews[-1]

    @property
    def is_silent(self) -> bool:
        """Whether bodies or contributors speak of it in the newest review, and its national report has no sentence that is on it, or nearly is."""
        newest = self.review
        told = any(each.review is newest for each in self.bodies) or any(each.review is newest for each in self.contributors)
        nearly = any(each.review == newest.id and each.source is Source.STATE_REPORT for each in (*self.belonging.found, *self.belonging.nearly))
        return told and not nearly


def topic_brief(
    found: Belonging,
    reviews: Sequence[Review],
    labels: Mapping[str, Labelled],
    links: Links | None = None,
    findings: Mapping[str, Finding] | None = None,
) -> TopicBrief:
    """The brief on a topic for the newest of these reviews. `labels` are those of clauses, `links` and `findings` those of the newest review."""
    ordered = tuple(sorted(reviews, key=lambda each: each.session))
    by_id = {each.id: each for each in ordered}
    asked = tuple(sorted(_asked(found, by_id), key=lambda each: -each.review.session))
    bodies = tuple(sorted(_bodies(found, by_id, findings or {}), key=_newest_and_pressing))
    contributors = tuple(_in_turn(sorted(_contributors(found, by_id), key=_newest_and_named)))
    no_answer, why = _no_answer(found, ordered, asked, bodies, links)
    return TopicBrief(
        found.topic,
        ordered,
        found,
        asked,
        tuple(_state_says(found, by_id)),
        bodies,
        contributors,
        no_answer,
        tuple(_proposed(asked, labels, ordered)),
        why,
    )


def folded(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


def _asked(found: Belonging, reviews: Mapping[str, Review]) -> Iterator[AskedOnTopic]:
    clauses = {review.id: {clause.id: (item, clause) for item in review.items for clause in item.clauses} for review in reviews.values()}
    for each in found.of(Source.REQUEST):
        item, clause = clauses[each.review][each.id]
        verbatim = folded(clause.request) in folded(item.text.clean)
        yield AskedOnTopic(reviews[each.review], item, clause, reviews[each.review].answer(item.id), verbatim)


def _state_says(found: Belonging, reviews: Mapping[str, Review]) -> Iterator[StateSays]:
    """What the State says on it in the newest review in which it says something: first where a sentence names all of it by itself."""
    said = found.of(Source.STATE_REPORT) or found.of(Source.STATE_SAID)
    if not said:
        return
    newest = max((reviews[each.review] for each in said), key=lambda each: each.session)
    yield from (StateSays(newest, each) for each in sorted((each for each in said if each.review == newest.id), key=_by_itself))


def _by_itself(each: OnTopic) -> int:
    """How much a sentence leans on other words than those that were typed, or on what stands around it: those that don't go first."""
    return sum((name.where is not Where.SENTENCE) + (not name.own) for name in each.names)


def _in_turn(said: Sequence[ContributorSays]) -> list[ContributorSays]:
    """Of each review first one sentence of each contributor, then the second of each, and so on."""
    turns: dict[tuple[str, tuple[str, ...]], int] = {}
    placed = []
    for each in said:
        key = each.review.id, each.claim.contributors[:1]
        turns[key] = turns.get(key, -1) + 1
        placed.append((-each.review.session, turns[key], each))
    return [each for _, _, each in sorted(placed, key=lambda one: one[:2])]


def _bodies(found: Belonging, reviews: Mapping[str, Review], findings: Mapping[str, Finding]) -> Iterator[BodySays]:
    concerns = {
        review.id: {each.id: each for each in (*(review.compilation.concerns if review.compilation else ()), *review.observed)}
        for review in reviews.values()
    }
    for each in found.of(Source.BODY):
        concern = concerns[each.review][each.id]
        if concern.attribution is not Attribution.UNATTRIBUTED and concern.bodies:
            yield BodySays(reviews[each.review], each, concern, findings.get(each.id))


def _newest_and_pressing(each: BodySays) -> tuple[int, int, bool]:
    lean = _by_itself(each.on) + (not all(is_name(speaker.printed) for speaker in each.concern.bodies))
    return -each.review.session, lean, not (each.finding is not None and each.finding.pressing)


def _newest_and_named(each: ContributorSays) -> tuple[int, int]:
    """A sentence that names nobody of those that it is cited to leans on the one before."""
    summary = each.review.summary
    whose = [one for one in summary.contributors if one.id in each.claim.contributors] if summary is not None else []
    named = any(name and name in each.on.words for one in whose for name in (one.code, one.name, *one.also))
    return -each.review.session, _by_itself(each.on) + (not named)


def is_name(printed: str) -> bool:
    """Whether the words that name a body are a name, and no pronoun."""
    return printed[:1].isupper() and (" " in printed or printed.isupper())


def _contributors(found: Belonging, reviews: Mapping[str, Review]) -> Iterator[ContributorSays]:
    claims = {review.id: {each.id: each for each in review.summary.claims} for review in reviews.values() if review.summary is not None}
    for each in found.of(Source.CONTRIBUTOR):
        yield ContributorSays(reviews[each.review], each, claims[each.review][each.id])


def _no_answer(
    found: Belonging, reviews: Sequence[Review], asked: Sequence[AskedOnTopic], bodies: Sequence[BodySays], links: Links | None
) -> tuple[tuple[NoAnswerFound, ...], str]:
    """What no answer was found to in the newest review's national report, and why that can't be told. Said with care: of a request only where the
    report has no sentence on the topic, or nothing in it is likely to answer; of a body's sentence only where the link says so."""
    newest = reviews[-1]
    if newest.national_report is None:
        return (), f"The national report of {newest.id} is missing."
    if links is None:
        return (), ""
    answers = links.answers
    if answers is not None and answers.unread:
        return (), answers.unread
    speaks = any(each.review == newest.id for each in found.of(Source.STATE_REPORT))
    of_items = {each.item: each for each in answers.links} if answers is not None else {}
    before = [each for each in asked if each.answer is not None and each.answer.position in SUPPORTED and each.item.id in of_items]
    open_ones = [each for each in before if _is_open(of_items[each.item.id], speaks=speaks)]
    outcomes: dict[str, ConcernLink] = {each.concern: each for each in links.concerns if each.ground is Ground.NATIONAL_REPORT}
    told = [each for each in bodies if each.review is newest and (link := outcomes.get(each.concern.id)) and link.outcome is Outcome.NOT_FOUND]
    return (
        *(NoAnswerFound(newest, each, None) for each in _each_item(open_ones)),
        *(NoAnswerFound(newest, None, each, outcomes[each.concern.id].judged) for each in told),
    ), ""


def _is_open(link: AnsweredIn, *, speaks: bool) -> bool:
    """Whether no answer was found: the report neither names the recommendation nor has a section that is likely to answer it."""
    if link.named or link.elsewhere or link.found is not None:
        return False
    likely = link.ranked[0].probability if link.ranked else 0.0
    return likely < _UNLIKELY or not speaks


def _each_item(asked: Iterable[AskedOnTopic]) -> list[AskedOnTopic]:
    return list({each.item.id: each for each in reversed(list(asked))}.values())[::-1]


# -- proposed requests


def _proposed(asked: Sequence[AskedOnTopic], labels: Mapping[str, Labelled], reviews: Sequence[Review]) -> Iterator[Proposed]:
    """Two or three earlier requests whose words can't be waved through, the fewest marks first; none that is done by the State's word, or asks to
    join what it may have joined since."""
    found: list[tuple[tuple[object, ...], Proposed]] = []
    for each in asked:
        label = labels.get(each.clause.id)
        if label is None or not each.verbatim or each.item.notes or label.does.does != "change":
            continue
        marked = marks(each.clause.request, label)
        if not {mark.kind for mark in marked} & _WAVED_THROUGH:
            rank = (len(marked), -label.action.category, -each.review.session, len(each.clause.request), each.clause.id)
            found.append((rank, Proposed(each, marked)))
    chosen: list[Proposed] = []
    for _, one in sorted(found, key=lambda pair: pair[0]):
        apart = all(_share(one.asked.clause.request, other.asked.clause.request) < _ALIKE for other in chosen)
        if len(chosen) < MOST_PROPOSED and apart and not _may_be_done(one.asked, reviews):
            chosen.append(one)
    yield from chosen


def _may_be_done(asked: AskedOnTopic, reviews: Sequence[Review]) -> bool:
    claimed = asked.answer is not None and asked.answer.claim in {Claim.IMPLEMENTED, Claim.IMPLEMENTED_OR_IN_PROGRESS}
    joins = joining((asked.clause.request,))
    return claimed or (bool(joins.named) and asked.review is not reviews[-1])


def _share(one: str, other: str) -> float:
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) / max(1, len(a | b))


def is_noted(asked: AskedOnTopic) -> bool:
    """Whether the State did not take a request upon itself."""
    return asked.answer is not None and asked.answer.position in {Position.NOTED, Position.NOT_SUPPORTED}

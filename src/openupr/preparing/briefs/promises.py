"""What a State supported, over the cycles: what it said then, where its next national report answers, who asked again, what UN bodies said since, and
what a person makes of it. Evidence side by side; no program says that something is implemented."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from ...languages.messages import Text, message
from ...light_dataclass import dataclass, replace
from ...linking import Links
from ...linking.concerns.said_since import LIKELY
from ...names import sessions_between
from ...records import (
    SUPPORTS,
    Answer,
    Concern,
    Finding,
    Item,
    Judgement,
    Kind,
    Position,
    Review,
    SaidSince,
    assessments,
)
from .asked.answers_told_later import AnswersToldLater, AnswerToldLater
from .asked.asked_again import AskedAgain, asked_again
from .asked.asked_on_topic import ToldAsDone
from .chosen.said_and_turned import turned_round
from .replied.answer_placed import AnswerPlaced, AnswersPlaced, Placing
from .replied.told_as_done import TellsAsDone


@dataclass(frozen=True, slots=True)
class BodySaid:
    """What a UN body said in the documents of a later review; `finding` is what the sentence does, by our labels (None: not known). `turned`: the
    sentence behind it that turns it round ("However, ..."), and `finding_turned` what that does."""

    review: Review
    concern: Concern
    link: SaidSince
    finding: Finding | None = None
    turned: Concern | None = None
    finding_turned: Finding | None = None

    @property
    def surely(self) -> bool:
        """Whether it is likely to be on the request, or names its treaty; else it may be."""
        return self.link.probability is None or self.link.probability >= LIKELY

    @property
    def against(self) -> bool:
        """Whether it finds something wrong, or asks for more to be done."""
        return any(each is not None and each.pressing for each in (self.finding, self.finding_turned))


@dataclass(frozen=True, slots=True)
class AskedAgainIn:
    """Where it was looked for whether something was asked again: the later reviews of which the recommendations are `held`, those of which they are
    not (`without`), and the `sessions` in between of which no document is held. Of what is not held nothing can be said."""

    held: tuple[str, ...]
    without: tuple[str, ...] = ()
    sessions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """A recommendation that the State supported, or to which no answer is held. `told` is what the next national report tells of an answer that no
    document gives (None: nothing). `later` is the next review of which a national report is held, or else the next one that is held (None: there is
    none yet); `placed` where that review's national report answers it, `why_not` why that can't be told (both empty: there is no later review).
    `skipped` are the reviews in between without a national report that is held. `again_in` says where it was looked for who
    asked again, `looked` are the later reviews of which documents of UN bodies are held, `said` what these say, each once, what speaks against first;
    `may_be_said` what may be on it.
    `assessment` is a person’s. `done`: what a document of a later review plainly tells as done of it, whatever the State claimed when it answered."""

    review: Review
    item: Item
    answer: Answer
    told: AnswerToldLater | None
    later: Review | None
    skipped: tuple[str, ...]
    placed: AnswerPlaced | None
    why_not: Text
    asked_again: tuple[AskedAgain, ...]
    again_in: AskedAgainIn
    looked: tuple[str, ...]
    said: tuple[BodySaid, ...]
    may_be_said: tuple[BodySaid, ...]
    assessment: Judgement | None
    done: ToldAsDone | None = None


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """What can't be followed in a `review`: how many of its recommendations no document that is held answers (`unanswered`), the kinds of documents
    that it is followed by and that are `missing`, and the `sessions` between it and the next review that is held in which the State was reviewed, of
    which no document is held."""

    review: str
    unanswered: int
    missing: tuple[Kind, ...]
    sessions: tuple[int, ...] = ()


def not_followed(reviews: Iterable[Review], followed: Collection[str] | None = None) -> tuple[NotFollowed, ...]:
    """What can't be followed in these reviews for want of documents, in their order; nothing of a review that has all. `followed` are those whose
    promises are (None: all); in the others only what became of these is looked for."""
    ordered = sorted(reviews, key=lambda each: each.session)
    found = []
    for review, later in zip_longest(ordered, ordered[1:]):
        unanswered = sum(_is_open(review, item) for item in review.items) if followed is None or review.id in followed else 0
        missing = tuple(kind for kind in review.missing if kind in _FOLLOWED_BY or (unanswered and kind is Kind.ADDENDUM))
        sessions = sessions_between(review.state, review.session, later.session) if later is not None else ()
        found.append(NotFollowed(review.id, unanswered, missing, sessions))
    return tuple(each for each in found if each.unanswered or each.missing or each.sessions)


def _is_open(review: Review, item: Item) -> bool:
    """Whether no document that is held answers it, and one that is missing may."""
    answer = review.answer(item.id)
    return not review.addenda and (item.position if answer is None else answer.position) in _NO_ANSWER


_NO_ANSWER = frozenset({Position.UNDER_CONSIDERATION, Position.UNANSWERED})
_FOLLOWED_BY = frozenset({Kind.WORKING_GROUP_REPORT, Kind.NATIONAL_REPORT, Kind.COMPILATION})
"""What a promise is followed by; an addendum may never have been, and is missing only where answers are."""


def promises(
    reviews: Sequence[Review],
    between: Callable[[Review, Review], Links | None],
    findings: Mapping[str, Mapping[str, Finding]] | None = None,
    promised_in: Collection[str] | None = None,
) -> Iterator[Promise]:
    """Every recommendation that a State supported in these reviews of it, or to which we hold no answer, the oldest review first. `between` gives
    what is linked in a later review with an earlier one (None: nothing), `findings` are what the sentences of UN bodies do, by the review's
    identifier; `promised_in` the reviews whose promises are wanted (None: of all)."""
    ordered = sorted(reviews, key=lambda each: each.session)
    told, tells_done = AnswersToldLater(ordered), TellsAsDone(ordered)
    for place, review in enumerate(ordered):
        followed = [(item, answer) for item in review.items if (answer := review.answer(item.id)) is not None and _is_followed(review, item, told)]
        if not followed or (promised_in is not None and review.id not in promised_in):
            continue
        following = ordered[place + 1 :]
        linked = {each.id: between(each, review) for each in following}
        later = next((each for each in following if each.national_report is not None), following[0] if following else None)
        assessed = assessments(review)
        again = [asked_again(review, each, links.every_asked_before) for each in following if (links := linked[each.id]) is not None]
        looked = tuple(each.id for each in following if each.compilation is not None or each.observed)
        every = [one for each in following for one in _said(each, linked[each.id], (findings or {}).get(each.id, {}))]
        links_of_later = linked[later.id] if later is not None and later.national_report is not None else None
        places = AnswersPlaced(later, links_of_later, review.items) if later is not None and links_of_later is not None else None
        for item, answer in followed:
            clauses = {clause.id for clause in item.clauses}
            placed = places.of(item) if places is not None else None
            said = _once(each for each in every if each.link.clause in clauses and each.surely)
            yield Promise(
                review,
                item,
                answer,
                told.of(review, item) if answer.position in _NO_ANSWER else None,
                later,
                _skipped(review, later, following),
                placed,
                _why_not(later, placed),
                tuple(one for each in again for one in each.get(item.id, ())),
                _again_in(review, following),
                looked,
                said,
                () if said else _once(each for each in every if each.link.clause in clauses),
                assessed.get(item.id),
                _done(tells_done, review, item) if following else None,
            )


def _done(told: TellsAsDone, review: Review, item: Item) -> ToldAsDone | None:
    """What a later document tells as done of what a recommendation asks for: of all of it before of a part."""
    every = (told.of(review, clause.request) for clause in item.clauses)
    found = [each for each in every if each is not None and each.later.session > review.session]
    first = min(found, key=lambda each: each.part, default=None)
    return replace(first, part=True) if first is not None and len(found) < len(item.clauses) else first


def _is_followed(review: Review, item: Item, told: AnswersToldLater) -> bool:
    """Whether the State supported it, or we hold no answer and the next national report tells of none that was not a yes."""
    answer = review.answer(item.id)
    if answer is not None and answer.position in SUPPORTS:
        return True
    later = told.of(review, item)
    return _is_open(review, item) and (later is None or later.told.position in SUPPORTS)


def _skipped(review: Review, later: Review | None, following: Sequence[Review]) -> tuple[str, ...]:
    """The reviews between one and a later one, by their identifiers: those that are held and, by the schedule, those that are not."""
    if later is None:
        return ()
    sessions = {each.session: each.id for each in following if each.session < later.session}
    unheld = {number: f"{review.state}-{number:02d}" for number in sessions_between(review.state, review.session, later.session)}
    return tuple(name for _, name in sorted((unheld | sessions).items()))


def _again_in(review: Review, following: Sequence[Review]) -> AskedAgainIn:
    held = {each.session for each in following}
    between = sessions_between(review.state, review.session, max(held, default=review.session))
    return AskedAgainIn(
        tuple(each.id for each in following if each.report is not None),
        tuple(each.id for each in following if each.report is None),
        tuple(number for number in between if number not in held),
    )


def _why_not(later: Review | None, placed: AnswerPlaced | None) -> Text:
    """Why it can't be told where the next report answers; empty where it can, or there is none to come."""
    if later is None:
        return ""
    if later.national_report is None:
        return message("The national report of {review} is missing.", review=later.id)
    return placed.why if placed is not None and placed.how is Placing.UNREAD else ""


def _said(later: Review, links: Links | None, findings: Mapping[str, Finding]) -> list[BodySaid]:
    if links is None:
        return []
    every = (*(later.compilation.concerns if later.compilation else ()), *later.observed)
    concerns = {each.id: each for each in every}
    turned = turned_round(every)
    return [
        BodySaid(later, concerns[each.concern], each, findings.get(each.concern), turn, findings.get(turn.id) if turn is not None else None)
        for each in links.every_said_since
        if each.concern in concerns
        for turn in (turned.get(each.concern),)
    ]


def _once(said: Iterable[BodySaid]) -> tuple[BodySaid, ...]:
    """Each sentence once, the likeliest first, what speaks against before what speaks for; none that another one brings along."""
    ordered = sorted(said, key=lambda each: (not each.against, -(each.link.probability or 1.0)))
    brought = {each.turned.id for each in ordered if each.turned is not None}
    first = {each.concern.id: each for each in reversed(ordered) if each.concern.id not in brought}
    return tuple(each for each in ordered if first.get(each.concern.id) is each)

"""What a State supported, over the cycles: what it said then, where its next national report answers, who asked again, what UN bodies said since, and
what a person makes of it. Evidence side by side; no program says that something is implemented."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ...languages.messages import Text, message
from ...languages.reversal_words import turn_behind
from ...light_dataclass import dataclass
from ...linking import Links
from ...linking.requests.numbers_taken import NumberTaken, number_taken
from ...records import SUPPORTS, Answer, AnsweredIn, Answers, Concern, Finding, Item, Judgement, Kind, Position, Review, SaidSince, assessments
from .answering_passage import AnsweringPassages
from .asked_again import AskedAgain, asked_again


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
    def against(self) -> bool:
        """Whether it finds something wrong, or asks for more to be done."""
        return any(each is not None and each.pressing for each in (self.finding, self.finding_turned))


@dataclass(frozen=True, slots=True)
class Promise:
    """A recommendation that the State supported. `later` is the next review that is held (None: there is none yet); `answered` where that review's
    national report answers it, `why_not` why that can't be told (both empty: there is no later review). `taken`: the number that the report prints
    for it, where that is another one, and what we take it for. `looked` are the
    later reviews of which documents of UN bodies are held, `said` what these say, each once, what speaks against first.
    `assessment` is a person’s. `passages` finds the
    sentence of that report that is on it."""

    review: Review
    item: Item
    answer: Answer
    later: Review | None
    answered: AnsweredIn | None
    why_not: Text
    asked_again: tuple[AskedAgain, ...]
    looked: tuple[str, ...]
    said: tuple[BodySaid, ...]
    assessment: Judgement | None
    taken: NumberTaken | None = None
    passages: AnsweringPassages | None = None


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """What can't be followed in a `review`: how many of its recommendations no document that is held answers (`unanswered`), and the kinds of
    documents that it is followed by and that are `missing`."""

    review: str
    unanswered: int
    missing: tuple[Kind, ...]


def not_followed(reviews: Iterable[Review]) -> tuple[NotFollowed, ...]:
    """What can't be followed in these reviews for want of documents, in their order; nothing of a review that has all."""
    counted = ((each, sum(_is_unanswered(each, item) for item in each.items)) for each in reviews)
    found = (
        NotFollowed(each.id, n, tuple(kind for kind in each.missing if kind in _FOLLOWED_BY or (n and kind is Kind.ADDENDUM))) for each, n in counted
    )
    return tuple(each for each in found if each.unanswered or each.missing)


def _is_unanswered(review: Review, item: Item) -> bool:
    answer = review.answer(item.id)
    return (item.position if answer is None else answer.position) in _NO_ANSWER


_NO_ANSWER = frozenset({Position.UNDER_CONSIDERATION, Position.UNANSWERED})
_FOLLOWED_BY = frozenset({Kind.WORKING_GROUP_REPORT, Kind.NATIONAL_REPORT, Kind.COMPILATION})
"""What a promise is followed by; an addendum may never have been, and is missing only where answers are."""


def promises(
    reviews: Sequence[Review], between: Callable[[Review, Review], Links | None], findings: Mapping[str, Mapping[str, Finding]] | None = None
) -> Iterator[Promise]:
    """Every recommendation that a State supported in these reviews of it, the oldest review first. `between` gives what is linked in a later review
    with an earlier one (None: nothing), `findings` are what the sentences of UN bodies do, by the review's identifier."""
    ordered = sorted(reviews, key=lambda each: each.session)
    for place, review in enumerate(ordered):
        if not any(each.position in SUPPORTS for each in review.answers):
            continue
        following = ordered[place + 1 :]
        linked = {each.id: between(each, review) for each in following}
        later = following[0] if following else None
        assessed = assessments(review)
        again = [asked_again(review, each, links.every_asked_before) for each in following if (links := linked[each.id]) is not None]
        looked = tuple(each.id for each in following if each.compilation is not None or each.observed)
        said = [one for each in following for one in _said(each, linked[each.id], (findings or {}).get(each.id, {}))]
        passages = AnsweringPassages(later.national_report) if later is not None and later.national_report is not None else None
        answers = _answers(later, linked)
        where = {each.item: each for each in answers.links} if answers is not None else {}
        for item in review.items:
            answer = review.answer(item.id)
            if answer is None or answer.position not in SUPPORTS:
                continue
            clauses = {clause.id for clause in item.clauses}
            named = where[item.id].named if item.id in where else ()
            yield Promise(
                review,
                item,
                answer,
                later,
                where.get(item.id),
                _why_not(later, answers),
                tuple(one for each in again for one in each.get(item.id, ())),
                looked,
                _once(each for each in said if each.link.clause in clauses),
                assessed.get(item.id),
                number_taken(later.national_report, answers, item, review.items, named) if later is not None and named else None,
                passages,
            )


def _answers(later: Review | None, linked: Mapping[str, Links | None]) -> Answers | None:
    links = linked[later.id] if later is not None else None
    return links.answers if links is not None else None


def _why_not(later: Review | None, answers: Answers | None) -> Text:
    """Why it can't be told where the next report answers; empty where it can, or there is none to come."""
    if later is None:
        return ""
    if later.national_report is None:
        return message("The national report of {review} is missing.", review=later.id)
    return answers.unread if answers is not None else ""


def _said(later: Review, links: Links | None, findings: Mapping[str, Finding]) -> list[BodySaid]:
    if links is None:
        return []
    every = (*(later.compilation.concerns if later.compilation else ()), *later.observed)
    concerns = {each.id: each for each in every}
    turned = {one.id: other for one, other in pairwise(every) if one.paragraph == other.paragraph and _turns(other)}
    return [
        BodySaid(later, concerns[each.concern], each, findings.get(each.concern), turn, findings.get(turn.id) if turn is not None else None)
        for each in links.said_since
        if each.concern in concerns
        for turn in (turned.get(each.concern),)
    ]


def _turns(concern: Concern) -> bool:
    """Whether a sentence turns round what stands before it: "However, ..."."""
    return turn_behind(concern.text.clean, 0) == 0


def _once(said: Iterable[BodySaid]) -> tuple[BodySaid, ...]:
    """Each sentence once, the likeliest first, what speaks against before what speaks for; none that another one brings along."""
    ordered = sorted(said, key=lambda each: (not each.against, -(each.link.probability or 1.0)))
    brought = {each.turned.id for each in ordered if each.turned is not None}
    first = {each.concern.id: each for each in reversed(ordered) if each.concern.id not in brought}
    return tuple(each for each in ordered if first.get(each.concern.id) is each)

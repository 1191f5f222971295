"""What a State supported, over the cycles: what it said then, where its next national report answers, who asked again, what UN bodies said since, and
what a person makes of it. Evidence side by side; no program says that something is implemented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...examining.recommended.follow_through import REPEATS
from ...languages.messages import Text, message
from ...light_dataclass import dataclass
from ...linking import Links
from ...linking.requests.numbers_taken import NumberTaken, number_taken
from ...records import SUPPORTS, Answer, AnsweredIn, Concern, EarlierLink, Finding, Item, Judgement, Review, SaidSince, assessments
from .answering_passage import AnsweringPassages


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """Who asked for it again: the later review, the item there, and how the two stand to each other."""

    review: Review
    item: Item
    link: EarlierLink


@dataclass(frozen=True, slots=True)
class BodySaid:
    """What a UN body said in the documents of a later review; `finding` is what the sentence does, by our labels (None: not known)."""

    review: Review
    concern: Concern
    link: SaidSince
    finding: Finding | None = None

    @property
    def against(self) -> bool:
        """Whether it finds something wrong, or asks for more to be done."""
        return self.finding is not None and self.finding.pressing


@dataclass(frozen=True, slots=True)
class Promise:
    """A recommendation that the State supported. `later` is the next review that is held (None: there is none yet); `answered` where that review's
    national report answers it, `why_not` why that can't be told (both empty: there is no later review). `taken`: the number that the report prints
    for it, where that is another one, and what we take it for. `assessment` is a person's. `passages` finds the
    sentence of that report that is on it."""

    review: Review
    item: Item
    answer: Answer
    later: Review | None
    answered: AnsweredIn | None
    why_not: Text
    asked_again: tuple[AskedAgain, ...]
    said: tuple[BodySaid, ...]
    assessment: Judgement | None
    taken: NumberTaken | None = None
    passages: AnsweringPassages | None = None


def promises(reviews: Sequence[Review], links: Mapping[str, Links], findings: Mapping[str, Mapping[str, Finding]] | None = None) -> Iterator[Promise]:
    """Every recommendation that a State supported in these reviews of it, the oldest review first. `links` are those of each review with the one
    before it, `findings` what the sentences of UN bodies in it do, both by the (later) review's identifier."""
    ordered = sorted(reviews, key=lambda each: each.session)
    for place, review in enumerate(ordered):
        following = ordered[place + 1 :]
        later = following[0] if following else None
        assessed = assessments(review)
        again = _asked_again(review, following, links)
        said = _said(later, links, (findings or {}).get(later.id, {}) if later is not None else {})
        passages = AnsweringPassages(later.national_report) if later is not None and later.national_report is not None else None
        where, answers = _answers(later, links), links[later.id].answers if later is not None and later.id in links else None
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
                _why_not(later, links),
                tuple(again.get(item.id, ())),
                tuple(each for each in said if each.link.clause in clauses),
                assessed.get(item.id),
                number_taken(later.national_report, answers, item, review.items, named) if later is not None and named else None,
                passages,
            )


def _answers(later: Review | None, links: Mapping[str, Links]) -> dict[str, AnsweredIn]:
    answers = links[later.id].answers if later is not None and later.id in links else None
    return {each.item: each for each in answers.links} if answers is not None else {}


def _why_not(later: Review | None, links: Mapping[str, Links]) -> Text:
    """Why it can't be told where the next report answers; empty where it can, or there is none to come."""
    if later is None:
        return ""
    if later.national_report is None:
        return message("The national report of {review} is missing.", review=later.id)
    answers = links[later.id].answers if later.id in links else None
    return answers.unread if answers is not None else ""


def _said(later: Review | None, links: Mapping[str, Links], findings: Mapping[str, Finding]) -> list[BodySaid]:
    if later is None or later.id not in links:
        return []
    concerns = {each.id: each for each in (*(later.compilation.concerns if later.compilation else ()), *later.observed)}
    return [
        BodySaid(later, concerns[each.concern], each, findings.get(each.concern)) for each in links[later.id].said_since if each.concern in concerns
    ]


def _asked_again(review: Review, following: Sequence[Review], links: Mapping[str, Links]) -> dict[str, list[AskedAgain]]:
    """Who asked for each item again, in the next review and in those behind it: what repeats a repetition counts too."""
    found: dict[str, list[AskedAgain]] = {}
    origins: dict[str, set[str]] = {clause.id: {item.id} for item in review.items for clause in item.clauses}
    for later in following:
        if later.id not in links:
            break
        items = {clause.id: item for item in later.items for clause in item.clauses}
        reached: dict[str, set[str]] = {}
        for link in links[later.id].every_asked_before:
            if link.relation not in REPEATS or link.clause not in items:
                continue
            for origin in origins.get(link.earlier, ()):
                every = found.setdefault(origin, [])
                if not any(each.item is items[link.clause] for each in every):
                    every.append(AskedAgain(later, items[link.clause], link))
                reached.setdefault(link.clause, set()).add(origin)
        origins = reached
    return found

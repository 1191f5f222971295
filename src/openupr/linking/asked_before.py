"""Recommendation <-> earlier recommendation: which request of the review before is nearest, and how the later one stands to it.

What a request asks for is read by `asking`, how two of them stand to each other by `standing`. Each leads to the nearest one of the earlier review
(`asked_before`), which is what is shown; what counts how much was asked again goes by all that stand to it (`every_asked_before`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..languages.word_tables import by_language
from ..names import facts_of, normal_name
from ..records import Clause, Decision, EarlierLink, Judgement, Relation, Review
from .decided import pairs
from .same_request import Stand, stand
from .what_is_asked import asked

_WORD = re.compile(r"[a-z0-9]+")

_REASONS = {
    Relation.SAME: "nearly the same words",
    Relation.SIMILAR: "the same treaty, a measure that goes by a name, or most of the words that count",
    Relation.BUILDS_ON: "it has nearly all the words of the earlier one, and more",
    Relation.GENERAL: "its words are a part of the earlier one’s",
}


@dataclass(frozen=True, slots=True)
class Nearest:
    """The earlier wording that is nearest, how it is related, and the share of weight that the two have in common (0 to 1)."""

    index: int
    relation: Relation
    common: float


def asked_before(review: Review, earlier: Review) -> tuple[EarlierLink, ...]:
    """The nearest request of the earlier review for each clause of the review that has a row and one near it, in the report's order.

    A person's judgement on a clause and an earlier one goes before what is found: one that is rejected is not looked at; one that is confirmed or
    added is the link, with the relation that its words have.
    """
    now, before = _clauses(review, earlier)
    decided = _decided(review, earlier)
    wordings = [clause.request for clause in before]
    nearest = relations([clause.request for clause in now], wordings, [_but(clause, before, decided) for clause in now])
    found = []
    for clause, near in zip(now, nearest, strict=True):
        held = decided.get(clause.id, {})
        other, judgement = next(((each, j) for each, j in reversed(held.items()) if j.value != Decision.REJECTED), ("", None))
        if judgement is not None:
            chosen = next(each for each in before if each.id == other)
            found.append(_link(clause, chosen, _pair(clause, chosen), judgement))
        elif near is not None:
            found.append(_link(clause, before[near.index], near))
    return tuple(found)


def every_asked_before(review: Review, earlier: Review) -> tuple[EarlierLink, ...]:
    """All requests of the earlier review that stand to a clause of the review, in the order of the two reports.

    Here a person's judgement decides on its own pair alone: one that is rejected is left out, one that is confirmed or added is there.
    """
    now, before = _clauses(review, earlier)
    decided = _decided(review, earlier)
    found = []
    for clause in now:
        held = decided.get(clause.id, {})
        for other in before:
            judgement = held.get(other.id)
            if judgement is not None and judgement.value != Decision.REJECTED:
                found.append(_link(clause, other, _pair(clause, other), judgement))
            elif judgement is None and (near := _stand(clause.request, other.request)):
                found.append(_link(clause, other, Nearest(0, near.relation, near.common)))
    return tuple(found)


def relations(now: Sequence[str], before: Sequence[str], without: Sequence[frozenset[int]] = ()) -> list[Nearest | None]:
    """For each wording of now the nearest one of before, None where none is near. `without`: for each wording of now those of before that are not
    looked at."""
    left_out = without or [frozenset[int]()] * len(now)
    return [_nearest(wording, before, out) for wording, out in zip(now, left_out, strict=True)]


def folded(wording: str) -> str:
    """Lower case, without accents, marks and articles."""
    return " ".join(_WORD.findall(normal_name(wording)))


def _clauses(review: Review, earlier: Review) -> tuple[list[Clause], list[Clause]]:
    """The clauses of the review that have a row, each once, and all of the earlier one, in the order of the reports."""
    now = list({row.clause.id: row.clause for row in review.rows}.values())
    return now, [clause for item in earlier.items for clause in item.clauses]


def _decided(review: Review, earlier: Review) -> dict[str, dict[str, Judgement]]:
    """What a person decided, by clause and earlier clause, in order."""
    clauses = {clause.id for item in earlier.items for clause in item.clauses}
    found: dict[str, dict[str, Judgement]] = {}
    for (one, other), judgement in pairs(review, earlier).items():
        if other in clauses:
            found.setdefault(one, {})[other] = judgement
    return found


def _but(clause: Clause, before: Sequence[Clause], decided: Mapping[str, Mapping[str, Judgement]]) -> frozenset[int]:
    rejected = {other for other, judgement in decided.get(clause.id, {}).items() if judgement.value == Decision.REJECTED}
    return frozenset(index for index, each in enumerate(before) if each.id in rejected) if rejected else frozenset()


def _pair(clause: Clause, other: Clause) -> Nearest:
    """How two clauses stand that a person has put together: `SIMILAR` where their words say nothing else."""
    return relations([clause.request], [other.request])[0] or Nearest(0, Relation.SIMILAR, 0.0)


def _link(clause: Clause, other: Clause, near: Nearest, judgement: Judgement | None = None) -> EarlierLink:
    words = _shared(clause.request, other.request)
    reason = _REASONS[near.relation] if judgement is None else f"{judgement.value} by {judgement.who}" + f": {judgement.why}" * bool(judgement.why)
    probability = _probabilities()[near.relation] if judgement is None else 1.0
    return EarlierLink(clause.id, other.id, near.relation, near.common, probability, reason, words, judgement.who if judgement else "")


@cache
def _probabilities() -> dict[str, float]:
    found: dict[str, float] = facts_of(__package__, "earlier")["probability"]
    return found


def _shared(wording: str, other: str) -> tuple[str, ...]:
    """The words of weight of a wording that the other has too, as written but for capitals, in order, each once."""
    theirs = asked(other).words
    return tuple(dict.fromkeys(word for word in folded(wording).split() if asked(word).words & theirs))


def _nearest(now: str, earlier: Sequence[str], without: frozenset[int]) -> Nearest | None:
    best: Nearest | None = None
    rank = 0.0
    for k, each in enumerate(earlier):
        found = None if k in without else _stand(now, each)
        if found and found.rank > rank:
            best, rank = Nearest(k, found.relation, found.common), found.rank
    return best


@by_language(most=1 << 17)
def _stand(now: str, other: str) -> Stand | None:
    """How two wordings stand to each other; kept, for the nearest one and every one are asked for in turn."""
    return stand(asked(now), asked(other))

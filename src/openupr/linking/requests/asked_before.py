"""Recommendation <-> earlier recommendation: which request of the review before is nearest, and how the later one stands to it.

How two requests stand to each other is told by `same_request`. Each leads to the nearest one of the earlier review (`asked_before`), which is what is
shown, one of the same recommending State before others; what counts how much was asked again goes by all that stand to it (`every_asked_before`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...languages.messages import Message, said_later, together
from ...light_dataclass import dataclass
from ...records import Clause, Decision, EarlierLink, Judgement, Relation, Review
from ..decided import pairs, who_decided_and_why
from ..shared_words import shared_words
from .same_request import Stand, relation_to_earlier

_REASONS = said_later(
    {
        Relation.SAME: "the same measure on the same subject",
        Relation.BUILDS: "the next step on the same subject",
        Relation.GENERAL: "one of them is a special case of the other",
        Relation.OPPOSITE: "its verb asks for the opposite",
    }
)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The earlier wording that is nearest, how it is related, with what probability, and how near the two are (0 to 1)."""

    index: int
    relation: Relation
    probability: float
    near: float


def asked_before(review: Review, earlier: Review) -> tuple[EarlierLink, ...]:
    """The nearest request of the earlier review for each clause of the review that has a row and one near it, in the report's order.

    A person's judgement on a clause and an earlier one goes before what is found: one that is rejected is not looked at; one that is confirmed or
    added is the link, with the relation that its words have; one of which the relation is decided is the link, with that.
    """
    now, before = _clauses(review, earlier)
    decided = _decided(review, earlier)
    wordings = [clause.request for clause in before]
    nearest = [_nearest(clause.request, wordings, _but(clause, before, decided), _of_same_state(clause, before)) for clause in now]
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
            elif judgement is None and (near := relation_to_earlier(clause.request, other.request)):
                found.append(_link(clause, other, Nearest(0, near.relation, near.probability, near.near)))
    return tuple(found)


def nearest_before(now: Sequence[str], before: Sequence[str], without: Sequence[frozenset[int]] = ()) -> list[Nearest | None]:
    """For each wording of now the nearest one of before, None where none is near. `without`: for each wording of now those of before that are not
    looked at."""
    left_out = without or [frozenset[int]()] * len(now)
    return [_nearest(wording, before, out, frozenset()) for wording, out in zip(now, left_out, strict=True)]


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


def _of_same_state(clause: Clause, before: Sequence[Clause]) -> frozenset[int]:
    """Those of before that one of the States made that make this one: it knows best what it had asked."""
    own = {each.state for each in clause.recommenders if each.state}
    return frozenset(index for index, each in enumerate(before) if own & {r.state for r in each.recommenders})


def _pair(clause: Clause, other: Clause) -> Nearest:
    """How two clauses stand that a person has put together: `SAME` where their words say nothing else."""
    return nearest_before([clause.request], [other.request])[0] or Nearest(0, Relation.SAME, 1.0, 0.0)


def _link(clause: Clause, other: Clause, near: Nearest, judgement: Judgement | None = None) -> EarlierLink:
    words = shared_words(clause.request, other.request)
    if judgement is None:
        return EarlierLink(clause.id, other.id, near.relation, near.near, near.probability, Message(_REASONS[near.relation]), words)
    relation = _relation(judgement)
    reason = together(Message(_REASONS[relation]) if relation else "", who_decided_and_why(judgement))
    return EarlierLink(clause.id, other.id, relation or near.relation, near.near, 1.0, reason, words, judgement.who)


def _relation(judgement: Judgement) -> Relation | None:
    """The relation that a person decided, also by a name that an older version gave it; None where the link alone is decided."""
    try:
        return Relation(judgement.value)
    except ValueError:  # confirmed, added
        return None


def _nearest(now: str, earlier: Sequence[str], without: frozenset[int], first: frozenset[int]) -> Nearest | None:
    best: tuple[int, Stand] | None = None
    for k, each in enumerate(earlier):
        found = None if k in without else relation_to_earlier(now, each)
        if found and (best is None or _order(k, found, first) > _order(*best, first)):
            best = k, found
    return Nearest(best[0], best[1].relation, best[1].probability, best[1].near) if best else None


def _order(index: int, found: Stand, first: frozenset[int]) -> tuple[int, bool, float, float]:
    kind = found.rank[0]
    return (kind, index in first, found.probability, found.near)

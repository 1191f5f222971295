"""Recommendation <-> earlier recommendation: which request of the review before is nearest, and how the later one stands to it.

Words weigh by their rarity in both reviews together. Each request leads to the one of the earlier review that shares most of its weight with it.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import fsum, log

from ..names import normal_name
from ..records import Clause, Decision, EarlierLink, Judgement, Relation, Review
from .decided import pairs

COVERED, PARTLY = 0.75, 0.6
"""Shares of a wording's weight that the other holds: all but details, and most of it."""

FEWEST = 2
"""Words of weight that two wordings have to share."""

_WORD = re.compile(r"[a-z0-9]+")
_STOP = frozenset(
    "a an and all any as at be been by for from has have in into is it its of on or other such that their there these this those to which with "
    "will would should continue further ensure take steps measures necessary efforts its order including particular regard government state "
    "country national strengthen promote improve implement consider adopt human rights effective effectively".split()
)
_ENDINGS = re.compile(r"(?:isations?|izations?|ations?|ising|izing|ments?|ness|ingly|ings?|ions?|ies|ied|es|ed|s|y|e)$")

_REASONS = {
    Relation.SAME: "nearly the same words",
    Relation.SIMILAR: "most words of either are in the other",
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
    now = list({row.clause.id: row.clause for row in review.rows}.values())
    before = [clause for item in earlier.items for clause in item.clauses]
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


def relations(now: Sequence[str], before: Sequence[str], without: Sequence[frozenset[int]] = ()) -> list[Nearest | None]:
    """For each wording of now the nearest one of before, None where none is near. Words weigh by their rarity in both lists together. `without`: for
    each wording of now those of before that are not looked at."""
    bags_now, bags_before = [_bag(wording) for wording in now], [_bag(wording) for wording in before]
    seen = Counter(word for bag in (*bags_now, *bags_before) for word in bag)
    total = len(bags_now) + len(bags_before)
    weight = {word: log(1 + total / count) for word, count in seen.items()}
    mass_before = [fsum(weight[word] for word in bag) for bag in bags_before]
    holders: dict[str, list[int]] = {}
    for k, bag in enumerate(bags_before):
        for word in bag:
            holders.setdefault(word, []).append(k)
    left_out = without or [frozenset[int]()] * len(bags_now)
    return [_nearest(bag, weight, mass_before, holders, out) for bag, out in zip(bags_now, left_out, strict=True)]


def folded(wording: str) -> str:
    """Lower case, without accents, marks and articles."""
    return " ".join(_WORD.findall(normal_name(wording)))


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
    found: dict[str, float] = tomllib.loads(files(__package__).joinpath("earlier.toml").read_text(encoding="utf-8"))["probability"]
    return found


def _shared(wording: str, other: str) -> tuple[str, ...]:
    """The words of weight of a wording that the other has too, as written but for capitals, in order, each once."""
    bag = _bag(other)
    return tuple(dict.fromkeys(word for word in folded(wording).split() if word not in _STOP and _stem(word) in bag))


def _nearest(
    bag: frozenset[str], weight: Mapping[str, float], mass_before: Sequence[float], holders: Mapping[str, list[int]], without: frozenset[int]
) -> Nearest | None:
    mass = fsum(weight[word] for word in bag)
    shared: Counter[int] = Counter()
    words: Counter[int] = Counter()
    for word in sorted(bag):
        for k in holders.get(word, ()):
            shared[k] += weight[word]  # type: ignore[assignment]
            words[k] += 1
    best: Nearest | None = None
    for k in sorted(shared):
        if k in without or words[k] < min(FEWEST, len(bag)):
            continue
        # Rounded, so that the order in which the weights were added, which a State’s name may change, decides nothing.
        own, theirs = round(shared[k] / mass, 9), round(shared[k] / mass_before[k], 9)
        relation = _relation(own, theirs)
        common = round(shared[k] / (mass + mass_before[k] - shared[k]), 9)
        if relation and (best is None or common > best.common):
            best = Nearest(k, relation, common)
    return best


def _relation(own: float, theirs: float) -> Relation | None:
    """From the share of its own weight that the earlier one holds, and the share of the earlier one's that it holds."""
    if own >= COVERED and theirs >= COVERED:
        return Relation.SAME
    if theirs >= COVERED:
        return Relation.BUILDS_ON
    if own >= COVERED:
        return Relation.GENERAL
    return Relation.SIMILAR if own >= PARTLY and theirs >= PARTLY else None


def _bag(wording: str) -> frozenset[str]:
    """The words of weight, without their endings."""
    return frozenset(_stem(word) for word in folded(wording).split() if word not in _STOP)


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 4 else word

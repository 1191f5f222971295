"""What was named most in a review, held against a reader's list of what was asked most (guidelines/asked-most.md)."""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openupr import Review
from openupr.examining.measures.requests_by_issue import ByIssue

LABELS = Path(__file__).parent / "labels" / "asked-most.csv"
NEAR = 0.9
"""The share of the States of a reader's first thing from which on another thing may stand first as well."""

Thing = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfThing:
    """One thing of the reader's: its `wanted` States, those `found` among them, and the `members` of the program's thing with the `right` ones
    (what the reader left open counts as neither). `named`: the wanted ones that are found, or have its words farther apart. `told`: how many States
    the program has for it."""

    name: str
    wanted: int
    found: int
    named: int
    members: int
    right: int
    told: int


@dataclass(frozen=True, slots=True)
class OfReview:
    """The things of one review, and whether the program's first one is the reader's, or as good as it."""

    things: tuple[OfThing, ...]
    first: bool


def labels(part: str) -> dict[str, dict[str, dict[str, bool]]]:
    """Of each review of this part each thing's requests, told by what they are told by: whether they surely ask for it, or were left open."""
    found: dict[str, dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    with LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["part"] == part:
                found[row["clause"].partition("/")[0]][row["thing"]][row["clause"].partition("/")[2] + row["sha256"]] = row["belongs"] == "1"
    return found


def held_against(review: Review, found: ByIssue, wanted: Mapping[str, Mapping[str, bool]]) -> OfReview:
    """The program's things against the reader's. Each of his is held against the term of the program's that has the most of its States and the
    fewest others, or none."""
    states: dict[str, set[str]] = defaultdict(set)
    for row in review.rows:
        states[row.clause.id].add(row.recommender.state or row.recommender.printed)
    words = {clause.id: clause.request for item in review.items for clause in item.clauses}
    told = {each: each.partition("/")[2] + hashlib.sha256(text.encode()).hexdigest()[:16] for each, text in words.items()}
    named = {each for of in wanted.values() for each in of}
    assert named <= set(told.values()), "a request that was labelled isn't there, or its words are others"
    things = [each.clauses for each in found.named]
    apart = {each.clauses: each.apart for each in found.named}
    lines = [(name, of, _best(of, things, told, states)) for name, of in wanted.items()]
    first = max(things, key=lambda thing: len(_of(thing, states)))
    most = max(len(_wanted(of, told, states)) for _, of, _ in lines)
    stands = any(thing == first and len(_wanted(of, told, states, surely=False)) >= NEAR * most for _, of, thing in lines)
    return OfReview(tuple(_line(name, of, (thing, apart.get(thing, ())), told, states) for name, of, thing in lines), stands)


def _line(name: str, of: Mapping[str, bool], found: tuple[Thing, Thing], told: Mapping[str, str], states: Mapping[str, set[str]]) -> OfThing:
    wanted = _wanted(of, told, states)
    thing, apart = found
    named = len(wanted & _of([each for each in (*thing, *apart) if told[each] in of], states))
    among = [each for each in thing if told[each] in of]
    right = [each for each in among if of[told[each]]]
    return OfThing(
        name, len(wanted), len(wanted & _of(among, states)), named, len(thing) - len(among) + len(right), len(right), len(_of(thing, states))
    )


def _best(of: Mapping[str, bool], things: Sequence[Thing], told: Mapping[str, str], states: Mapping[str, set[str]]) -> Thing:
    wanted = _wanted(of, told, states)

    def fits(thing: Thing) -> float:
        found = len(wanted & _of([each for each in thing if told[each] in of], states))
        return 2 * found / (len(wanted) + len(_of(thing, states)))

    best = max(things, key=fits, default=())
    return best if fits(best) else ()


def _wanted(of: Mapping[str, bool], told: Mapping[str, str], states: Mapping[str, set[str]], *, surely: bool = True) -> set[str]:
    return _of([each for each, by in told.items() if by in of and (of[by] or not surely)], states)


def _of(clauses: Sequence[str], states: Mapping[str, set[str]]) -> set[str]:
    return {who for each in clauses for who in states[each]}


def sums(reviews: Sequence[OfReview]) -> Iterator[tuple[str, float]]:
    """Precision of members, recall of States (of all things together), without and with those whose words stand farther apart,
    and the share of reviews of which the first thing is right."""
    every = [thing for review in reviews for thing in review.things]
    yield "precision of members", sum(each.right for each in every) / sum(each.members for each in every)
    yield "recall of States", sum(each.found for each in every) / sum(each.wanted for each in every)
    yield "recall of States with those whose words stand farther apart", sum(each.named for each in every) / sum(each.wanted for each in every)
    yield "first thing right", sum(review.first for review in reviews) / len(reviews)

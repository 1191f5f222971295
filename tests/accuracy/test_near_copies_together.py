"""Requests that are near copies of each other stand in the same things, on the documents of every dossier: a page that counts one for a thing and
leaves its copy in doubt is wrong in one of the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from openupr import Review
from openupr.examining.requests_by_issue import OneThing, requests_by_issue
from openupr.examining.told_of_thing import ToldOfThing, told_of_things
from openupr.linking.requests.act_and_object import acts_apart
from openupr.linking.requests.requests_alike_in_words import near_copies
from openupr.linking.requests.what_is_asked import request_matter
from openupr.records import Clause
from openupr.stages.clause_labels import classify

from ..real_reviews import read_dossier

FEW = 3
"""Requests from which on a thing is not told of the sure ones alone; of fewer one may be surely like a third, and its copy not."""


@pytest.mark.corpus
def test_near_copies_are_told_alike_in_every_dossier(corpus: Path) -> None:
    split = []
    for folder in sorted((corpus / "dossiers").iterdir()):
        review = read_dossier(corpus, folder.name)
        if review.items:
            split += list(_split(review))
    assert not split


def _split(review: Review) -> Iterator[str]:
    """The near copies of which one is surely in a thing and the other not, or of which one is told to ask for it and the other is not."""
    labels = classify([review])
    found = requests_by_issue(review, labels)
    told = told_of_things(review, labels, found)
    joins = {clause for each in (*found.treaties.values(), *found.reservations.values()) for clause in each}
    made = {row.clause.id for row in review.rows} - joins
    clauses = [clause for item in review.items for clause in item.clauses if clause.id in made]
    for one, other in combinations(clauses, 2):
        if near_copies(one.request, other.request) and not _are_apart(one, other, labels):
            for number, thing in enumerate(found.things):
                if _stands_apart(one, other, thing, told.get(number)):
                    yield f"{one.id} and {other.id} in thing {number}"


def _are_apart(one: Clause, other: Clause, labels: Mapping[str, object]) -> bool:
    wanted = [request_matter(each.request) for each in (one, other)]
    return bool(acts_apart(wanted, [labels[one.id], labels[other.id]])[0, 1])  # type: ignore[list-item]


def _stands_apart(one: Clause, other: Clause, thing: OneThing, told: ToldOfThing | None) -> bool:
    wholly = [each.id in thing.surely and each.id not in thing.parts for each in (one, other)]
    surely = [each.id in thing.surely for each in (one, other)]
    if any(wholly) and not all(surely):
        return len(thing.surely) > FEW
    if told is None or not all(surely):
        return False
    named = request_matter(told.words).named
    both_name = all(named <= request_matter(thing.parts.get(each.id, each.request)).named for each in (one, other))
    return both_name and not thing.parts and (one.id in told.same) != (other.id in told.same)

"""A recommendation and the nearest one of the review before: how it stands to it, with its words; a person's decision. All texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.linking import asked_before
from openupr.linking.earlier import relations
from openupr.records import LINK, Clause, Decision, EarlierLink, Judgement, Recommender, Relation, Review, pair_id, pair_sha256

from ..examining.invented import ask, review

BOATS = "Count all fishing boats in the northern harbours before winter"
SCHOOLS = "Repair the village schools and hire teachers for the islands"
PRISON = "Close the underground prison on the island and free its inmates"


def asked(*requests: str, of: str = "XAA-17") -> Review:
    return review([ask(request) for request in requests], identifier=of)


def links(now: Review, before: Review) -> dict[str, EarlierLink]:
    return {link.clause.partition("/")[2]: link for link in asked_before(now, before)}


@pytest.mark.parametrize(
    ("now", "relation"),
    [
        (BOATS, Relation.SAME),
        ("Before winter, count all the fishing boats in northern harbours", Relation.SAME),
        (f"{BOATS} and publish lists of owners, crews, insurers and cargo", Relation.BUILDS_ON),
        ("Count fishing boats", Relation.GENERAL),
        ("Count fishing boats in southern lagoons before winter", Relation.SIMILAR),
    ],
)
def test_how_it_stands_to_the_earlier_one(now: str, relation: Relation) -> None:
    before = asked(SCHOOLS, BOATS, PRISON, of="XAA-04")
    found = links(asked(now, "Plant trees along every road of the capital"), before)
    link = found["R9.1.a"]
    assert (link.relation, link.earlier) == (relation, "XAA-04/R9.2.a")
    assert "R9.2.a" not in found  # nothing of the trees was asked before
    assert {"fishing", "boats"} <= set(link.words)
    assert link.reason
    assert 0.7 < link.probability < 1
    assert 0 < link.likeness <= 1
    assert (link.likeness == 1) is (relation is Relation.SAME)


def test_the_same_relations_and_indices_as_of_bare_wordings() -> None:
    now, before = [BOATS, "Hire teachers", "Sing"], [SCHOOLS, BOATS]
    bare = relations(now, before)
    found = links(asked(*now), asked(*before, of="XAA-04"))
    assert [(each.index, each.relation) if each else None for each in bare] == [(1, Relation.SAME), (0, Relation.GENERAL), None]
    assert {key: link.earlier for key, link in found.items()} == {"R9.1.a": "XAA-04/R9.2.a", "R9.2.a": "XAA-04/R9.1.a"}


def clause(of: Review, number: int) -> Clause:
    return of.items[number].clauses[0]


def judged(now: Review, before: Review, one: int, other: int, decision: Decision) -> Review:
    ends = clause(now, one), clause(before, other)
    judgement = Judgement(pair_id(ends[0].id, ends[1].id), pair_sha256(*ends), LINK, decision.value, "AB", "2026-11-24T10:00", "seen by eye")
    return replace(now, judgements=(*now.judgements, judgement))


def test_a_person_decides() -> None:
    before = asked(BOATS, f"{BOATS} and those on the rivers", SCHOOLS, of="XAA-04")
    now = asked(BOATS)
    rejected = judged(now, before, 0, 0, Decision.REJECTED)
    assert links(now, before)["R9.1.a"].earlier == "XAA-04/R9.1.a"
    assert links(rejected, before)["R9.1.a"].earlier == "XAA-04/R9.2.a"  # the next one
    assert links(judged(rejected, before, 0, 1, Decision.REJECTED), before) == {}
    added = links(judged(now, before, 0, 2, Decision.ADDED), before)["R9.1.a"]
    assert (added.earlier, added.relation, added.judged, added.reason) == ("XAA-04/R9.3.a", Relation.SIMILAR, "AB", "added by AB: seen by eye")
    assert added.probability == 1
    assert links(judged(now, before, 0, 0, Decision.CONFIRMED), before)["R9.1.a"].judged == "AB"


def test_who_recommends_changes_no_link() -> None:
    before = asked(BOATS, SCHOOLS, of="XAA-04")
    now = asked(BOATS, PRISON)
    other = replace(now.items[0].clauses[0], recommenders=(Recommender("FRA", "France"),))
    renamed = replace(now.report, items=(replace(now.items[0], clauses=(other,)), *now.items[1:]))  # type: ignore[type-var]
    assert asked_before(replace(now, report=renamed), before) == asked_before(now, before)

"""Requests of all reviews that are near to one, and the part of a request that says what it asks for: invented reviews."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.labelling.label_records import Does
from openupr.linking.requests.same_request import Stand
from openupr.preparing.briefs.chosen.main_part import main_part
from openupr.preparing.briefs.for_speaker import near_in_reviews
from openupr.preparing.briefs.for_speaker.near_in_reviews import NearInReviews
from openupr.preparing.briefs.for_speaker.own_requests import own_requests
from openupr.records import Relation, Review
from openupr.views.briefs.for_speaker.own_requests_shown import request_told

from ..rendering.small_labels import labelled
from ..rendering.small_reviews import item, review


def held(name: str, *requests: tuple[str, str]) -> Review:
    made = []
    for number, each in enumerate(requests, 1):
        of = item(f"9.{number}", each)
        clauses = tuple(replace(clause, id=f"{name}/{clause.id.partition('/')[2]}") for clause in of.clauses)
        made.append(replace(of, id=f"{name}/{of.id.partition('/')[2]}", clauses=clauses))
    return replace(review(tuple(made)), id=name, session=int(name[4:]))


STRATEGY = "Carry out the strategy against antisemitism, with a view to raising awareness in civil society"
OLD = held("XAA-07", ("To reduce the backlog of cases in the courts", "NOR"), ("Raise awareness in civil society of lamps", "FJI"))
NEW = held(
    "XAA-20",
    (STRATEGY, "CUB"),
    ("Take effective action against antisemitism", "PER"),
    ("Continue to reduce the backlog of judicial cases, by paying for more judges", "CUB"),
    ("Raise awareness in civil society of human rights", "CHL"),
)


def near(number: int) -> list[str]:
    asked = NEW.items[number - 1]
    return [f"{of.session}/{found.number}" for of, found, _ in NearInReviews([OLD, NEW]).of(NEW, asked, asked.clauses[0])]


def test_what_likely_asks_for_the_same_is_found_in_every_review() -> None:
    assert near(1) == ["20/9.2"], "who raises awareness in civil society asks nothing of antisemitism"
    assert near(3) == ["7/9.1"], "an earlier review, and no link leads there"


def test_what_asks_for_the_same_beside_another_thing_is_found() -> None:
    of = held(
        "XAA-20",
        ("Respect the independence of the judiciary", "CUB"),
        ("Guarantee the independence of judiciary and take all the necessary measures to combat impunity", "PER"),
        ("Take all the necessary measures to combat impunity and to light the courts", "FJI"),
    )
    asked = of.items[0]
    assert [each.number for _, each, _ in NearInReviews([of]).of(of, asked, asked.clauses[0])] == ["9.2"]


def test_the_name_of_a_law_alone_is_no_matter_in_common_and_a_term_in_quotation_marks_is() -> None:
    of = held(
        "XAA-20",
        ("Add a provision to the Ferry and Harbour Lamps Act prohibiting the demeaning treatment of pilots", "CUB"),
        ("Amend the Ferry and Harbour Lamps Act in order to raise the minimum age of captains", "PER"),
        ("Include all “unlit persons”, regardless of where they live", "CUB"),
        ("Give the remaining “unlit” persons their lamps back", "PER"),
    )
    found = [[each.number for _, each, _ in NearInReviews([of]).of(of, one, one.clauses[0])] for one in of.items]
    assert found == [[], [], ["9.4"], ["9.3"]]


def test_what_is_found_so_is_told_as_on_the_matter() -> None:
    own = {each.asked.item.number: each for each in own_requests("CUB", [OLD, NEW], {}, lambda *_: True)}
    told = request_told("CUB", own["9.3"])
    assert str(told.text).endswith("Others asked on that matter; we may miss some: 9.1 of 2010.")
    assert "on that matter: A/HRC/99/1, paragraph 9.1" in str(told.source)


# -- who asks otherwise, though in like words

PENALTY = "Reduce the number of crimes that carry the death penalty and consider a moratorium"


def near_to_penalty(other: str, does: Does, category: int) -> list[str]:
    of = held("XAA-20", (PENALTY, "CUB"), (other, "PER"))
    mine, others = (each.clauses[0] for each in of.items)
    label = labelled(other, (category, True, ("Death penalty",)))
    labels = {mine.id: labelled(PENALTY, (5, True, ("Death penalty",))), others.id: replace(label, does=replace(label.does, does=does))}
    return [found.number for _, found, _ in NearInReviews([of], labels).of(of, of.items[0], mine)]


def test_who_asks_to_go_on_as_before_is_near_only_where_it_surely_asks_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    keep = "Continue to keep the death penalty"
    for probability, told in ((0.89, []), (0.95, ["9.2"])):
        stand = Stand(Relation.SAME, probability, 0.9)
        monkeypatch.setattr(near_in_reviews, "relation_to_earlier", lambda *_, found=stand: found)
        assert near_to_penalty(keep, "continue", 2) == told
        assert near_to_penalty(keep, "change", 5) == ["9.2"], "one that asks for a change need not be so sure"


def test_who_asks_to_restrict_or_only_praises_is_near_to_none() -> None:
    told: tuple[Does, ...] = ("restrict", "endorse", "praise")
    assert [near_to_penalty(PENALTY.replace("Reduce", "Limit"), does, 4) for does in told] == [[], [], []]


def test_one_treaty_is_one_by_its_name_and_its_abbreviation() -> None:
    first = held("XAA-07", ("Ratify CRPD", "CUB"), ("Consider ratifying CRPD", "NOR"), ("Ratify CED", "PER"))
    second = held("XAA-20", ("Ratify the Convention on the Rights of Persons with Disabilities", "CUB"))
    newer, older = own_requests("CUB", [first, second], {}, lambda *_: True)
    assert older.newer is not None
    assert older.newer.review is second
    assert [each.item.number for each in newer.earlier] == ["9.1"]
    assert [(each.item.number, each.surely, each.strength.value) for each in newer.again] == [("9.2", True, "vaguer")]


@pytest.mark.parametrize(
    ("request_made", "main"),
    [
        ("Light the piers, with a view to ending wrecks", "Light the piers"),
        ("Light the piers by building lamps", "Light the piers "),
        ("Light the piers by 2030", "Light the piers by 2030"),
        ("Light the piers, especially those of ferries", "Light the piers"),
        ("Light the piers especially for ferries", "Light the piers "),
        ("Light the piers of those with lamps", "Light the piers of those with lamps"),
        ("", ""),
    ],
)
def test_the_main_part_ends_where_a_request_tells_how(request_made: str, main: str) -> None:
    assert main_part(request_made) == main

"""A recommendation and the nearest one of the review before: how it stands to it, with its words; a person's decision. All texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.linking.requests.asked_before import asked_before, every_asked_before, nearest_before
from openupr.linking.requests.what_is_asked import request_matter as asked_for
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
    ],
)
def test_how_it_stands_to_the_earlier_one(now: str, relation: Relation) -> None:
    before = asked(SCHOOLS, BOATS, PRISON, of="XAA-04")
    found = links(asked(now, "Plant trees along every road of the capital"), before)
    link = found["R9.1.a"]
    assert (link.relation, link.earlier) == (relation, "XAA-04/R9.2.a")
    assert "R9.2.a" not in found  # nothing of the trees was asked before
    assert {"fishing", "boats"} <= set(link.words)
    assert str(link.reason)
    assert 0.5 < link.probability <= 1
    assert 0 < link.likeness <= 1


def test_the_same_relations_and_indices_as_of_bare_wordings() -> None:
    now, before = [BOATS, "Hire teachers", "Sing"], [SCHOOLS, BOATS]
    bare = nearest_before(now, before)
    found = links(asked(*now), asked(*before, of="XAA-04"))
    assert [(each.index, each.relation) if each else None for each in bare] == [(1, Relation.SAME), (0, Relation.SAME), None]
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
    assert (added.earlier, added.relation, added.judged, str(added.reason)) == ("XAA-04/R9.3.a", Relation.SAME, "AB", "decided by AB: seen by eye")
    assert added.probability == 1
    assert links(judged(now, before, 0, 0, Decision.CONFIRMED), before)["R9.1.a"].judged == "AB"


def test_every_one_that_stands_to_it_and_a_person_decides_on_each_pair_alone() -> None:
    before = asked(BOATS, f"{BOATS} and those on the rivers", SCHOOLS, of="XAA-04")
    now = asked(BOATS, PRISON)

    def pairs(of: Review) -> list[tuple[str, str]]:
        return [(link.clause.partition("/")[2], link.earlier.partition("/")[2]) for link in every_asked_before(of, before)]

    assert pairs(now) == [("R9.1.a", "R9.1.a"), ("R9.1.a", "R9.2.a")]
    assert pairs(judged(now, before, 0, 0, Decision.REJECTED)) == [("R9.1.a", "R9.2.a")]
    added = judged(now, before, 0, 2, Decision.ADDED)
    assert pairs(added) == [("R9.1.a", f"R9.{number}.a") for number in (1, 2, 3)]
    assert [link.judged for link in every_asked_before(added, before)] == ["", "", "AB"]


def test_who_recommends_changes_no_link() -> None:
    before = asked(BOATS, SCHOOLS, of="XAA-04")
    now = asked(BOATS, PRISON)
    other = replace(now.items[0].clauses[0], recommenders=(Recommender("FRA", "France"),))
    renamed = replace(now.report, items=(replace(now.items[0], clauses=(other,)), *now.items[1:]))  # type: ignore[type-var]
    assert asked_before(replace(now, report=renamed), before) == asked_before(now, before)


TOGETHER = [
    ("Ratify the Optional Protocol to the Convention against Torture", "Complete the process of ratification of OPCAT"),
    ("Consider acceding to ILO Convention 189", "Ratify the ILO Convention (No. 189) on domestic workers"),
    ("Become a party to the ICRMW and the CPED", "Sign the CPED"),
    ("Ratify the 1961 Convention on the Reduction of Statelessness", "Accede to the Convention on the Reduction of Statelessness"),
    ("Lift its reservations to CEDAW", "Withdraw the reservation to CEDAW"),
    ("Promote women’s rights", "Protect the rights of women"),
    ("Investigate cases of arson, and punish the perpetrators", "Prosecute the perpetrators of arson"),
    ("Share its experience of fishing cooperatives", "Share with its neighbours its experience of fishing cooperatives"),
    ("Align harbour fees with article 7 of the Harbour Act", "Harmonize all harbour fees with article 7 of the Harbour Act"),
]


@pytest.mark.parametrize(("now", "before"), TOGETHER)
def test_the_same_request_in_other_words(now: str, before: str) -> None:
    assert nearest_before([now], [before])[0] is not None


APART = [
    # another treaty, or another act on it
    ("Ratify the Optional Protocol to the Convention against Torture", "Ratify the Convention against Torture"),
    ("Accede to the Optional Protocol to the CRC on armed conflict", "Accede to the Optional Protocol to the CRC on a communications procedure"),
    ("Ratify the 1954 Convention relating to the Status of Stateless Persons", "Ratify the 1961 Convention on the Reduction of Statelessness"),
    ("Ratify the Convention on the Rights of Persons with Disabilities", "Protect the rights of persons with disabilities in the harbours"),
    ("Withdraw its reservations to CEDAW", "Accede to CEDAW"),
    ("Withdraw the declaration made upon accession to CAT", "Accede to CAT"),
    ("Ratify the third Optional Protocol to CRC", "Ratify the two Optional Protocols to CRC on the sale of children and on armed conflict"),
    ("Ratify the Kampala amendments to the Rome Statute", "Ratify the Rome Statute"),
    # only the people are the same, or they are others
    ("Prevent violence against women", "Prevent violence against children"),
    ("Improve access to lighthouses for persons with disabilities", "Improve access to lighthouses for minorities"),
    # the word is there, what is asked is not
    ("Teach the history of defamation in village schools", "Decriminalize defamation"),
    ("Align harbour fees with article 7 of the Harbour Act", "Align harbour fees with article 12 of the Harbour Act"),
    (
        "Investigate thefts of boats, and prosecute and punish the perpetrators",
        "Investigate cases of arson, and prosecute and punish the perpetrators",
    ),
    ("Share its experience of reducing poverty", "Reduce poverty"),
    ("Number the lighthouses of the Congolese islands", "Promote the Congolese way of life"),
    ("Continue to take further measures", "Continue to take further measures"),
]


def test_a_word_that_begins_like_a_states_name_is_a_word_like_others() -> None:
    assert {"liberti", "belief"} <= asked_for("Teach the keepers the meaning of Liberty and Belief").matter
    assert asked_for("Respect the Danish and the Liberian way of life").matter == asked_for("Respect the way of life").matter


@pytest.mark.parametrize(("now", "before"), APART)
def test_another_request_in_like_words(now: str, before: str) -> None:
    assert nearest_before([now], [before]) == [None]
    assert nearest_before([before], [now]) == [None]


def test_the_rights_of_people_are_not_every_request_for_them() -> None:
    found = nearest_before(["Combat trafficking, and support victims, especially migrants"], ["Promote the rights of migrants"])[0]
    assert found is None or found.relation is Relation.GENERAL


def test_one_common_word_of_a_long_request_is_not_enough() -> None:
    long = "Paint lighthouses, dredge canals, number buoys, count otters, feed herons, mend nets, tar barrels, and speak of poverty in sermons"
    assert nearest_before(["Fight poverty"], [long]) == [None]
    assert nearest_before([long], ["Fight poverty"]) == [None]
    found = nearest_before(["Fight poverty, and number buoys"], ["Fight poverty"])[0]
    assert found is not None
    assert found.relation in {Relation.SAME, Relation.BUILDS}
    about = nearest_before([f"Fight poverty: {long}"], ["Fight poverty"])[0]
    assert about is not None  # it is what the long one is about


def test_the_nearest_is_the_one_with_the_same_treaties() -> None:
    before = ["Ratify CAT, CPED, ICRMW and the Rome Statute", "Ratify CPED", "Ratify CPED and ICRMW"]
    assert [each.index if each else None for each in nearest_before(["Accede to the CPED and the ICRMW"], before)] == [2]


@pytest.mark.parametrize(
    ("request_", "treaties"),
    [
        ("Ratify CRPD and the Optional Protocol thereto", {"CRPD", "OP_CRPD"}),
        ("Ratify the second protocol to the International Covenant on Civil and Political Rights", {"OP2_ICCPR"}),
        ("Ratify the Third Optional Protocol to the CRC", {"OP-CRC-IC"}),
        ("Ratify the Rome Statute", {"ROME_STATUTE"}),
        ("Ratify the Kampala amendments to the Rome Statute", {"ROME-KAMPALA"}),
        ("Ratify ICCPR and its two optional protocols", {"ICCPR", "OP1_ICCPR"}),
        ("Accede to the 1951 Convention relating to the Status of Refugees and its 1967 Protocol", {"REFUGEE_CONVENTION", "REFUGEES-P"}),
        ("Ratify ILO Convention No. 189", {"ILO-189"}),
    ],
)
def test_which_treaties_a_request_names(request_: str, treaties: set[str]) -> None:
    assert asked_for(request_).treaties == treaties


def test_a_treaty_whose_verb_stands_in_the_clause_before() -> None:
    found = nearest_before(["the Convention against Torture"], ["Accede to CAT"])[0]
    assert found is not None
    assert found.relation in {Relation.SAME, Relation.BUILDS}

"""Requests that carry out what exists, which demand nothing new; those that make a law or a plan, which do; near-copies, which get one label."""

from __future__ import annotations

import pytest

from openupr.examining.measures.labels import DemandLevel, demand_level, is_demanding
from openupr.labelling import labeller
from openupr.labelling.near_copies import with_one_label
from openupr.labelling.what_exists import asked_beside, asked_outright, ends_in_deed, goes_on, makes_anew
from openupr.languages.word_tables import reading_in
from openupr.light_dataclass import replace
from openupr.names import facts_of

EXAMPLES = facts_of("openupr.labelling", "what_exists")["examples"]
PLAN = "Implement the national plan of action for millers"


def test_what_is_taken_as_known() -> None:
    assert {asked_beside(each) for each in EXAMPLES["exists"]["yes"]} == {""}
    assert {asked_beside(each) for each in EXAMPLES["exists"]["no"]} == {None}


@pytest.mark.parametrize(
    ("request_", "new"),
    [
        (f"{PLAN} and assess its implementation", False),
        ("Ensure the full enforcement of the law on wells", False),
        ("Develop the efforts under way to train and professionalize police officers", False),
        (f"{PLAN} and repeal the law on defamation", True),
        (f"{PLAN}, including by establishing an independent complaints body", True),
        ("Implement the judgment of the Supreme Court on torture", True),
        ("Ratify the Convention against Torture", True),
    ],
)
def test_to_carry_out_a_plan_that_is_there_demands_nothing_new(request_: str, new: bool) -> None:
    (found,) = labeller().label([request_])
    assert found.does.new is new
    assert demand_level(found) is (DemandLevel.DEMANDING if new else DemandLevel.NEITHER)


def test_to_go_on_with_something_is_not_demanding_by_whatever_means() -> None:
    assert all(map(goes_on, EXAMPLES["goes_on"]["yes"]))
    assert not any(map(goes_on, EXAMPLES["goes_on"]["no"]))
    every = ("Continue its efforts to combat fraud in salt, especially of children, by prosecuting the perpetrators", "To continue to build mills")
    assert not any(is_demanding(each) for each in labeller().label(every))


def test_requests_that_are_alike_are_demanding_together_or_none_is() -> None:
    texts = [
        "Ensure that hate crime and violence, racist and xenophobic discourse at mills are investigated, and that the perpetrators are prosecuted",
        "Ensure that hate crimes, acts of violence, racist and xenophobic views at the mills are investigated and that perpetrators are punished",
        "Build wells for the millers of the north",
    ]
    (one, other, apart) = labeller().label(texts)
    alone = {
        text: replace(each, action=replace(each.action, category=4), does=replace(each.does, demanding=is_one, demanding_probability=chance))
        for text, each, is_one, chance in zip(texts, (one, other, apart), (True, False, True), (0.9, 0.4, 0.9), strict=True)
    }
    assert [each.does.demanding for each in with_one_label(texts, alone).values()] == [True, True, True]
    doubtful = alone | {texts[0]: replace(alone[texts[0]], does=replace(alone[texts[0]].does, demanding_probability=0.7))}
    assert [each.does.demanding for each in with_one_label(texts, doubtful).values()] == [False, False, True]
    assert [demand_level(each) for each in with_one_label(texts, doubtful).values()] == [
        DemandLevel.UNSURE,
        DemandLevel.UNSURE,
        DemandLevel.DEMANDING,
    ]


@pytest.mark.parametrize(
    ("request_", "asks"),
    [
        ("Consider closing the mill, and repeal the law on salt", ["repeal the law on salt"]),
        ("Explore the possibility of a new mill and, as a first step, declare a moratorium on salt", ["declare a moratorium on salt"]),
        # What is thought over itself, another thing that is thought over, and no request at all.
        ("Consider taking steps to close the mill and repeal the law on salt", []),
        ("Consider a body that could advise the millers and receive complaints", []),
        ("Consider closing the mill and the repeal of the law on salt", []),
        ("Close the mill and repeal the law on salt", []),
        ("Continue the training of millers and repeal the law on salt", ["repeal the law on salt"]),
        ("Continue to train millers and repeal the law on salt", []),
    ],
)
def test_what_is_asked_outright_behind_what_goes_on_or_is_thought_over(request_: str, asks: list[str]) -> None:
    with reading_in("en"):
        assert list(asked_outright(request_)) == asks
        (found,) = labeller().label([request_])
    if found.action.category == 3:
        assert found.does.doubted is bool(asks)
    assert found.does.beside is bool(asks)


def test_to_keep_what_is_there_asks_for_nothing_new() -> None:
    kept = ("Retain the millers’ visa as a measure to safeguard against abuses of millers", "Maintain and strengthen its law on wells")
    assert {each.does.new for each in labeller().label(kept)} == {False}
    (more,) = labeller().label(["Maintain its law on wells and repeal the law on defamation"])
    assert more.does.new


def test_a_plan_that_is_to_be_made_is_demanding() -> None:
    assert all(map(makes_anew, EXAMPLES["makes"]["yes"]))
    assert not any(map(makes_anew, EXAMPLES["makes"]["no"]))
    found = labeller().label(["Adopt a comprehensive strategy on combating rust with all interested millers", *EXAMPLES["makes"]["yes"]])
    assert {demand_level(each) for each in found} == {DemandLevel.DEMANDING}


def test_near_copies_have_one_label_and_other_verbs_another() -> None:
    near = ["Speed up the process of the ratification of the ICCPR", "Speed up the process of ratification of the ICCPR-OP2"]
    texts = [*near, "Consider ratifying the Convention on Salt and its Protocol on Wells", "Ratify the Convention on Salt and its Protocol on Wells"]
    alone = dict(zip(texts, labeller().label(texts), strict=True))
    assert len({alone[each].does.demanding for each in near}) == 2
    together = with_one_label(texts, alone)
    assert len({together[each].does.demanding for each in near}) == 1
    assert [together[each].issues for each in texts] == [alone[each].issues for each in texts]
    assert [demand_level(together[each]) for each in texts[2:]] == [DemandLevel.NEITHER, DemandLevel.DEMANDING]


def test_to_go_on_with_what_leads_to_a_deed_may_ask_for_something_new() -> None:
    assert all(map(ends_in_deed, EXAMPLES["ends_in_deed"]["yes"]))
    assert not any(map(ends_in_deed, EXAMPLES["ends_in_deed"]["no"]))

"""How much a request asks for: one judgement of it, whichever label it is read off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.examining.measures.labels import DemandLevel, Label, asks_for_little, demand_level, is_demanding, label_of
from openupr.labelling import labeller

FOUND = {
    Label(5, does="change", demanding=True): DemandLevel.DEMANDING,
    Label(4, does="change", demanding=True): DemandLevel.DEMANDING,
    Label(4, does="change", demanding=False): DemandLevel.NEITHER,
    Label(2, does="continue", demanding=False): DemandLevel.LITTLE,
    Label(2, does="continue", demanding=True): DemandLevel.LITTLE,
    Label(4, does="continue", demanding=True): DemandLevel.UNSURE,
    Label(4, does="continue", demanding=False): DemandLevel.NEITHER,
    Label(4, does="endorse", demanding=True): DemandLevel.UNSURE,
    Label(5, does="restrict", demanding=True): DemandLevel.NEITHER,
    Label(1, does="share", demanding=True): DemandLevel.LITTLE,
    Label(5, does="share", demanding=True): DemandLevel.NEITHER,
    Label(5, does="change", demanding=True, new=False): DemandLevel.NEITHER,
    Label(2, does="continue", demanding=True, new=False): DemandLevel.LITTLE,
    Label(5): DemandLevel.NEITHER,
    Label(4, does="change", demanding=True, doubted=True): DemandLevel.UNSURE,
    Label(3, does="change", demanding=False, doubted=True): DemandLevel.UNSURE,
    Label(2, does="continue", demanding=True, doubted=True): DemandLevel.LITTLE,
    Label(1, does="share", demanding=False, doubted=True): DemandLevel.LITTLE,
    Label(4, does="change", demanding=True, new=False, doubted=True): DemandLevel.NEITHER,
}


@pytest.mark.parametrize("label", list(FOUND), ids=str)
def test_each_is_one_of_four(label: Label) -> None:
    assert demand_level(label) is FOUND[label]
    assert (is_demanding(label), asks_for_little(label)) == (FOUND[label] is DemandLevel.DEMANDING, FOUND[label] is DemandLevel.LITTLE)


def test_it_is_the_same_of_a_label_of_the_labeller() -> None:
    (found,) = labeller().label(["Continue to align the law on mills with the Convention on the Rights of the Child"])
    given = replace(found, does=replace(found.does, does="continue", demanding=True), action=replace(found.action, category=2))
    assert demand_level(given) is demand_level(label_of(given)) is DemandLevel.LITTLE


@pytest.mark.parametrize(
    "text",
    ["Firmly crack down on illegal cult organizations", "Prohibit by law the activities of illegal cult organizations"],
)
def test_what_may_ask_for_a_restriction_is_never_demanding(text: str) -> None:
    (found,) = labeller().label([text])
    assert found.does.demanding
    assert demand_level(found) is DemandLevel.NEITHER

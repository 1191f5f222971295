"""Which requests ask for a thing, whole or in a part of theirs. The words are invented; the labels are those of the package's labeller."""

from __future__ import annotations

import numpy as np

from openupr.labelling import labeller
from openupr.linking.requests.parts_asked import parts_asked
from openupr.linking.requests.requests_for_thing import FEATURES, MOST_UNITS, Thing, things_asked_for, units_of, weighed

PRISONS = (
    "Improve conditions in prisons",
    "Reduce overcrowding in prisons and improve prison conditions",
    "Improve the conditions of prisons throughout the country",
    "Take measures to improve conditions in prisons and to end overcrowding",
)
TRAFFICKING = (
    "Combat trafficking in persons",
    "Strengthen its efforts to combat trafficking in persons",
    "Continue to combat trafficking in persons",
)
BOTH = "Combat trafficking in persons; and improve conditions in prisons"


def things(*texts: str) -> list[Thing]:
    makers = [frozenset({str(number)}) for number in range(len(texts))]
    return sorted(things_asked_for(texts, labeller().label(texts), makers).things, key=lambda each: -len(each.surely))


def test_a_request_that_asks_for_two_things_is_in_both_by_its_parts() -> None:
    texts = (*PRISONS, *TRAFFICKING, BOTH)
    both = len(texts) - 1
    prisons = next(each for each in things(*texts) if 0 in each.surely)
    trafficking = next(each for each in things(*texts) if len(PRISONS) in each.surely)
    assert set(prisons.surely) == {*range(len(PRISONS)), both}
    assert set(trafficking.surely) == {*range(len(PRISONS), both), both}
    parts = [each.parts[both] for each in (prisons, trafficking) if both in each.parts]
    assert parts
    assert all(part in BOTH and part != BOTH for part in parts)


def test_what_asks_for_neither_is_in_neither() -> None:
    texts = (*PRISONS, *TRAFFICKING, "Ensure the right to education of girls")
    alone = len(texts) - 1
    assert [each.surely for each in things(*texts) if alone in each.surely] == [(alone,)]


def test_each_request_is_in_a_thing_once() -> None:
    found = things(*PRISONS, BOTH, *TRAFFICKING)
    assert all(len(each.surely) == len(set(each.surely)) and not set(each.surely) & set(each.possibly) for each in found)
    assert set().union(*(each.surely for each in found)) == set(range(len(PRISONS) + 1 + len(TRAFFICKING)))


def test_people_are_told_apart_by_their_names() -> None:
    """The same abuse of others is another thing, even where both are of one group of people."""
    roma = tuple(f"{verb} discrimination against Roma" for verb in ("Combat", "Eliminate all", "Take measures to end", "Strengthen efforts to end"))
    texts = (*roma, "Preserve the languages of national minorities")
    found = next(each for each in things(*texts) if 0 in each.surely)
    assert set(found.surely) == set(range(len(roma)))


def test_what_is_weighed_is_named_in_its_order() -> None:
    units = units_of(PRISONS, labeller().label(PRISONS))
    found = weighed(units, units.begins, np.array([0]))
    assert found.shape == (len(PRISONS), len(FEATURES))
    assert found[0, FEATURES.index("named")] == 1, "it names all that it names"
    assert len(units.texts) <= MOST_UNITS


def test_of_one_request_there_is_one_thing() -> None:
    (only,) = things("Improve conditions in prisons")
    assert (only.surely, only.possibly) == ((0,), ())


def test_the_parts_of_a_request_are_its_own_words() -> None:
    request = "Adopt a plan for the harbour, including by closing the mill, as well as a law on wells; and train nurses in the north"
    found = parts_asked(request)
    assert {"closing the mill", "a law on wells", "train nurses in the north"} <= set(found)
    assert all(part in request for part in found)
    assert not parts_asked("Close the mill")


def test_what_few_ask_for_is_no_word_that_they_share() -> None:
    health = (
        "Strengthen its programmes aimed at the promotion of the right to health",
        "Continue adapting health, education and transport services to the needs of persons with disabilities",
    )
    child = (
        "Consider establishing a national institution for the rights of the child",
        "Consider instituting policies against hunger that would ensure the protection and promotion of the rights of children",
    )
    for texts in (health, child):
        assert all(len(each.surely) == 1 for each in things(*texts))


def test_two_groups_of_one_matter_are_one_thing() -> None:
    """Of those who ask to end racism and those who ask to end hate speech most ask for both, surely or possibly."""
    speech = ("Combat hate speech", "Continue to combat hate speech against minorities", "Raise awareness of the need to eliminate hate speech")
    racism = ("Combat racism and xenophobia", "Take measures against racism, xenophobia and intolerance", "Adopt a strategy against racism")
    both = ("Combat hate speech and racism", "Take measures against discrimination, hate speech and racism")
    several = [each for each in things(*speech, "Punish hate speech", "Enact legislation on hate speech", *both, *racism) if len(each.surely) > 1]
    assert len(several) == 1
    assert {0, 1, 2} <= set(several[0].surely)
    assert set(several[0].surely) | set(several[0].possibly) == set(range(10))

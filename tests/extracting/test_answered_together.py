"""Answers that an addendum gives to several recommendations at once, in the many ways in which lists and ranges are written."""

from __future__ import annotations

import pytest
from invented_addenda import items, transcript

from openupr.extracting.addendum import extract_addendum
from openupr.records import Addendum, Claim, Document, Position

DOCUMENT = Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text", language="en")
SAID = "Ruritania accepts these recommendations. The law of 2012 protects all journalists."


def read(paragraphs: str) -> Addendum:
    return extract_addendum(transcript(f"1. Ruritania thanks all delegations.\n{paragraphs}"), DOCUMENT, "XAA-20", items())


def supported(found: Addendum) -> set[str]:
    return {each.item.removeprefix("96.") for each in found.responses if each.position is Position.SUPPORTED}


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("96.3-96.5", "3 4 5"),
        ("96.3 – 5:", "3 4 5"),
        ("Recommendations Nos. 96.3 to 96.5:", "3 4 5"),
        ("96.3/96.4/96.5:", "3 4 5"),
        ("96.3 (Chile), 96.4 (Trinidad and Tobago) and 96.5 (Togo and Peru):", "3 4 5"),
        ("Recommendation 96.3 (Chile); Recommendation 96.4 (Portugal); Recommendation 96.5 (Iran (Islamic Republic of)):", "3 4 5"),
        ("Response to recommendations 96.3-96.5:", "3 4 5"),
        ("In response to recommendations 96.3, 96.4 and 96.5:", "3 4 5"),
        ("Recommendations contained in paragraphs 96.3 to 96.5:", "3 4 5"),
        ("96.3, 96.5 and 96.7–96.9:", "3 5 7 8 9"),
        ("96.3 (Chile), 96.7 (Peru)-96.9 (Togo):", "3 7 8 9"),
    ],
)
def test_each_of_a_list_or_range_has_the_answer(label: str, between: str, expected: str) -> None:
    found = read(f"96.1\nRuritania notes this recommendation.\n{label}{between}{SAID}\n96.11\nRuritania notes this recommendation.")
    assert supported(found) == set(expected.split())
    assert all("law of 2012" in each.text.clean for each in found.responses if each.position is Position.SUPPORTED)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("2. In response to recommendations 96.3 to 96.5, Ruritania accepts them.", "3 4 5"),
        ("2. 96.3 (Chile), 96.4 (Portugal) are accepted.", "3 4"),
        ("2. Recommendations 96.3 (already implemented) and 96.4 are accepted.", "3 4"),
        ("2. In its response to recommendation 96.3, Ruritania explained that it accepts 96.5.", "5"),
        ("2. Ruritania accepts 96.3 (see its response to recommendation 96.5).", "3"),
    ],
)
def test_a_sentence_answers_those_that_it_is_on(paragraph: str, expected: str) -> None:
    assert supported(read(paragraph)) == set(expected.split())


def test_what_stands_in_brackets_and_is_no_state_is_a_claim_on_its_own_number() -> None:
    found = read("2. 96.3 (Chile), 96.4 (Peru) are accepted. 96.5 (already implemented), 96.6 (under way) are accepted.")
    claims = {each.item: each.claim for each in found.responses}
    assert claims["96.3"] is claims["96.4"] is Claim.NONE
    assert claims["96.5"] is Claim.IMPLEMENTED

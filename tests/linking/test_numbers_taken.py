"""What a national report printed for a recommendation, and what we take it for: an invented report whose headings print bare numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.languages.messages import messages
from openupr.linking.requests.numbers_taken import NumberTaken, number_taken
from openupr.records import Answers, NationalReport, Numbering
from openupr.views.number_taken_said import number_taken_said

from ..rendering.small_reviews import item

ITEMS = tuple(item(f"51.{number}", (f"Build pier {number}", "CUB")) for number in range(1, 9))
COUNTED = tuple((str(number), each.id) for number, each in enumerate(ITEMS, 1))


@pytest.fixture(scope="module")
def report() -> NationalReport:
    made = openupr.read(Path(__file__).parents[1] / "documents" / "XBB-31").national_report
    assert made is not None
    return made


def taken(report: NationalReport, number: int, paragraph: str, counted: tuple[tuple[str, str], ...] = COUNTED) -> NumberTaken | None:
    return number_taken(report, Answers("XBB-31", "XAA-17", Numbering(("51",), counted, 9.0), (), ()), ITEMS[number - 1], ITEMS, [paragraph])


def test_what_the_state_printed_and_what_we_take_it_for_are_told_apart(report: NationalReport) -> None:
    found = taken(report, 6, "XBB-31/N11")  # under "Recommendations 5-8"
    assert found == NumberTaken("5-8", "51.5", "51.8", True, 2, in_heading=True)
    assert messages().said(number_taken_said(found)) == "It names “5-8” there, which we take as 51.5 to 51.8."
    assert messages().said(number_taken_said(taken(report, 2, "XBB-31/N3"))) == "It names “2” there, which we take as 51.2."


def test_a_number_over_many_paragraphs_says_how_they_stand_to_it() -> None:
    many = NumberTaken("5–8", "51.5", "51.8", True, 22, in_heading=True)
    said = messages().said(number_taken_said(many))
    assert said == "A heading there names “5–8”, which we take as 51.5 to 51.8. 22 paragraphs stand under that."
    noted = messages().said(number_taken_said(replace(many, in_heading=False)))
    assert noted == "It names “5–8” for a part of 22 paragraphs, which we take as 51.5 to 51.8."


def test_a_range_that_is_none_in_the_lists_includes_the_one(report: NationalReport) -> None:
    turned = tuple((printed, ITEMS[-1 - k].id) for k, (printed, _) in enumerate(COUNTED))
    found = taken(report, 3, "XBB-31/N11", turned)  # "6" is the third, the range goes down
    assert found is not None
    assert not found.whole
    assert messages().said(number_taken_said(found)) == "It names “5-8” there, which we take to include 51.3."


def test_its_own_number_is_the_state_s_word(report: NationalReport) -> None:
    reference = next(each for each in report.references if "XBB-31/N11" in each.paragraphs)
    own = replace(report, references=(replace(reference, printed="51.6", numbers=("51.6",)),))
    assert taken(own, 6, "XBB-31/N11", (("51.6", ITEMS[5].id),)) is None
    assert number_taken_said(None) == ""
    assert taken(report, 6, "XBB-31/N3") is None  # it is named elsewhere

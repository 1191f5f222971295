"""An abbreviation that a request writes out is one term with its written form; what has other first letters is none."""

from __future__ import annotations

import pytest

from openupr.languages.word_tables import reading_in
from openupr.linking.requests.abbreviations_written_out import abbreviations_in_request
from openupr.linking.requests.terms_named import terms_named

REQUESTS = [
    "Carry on with the new National Harbour Works Action Plan (NHWAP) for 2012-2015",
    "Implement the second NHWAP",
    "Prioritize the NHWAP and its canal in the islands",
    "Give more money to the National Harbour Works Action Plan",
    "Build schools in the north",
]


def test_the_abbreviation_and_its_written_form_are_one_term_with_the_written_form_first() -> None:
    with reading_in("en"):
        (term,) = [each for each in terms_named(REQUESTS, [frozenset({name}) for name in "ABCDE"]) if "NHWAP" in each.words]
    assert term.words == ("National Harbour Works Action Plan", "NHWAP")
    assert term.requests == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("request_", "found"),
    [
        ("Fund the Plan of Action for the Lakes (PAL)", [("PAL", "Plan of Action for the Lakes")]),
        ("Fund the Big Fund of Fishermen (WXY)", []),
        ("Fund the lakes (PAL)", []),
        ("Fund the Plan of Action for Lakes in the north (PAL)", []),
        ("Fund the ports (see PAL)", []),
    ],
)
def test_the_words_right_before_the_brackets_begin_with_its_letters(request_: str, found: list[tuple[str, str]]) -> None:
    with reading_in("en"):
        assert list(abbreviations_in_request(request_)) == found

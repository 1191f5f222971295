"""What a national report says of reservations and declarations to treaties stands among cooperation, in its own words. Texts are invented."""

from __future__ import annotations

import pytest

from openupr.records import Review
from openupr.views.corrected_quotations import HeldBesideRecords
from openupr.views.page.documents.reservations_told import reservations_told
from openupr.views.quotes import Quotes
from tests.views.test_took_part_shown import report


def told(paragraph: str) -> list[tuple[str, str]]:
    review = Review("XEE-20", "XEE", 20, (), None, ())
    found = reservations_told(report(f"I. Framework\n1. {paragraph}\n"), Quotes(review, HeldBesideRecords(review), {}))
    return [(str(subject), quote.text) for _, every in found for subject, quote in every]


def test_items_of_a_list_stand_each_with_its_treaty_and_what_turns_it_round() -> None:
    first = "Estavia does not plan to withdraw its declaration on article 4 of the Convention on the Rights of the Child."
    turn = "However, it will look at it again."
    second = "Estavia maintains its reservation to the Convention against Torture. By its law there are no cellars."
    found = told(f"On other matters: • Fish is dear. • {first} {turn} • {second} • Wells are deep.")
    assert [words for _, words in found] == [f"{first} {turn}", second]
    assert ["Child" in found[0][0], "Torture" in found[1][0]] == [True, True]


def test_outside_of_a_list_a_sentence_stands_with_what_turns_it_round_alone() -> None:
    first = "Estavia maintains its reservation to the Convention against Torture."
    assert [words for _, words in told(f"Fish is dear. {first} It is old. However, wells are deep.")] == [first]
    assert [words for _, words in told(f"{first} However, it looks at it again. Wells are deep.")] == [f"{first} However, it looks at it again."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Estavia acceded to the Convention against Torture without any reservation.",
        "The Universal Declaration is taught, and books on it are reviewed.",
        "The ministers withdrew their declaration.",
        "The declaration of a state of emergency was lifted.",
    ],
)
def test_what_is_on_no_reservation_of_the_state_is_left_out(sentence: str) -> None:
    assert told(sentence) == []

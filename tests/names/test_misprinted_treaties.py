"""Treaties whose long name has one letter wrong."""

from __future__ import annotations

import pytest

from openupr.names.misprinted_treaties import is_letter_off
from openupr.names.treaty_mentions import treaties_named


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ratify the International Convenant on Civil and Political Rights", {"ICCPR"}),
        ("Ratify the Convention on the Right of Persons with Disabilities", {"CRPD"}),
        ("Ratify the Second Optional Protocol to the International Convenant on Civil and Political Rights", {"ICCPR-OP2"}),
        ("Ratify the International Conventant on Civic and Political Rights", set()),
        ("Ratify the River Convenant on Wells and Ports", set()),
    ],
)
def test_one_letter_may_be_wrong(text: str, codes: set[str]) -> None:
    assert {code for each in treaties_named(text) for code in each.codes} == codes


@pytest.mark.parametrize("misprint", ["convenant", "covenat", "covennat", "covenint"])
def test_a_letter_off(misprint: str) -> None:
    assert is_letter_off(misprint, "covenant")


@pytest.mark.parametrize("other", ["covenant", "convention", "conventant", "covenants of"])
def test_the_word_itself_and_another_one_are_not(other: str) -> None:
    assert not is_letter_off(other, "covenant")

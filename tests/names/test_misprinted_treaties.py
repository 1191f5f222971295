"""Treaties whose long name has one letter wrong."""

from __future__ import annotations

import pytest

from openupr.names.treaty_mentions import treaties_named


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ratify the International Convenant on Civil and Political Rights", {"ICCPR"}),
        ("Ratify the Convention on the Right of Persons with Disabilities", {"CRPD"}),
        ("Ratify the Second Optional Protocol to the International Convenant on Civil and Political Rights", {"ICCPR-OP2"}),
        ("Ratify the International Conventant on Civic and Political Rights", set()),
        ("Ratify the River Convenant on Wells and Ports", set()),
        ("Ratify the Convention on Torture and Other Cruel, Inhuman and Degrading Treatment or Punishment", {"CAT"}),
        ("Ratify the International Covenant of Economic, Social and Cultural Rights", {"ICESCR"}),
        ("Ratify the Convention on the Lights and the Rivers of the Child", set()),
    ],
)
def test_one_letter_may_be_wrong(text: str, codes: set[str]) -> None:
    assert {code for each in treaties_named(text) for code in each.codes} == codes


@pytest.mark.parametrize(
    ("word", "is_misprint"),
    [
        ("Convenant", True),
        ("Covenat", True),
        ("Covennat", True),
        ("Covenint", True),
        ("Covenants", False),
        ("Conventant", False),
    ],
)
def test_a_letter_off_is_a_misprint_and_a_plural_or_another_word_is_none(word: str, is_misprint: bool) -> None:
    text = f"Ratify the International {word} on Economic, Social and Cultural Rights"
    assert any("ICESCR" in each.codes for each in treaties_named(text)) == is_misprint

"""Terms in quotation marks."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.chosen.quoted_terms import quoted_terms, share_a_term


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Adopt a law on the “struck-off” ferrymen", {"struck-off"}),
        ("Adopt a law on the 'struck-off' ferrymen", {"struck-off"}),
        ('Adopt a law on all "struck-off ferrymen"', {"struck-off ferrymen"}),
        ("Protect ferrymen's and pilots' rights", set()),
        ("Raise the pilots' pay and the ferrymen's pensions", set()),
        ("Protect ferrymen’s and pilots’ rights", set()),
        ("Carry out “Lamps for All”", set()),
        ("Note that “all the ferrymen of the harbour have gone”", set()),
    ],
)
def test_a_term_is_what_marks_enclose_and_no_name_nor_a_quotation(text: str, terms: set[str]) -> None:
    assert quoted_terms(text) == terms


def test_texts_share_a_term_with_its_noun_inside_of_the_marks_or_not() -> None:
    assert share_a_term("Restore the rights of “struck-off ferrymen”", "Help the “struck-off” pilots")
    assert not share_a_term("Protect ferrymen's and pilots' rights", "Fund ferrymen's and pilots' schools")
    assert not share_a_term("Restore the rights of “struck-off” ferrymen", "Restore the rights of struck-off ferrymen")

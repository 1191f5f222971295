"""By what a person can be reached who is named in a text. Names and numbers are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.drafting.contacts_told import contacts_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Her mobile number is 041 555 123.", ["041 555 123"]),
        ("Write to ada.b@lamps.example, or call +999 1 478 30 00.", ["ada.b@lamps.example", "+999 1 478 30 00"]),
        ("Call (01) 478 3000 or 00 41 22 917 12 34.", ["(01) 478 3000", "00 41 22 917 12 34"]),
        ("Phone: 555-1239", ["555-1239"]),
        ("Recommendations 122.138 and 130.12-130.18 of 01.02.2024, of 2008-2014", []),
        ("It paid 1 234 567 for 10 000 lamps, a share of 0.123456789 (0.12345678), by A/HRC/59/15", []),
    ],
)
def test_numbers_and_addresses(text: str, told: list[str]) -> None:
    assert list(contacts_told(text)) == told

"""Lower case of the same length."""

from __future__ import annotations

import sys

import pytest

from openupr.text.lower_case import lower_case


@pytest.mark.parametrize("text", ["", "The State’s Answer", "ÉTAT ΣΟΦΟΣ Σ", "İstanbul", "ΑΣ İ"])
def test_each_letter_stays_where_it_stands(text: str) -> None:
    assert lower_case(text) == "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def test_of_all_letters() -> None:
    """By themselves, and behind a letter."""
    capitals = [each for code in range(sys.maxunicode + 1) if (each := chr(code)).lower() != each]
    assert len(capitals) > 1000
    for each in capitals:
        one = each.lower() if len(each.lower()) == 1 else each
        assert (lower_case(each), lower_case(f"A{each}")) == (one, f"a{one}")

"""Ranges of numbers are read as all that lie between, whatever joins their ends. Numbers are invented."""

from __future__ import annotations

import pytest

from openupr.text.number_ranges import dotted_numbers, written_out

RANGES = [
    ("9.26-9.29", ("9.26", "9.27", "9.28", "9.29")),
    ("9.26 – 9.28 and 9.31", ("9.26", "9.27", "9.28", "9.31")),
    ("9.26 to 9.28", ("9.26", "9.27", "9.28")),
    ("86.5–7", ("86.5", "86.6", "86.7")),
    ("7-9", ("7", "8", "9")),
    # of two lists the ends alone; no range where the second is smaller, or a full stop is a hyphen
    ("9.27-10.4", ("9.27", "10.4")),
    ("9.5-9.4", ("9.5",)),
    ("37.22-37-29", ("37.22",)),
]


@pytest.mark.parametrize(("printed", "numbers"), RANGES)
def test_a_range_is_all_that_lies_between(printed: str, numbers: tuple[str, ...]) -> None:
    assert written_out(printed) == numbers


def test_among_words_only_numbers_with_a_dot_are_read() -> None:
    assert dotted_numbers("12 lamps: 9.26-9.28 of the piers; pages 3 to 5, 9.31") == ("9.26", "9.27", "9.28", "9.31")

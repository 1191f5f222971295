"""Lines of a paragraph joined: what stands at their ends. All invented."""

from __future__ import annotations

import pytest

from openupr.text import clean


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("the plans 2024–\n2028 for lamps", "the plans 2024–2028 for lamps"),
        ("paras. 9.62–\n 9.70", "paras. 9.62–9.70"),
        ("lamp-\nlighters", "lamp-lighters"),
        ("lamps –\n12 of them", "lamps – 12 of them"),
        ("in 2024–\nor later", "in 2024– or later"),
        ("piers–\n3 of them", "piers– 3 of them"),
        ("2024– 2028", "2024– 2028"),  # printed so
    ],
)
def test_a_range_over_the_end_of_a_line_is_one_run(printed: str, read: str) -> None:
    text = clean(printed)
    assert text.clean == read
    assert [printed[slice(*text.to_original(at, at + 1))] for at, letter in enumerate(read) if letter != " "] == [*read.replace(" ", "")]

"""Which column of a table holds the recommendations, by its head and by what stands in it."""

from __future__ import annotations

import pytest

from openupr.preparing.drafting.column_of_drafts import headless, proposed_column, rank

HEADS = [
    ("Recommendation", 1),
    ("RECOMMENDATIONS:", 1),
    ("Draft recommendation", 0),
    ("UPR recommendation 2024", 1),
    ("recommendation_text", None),
    ("Text of the recommendation", 1),
    ("Clause", 2),
    ("What we ask for", 3),
    ("Recommendation No.", None),
    ("Recommending State", None),
    ("Recommendation status", None),
    ("Previous recommendation", None),
    ("Topic", None),
    ("Context", None),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_heads(head: str, expected: int | None) -> None:
    assert rank(head) == expected


PROPOSED = [
    # names, rows, the column
    (("No", "Recommendation", "State"), [(1, "Adopt a law", "Chad")], "Recommendation"),
    (("No", "Recommendation", "Text"), [(1, "7.1", "Adopt a law on wells")], "Text"),
    (("a", "b"), [(1, "Adopt a law on wells in all of Tarn"), (2, None)], None),
    (("a", "b"), [(1, "Adopt a law on wells in all of Tarn")], "b"),
    (("Recommendation 1", "Recommendation 2"), [("Adopt a law", "Dig a well")], None),
    (("a", "b"), [(1, "Chad")], None),
]


@pytest.mark.parametrize(("names", "rows", "column"), PROPOSED)
def test_the_plain_column_is_proposed(names: tuple[str, ...], rows: list[tuple[object, ...]], column: str | None) -> None:
    assert proposed_column(names, rows) == column


def test_a_first_line_that_is_data() -> None:
    assert headless(["Adopt a law on wells"], [["Build a school"]])
    assert headless(["1", "Adopt a law", "Chad"], [["2", "Build a school", "Mali"]])
    assert headless(["7", "The port of Tarn is to be open by May"], [["8", "So are the wells"]])
    assert not headless(["Support needed", "Country"], [["Money", "Chad"]])
    assert not headless(["Recommendation", "Adopt"], [["Dig a well", "x"]])

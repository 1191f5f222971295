"""A list of those that have most does not end between two with the same number."""

from __future__ import annotations

import pytest
from shown import summary
from small_reviews import item, review

from openupr.views.leading import leading_count, next_ones


@pytest.mark.parametrize(
    ("numbers", "shown", "share"),
    [
        ([9, 8, 7, 6, 5, 4, 3], 5, 1),
        ([9, 8, 7, 6, 5, 5, 5, 3], 7, 1),
        ([9, 8, 7, *[5] * 8], 3, 8),
        ([2] * 12, 0, 12),
        ([3, 2], 2, 0),
        ([], 0, 0),
    ],
)
def test_where_a_list_ends(numbers: list[int], shown: int, share: int) -> None:
    assert leading_count(numbers, 5) == shown
    assert next_ones(numbers, shown) == share


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ("CUB CUB FRA FRA KEN PER TUN MEX MLI", "Cuba 2, France 2, Kenya 1, Mali 1, Mexico 1, Peru 1, Tunisia 1"),
        ("CUB CUB FRA KEN PER TUN MEX MLI AGO BEN TGO NER TCD", "Cuba 2, 11 others 1 each"),
        ("CUB FRA KEN PER TUN MEX MLI AGO BEN TGO NER TCD", "12 States 1 each"),
    ],
)
def test_the_states_with_the_most_rows(states: str, said: str) -> None:
    items = tuple(item(f"9.{n}", (f"Build well {n}", code)) for n, code in enumerate(states.split(), 1))
    shown = " ".join(summary(review(items)).split())
    assert f"Most requests {said}" in shown

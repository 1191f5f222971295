"""The most plausible run of numbers among figures."""

from __future__ import annotations

import pytest

from openupr.text.rising import rising


@pytest.mark.parametrize(
    ("numbers", "chosen"),
    [
        ([1, 2, 3], [1, 2, 3]),
        ([], []),
        ([0, 1, 2], [1, 2]),
        # The first that fits is the wrong one: a year, a quantity, a date between.
        ([2019, 1, 2, 50, 3, 4, 5], [1, 2, 3, 4, 5]),
        ([1, 2, 4, 12, 3, 4, 5], [1, 2, 3, 4, 5]),
        ([12, 13, 1, 2, 3, 4], [1, 2, 3, 4]),
        # A number is missing: the run goes on.
        ([1, 2, 4, 5, 6], [1, 2, 4, 5, 6]),
        # A document that begins in its midst.
        ([*range(8, 20)], [*range(8, 20)]),
        # Three figures alone are no reason to think that forty numbers are missing.
        ([41, 42, 43], []),
        # The same number twice.
        ([1, 2, 2, 3], [1, 2, 3]),
    ],
)
def test_the_run(numbers: list[int], chosen: list[int]) -> None:
    found = rising(numbers, [1.0] * len(numbers), follows=2.0, gap=1.0, missing=0.3)
    assert [numbers[at] for at in found] == chosen
    assert found == sorted(found)


def test_a_surer_figure_goes_before_one_that_may_be_anything() -> None:
    assert rising([1, 2, 2, 3], [1.0, 0.2, 1.0, 1.0], follows=2.0) == [0, 2, 3]
    assert rising([1, 2, 2, 3], [1.0, 1.0, 0.2, 1.0], follows=2.0) == [0, 1, 3]


def test_it_begins_again_where_it_may() -> None:
    numbers, weights = [1, 2, 3, 1, 2, 3], [1.0] * 6
    assert rising(numbers, weights, follows=2.0, anew=[3], again=1.0) == [0, 1, 2, 3, 4, 5]
    assert len(rising(numbers, weights, follows=2.0)) == 3

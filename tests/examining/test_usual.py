"""How many reviews it takes to say that a figure is usual."""

from __future__ import annotations

import pytest

from openupr.examining.levels import ENOUGH, MIDDLE, SOME, decide, is_hardly_beyond
from openupr.records import BaselineRow, Direction, Level


def others(n: int) -> list[BaselineRow]:
    return [BaselineRow(f"XAA-{k}", 13, 2012, "", "", "", None, k / n, 100, "documents") for k in range(n)]


@pytest.mark.parametrize(
    ("n", "value", "level", "ranked"),
    [
        (SOME - 1, 0.5, Level.CANNOT_TELL, False),
        (MIDDLE - 1, 0.5, Level.CANNOT_TELL, True),
        (MIDDLE, 0.5, Level.USUAL, True),
        (ENOUGH - 1, 2.0, Level.CANNOT_TELL, True),
        (ENOUGH, 2.0, Level.VERY_UNUSUAL, True),
    ],
)
def test_so_many_reviews_it_takes(n: int, value: float, level: Level, ranked: bool) -> None:
    decided = decide(value, (value, value), others(n), Direction.HIGH, 0.0, "other reviews")
    assert decided.level is level
    assert (decided.standing is not None) is ranked
    assert bool(decided.why_not) is (level is Level.CANNOT_TELL)


@pytest.mark.parametrize(
    ("value", "smallest", "direction", "level", "hardly"),
    [
        (0.96, 0.0, Direction.HIGH, Level.UNUSUAL, False),
        (0.96, 0.9, Direction.HIGH, Level.USUAL, True),
        (0.5, 0.9, Direction.HIGH, Level.USUAL, False),
        (0.04, 0.9, Direction.LOW, Level.USUAL, True),
        (0.04, 0.9, Direction.HIGH, Level.USUAL, False),
        (0.96, 0.9, Direction.NONE, Level.USUAL, True),
        (0.92, 0.9, Direction.NONE, Level.USUAL, False),
    ],
)
def test_what_lies_beyond_by_too_little_is_usual_and_not_called_within(
    value: float, smallest: float, direction: Direction, level: Level, hardly: bool
) -> None:
    decided = decide(value, (value, value), others(ENOUGH), direction, smallest, "other reviews")
    assert decided.level is level
    assert is_hardly_beyond(decided.level, decided.standing, direction) is hardly

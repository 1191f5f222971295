"""Where a list of those that have most may end: never between two that have the same number."""

from __future__ import annotations

from collections.abc import Sequence


def leading_count(numbers: Sequence[int], about: int) -> int:
    """How many of `numbers` (largest first) a list of `about` entries shows. Ties stay whole, or are left out if the list would exceed 2 × `about`; 0
    if all are equal."""
    if len(numbers) <= about:
        return len(numbers)
    last = numbers[about - 1]
    whole = sum(number >= last for number in numbers)
    return whole if whole <= 2 * about else sum(number > last for number in numbers)


def next_ones(numbers: Sequence[int], shown: int) -> int:
    """How many share the first place that is not shown."""
    return sum(number == numbers[shown] for number in numbers[shown:]) if shown < len(numbers) else 0

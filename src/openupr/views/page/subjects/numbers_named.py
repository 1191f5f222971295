"""The numbers of recommendations as a sentence names them: those that follow on each other by the first and the last."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, message_of
from ...number_runs import following_numbers, numbers_from_to

MOST_RUNS = 3
"""Numbers, or runs of them, that a sentence names."""


def numbers_named(numbers: Sequence[str]) -> Message | str:
    """The first of them, and how many more there are: "186.1–186.15, 186.21 and 2 more"."""
    runs = following_numbers(numbers)
    said = ", ".join(map(numbers_from_to, runs[:MOST_RUNS]))
    left = sum(map(len, runs[MOST_RUNS:]))
    return message_of(left, one="{numbers} and {n} more", many="{numbers} and {n} more", numbers=said) if left else said

"""The numbers of recommendations as a sentence names them, in which order, and without letters of ours."""

from __future__ import annotations

import re
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


def order_of_numbers(number: str) -> tuple[list[int], str]:
    """By what numbers of recommendations stand in order."""
    return [int(each) for each in re.findall(r"\d+", number)], number


def number_without_letter(number: str) -> str:
    """A recommendation's number, of that of one of its requests: "140.12 b" is of 140.12. The letters are ours."""
    return re.sub(r"\s[a-z]{1,2}$", "", number)

"""The kinds of what a State gives with an answer, and its answers by them. Apart from `reasons`, which reads them: who counts need not load that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from ..records import Answer


class ReasonGiven(StrEnum):
    """What stands in an addendum beside the bare position."""

    REASON = "a reason"
    POINTER = "only a reference to another answer"  # "See recommendation 12.5."
    NOT_UNDERSTOOD = "only that the recommendation is not understood"
    RESTATED = "only the answer in other words"  # "Ruritania is not planning to do so."
    NOTHING = "nothing"


def refused_by_reason(answers: Iterable[Answer], by_item: Mapping[str, ReasonGiven]) -> dict[ReasonGiven, list[Answer]]:
    """The answers of an addendum that note or do not support, by what is given with them (`reasons_in`)."""
    found: dict[ReasonGiven, list[Answer]] = {each: [] for each in ReasonGiven}
    for answer in answers:
        if answer.item in by_item:
            found[by_item[answer.item]].append(answer)
    return found

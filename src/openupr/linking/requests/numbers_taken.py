"""What a national report printed where it names a recommendation, and what we take its number for: "133–143" in the heading above, which we take as
122.133 to 122.143. The State wrote the first; the second is our reading of it (numbers_that_fit.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...light_dataclass import dataclass
from ...records import Answers, Item, NationalReport, Reference, Spot
from ...text.number_ranges import written_out

_GROUP = re.compile(r"\d+(?:\.\d+)?(?:\s?[-‐‑–—]\s?\d+(?:\.\d+)?)?")


@dataclass(frozen=True, slots=True)
class NumberTaken:
    """Numbers as the State `printed` them for a recommendation that has another number in the report of the review before: what the first and the
    last of them are taken for (both the recommendation's own where these are not numbers of one list, one after the other: not `whole`), and over
    how many `paragraphs` they stand; `in_heading` or elsewhere, as in a note."""

    printed: str
    first: str
    last: str
    whole: bool
    paragraphs: int
    in_heading: bool = False


def number_taken(
    report: NationalReport | None, answers: Answers | None, item: Item, items: Sequence[Item], paragraphs: Collection[str]
) -> NumberTaken | None:
    """How the report names a recommendation for one of these paragraphs, where it prints another number than the recommendation has; None where it
    prints that very number, or names it nowhere there. `items` are all of the review before."""
    if report is None or answers is None:
        return None
    meant = dict(answers.numbering.items)
    wanted = {printed for printed, of in meant.items() if of == item.id}
    naming = [each for each in report.references if wanted.intersection(each.numbers) and not set(each.paragraphs).isdisjoint(paragraphs)]
    if not naming or any(item.number in each.numbers for each in naming):
        return None
    first = min(naming, key=lambda each: (each.elsewhere, len(each.paragraphs)))
    return _taken(first, wanted, {each.id: each.number for each in items}, meant, item)


def _taken(reference: Reference, wanted: Collection[str], numbers: dict[str, str], meant: dict[str, str], item: Item) -> NumberTaken:
    heading = reference.spot is Spot.HEADING
    for group in _GROUP.findall(reference.printed):
        every = written_out(group)
        if not set(every).isdisjoint(wanted):
            taken = [numbers.get(meant.get(each, ""), "") for each in every]
            whole = _follow(taken)
            ends = (taken[0], taken[-1]) if whole else (item.number, item.number)
            return NumberTaken(group, *ends, whole, len(reference.paragraphs), heading)
    return NumberTaken(reference.printed, item.number, item.number, len(reference.numbers) == 1, len(reference.paragraphs), heading)


def _follow(numbers: Sequence[str]) -> bool:
    """Whether these are numbers of one list, each after the other."""
    parts = [each.rpartition(".") for each in numbers]
    lists = {head for head, _, _ in parts}
    ends = [int(tail) for _, _, tail in parts if tail.isdecimal()]
    return len(lists) == 1 and len(ends) == len(parts) and ends == list(range(ends[0], ends[0] + len(ends)))

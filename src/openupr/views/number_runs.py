"""Numbers of recommendations or paragraphs as a reader writes them: those that follow on each other by the first and the last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..records import Item

_A_RUN = 3
_IN_DIALOGUE = re.compile(r"\d+\.(?P<paragraph>\d+)-(?P<letter>[a-z])")


def in_runs(numbers: Iterable[str]) -> str:
    """The numbers of recommendations, three or more that follow on each other by the first and the last: "9.1, 9.4–9.7"."""
    return ", ".join(map(numbers_from_to, following_numbers(numbers)))


def each_in_runs(numbers: Iterable[str]) -> tuple[str, ...]:
    """The same for a sentence that lists them: "9.1, 9.2 and 9.4–9.7"."""
    return tuple(part for run in following_numbers(numbers) for part in ([numbers_from_to(run)] if len(run) >= _A_RUN else run))


def following_numbers(numbers: Iterable[str]) -> list[list[str]]:
    """Numbers in their order, those together that follow on each other."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _next(runs[-1][-1]) == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def numbers_from_to(run: Sequence[str]) -> str:
    """Numbers that follow on each other, as a reader writes them."""
    return f"{run[0]}–{run[-1]}" if len(run) >= _A_RUN else ", ".join(run)


def recommendation_number(item: Item) -> str:
    """The number of a recommendation as a reader finds it: of one that stands in the dialogue, and is answered there by its paragraph, that: "79 (c)"
    for our "132.79-c"."""
    found = _IN_DIALOGUE.fullmatch(item.number)
    return f"{found['paragraph']} ({found['letter']})" if found is not None else item.number


def _next(number: str) -> str:
    """The number that follows; empty behind one that ends in no figure."""
    found = re.search(r"\d+$", number)
    return f"{number[: found.start()]}{int(found.group()) + 1}" if found is not None else ""

"""Numbers of recommendations or paragraphs as a reader writes them: those that follow on each other by the first and the last."""

from __future__ import annotations

import re
from collections.abc import Iterable

_A_RUN = 3


def in_runs(numbers: Iterable[str]) -> str:
    """The numbers of recommendations, three or more that follow on each other by the first and the last: "9.1, 9.4–9.7"."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _next(runs[-1][-1]) == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) >= _A_RUN else ", ".join(run) for run in runs)


def _next(number: str) -> str:
    """The number that follows; empty behind one that ends in no figure."""
    found = re.search(r"\d+$", number)
    return f"{number[: found.start()]}{int(found.group()) + 1}" if found is not None else ""

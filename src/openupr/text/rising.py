"""The most plausible run of rising numbers among many figures: of a document's paragraphs, its notes, the marks of its notes.

A text has more figures where a number may stand than numbers: years, quantities, the figures of a table. Taken one after the other, the first that
fits may be the wrong one, and all that follow are lost. So the run is chosen that counts for most as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence


def rising(
    numbers: Sequence[int],
    weights: Sequence[float],
    *,
    follows: float,
    gap: float = 0.0,
    missing: float = 0.0,
    anew: Collection[int] = (),
    again: float = 0.0,
) -> list[int]:
    """The indices of the figures in the run, in order.

    A figure counts for its weight, and for `follows` more where its number is the one after that of the figure before (or 1 at the beginning);
    else `gap` is taken off, and `missing` for each number between. At the figures in `anew` the run may begin again, for `again`.
    """
    top = max(numbers, default=0)
    best = [float("-inf")] * (top + 1)  # by the last number of a run: its worth
    last: list[int | None] = [None] * (top + 1)  # and its last figure
    best[0] = 0.0
    tree = _Highest(top + 1)
    tree.put(0, 0.0)
    before: list[int | None] = []
    most, ending = 0.0, None  # of all runs so far
    for index, (number, weight) in enumerate(zip(numbers, weights, strict=True)):
        worth, ended = best[number - 1] + follows, number - 1
        apart, far = tree.up_to(number - 1)
        apart -= gap + missing * (number - 1)
        if apart > worth:
            worth, ended = apart, far
        came = last[ended]
        if index in anew and most - again + follows > worth:
            worth, came = most - again + follows, ending
        before.append(came)
        worth += weight
        if worth > best[number]:
            best[number], last[number] = worth, index
            tree.put(number, worth + missing * number)
        if worth > most:
            most, ending = worth, index
    run: list[int] = []
    at = ending
    while at is not None:
        run.append(at)
        at = before[at]
    return run[::-1]


class _Highest:
    """The highest value put at a place up to another: a tree of partial maxima."""

    def __init__(self, size: int) -> None:
        self.values = [(float("-inf"), 0)] * (size + 1)

    def put(self, place: int, value: float) -> None:
        at = place + 1
        while at < len(self.values):
            if value > self.values[at][0]:
                self.values[at] = (value, place)
            at += at & -at

    def up_to(self, place: int) -> tuple[float, int]:
        """(value, where it was put) of the highest up to `place`."""
        found = (float("-inf"), 0)
        at = place + 1
        while at > 0:
            if self.values[at][0] > found[0]:
                found = self.values[at]
            at -= at & -at
        return found

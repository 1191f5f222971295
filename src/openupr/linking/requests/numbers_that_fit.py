"""What the numbers of recommendations mean that a national report prints.

"92.27" is item 92.27 of the earlier report. "27" alone counts the items of the earlier report in an order that is never stated: that of its lists
as they stand, or the supported ones first. The order is found by fit: the passages that name a number are compared with the item that it would be.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from ...records import Item, Numbering, Position, Reference, Section

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIT = 4.0
"""Standard deviations above chance from which an order fits."""

LEAD = 2.0
"""Standard errors by which it has to fit better than the next order, where that one gives other items."""

MOST_LISTS = 4
"""Lists up to which every order is tried; of more, the printed one, its reverse and the supported ones first."""


def numbering(references: Sequence[Reference], sections: Sequence[Section], items: Sequence[Item], likeness: NDArray[np.float64]) -> Numbering:
    """The meaning of every number that the references print. `likeness` (n items, m sections): how well each section answers each item."""
    home = {name: j for j, section in enumerate(sections) for name in section.paragraphs}
    passages: dict[str, set[int]] = {}
    for reference in references:
        for number in reference.numbers:
            passages.setdefault(number, set()).update(home[name] for name in reference.paragraphs if name in home)
    place = {item.number: i for i, item in enumerate(items)}
    dotted = {number: place[number] for number in passages if "." in number and number in place}
    bare = [number for number in passages if "." not in number]
    fits = _Fit({number: sections for number, sections in passages.items() if sections}, likeness)
    order, counted, fit = _counted(bare, items, fits) if bare else ((), {}, 0.0)
    if dotted and not counted:
        fit = fits.deviations(dotted)
    found = {**dotted, **counted}
    return Numbering(order, tuple((number, items[i].id) for number, i in found.items()), round(fit, 2))


def _counted(bare: Sequence[str], items: Sequence[Item], fits: _Fit) -> tuple[tuple[str, ...], dict[str, int], float]:
    """The order in which the items are counted that fits best, if it fits at all."""
    tried = []
    for order in _orders(items):
        row = [i for name in order for i, item in enumerate(items) if item.lead_in == name]
        pairs = {number: row[int(number) - 1] for number in bare if 1 <= int(number) <= len(row)}
        tried.append((fits.deviations(pairs), order, pairs))
    best = max(tried, key=lambda each: each[0])
    others = [pairs for _, order, pairs in tried if order != best[1] and pairs != best[2]]
    if best[0] < FIT or any(fits.lead(best[2], other) < LEAD for other in others):
        return (), {}, 0.0
    return best[1], best[2], best[0]


def _orders(items: Sequence[Item]) -> Iterator[tuple[str, ...]]:
    """Orders in which the lists of a report may be counted, each once."""
    lists = list(dict.fromkeys(item.lead_in for item in items))
    if len(lists) <= MOST_LISTS:
        yield from permutations(lists)
        return
    position = {item.lead_in: item.position for item in reversed(items)}
    first = sorted(lists, key=lambda name: list(Position).index(position[name]))
    yield from dict.fromkeys((tuple(lists), tuple(reversed(lists)), tuple(first)))


class _Fit:
    """How much more alike passages and items are, paired in one way, than paired at random."""

    def __init__(self, passages: dict[str, set[int]], likeness: NDArray[np.float64]) -> None:
        self.likeness = likeness
        self.passages = passages
        self._rows: dict[str, list[float]] = {}

    def row(self, number: str) -> list[float]:
        """How well the passages that name a number answer each item: made once, for several orders of the lists are tried."""
        if number not in self._rows:
            self._rows[number] = [self.of(number, item) for item in range(len(self.likeness))]
        return self._rows[number]

    def of(self, number: str, item: int) -> float:
        """How well the passages that name a number answer an item: the mean over their sections."""
        sections = sorted(self.passages.get(number, ()))
        return math.fsum(float(self.likeness[item, j]) for j in sections) / len(sections) if sections else 0.0

    def deviations(self, pairs: dict[str, int]) -> float:
        """The sum over the pairs, in standard deviations above the mean of all ways to pair the numbers with items (Hoeffding's combinatorial limit
        theorem: mean and variance of a sum over a random permutation)."""
        import numpy as np

        n = len(self.likeness)
        if n < 2 or not pairs:
            return 0.0
        cost = np.zeros((n, n))
        for row, number in enumerate(list(pairs)[:n]):
            cost[row] = self.row(number)
        centred = cost - cost.mean(axis=1, keepdims=True) - cost.mean(axis=0, keepdims=True) + cost.mean()
        deviation = math.sqrt(float((centred**2).sum()) / (n - 1))
        total = math.fsum(self.of(number, i) for number, i in pairs.items())
        mean = float(cost.mean(axis=1).sum())
        return (total - mean) / deviation if deviation > 0 else 0.0

    def lead(self, one: dict[str, int], other: dict[str, int]) -> float:
        """By how many standard errors one pairing fits better than another, over the numbers that they pair differently."""
        numbers = [number for number in {**one, **other} if one.get(number) != other.get(number)]
        gaps = [(self.of(n, one[n]) if n in one else 0.0) - (self.of(n, other[n]) if n in other else 0.0) for n in numbers]
        if len(gaps) < 2:
            return 0.0
        mean = math.fsum(gaps) / len(gaps)
        error = math.sqrt(math.fsum((gap - mean) ** 2 for gap in gaps) / (len(gaps) - 1) / len(gaps))
        return mean / error if error > 0 else (math.inf if mean > 0 else 0.0)

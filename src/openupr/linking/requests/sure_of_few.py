"""Which of the requests of two or three States surely ask for one thing: a word or two that they share is not yet what they ask for.

Of many the odd one is told by the others. Of few nothing tells it, so that these stand together only where each is near a copy of another,
means what it means, or names a thing that is seldom named.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .requests_alike_in_words import near_copies, share_named, weight_of
from .what_is_asked import request_matter

FEW = 3
"""The most States that are few."""

MEANT, MEANT_ALONE = 0.8, 0.9
"""How near the vectors of two are (cosine) that mean the same, if they are likely to ask for one thing (`LIKELY`), and whatever else is so."""
LIKELY, LIKELY_BY_NAME = 1.5, 1.0
"""The log-odds of such two, and of two that name one treaty, or a measure known by its name."""
RARE_ENOUGH, NOT_FAR = 12.0, 0.6
"""How rare what both name is in all (two words that are hardly ever used), and how near they are at least.

All were chosen on pairs of small groups that were read before (tests/accuracy/labels/asked-together-small.csv, `first`: of 93 pairs 5 were wrong, of
the 69 that are left none) and on four pages that a reader recounted; measured on others (tests/accuracy/guidelines/asked-most.md)."""
SAME_NAMED = 0.8
"""The share of what both name from which on they name the same."""


def surely_alike(one: str, other: str, near: float, odds: float) -> bool:
    """Whether two requests, or parts of such, surely ask for one thing. `near` are their vectors, and `odds` that they do."""
    if near_copies(one, other) or near >= MEANT_ALONE or (near >= MEANT and odds >= LIKELY):
        return True
    first, second = request_matter(one), request_matter(other)
    if (first.measures & second.measures or first.treaties & second.treaties) and odds >= LIKELY_BY_NAME:
        return True
    rare = weight_of((first.core | first.treaties | first.acts | first.measures) & (second.core | second.treaties | second.acts | second.measures))
    return (rare >= RARE_ENOUGH and near >= NOT_FAR) or share_named(first, second) >= SAME_NAMED


def sure_ones(numbers: Sequence[int], alike: Callable[[int, int], bool]) -> list[int]:
    """Of few requests those that surely ask for what one of them asks, that one with the most others first; none where no two do."""
    best: list[int] = []
    for number in numbers:
        found = [number, *(other for other in numbers if other != number and alike(number, other))]
        if len(found) > max(len(best), 1):
            best = found
    return [number for number in numbers if number in best]

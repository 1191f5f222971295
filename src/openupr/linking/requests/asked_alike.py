"""Requests of one review that ask for one act on one thing, put together: each is alike to all others of its group, not to a neighbour alone.

Groups are joined by the mean of all their pairs, so that no chain leads from one thing to another. Then what stands at a group's rim is left out:
what is likely in a group is counted, and what may belong to it says how far the number is from certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...light_dataclass import dataclass
from .act_and_object import weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_COMPARED = 1_000
"""Requests of one review that are held against each other, at most; no real one has half as many different ones."""


@dataclass(frozen=True, slots=True)
class Together:
    """Requests by their numbers: those that `surely` ask for one thing, the most central first, and those that `possibly` do, too."""

    surely: tuple[int, ...]
    possibly: tuple[int, ...]


def together(scores: NDArray[np.float64]) -> list[Together]:
    """All requests in groups, of log-odds (n, n) that two ask for one thing (`act_and_object.alike`); one that is like no other alone."""
    import numpy as np

    made = []
    for members in _joined(scores, weights().join):
        kept, left = _without_rim(scores, members)
        made.append(_group(scores, kept))
        made += [_group(scores, np.array([one])) for one in left]
    return made


def _group(scores: NDArray[np.float64], members: NDArray[np.intp]) -> Together:
    import numpy as np

    inside = _means(scores, members)
    order = sorted(range(len(members)), key=lambda k: (-inside[k], members[k]))
    others = scores[:, members].mean(axis=1)
    others[members] = -np.inf
    return Together(tuple(int(members[k]) for k in order), tuple(map(int, np.flatnonzero(others >= weights().join))))


def _means(scores: NDArray[np.float64], members: NDArray[np.intp]) -> NDArray[np.float64]:
    """The mean log-odds of each member with the others; 0 of one alone."""
    import numpy as np

    inside = scores[np.ix_(members, members)]
    means: NDArray[np.float64] = (inside.sum(axis=1) - inside.diagonal()) / max(len(members) - 1, 1)
    return means


def _without_rim(scores: NDArray[np.float64], members: NDArray[np.intp]) -> tuple[NDArray[np.intp], list[int]]:
    """The members that are alike enough to the others, and those that were left out, the least alike first."""
    import numpy as np

    left: list[int] = []
    while len(members) > 1:
        means = _means(scores, members)
        worst = int(means.argmin())
        if means[worst] >= max(weights().least, weights().share * float(np.median(means))):
            break
        left.append(int(members[worst]))
        members = np.delete(members, worst)
    return members, left


def _joined(scores: NDArray[np.float64], least: float) -> Iterator[NDArray[np.intp]]:
    """Groups by average linkage: the two that are nearest are joined, as long as the mean of all their pairs is at least this."""
    import numpy as np

    left = np.arange(len(scores))
    while len(left):
        linked = np.array([left[0]])
        while len(grown := left[(scores[np.ix_(left, linked)] >= least).any(axis=1) | np.isin(left, linked)]) > len(linked):
            linked = grown  # what no single pair links is in no group either, so that each part is looked at by itself
        yield from _joined_of(scores, linked, least)
        left = left[~np.isin(left, linked)]


def _joined_of(scores: NDArray[np.float64], linked: NDArray[np.intp], least: float) -> Iterator[NDArray[np.intp]]:
    import numpy as np

    means = scores[np.ix_(linked, linked)].copy()
    np.fill_diagonal(means, -np.inf)
    groups = [[number] for number in linked.tolist()]
    while len(linked) > 1:
        one, other = sorted(divmod(int(means.argmax()), len(means)))
        if means[one, other] < least:
            break
        first, second = len(groups[one]), len(groups[other])
        mean = (means[one] * first + means[other] * second) / (first + second)
        means[one], means[:, one], means[one, one] = mean, mean, -np.inf
        means[other], means[:, other] = -np.inf, -np.inf
        groups[one] += groups[other]
        groups[other] = []
    yield from (np.array(sorted(group)) for group in groups if group)

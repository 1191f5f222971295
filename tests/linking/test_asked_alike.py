"""Groups of requests that ask for one thing, of log-odds that are given: no chain, nothing from the rim, and what may belong."""

from __future__ import annotations

import numpy as np
import pytest

from openupr.linking.requests.asked_alike import Together, together


def scores(size: int, pairs: dict[tuple[int, int], float], rest: float = -4.0) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    made = np.full((size, size), rest)
    for (one, other), value in pairs.items():
        made[one, other] = made[other, one] = value
    np.fill_diagonal(made, 6.0)
    return made


def groups(found: list[Together]) -> list[set[int]]:
    return sorted((set(each.surely) for each in found), key=min)


def test_each_request_stands_in_one_group() -> None:
    found = together(scores(5, {(0, 1): 4.0, (2, 3): 3.0}))
    assert groups(found) == [{0, 1}, {2, 3}, {4}]
    assert all(each.possibly == () for each in found)


def test_a_chain_is_no_group() -> None:
    """The first is like the second, and that like the third, but the third not like the first."""
    found = together(scores(3, {(0, 1): 4.0, (1, 2): 3.0, (0, 2): -6.0}))
    assert groups(found) == [{0, 1}, {2}]


def test_what_is_much_less_alike_than_is_usual_is_left_out_and_may_belong() -> None:
    """Four that are alike by 5, and one at their rim by 2: joined by the mean, it is not surely one of them."""
    close = {(one, other): 5.0 for one in range(4) for other in range(one)}
    (group, alone) = together(scores(5, close | {(4, other): 2.0 for other in range(4)}))
    assert set(group.surely) == {0, 1, 2, 3}
    assert group.possibly == (4,)
    assert alone.surely == (4,)


def test_in_a_loose_group_as_little_is_enough() -> None:
    """The same distance, where all are as far from each other."""
    found = together(scores(5, {(one, other): 2.0 for one in range(5) for other in range(one)}))
    assert groups(found) == [{0, 1, 2, 3, 4}]


def test_two_that_are_hardly_alike_are_no_group() -> None:
    assert groups(together(scores(2, {(0, 1): 0.8}))) == [{0}, {1}]
    assert groups(together(scores(2, {(0, 1): 1.3}))) == [{0, 1}]


def test_the_most_central_comes_first() -> None:
    (group,) = together(scores(3, {(0, 1): 3.0, (0, 2): 3.0, (1, 2): 5.0}))
    assert group.surely[2] == 0


@pytest.mark.parametrize("size", [0, 1])
def test_of_none_or_one_there_is_nothing_to_join(size: int) -> None:
    assert groups(together(np.zeros((size, size)))) == ([{0}] if size else [])

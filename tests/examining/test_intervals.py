"""How far a figure may lie from what people's labels would give: the chances of all counts, against trying all of them."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest

from openupr.examining import Label
from openupr.examining.measures.intervals import (
    BY_COUNTS,
    TAIL,
    WIDENED,
    Counted,
    gap_interval,
    interval_beside_others,
    middle_counts,
    share_interval,
)
from openupr.examining.measures.labels import LITTLE, SPECIFIC, labelled_rows

from .invented import ask, labels, review

CASES = [
    [(1, 0.5)] * 8,
    [(1, 0.01)] * 6 + [(3, 0.9), (2, 0.35)],
    [(5, 0.99), (1, 0.02), (1, 0.02), (2, 0.6)],
    [(1, 1.0), (2, 0.0), (4, 1.0)],
    [],
]


@pytest.mark.parametrize("weighted", CASES)
def test_the_ends_are_those_of_all_counts_one_by_one(weighted: list[tuple[int, float]]) -> None:
    total = sum(weight for weight, _ in weighted)
    chances = [0.0] * (total + 1)
    for so in product((False, True), repeat=len(weighted)):
        count = sum(weight for (weight, _), yes in zip(weighted, so, strict=True) if yes)
        chances[count] += prod(p if yes else 1 - p for (_, p), yes in zip(weighted, so, strict=True))
    low, high = middle_counts(weighted)
    assert sum(chances[:low]) <= TAIL < sum(chances[: low + 1])
    assert sum(chances[high + 1 :]) <= TAIL < sum(chances[high:])


def test_a_share_holds_the_counted_value_and_clauses_of_many_states_err_as_one() -> None:
    sure, unsure = Label(2, (0.0, 0.99, 0.01, 0.0, 0.0)), Label(2, (0.0, 0.6, 0.4, 0.0, 0.0))
    asks = [ask("Continue", "AFG ALB DZA AND"), *(ask(f"Build {word}", "AFG") for word in ("wells", "ports", "roads", "mills"))]
    of = review(asks)
    known = labels(of, {"Continue": sure, "Build wells": unsure})
    assert share_interval(labelled_rows(of, known), LITTLE, 5 / 8) is None  # labels of people have no probabilities
    whole = Label(4, (0.0, 0.0, 0.0, 1.0, 0.0))
    every = {request: {"Continue": unsure, "Build wells": unsure}.get(request, whole) for request, *_ in asks}
    assert share_interval(labelled_rows(of, labels(of, every)), LITTLE, 5 / 8) == (0, 5.5 / 8, BY_COUNTS)
    every["Continue"] = sure
    assert share_interval(labelled_rows(of, labels(of, every)), LITTLE, 5 / 8) == (3.5 / 8, 5.5 / 8, BY_COUNTS)
    assert share_interval(labelled_rows(of, labels(of, every)), LITTLE, 1.0) == (3.5 / 8, 1.0, WIDENED)


def test_beside_other_reviews_only_chance_is_left() -> None:
    rule = Counted(right=46, marked=51, missed=36, passed=120)
    low, high = interval_beside_others([1] * 40, [1] * 60, rule)
    assert low < 0.4 < high
    assert high - 0.4 == pytest.approx(0.4 - low)  # what is missed everywhere alike moves neither end
    wide, few = interval_beside_others([10] * 4, [10] * 6, rule), interval_beside_others([1] * 4, [1] * 6, rule)
    assert wide[0] < low  # rows of one clause err together
    assert wide[1] == pytest.approx(few[1])
    better = interval_beside_others([1] * 40, [1] * 60, Counted(right=510, marked=511, missed=1, passed=1200))
    assert low < better[0] < better[1] < high
    assert interval_beside_others([], [1] * 9, rule)[0] == 0.0


def test_a_difference_of_shares_lies_between_minus_100_and_100_points() -> None:
    soft, hard = Label(2, (0.0, 0.9, 0.0, 0.0, 0.1)), Label(5, (0.0, 0.3, 0.0, 0.0, 0.7))
    asks = [*(ask(f"Continue {word}") for word in ("wells", "ports", "roads")), *(ask(f"Build {word}") for word in ("wells", "ports", "roads"))]
    of = review(asks)
    rows = labelled_rows(of, labels(of, {request: soft if request.startswith("Continue") else hard for request, *_ in asks}))
    for sign in (1, -1):
        answers = [(row, label, (label is soft) is (sign == 1)) for row, label in rows]
        ends = gap_interval(answers, LITTLE, (SPECIFIC,), float(sign))
        assert ends is not None
        assert -1 <= ends[0] < ends[1] <= 1
        assert sign in ends

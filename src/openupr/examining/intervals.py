"""How far a figure may lie from what people's labels would give: the error of labels, carried through (DESIGN.md 6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from ..records import Row
from .labels import Label

SIGMAS = 1.96
"""Standard errors on either side of a 95 % interval."""

BY_PROBABILITY = (
    "95 % interval of what people’s labels would give: the labels’ calibrated probabilities, errors of different clauses taken as independent, "
    "those of one clause’s rows as one; widened to hold the counted value"
)
"""How the error of labels with probabilities is carried into a share."""

BY_RULE = (
    "95 % interval of what people’s labels would give: the lower end takes away as many as the rule may have marked wrongly, the upper end adds as "
    "many as it may have passed over (Wilson’s ends of both shares, counted against labels given by hand); widened to hold the counted value"
)
"""How the error of a rule that gives no probability is carried into a share."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A rule counted against labels given by hand: of `marked` texts that it marked `right` were rightly so; of `passed` that it did not mark,
    drawn at random, `missed` should have been."""

    right: int
    marked: int
    missed: int
    passed: int


def share_interval(rows: Sequence[tuple[Row, Label]], categories: tuple[int, ...], counted: float) -> tuple[float, float] | None:
    """The interval of a share of rows in some categories; None for labels without probabilities."""
    if not rows or not all(label.probabilities for _, label in rows):
        return None
    weight: Counter[str] = Counter(row.clause.id for row, _ in rows)
    chance = {row.clause.id: label.chance(categories) for row, label in rows}
    mean = sum(weight[clause] * p for clause, p in chance.items()) / len(rows)
    error = sqrt(sum((weight[clause] / len(rows)) ** 2 * p * (1 - p) for clause, p in chance.items()))
    return min(counted, max(0.0, mean - SIGMAS * error)), max(counted, min(1.0, mean + SIGMAS * error))


def gap_interval(rows: Sequence[tuple[Row, Label, bool]], one: tuple[int, ...], other: tuple[int, ...], counted: float) -> tuple[float, float] | None:
    """The interval of a difference of two rates, between rows in some categories and in others, by the delta method; None without probabilities."""
    if not rows or not all(label.probabilities for _, label, _ in rows):
        return None
    mean, error = 0.0, 0.0
    for sign, categories in ((1, one), (-1, other)):
        chances = [(row.clause.id, label.chance(categories), answered) for row, label, answered in rows]
        total = sum(p for _, p, _ in chances)
        if total < 1:
            return None
        rate = sum(p for _, p, answered in chances if answered) / total
        pull: dict[str, float] = defaultdict(float)
        spread: dict[str, float] = {}
        for clause, p, answered in chances:
            pull[clause] += (answered - rate) / total
            spread[clause] = p * (1 - p)
        mean += sign * rate
        error += sum(pull[clause] ** 2 * spread[clause] for clause in pull)
    reach = SIGMAS * sqrt(error)
    return min(counted, mean - reach), max(counted, mean + reach)


def rule_interval(count: int, n: int, rule: Counted) -> tuple[float, float]:
    """The interval of a share of `count` in `n` (at least 1) that a rule marked."""
    low, high = wilson(rule.right, rule.marked)
    over = wilson(rule.missed, rule.passed)[1]
    return min(count, count * low) / n, min(1.0, max(count, count * high + (n - count) * over) / n)


def wilson(successes: int, n: int) -> tuple[float, float]:
    """Wilson's score interval of a share, 95 %: (low, high). `n` is at least 1."""
    share = successes / n
    middle = share + SIGMAS * SIGMAS / (2 * n)
    spread = SIGMAS * sqrt(share * (1 - share) / n + SIGMAS * SIGMAS / (4 * n * n))
    return max(0.0, (middle - spread) / (1 + SIGMAS * SIGMAS / n)), min(1.0, (middle + spread) / (1 + SIGMAS * SIGMAS / n))

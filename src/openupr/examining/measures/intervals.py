"""How far a figure may lie from what people's labels would give: the error of labels, carried through (DESIGN.md 6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate
from math import sqrt

from ...languages.messages import Text, message, together
from ...light_dataclass import dataclass
from ...records import Row
from .labels import Label

SIGMAS = 1.96
"""Standard errors on either side of a 95 % interval."""

TAIL = 0.025
"""What a 95 % interval leaves out on either side."""

BY_PROBABILITY = message(
    "Had people sorted them, the figure would lie in this range in 95 of 100 cases, by our program’s probabilities. We widened the "
    "range to include what is counted."
)
"""How the error of labels with probabilities is carried into a difference of shares."""

BY_COUNTS = message(
    "Had people sorted them, the figure would lie in this range in 95 of 100 cases, by our program’s probabilities. We added half a request "
    "at either end."
)
"""How the error of labels with probabilities is carried into a share."""

WIDENED = together(BY_COUNTS, message("We widened the range to include what is counted."))
"""The same where the counted value lies outside."""

BY_RULE = message(
    "If readers (language models) judged it, the figure would very likely (95 %) lie in this range. We measured how often our program "
    "counts too much or too little."
)
"""How the error of a rule that gives no probability is carried into a share."""


BESIDE_OTHERS = message(
    "Beside other reviews, where our program errs as often, the figure would lie in this range in 95 of 100 cases. What it misses "
    "everywhere is left out."
)
"""How the error of labels that miss much, in every review alike, is carried into a share that is held against other reviews’."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A rule counted against labels given by hand: of `marked` texts that it marked `right` were rightly so; of `passed` that it did not mark,
    drawn at random, `missed` should have been."""

    right: int
    marked: int
    missed: int
    passed: int


def share_interval(rows: Sequence[tuple[Row, Label]], categories: tuple[int, ...], counted: float) -> tuple[float, float, Text] | None:
    """The interval of a share of rows in some categories, and how it was made; None for labels without probabilities.

    The chances of all counts are worked out, not approached by a normal curve: with few rows, or few that are unsure, that is lopsided. Half a row is
    added at either end: people's rows of a review are a few more or fewer than ours, so that their share may lie between two of our counts
    (tests/accuracy/test_share_interval.py). Nothing is added to a share of which nothing is unsure.
    """
    if not rows or not all(label.probabilities for _, label in rows):
        return None
    weight: Counter[str] = Counter(row.clause.id for row, _ in rows)
    chance = {row.clause.id: label.chance(categories) for row, label in rows}
    fewest, most = middle_counts([(weight[clause], p) for clause, p in chance.items()])
    half = 0.5 if fewest < most else 0.0
    low, high = max(0.0, (fewest - half) / len(rows)), min(1.0, (most + half) / len(rows))
    return min(counted, low), max(counted, high), BY_COUNTS if low <= counted <= high else WIDENED


def middle_counts(weighted: Sequence[tuple[int, float]]) -> tuple[int, int]:
    """Each weight counts with its own chance, independently (weight, chance). The lowest and highest sum left after cutting at most `TAIL` from
    either end."""
    chances = [1.0]  # of each sum
    for weight, p in weighted:
        shifted = [0.0] * weight + [one * p for one in chances]
        stays = [one * (1 - p) for one in chances] + [0.0] * weight
        chances = [a + b for a, b in zip(stays, shifted, strict=True)]
    return _behind_tail(chances), len(chances) - 1 - _behind_tail(chances[::-1])


def _behind_tail(chances: Sequence[float]) -> int:
    """The first place up to which more than `TAIL` lies."""
    return next((place for place, below in enumerate(accumulate(chances)) if below > TAIL), len(chances) - 1)


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
    return max(-1.0, min(counted, mean - reach)), min(1.0, max(counted, mean + reach))


def rule_interval(count: int, n: int, rule: Counted, most_missed: float = 0.0) -> tuple[float, float]:
    """The interval of a share of `count` in `n` (at least 1) that a rule marked. `most_missed`: the share that it missed in the worst of the reviews
    on which it was measured, where these differ by more than chance."""
    low, high = wilson(rule.right, rule.marked)
    over = max(wilson(rule.missed, rule.passed)[1], most_missed)
    return min(count, count * low) / n, min(1.0, max(count, count * high + (n - count) * over) / n)


def interval_beside_others(marked: Sequence[int], passed: Sequence[int], rule: Counted) -> tuple[float, float]:
    """The interval of a share by labels, held against shares by the same labels: `marked` and `passed` are the weights (rows) of the clauses that
    count and of those that don't, one at least.

    Labels that miss four in ten miss them everywhere, which moves all reviews alike: by (share right - share missed) for each row. What is left is
    chance: each clause that counts is wrong, and each other one missed, by itself. Of Wilson's ends of both shares the one counts that leaves most
    to chance.
    """
    n = sum(marked) + sum(passed)
    right, missed = rule.right / rule.marked, rule.missed / rule.passed
    spread = _chance(rule.right, rule.marked) * sum(w * w for w in marked) + _chance(rule.missed, rule.passed) * sum(w * w for w in passed)
    reach = SIGMAS * sqrt(spread) / (n * (right - missed))
    return max(0.0, sum(marked) / n - reach), min(1.0, sum(marked) / n + reach)


def _chance(successes: int, n: int) -> float:
    """The largest p (1 - p) of the shares that Wilson's interval holds."""
    nearest = min(wilson(successes, n), key=lambda p: abs(p - 0.5))
    return nearest * (1 - nearest)


def wilson(successes: int, n: int) -> tuple[float, float]:
    """Wilson's score interval of a share, 95 %: (low, high). `n` is at least 1."""
    share = successes / n
    middle = share + SIGMAS * SIGMAS / (2 * n)
    spread = SIGMAS * sqrt(share * (1 - share) / n + SIGMAS * SIGMAS / (4 * n * n))
    return max(0.0, (middle - spread) / (1 + SIGMAS * SIGMAS / n)), min(1.0, (middle + spread) / (1 + SIGMAS * SIGMAS / n))

"""From a figure and its baseline to a level (DESIGN.md 6).

Unusual from the 90th percentile of comparable reviews, very unusual from the 97th, with at least 100 of them and a stated smallest difference
from their median. With fewer: the rank, and `usual` only for a value in the middle of at least 30. A figure without a direction has two ends: the
same shares of reviews are unusual, half at each end, and none is a strength. A figure that rests on labels counts by that end of its interval which
is nearer to the usual; where it would have another level elsewhere in its interval, it is on the edge (DESIGN.md 7.7).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...languages.messages import Message, Text
from ...light_dataclass import dataclass
from ...records import BaselineRow, Direction, Level, Standing
from .result_words import too_few_reviews

ENOUGH = 100
"""Reviews behind a level (DESIGN.md 6)."""

MIDDLE = 30
"""Reviews behind `usual`, for a value in their middle: with fewer, one more review could move the tenth at either end."""

SOME = 10
"""Reviews behind a rank: with fewer, nothing is said."""

UNUSUAL, VERY_UNUSUAL = 0.90, 0.97
"""Shares of the comparable reviews that lie below."""


@dataclass(frozen=True, slots=True)
class LevelDecision:
    """The level by the baseline, where the review stands (None: too few to say), and why the level can't be told (empty: it can). `on_the_edge`: the
    other levels that the figure would have within its error, in the order of `Level`; empty where it is not on the edge. `is_far`: the others are of
    years too far off."""

    level: Level
    standing: Standing | None
    why_not: Text = ""
    on_the_edge: tuple[Level, ...] = ()
    is_far: bool = False


def decide_level(
    value: float,
    ends: tuple[float, float],
    others: Sequence[BaselineRow],
    direction: Direction,
    smallest_difference: float,
    like: tuple[Message, ...],
) -> LevelDecision:
    """The level of `value` among `others`. `ends` are those of its interval, or the value twice."""
    values = sorted(row.value for row in others)
    if len(values) < SOME:
        return LevelDecision(Level.CANNOT_TELL, None, too_few_reviews(len(values), ENOUGH))
    standing = _standing(value, values, like, others[0].source)
    low, high = min(ends[0], value), max(ends[1], value)
    if len(values) < ENOUGH:
        if not _in_the_middle(value, values):
            return LevelDecision(Level.CANNOT_TELL, standing, too_few_reviews(len(values), ENOUGH))
        return LevelDecision(
            Level.USUAL, standing, on_the_edge=() if all(_in_the_middle(end, values) for end in (low, high)) else (Level.CANNOT_TELL,)
        )

    def level(low: float, high: float) -> Level:
        return _level(low, high, values, direction, smallest_difference, standing.median)

    decided = level(low, high)
    within = {level(at, at) for at in (low, *(each for each in values if low < each < high), high)} if low < high else set()
    return LevelDecision(decided, standing, on_the_edge=tuple(each for each in Level if each in within - {decided}))


def _in_the_middle(value: float, values: list[float]) -> bool:
    """Whether a value lies where it is usual by few reviews as well."""
    return len(values) >= MIDDLE and max(_share(values, lambda each: each < value), _share(values, lambda each: each > value)) < UNUSUAL


def _level(low: float, high: float, values: list[float], direction: Direction, smallest: float, median: float) -> Level:
    """By the baseline alone. The low end decides at the upper tail, the high end at the lower one."""
    over = _share(values, lambda each: each < low) if low - median >= smallest else 0.0
    under = _share(values, lambda each: each > high) if median - high >= smallest else 0.0
    if direction is Direction.NONE:
        beyond, marks = max(over, under), ((1 + UNUSUAL) / 2, (1 + VERY_UNUSUAL) / 2)
        return Level.VERY_UNUSUAL if beyond >= marks[1] else Level.UNUSUAL if beyond >= marks[0] else Level.USUAL
    less, more = (over, under) if direction is Direction.HIGH else (under, over)
    if less >= VERY_UNUSUAL:
        return Level.VERY_UNUSUAL
    if less >= UNUSUAL:
        return Level.UNUSUAL
    return Level.STRENGTH if more >= UNUSUAL else Level.USUAL


def is_hardly_beyond(level: Level, standing: Standing | None, direction: Direction) -> bool:
    """Whether a value lies where it would be unusual, and is `usual` only because it, or the nearer end of its interval, differs too little."""
    if level is not Level.USUAL or standing is None or standing.others < ENOUGH:
        return False
    if direction is Direction.NONE:
        return max(standing.below, standing.above) >= (1 + UNUSUAL) / 2
    return (standing.below if direction is Direction.HIGH else standing.above) >= UNUSUAL


def _standing(value: float, values: list[float], like: tuple[Message, ...], source: str) -> Standing:
    below, above = _share(values, lambda each: each < value), _share(values, lambda each: each > value)
    highest = above <= below
    return Standing(
        like=like,
        others=len(values),
        median=percentile(values, 0.5),
        p10=percentile(values, 0.1),
        p90=percentile(values, 0.9),
        p97=percentile(values, 0.97),
        p03=percentile(values, 0.03),
        below=below,
        above=above,
        rank=1 + round(len(values) * (above if highest else below)),
        rank_from="highest" if highest else "lowest",
        source=source,
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the sorted values lies, interpolated between neighbours (type 7)."""
    at = share * (len(values) - 1)
    low = int(at)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (at - low)


def _share(values: Sequence[float], which: Callable[[float], bool]) -> float:
    return sum(1 for each in values if which(each)) / len(values)

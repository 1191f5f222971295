"""Shares and breakdowns that several examinations need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from ...languages.messages import Text
from ...names import GROUPS, state
from ...records import OPEN, Evidence, Figure, Part, Position, Recommender, Review, Row

CAP = 12
"""Pieces of evidence that are shown of a result at once; the rest are listed by their records, and all are in the CSV."""

CANNOT_BE_TOLD = "it can’t be told"
"""The key of a breakdown for that of which our program is not sure."""


def share_figure(key: str, name: str, formula: Text, count: int, n: int) -> Figure:
    """A share of `count` in `n` as a figure; without a value where n is 0."""
    return Figure(key, name, formula, "share", count / n if n else None, n, count)


def number(key: str, name: str, formula: Text, unit: str, value: float | None, n: int = 0) -> Figure:
    """A number of things as a figure."""
    return Figure(key, name, formula, unit, value, n)


def breakdown(key: str, name: str, formula: Text, unit: str, by: tuple[str, ...], each: Iterable[tuple[str, ...]]) -> Figure:
    """How often each combination of keys occurs, in sorted order, each among all of its first key."""
    counts = Counter(each)
    whole: Counter[Hashable] = Counter()
    for keys, count in counts.items():
        whole[keys[0]] += count
    total = sum(counts.values())
    parts = tuple(Part(keys, count, whole[keys[0]] if len(by) > 1 else total) for keys, count in sorted(counts.items()))
    return Figure(key, name, formula, unit, float(total), total, by=by, parts=parts)


def mark_shares(key: str, name: str, formula: Text, by: str, each: Sequence[tuple[str, ...]]) -> Figure:
    """How many have each mark, among all of them; one may have several marks, or none. The value is the share with at least one."""
    counts = Counter(mark for found in each for mark in set(found))
    some, n = sum(bool(found) for found in each), len(each)
    parts = tuple(Part((mark,), count, n) for mark, count in sorted(counts.items()))
    return Figure(key, name, formula, "share", some / n if n else None, n, some, by=(by,), parts=parts)


def yes_by(key: str, name: str, formula: Text, by: str, each: Iterable[tuple[str, bool]]) -> Figure:
    """For each key, how many of its rows are so."""
    counts: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for what, so in each:
        whole[what] += 1
        counts[what] += so
    n = sum(whole.values())
    parts = tuple(Part((what,), counts[what], whole[what]) for what in sorted(whole))
    return Figure(key, name, formula, "share", sum(counts.values()) / n if n else None, n, sum(counts.values()), by=(by,), parts=parts)


def state_key(recommender: Recommender) -> str:
    """What tells a recommending State from others: its code, or its name as printed."""
    return recommender.state or recommender.printed


def regional_group(recommender: Recommender) -> str:
    """The name of a State's regional group, "in no group", or "not recognized"."""
    if recommender.state is None:
        return "not recognized"
    try:
        group = state(recommender.state).group
    except LookupError:
        return "not recognized"
    return GROUPS[group] if group else "in no group"


def evidence_of_rows(rows: Iterable[tuple[Row, Text]]) -> tuple[Evidence, ...]:
    """Each row as evidence, with why it counts."""
    return tuple(Evidence(row.id, row.place, why, row.clause.request) for row, why in rows)


def positions_by_item(review: Review) -> dict[str, Position]:
    """The final position on every item, by its identifier: the answers' where they are settled, else the report's own."""
    return {item.id: item.position for item in review.items} | {answer.item: answer.position for answer in review.answers}


def open_share(review: Review) -> float:
    """The share of items that no document at hand answers; 0 where the addendum is held, since what it passes over is answered by silence."""
    if not review.items or review.addenda:
        return 0.0
    found = positions_by_item(review)
    return sum(found[item.id] in OPEN for item in review.items) / len(review.items)

"""In which order the delegations spoke: alphabetical from a letter, with so many out of their place, or another order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..names import normal_name, state
from ..records import Figure, Part, Statement

ALPHABETICAL = 0.8
"""The order is alphabetical where at least this share of the delegations stands in it."""


def speaking_order(statements: Sequence[Statement]) -> tuple[Figure, ...]:
    """How many delegations stand out of the alphabetical order that fits best, and where that order begins; nothing for fewer than ten."""
    names = [_name(statement) for statement in statements if statement.speaker is not None]
    if len(names) < 10:
        return ()
    ranked = {name: rank for rank, name in enumerate(sorted(set(names)))}
    ranks = [ranked[name] for name in names]
    best, start = max((_in_order([(rank - first) % len(ranked) for rank in ranks]), -first) for first in set(ranks))
    begins = sorted(ranked)[-start]
    kind = "alphabetical" if best >= ALPHABETICAL * len(names) else "another order"
    if kind == "alphabetical":
        kind += " from A" if start == 0 else " from another letter"
    return (
        Figure(
            "out_of_order",
            "Delegations out of the English alphabetical order",
            "speakers less the longest run of them that is in alphabetical order from the letter that fits best",
            "delegations",
            float(len(names) - best),
            len(names),
            by=("order", "begins with"),
            parts=(Part((kind, begins if kind.startswith("alpha") else ""), best, len(names)),),
        ),
    )


def _name(statement: Statement) -> str:
    speaker = statement.speaker
    assert speaker is not None
    try:
        return normal_name(state(speaker.state).name) if speaker.state else normal_name(speaker.printed)
    except LookupError:
        return normal_name(speaker.printed)


def _in_order(ranks: Sequence[int]) -> int:
    """The length of the longest subsequence that does not fall."""
    tops: list[int] = []
    for rank in ranks:
        at = bisect_right(tops, rank)
        tops[at : at + 1] = [rank]
    return len(tops)

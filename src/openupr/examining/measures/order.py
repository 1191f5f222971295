"""In which order the delegations spoke: alphabetical from a letter, with so many out of their place, or another order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...names import alphabetical, name_in_use, state
from ...records import Figure, Part, Recommender, Statement

ALPHABETICAL = 0.8
"""The order is alphabetical where at least this share of the delegations stands in it."""


def speaking_order(statements: Sequence[Statement]) -> tuple[Figure, ...]:
    """How many delegations stand out of the alphabetical order that fits best, and where that order begins; nothing for fewer than ten."""
    names = [listed_as(statement.speaker) for statement in statements if statement.speaker is not None]
    if len(names) < 10:
        return ()
    ranked = {name: rank for rank, name in enumerate(sorted(set(names), key=alphabetical))}
    ranks = [ranked[name] for name in names]
    best, start = max((_in_order([(rank - first) % len(ranked) for rank in ranks]), -first) for first in set(ranks))
    begins = list(ranked)[-start]
    kind = "alphabetical" if best >= ALPHABETICAL * len(names) else "another order"
    if kind == "alphabetical":
        kind += " from A" if start == 0 else " from another letter"
    return (
        Figure(
            "out_of_order",
            "Delegations out of the English alphabetical order",
            "speakers, less those in the longest run in alphabetical order, from the letter that fits best",
            "delegations",
            float(len(names) - best),
            len(names),
            by=("order", "begins with"),
            parts=(Part((kind, begins if kind.startswith("alpha") else ""), best, len(names)),),
        ),
    )


def listed_as(speaker: Recommender) -> str:
    """The name under which a delegation stands in the list of speakers: that of its time, which the report prints; as printed where it is no State
    that we know."""
    try:
        return name_in_use(state(speaker.state), speaker.printed) if speaker.state else speaker.printed
    except LookupError:
        return speaker.printed


def _in_order(ranks: Sequence[int]) -> int:
    """The length of the longest subsequence that does not fall."""
    tops: list[int] = []
    for rank in ranks:
        at = bisect_right(tops, rank)
        tops[at : at + 1] = [rank]
    return len(tops)

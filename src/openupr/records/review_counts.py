"""A review in figures, for lists of many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..light_dataclass import dataclass, field

if TYPE_CHECKING:
    from .reviews import Review


@dataclass(frozen=True, slots=True)
class Counts:
    """How many `documents`, `items`, `rows` and delegations' `statements` a review has, how many doubts of which kind, and the items by the State's
    final position on them."""

    review: str
    documents: int = 0
    items: int = 0
    rows: int = 0
    statements: int = 0
    doubts: dict[str, int] = field(default_factory=dict)
    positions: dict[str, int] = field(default_factory=dict)


def counts(review: Review) -> Counts:
    """The counts of a review."""
    return Counts(
        review=review.id,
        documents=len(review.documents),
        items=len(review.items),
        rows=sum(1 for _ in review.rows),
        statements=len({statement.order for statement in review.statements}),
        doubts=dict(sorted(Counter(doubt.kind for doubt in review.doubts).items())),
        positions=dict(sorted(Counter(answer.position.value for answer in review.answers).items())),
    )

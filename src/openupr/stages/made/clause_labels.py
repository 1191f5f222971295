"""The labels of the clauses of reviews."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...records import Review

if TYPE_CHECKING:
    from ...labelling import Labelled, Labeller


def classify(reviews: Iterable[Review], labeller: Labeller | None = None) -> dict[str, Labelled]:
    """The action category and the issues of every clause of the reviews, by the clause's identifier; each wording is labelled once, and near-copies
    in one review have one label.

    Without a `labeller` the package's own is taken (docs/model-card.md says how right it is).
    """
    from ...examining.measures.labels import labelled_clauses
    from ...labelling import labeller as shipped

    return labelled_clauses(reviews, labeller or shipped())

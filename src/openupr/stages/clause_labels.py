"""The labels of the clauses of reviews."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..records import Review

if TYPE_CHECKING:
    from ..labelling import Labelled, Labeller


def classify(reviews: Iterable[Review], labeller: Labeller | None = None) -> dict[str, Labelled]:
    """The action category and the issues of every clause of the reviews, by the clause's identifier; each wording is labelled once.

    Without a `labeller` the package's own is taken (docs/model-card.md says how right it is).
    """
    from ..labelling import labeller as shipped

    clauses = [(clause.id, clause.request) for review in reviews for item in review.items for clause in item.clauses]
    wordings = list(dict.fromkeys(request for _, request in clauses))
    labelled = dict(zip(wordings, (labeller or shipped()).label(wordings), strict=True))
    return {identifier: labelled[request] for identifier, request in clauses}

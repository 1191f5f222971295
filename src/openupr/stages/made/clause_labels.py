"""The labels of the clauses of reviews."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...languages.word_tables import reading_in
from ...records import Review

if TYPE_CHECKING:
    from ...labelling import Labelled, Labeller


def classify(reviews: Iterable[Review], labeller: Labeller | None = None) -> dict[str, Labelled]:
    """The action category and the issues of every clause of the reviews, by the clause's identifier; each wording is labelled once, and near-copies
    in one review have one label.

    Without a `labeller` the package's own is taken (docs/model-card.md says how right it is).
    """
    from ...labelling import labeller as shipped
    from ...labelling.near_copies import with_one_label

    reviews = list(reviews)
    clauses = [[(clause.id, clause.request) for item in review.items for clause in item.clauses] for review in reviews]
    wordings = list(dict.fromkeys(request for each in clauses for _, request in each))
    labelled = dict(zip(wordings, (labeller or shipped()).label(wordings), strict=True))
    found: dict[str, Labelled] = {}
    for review, each in zip(reviews, clauses, strict=True):
        with reading_in(review.language):
            together = with_one_label((request for _, request in each), labelled)
        found |= {identifier: together[request] for identifier, request in each}
    return found

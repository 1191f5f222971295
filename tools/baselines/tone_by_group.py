"""How many of the speakers of each regional group count in `tone`, in each review: what its share is held beside."""

from __future__ import annotations

from openupr.examining.frame.group_usual import written_counts
from openupr.examining.measures.counting import state_key
from openupr.examining.measures.labels import labelled_rows
from openupr.examining.recommended.tone import group_counts, speakers

from .compute import Made


def tone_by_group_csv(made: Made) -> str:
    """The counts as a CSV; its head alone without labels of our own."""
    counts = []
    for review in made.reviews if made.labels else ():
        rows = [(state_key(row.recommender), label) for row, label in labelled_rows(review, made.labels)]
        counts += group_counts(review, speakers(review, made.shelf.description_of(review).tone, rows))
    return written_counts(counts)

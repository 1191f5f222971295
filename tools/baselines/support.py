"""How often clauses of a category and an issue were supported: counts by recommending State and position, for the drafting checks."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from openupr.examining import UPR_INFO, Labels
from openupr.examining.measures.counting import positions_by_item
from openupr.examining.measures.labels import labelled_rows
from openupr.records import OPEN, Review

from .compute import Coded

COLUMNS = ("source", "category", "issue", "recommending_state", "position", "rows")


def support_csv(reviews: Sequence[Review], labels: Labels | None, coded: Sequence[Coded]) -> str:
    """The counts as a CSV. A row with several issues counts under each. Positions are those of the source: UPR Info's are final, ours those of the
    documents that were read, where they state one."""
    counts: Counter[tuple[str, int, str, str, str]] = Counter()
    for row in coded:
        counts.update((UPR_INFO, row.category, issue, row.state, row.response.lower()) for issue in row.issues)
    for review in reviews if labels else ():
        assert labels is not None
        where = positions_by_item(review)
        for found, label in labelled_rows(review, labels):
            state, position = found.recommender.state or "", where[found.item.id]
            if position not in OPEN:
                counts.update((labels.source, label.category, issue, state, position.value) for issue in label.issues)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((*key, count) for key, count in sorted(counts.items()))
    return out.getvalue()

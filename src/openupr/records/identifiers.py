"""Identifiers: from what a person types to the one record it names.

SVN-48/R140.12   item              SVN-48/R140.12.b        its second clause      SVN-48/R140.12.b.ESP   the row of one State
SVN-48/D29       statement         SVN-48/D29.b            the second speaker of the paragraph
SVN-48/V3        commitment        SVN-48/F2               footnote               SVN-48/U140.x          unread
"""

from __future__ import annotations

from .recommendations import Clause, Commitment, Item, Note, Row, Unread
from .reviews import Review
from .statements import Statement

Record = Item | Clause | Row | Statement | Commitment | Note | Unread


def find(review: Review, identifier: str) -> Record | None:
    """The record of a review that an identifier names, with or without the review in front; None where there is none."""
    wanted = identifier if "/" in identifier else f"{review.id}/{identifier}"
    return index(review).get(wanted)


def index(review: Review) -> dict[str, Record]:
    """Every record of the review by its identifier."""
    report = review.report
    if report is None:
        return {}
    found: dict[str, Record] = {}
    for item in report.items:
        found[item.id] = item
        for clause in item.clauses:
            found[clause.id] = clause
    for row in review.rows:
        found[row.id] = row
    for records in (report.statements, report.commitments, report.notes, report.unread):
        for record in records:
            found[record.id] = record
    return found

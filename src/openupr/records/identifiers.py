"""Identifiers: from what a person types to the one record it names, and the text by which a record is known again.

SVN-48/R140.12   item              SVN-48/R140.12.b        its second clause      SVN-48/R140.12.b.ESP   the row of one State
SVN-48/D29       statement         SVN-48/D29.b            the second speaker of the paragraph
SVN-48/A140.12   response          SVN-48/L140.12          entry of the thematic list
SVN-48/Q.ESP.2   advance question  SVN-48/V3               commitment             SVN-48/F2              footnote
SVN-48/U140.x    unread
SVN-48/N17       paragraph of the national report   SVN-48/C17  of the compilation      SVN-48/S17  of the stakeholder summary
SVN-48/C17.2     what a body says in its second sentence
SVN-48/N17.2     what the State admits or claims in its second sentence
SVN-48/C.n84     its note 84                       ITA-07/N17.fr  of its French version   BRA-41/X1.17  of the first other document
"""

from __future__ import annotations

import hashlib

from .concerns import Concern
from .lists import ThematicEntry
from .national_reports import SelfReport
from .paragraphs import Endnote, Paragraph
from .questions import AdvanceQuestion
from .recommendations import Clause, Commitment, Item, Note, Row, Unread
from .responses import Response
from .reviews import Review
from .statements import Statement

Record = (
    Item
    | Clause
    | Row
    | Statement
    | Response
    | ThematicEntry
    | AdvanceQuestion
    | Commitment
    | Note
    | Unread
    | Paragraph
    | Endnote
    | Concern
    | SelfReport
)


def find(review: Review, identifier: str) -> Record | None:
    """The record of a review that an identifier names, with or without the review in front; None where there is none."""
    wanted = identifier if "/" in identifier else f"{review.id}/{identifier}"
    return index(review).get(wanted)


def index(review: Review) -> dict[str, Record]:
    """Every record of the review by its identifier."""
    found: dict[str, Record] = {}

    def add(*records: Record) -> None:
        for record in records:
            found.setdefault(record.id, record)

    report = review.report
    if report is not None:
        for item in report.items:
            add(item, *item.clauses)
        add(*review.rows, *report.statements, *report.commitments, *report.notes, *report.unread)
    for addendum in review.addenda:
        add(*addendum.responses, *addendum.unread)
    if review.thematic_list is not None:
        add(*review.thematic_list.entries, *review.thematic_list.unread)
    add(*review.questions)
    if review.compilation is not None:
        add(*review.compilation.concerns)
    if review.national_report is not None:
        add(*review.national_report.self_reports)
    compiled = review.compilation.text if review.compilation else None
    reported = review.national_report.text if review.national_report else None
    for numbered in (reported, compiled, review.summary, *review.further):
        if numbered is not None:
            add(*numbered.paragraphs, *numbered.notes)
    return found


def text_of(record: Record) -> str:
    """The words by which a record is known again: its wording, and for a row the State's name as printed."""
    match record:
        case Clause():
            return record.request
        case Row():
            return f"{record.clause.request} ({record.recommender.printed})"
        case _:
            return record.text.clean


def text_sha256(record: Record) -> str:
    """The SHA-256 of a record's words, for judgements."""
    return hashlib.sha256(text_of(record).encode()).hexdigest()

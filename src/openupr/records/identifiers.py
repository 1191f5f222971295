"""Identifiers: from what a person types to the one record it names, and the text by which a record is known again.

SVN-48/R140.12   item              SVN-48/R140.12.b        its second clause      SVN-48/R140.12.b.ESP   the row of one State
SVN-48/D29       statement         SVN-48/D29.b            the second speaker of the paragraph
SVN-48/A140.12   response          SVN-48/L140.12          entry of the thematic list
SVN-48/Q.ESP.2   advance question  SVN-48/V3               commitment             SVN-48/F2              footnote
SVN-48/U140.x    unread
SVN-48/N17       paragraph of the national report   SVN-48/C17  of the compilation      SVN-48/S17  of the stakeholder summary
SVN-48/P429      paragraph of the report of a session of the Human Rights Council, on the outcome of the review
SVN-48/W1.3      paragraph 3 of a letter of special procedures   SVN-48/G1.3   of a reply   SVN-48/Y1.45   of a report on reprisals
SVN-48/C17.2     what a body says in its second sentence
SVN-48/N17.2     what the State admits or claims in its second sentence
SVN-48/S17.2                     what contributors are cited for in its second sentence     SVN-48/S.JS2   the contributor JS2
SVN-48/T.NZL     what New Zealand read out
CUB-04/B.AAP-C.3                 paragraph 3 of a submission
SVN-07/K1.2      the second correction in the first corrigendum
SVN-48/C.n84     its note 84                       ITA-07/N17.fr  of its French version   BRA-41/X1.17  of the first other document
BRA-41/X1.17.2   what a body says in its second sentence
NOR-48/H.CAT-C-NOR-CO-8.14.1     the same of a passage of the Universal Human Rights Index
SVN-48/C17.2=N12                 a link of two records (pairs.py)
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Sequence

from ..errors import UnknownNameError, Worded, worded
from .dialogue.corrections import Correction
from .dialogue.full_statements import FullStatement
from .dialogue.questions import AdvanceQuestion
from .dialogue.recommendations import Clause, Commitment, Item, Note, Row, Unread
from .dialogue.responses import Response
from .dialogue.statements import Statement
from .dialogue.thematic_lists import ThematicEntry
from .prepared.concerns import Concern
from .prepared.national_reports import SelfReport
from .prepared.stakeholders import Contributor, StakeholderClaim
from .prepared.submissions import SubmissionParagraph
from .reviews import Review
from .texts.paragraphs import Endnote, Paragraph

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
    | StakeholderClaim
    | Contributor
    | SubmissionParagraph
    | Correction
    | FullStatement
)


_OF_STAKEHOLDERS = frozenset("SB")


def by_stakeholders(identifier: str) -> bool:
    """Whether a record holds what stakeholders say: it is of the summary, or of a submission."""
    return identifier.rpartition("/")[2][:1] in _OF_STAKEHOLDERS


def record_by_identifier(review: Review, identifier: str) -> Record | None:
    """The record of a review that an identifier names, with or without the review in front; None where there is none."""
    wanted = identifier if "/" in identifier else f"{review.id}/{identifier}"
    return records_by_identifier(review).get(wanted)


_LETTERS = worded(
    "The letter says what it is: R a recommendation, A the State's answer, L an entry of the thematic list, Q an advance question. "
    "D is a paragraph of the dialogue; N, C and S are of the national report, the compilation and the stakeholder summary. "
    "P is of the Council's report, W, G and Y of a letter, its reply and a report on reprisals, K a correction. "
    "`openupr export --what items` lists the R."
)
_NEAREST, _NEAR = 3, 0.75
"""How many identifiers are proposed, and from which ratio of difflib: "140.12" has 0.92 with "R140.12", "R999.1" at most 0.73 with "R140.1"."""


def record_named(reviews: Sequence[Review], identifier: str) -> tuple[Review, Record]:
    """The record that a person names, in capitals or not, and its review. Raises `UnknownNameError` with the identifiers that are nearly so."""
    records = [(review, {key.casefold(): record for key, record in records_by_identifier(review).items()}) for review in reviews]
    typed = identifier.strip().casefold()
    for review, held in records:
        record = record_by_identifier(review, identifier) or held.get(typed if "/" in typed else f"{review.id}/{typed}".casefold())
        if record is not None:
            return review, record
    known = {key.partition("/")[2]: record.id.partition("/")[2] for _, held in records for key, record in held.items()}
    near = difflib.get_close_matches(typed.rpartition("/")[2], known, _NEAREST, _NEAR)
    raise UnknownNameError(
        worded("no record {name} in {reviews}", name=identifier, reviews=", ".join(review.id for review in reviews[:6]))
        if reviews
        else worded("no record {name} in what was read", name=identifier),
        next_step=worded("Did you mean {names}?", names=" / ".join(known[each] for each in near)) if near else _of_its_kind(typed, known.values()),
    )


def _of_its_kind(typed: str, known: Iterable[str]) -> Worded:
    """The first and last record with the typed letter; if there is none, what the letters mean."""
    kind = re.compile(rf"{re.escape(typed.rpartition('/')[2][:1])}[\d.]+", re.IGNORECASE)
    same = [each for each in known if kind.fullmatch(each)]
    return worded("What begins with {letter} goes from {first} to {last}.", letter=same[0][0], first=same[0], last=same[-1]) if same else _LETTERS


def records_by_identifier(review: Review) -> dict[str, Record]:
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
    add(*review.observed)
    if review.national_report is not None:
        add(*review.national_report.self_reports)
    if review.summary is not None:
        add(*review.summary.claims, *review.summary.contributors)
    add(*review.full_statements)
    for submission in review.submissions:
        add(*submission.paragraphs)
    for corrigendum in review.corrigenda:
        add(*corrigendum.corrections, *corrigendum.unread)
    compiled = review.compilation.text if review.compilation else None
    reported = review.national_report.text if review.national_report else None
    summed_up = review.summary.text if review.summary else None
    for numbered in (reported, compiled, summed_up, *review.further, *review.plenary):
        if numbered is not None:
            add(*numbered.paragraphs, *numbered.notes)
    return found


def identifying_words(record: Record) -> str:
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
    return hashlib.sha256(identifying_words(record).encode()).hexdigest()

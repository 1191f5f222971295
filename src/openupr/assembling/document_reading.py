"""One file -> what it is and what it says: read, identified and extracted. The jobs of a batch that worker processes do."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ..identifying import FIRST_WORDS, OTHER_KIND, OTHERWISE, identify, is_as_told, is_unrecognized
from ..languages.messages import Message, message, said_later
from ..languages.word_tables import has_table, is_read_whole, reading_in, table
from ..light_dataclass import dataclass, field, replace
from ..reading import Transcript, content, path_text, read_bytes
from ..records import (
    Decisions,
    Document,
    Doubt,
    Kind,
    NumberedDocument,
    Review,
    ReviewStatus,
    Submission,
    UserMetadata,
    Weight,
    WorkingGroupReport,
    of_document,
)
from ..records.dialogue.council_decisions import CouncilDecision
from ..records.dialogue.full_statements import SpokenText
from ..text import Box, Place
from .further_concerns import may_be_export, part_of_large_export, take_export
from .lists_kept import take_list
from .read_document import ReadDocument
from .review import assemble

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Files:
    """What a review is to be assembled from: its files as taken, people's decisions, and whether it took place."""

    review: str
    taken: tuple[ReadDocument, ...]
    decisions: Decisions = field(default_factory=Decisions)
    status: ReviewStatus = ReviewStatus.HELD

    @property
    def needs_reading(self) -> bool:
        """Whether documents are read in assembling: all but reports, which are read when they are taken."""
        return any(taken.report is None for taken in self.taken)


def extract_file(data: bytes, path: str, asked: UserMetadata | None = None) -> ReadDocument:
    """Read, identify and extract one file. Raises `UnreadableError`."""
    path = path_text(path)
    name = Path(path).name
    export = take_export(data, path, asked) if may_be_export(data) else None
    if export is not None:
        return export
    listed = take_list(data, path, asked)
    if listed is not None:
        return listed
    transcript = read_bytes(data, name)
    document = identify(transcript, asked)
    if not (asked and asked.kind):
        document = _submitted(document, path)
    elif asked.weight is Weight.DEFAULT:  # what the folder's name says of its files goes before what is told of all files at once
        document = _submitted(identify(transcript, replace(asked, kind=None)), path, document)
    doubts = [
        Doubt(
            flaw.kind,
            message("{file}: {what}", file=name, what=flaw.what),
            place=Place(document.key, "", (), (Box(flaw.page, 0.0, 0.0, 0.0, 0.0),)) if flaw.page else None,
        )
        for flaw in transcript.flaws
    ]
    doubts += [
        Doubt(
            "document_of_other_review",
            message(
                "{file} says that it belongs to {other}; it is read as one of {review}, as you say",
                file=name,
                other=text,
                review=document.review or "",
            ),
            expected=document.review or "",
            found=text,
        )
        for what, text in document.basis
        if what == OTHERWISE
    ]
    doubts += [
        Doubt(
            "document_of_other_kind",
            message(
                "{file} says that it is {other}; it is read as {kind}, as you say",
                file=name,
                other=Message(_A_KIND[Kind(text)]),
                kind=Message(_A_KIND[document.kind]),
            ),
            expected=document.kind,
            found=text,
        )
        for what, text in document.basis
        if what == OTHER_KIND
    ]
    with reading_in(document.language):
        report = _report(transcript, document, doubts)
        numbered = _numbered(transcript, document, doubts)
        submission = _submission(transcript, document)
        spoken = _spoken(transcript, document)
        adopted = _adopted(transcript, document)
    transcript.close()
    by = asked.by if asked and document.kind is Kind.STATEMENT else ""
    return ReadDocument(path, document, report, of_document(doubts, document.key), numbered, submission, spoken=spoken, by=by, adopted=adopted)


# Each extractor is imported when a document of its kind is met, as in `extracted`.


def _submitted(document: Document, path: str, otherwise: Document | None = None) -> Document:
    """The document as a submission, or as a statement that was read out, where its text does not say what it is and its folder or its name says that
    it is one; else `otherwise`, or the document itself. A statement may speak of the questions that its State sent in advance: that is no title."""
    from ..extracting.spoken_texts import in_folder_of_statements
    from ..extracting.submission import in_folder_of_submissions

    if document.symbol is not None:
        return otherwise or document
    read_out = in_folder_of_statements(path)
    in_passing = bool(read_out) and document.kind is Kind.ADVANCE_QUESTIONS and not document.title
    if not (in_passing or is_unrecognized(document.kind, None)):
        return otherwise or document
    why = read_out or in_folder_of_submissions(path)
    if not why:
        return otherwise or document
    basis = tuple(each for each in document.basis if each != FIRST_WORDS)
    kind, title = Kind.STATEMENT if read_out else Kind.SUBMISSION, document.title if basis == document.basis else ""
    return replace(document, kind=kind, title=title, basis=(*basis, ("kind", why)))


_A_KIND: dict[Kind, str] = said_later(
    {
        Kind.NATIONAL_REPORT: "a national report",
        Kind.COMPILATION: "a compilation",
        Kind.STAKEHOLDER_SUMMARY: "a stakeholder summary",
        Kind.ADVANCE_QUESTIONS: "advance questions",
        Kind.WORKING_GROUP_REPORT: "a working group report",
        Kind.ADDENDUM: "an addendum",
        Kind.DECISION: "a decision",
        Kind.SESSION_REPORT: "a session report",
        Kind.THEMATIC_LIST: "a thematic list",
        Kind.SUBMISSION: "a submission",
        Kind.STATEMENT: "a statement",
        Kind.COMMUNICATION: "a communication",
        Kind.COMMUNICATION_REPLY: "a communication reply",
        Kind.REPRISALS_REPORT: "a reprisals report",
        Kind.OPENNESS_LIST: "a list of visits, treaties or reports",
        Kind.HUMAN_RIGHTS_INDEX: "a human rights index",
        Kind.OTHER: "other",
        Kind.UNKNOWN: "unknown",
    }
)
"""Each kind as a sentence names one."""


def _report(transcript: Transcript, document: Document, doubts: list[Doubt]) -> WorkingGroupReport | None:
    """The working group report, or a doubt why it is not read; None for other kinds."""
    if document.kind is not Kind.WORKING_GROUP_REPORT or document.corrects or not document.review or not transcript.lines:
        return None
    if not has_table("lead_ins", document.language):
        doubts.append(
            Doubt(
                "language_not_read",
                message(
                    "{file} is in another language than English ({language}): its records are not extracted",
                    file=transcript.name,
                    language=document.language or "",
                ),
            )
        )
        return None
    from ..extracting.working_group_report import extract_working_group_report

    report = extract_working_group_report(transcript, document, document.review, document.state or "", _names(document))
    return replace(report, doubts=of_document(report.doubts, document.key))


def _submission(transcript: Transcript, document: Document) -> Submission | None:
    """The stakeholder's submission; None for other kinds."""
    if document.kind is not Kind.SUBMISSION:
        return None
    from ..extracting.submission import read_submission

    return read_submission(transcript, document)


def _spoken(transcript: Transcript, document: Document) -> tuple[SpokenText, ...]:
    """What delegations read out; nothing for other kinds."""
    if document.kind is not Kind.STATEMENT:
        return ()
    from ..extracting.spoken_texts import read_spoken

    return read_spoken(transcript)


def _adopted(transcript: Transcript, document: Document) -> CouncilDecision | None:
    """What the Council's decision on an outcome says; None for other kinds, and where it can't be read."""
    if document.kind is not Kind.DECISION:
        return None
    from ..extracting.council_decision import read_decision

    return read_decision(transcript, document)


# Kinds whose paragraphs are numbered in one run. Other UN documents are known by their symbol, or by who names them.
_NUMBERED = {
    Kind.NATIONAL_REPORT,
    Kind.COMPILATION,
    Kind.STAKEHOLDER_SUMMARY,
    Kind.SESSION_REPORT,
    Kind.COMMUNICATION,
    Kind.COMMUNICATION_REPLY,
    Kind.REPRISALS_REPORT,
    Kind.OTHER,
}


def _numbered(transcript: Transcript, document: Document, doubts: list[Doubt]) -> NumberedDocument | None:
    """The document in numbered paragraphs, or a doubt why it is not read as one; None for other kinds."""
    if document.kind not in _NUMBERED or document.corrects or not transcript.lines:
        return None
    if document.kind is Kind.OTHER and document.symbol is None and not is_as_told(document):
        return None
    # Of a report on a session, headings tell which part is on which State.
    of_session = document.kind is Kind.SESSION_REPORT
    if of_session:
        read = has_table("session_report", document.language)
    else:
        read = is_read_whole(document.language) or document.language in table("paragraphs")["languages"]
    if not read:
        what = message("{file} is in a language whose paragraphs we do not read ({language})", file=document.name, language=document.language or "")
        doubts.append(Doubt("language_not_read", what))
        return None
    if document.kind is Kind.REPRISALS_REPORT:
        from ..extracting.reprisals_report import read_reprisals

        return read_reprisals(transcript, document)
    if document.kind in {Kind.COMMUNICATION, Kind.COMMUNICATION_REPLY}:
        from ..extracting.letters import read_letter

        return read_letter(transcript, document)
    from ..extracting import paragraphs

    return paragraphs.extract_paragraphs(transcript, document)


def bytes_of(path: str, asked: UserMetadata | None) -> bytes:
    """What is read of a file: all of it, or of a large export the part on the State that is asked for. Raises `UnreadableError`."""
    part = part_of_large_export(path, asked)
    return content(path) if part is None else part


def assemble_files(files: Files) -> Review:
    """Assemble one review of a batch, from files that are where they were when they were taken."""
    return without_cycles(lambda: assemble(files.review, files.taken, reread, files.decisions, files.status))


def reread(taken: ReadDocument, data: bytes | None = None) -> Transcript:
    """The transcript of a file again; `data` are its bytes where it does not lie at its path any more."""
    return read_bytes(content(taken.path) if data is None else data, Path(path_text(taken.path)).name)


def without_cycles(act: Callable[[], _T], *, keeps: bool = False) -> _T:
    """What `act` gives. Reading makes some hundred thousand small records and no cycles: to look for cycles among them costs a tenth of the time.

    `keeps` that it gives all that it made, to stay: this is then put to what Python looks at last, instead of at once, when it looks again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return act()
    finally:
        if collects:
            if keeps and not gc.get_freeze_count():  # what others have frozen stays so
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _names(document: Document) -> tuple[str, ...]:
    """How the title prints the State under review, for States that no table knows."""
    return (document.printed_state,) if document.printed_state else ()

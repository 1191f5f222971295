"""The whole report: part I, part II, notes."""

from __future__ import annotations

from ...languages.messages import message
from ...reading import Transcript
from ...records import Document, Doubt, WorkingGroupReport
from .chapters import ReportSection, split
from .part_one import UnderReview, read_part_one, with_who_is_silent
from .part_two import margins_of, read_conclusions
from .read_out_notes import read_out
from .report_notes import read_notes, with_level_marks


def extract_working_group_report(
    transcript: Transcript, document: Document, review: str, state: str, names: tuple[str, ...] = ()
) -> WorkingGroupReport:
    """Read a working group report.

    `review` is the review's identifier (ISO3-SS), `state` the code of the State under review and `names` how the report prints it. What can't be
    understood is in `unread` and `doubts`; nothing is dropped without a word.
    """
    transcript = with_level_marks(transcript)
    sections = split(transcript)
    under_review = UnderReview(state, names)
    one = read_part_one(transcript, sections, document.key, review, under_review)
    notes = read_notes(transcript, document.key, review)
    two = read_conclusions(
        sections[ReportSection.CONCLUSIONS],
        sections[ReportSection.COMMITMENTS],
        margins_of(sections[ReportSection.PRESENTATION] + sections[ReportSection.DIALOGUE]),
        {paragraph.number: paragraph for paragraph in one.paragraphs},
        notes,
        document.key,
        review,
        under_review,
    )
    doubts = [*with_who_is_silent(one.doubts, one.speakers, one.statements, two.items), *two.doubts]
    if not sections[ReportSection.CONCLUSIONS]:
        doubts.append(
            Doubt("section_missing", message("the report has no section “{section}” that we can find", section="conclusions and/or recommendations"))
        )
    return WorkingGroupReport(
        document=document,
        troika=one.troika,
        delegation=one.delegation,
        speakers=one.speakers,
        statements=one.statements,
        lead_ins=tuple(two.lead_ins),
        items=tuple(two.items),
        commitments=tuple(two.commitments),
        notes=tuple(notes),
        unread=tuple(two.unread),
        doubts=tuple(doubts),
        held=one.meeting.held,
        read_out=read_out(notes, two.items),
        askers=one.askers,
        documents_named=one.documents_named,
        whose=two.whose,
    )

"""A document as the parts that its versions are compared by: items of a report, contributors of a summary, paragraphs and footnotes of any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..assembling import Taken
from ..extracting.stakeholder_summary import read_summary
from ..extracting.submission import read_submission, without_contacts
from ..reading import Transcript
from ..records import Kind, NumberedDocument, Submission, Unit, UnitKind, WorkingGroupReport

# An item without its number is the same item where the list was numbered anew.
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s*")


def units(taken: Taken, transcript: Transcript) -> tuple[Unit, ...]:
    """The parts of a file in order; `transcript` is its text, read for what has no records of its own.

    A working group report has its statements, items, commitments and footnotes; a document in numbered paragraphs its headings, paragraphs and notes,
    a stakeholder summary the entries of its list instead of the note that holds it. Any other document has paragraphs as they are set.
    """
    if taken.report is not None:
        return tuple(_report(taken.report))
    if taken.numbered is not None and taken.numbered.paragraphs:
        return tuple(_numbered(taken.numbered))
    return submission_units(taken.submission or read_submission(transcript, taken.document))


def submission_units(submission: Submission) -> tuple[Unit, ...]:
    """A submission's paragraphs as parts to compare, without what tells how to reach a person."""
    return tuple(Unit(UnitKind.PARAGRAPH, "", without_contacts(each.text.clean), each.place) for each in submission.paragraphs)


def _report(report: WorkingGroupReport) -> Iterator[Unit]:
    for statement in report.statements:
        yield Unit(UnitKind.PARAGRAPH, statement.place.paragraph, statement.text.clean, statement.place)
    for item in report.items:
        yield Unit(UnitKind.ITEM, item.place.paragraph, _NUMBER.sub("", item.text.clean), item.place)
    for commitment in report.commitments:
        yield Unit(UnitKind.PARAGRAPH, commitment.place.paragraph, commitment.text.clean, commitment.place)
    for unread in report.unread:
        yield Unit(UnitKind.PARAGRAPH, unread.place.paragraph, unread.text.clean, unread.place)
    for note in report.notes:
        yield Unit(UnitKind.FOOTNOTE, note.mark, note.text.clean, note.place)


def _numbered(text: NumberedDocument) -> Iterator[Unit]:
    summary = read_summary(text) if text.document.kind is Kind.STAKEHOLDER_SUMMARY else None
    told: set[int] = set()
    for paragraph in text.paragraphs:
        for heading in paragraph.headings:
            if id(heading) not in told:
                told.add(id(heading))
                yield Unit(UnitKind.HEADING, heading.number, heading.text.clean, heading.place)
        yield Unit(UnitKind.PARAGRAPH, paragraph.number, paragraph.text.clean, paragraph.place)
    for contributor in summary.contributors if summary else ():
        yield Unit(UnitKind.CONTRIBUTOR, contributor.code, contributor.text.clean, contributor.place)
    for note in text.notes:
        if summary is None or not summary.listed_in or note.id != summary.listed_in:
            yield Unit(UnitKind.FOOTNOTE, note.mark, note.text.clean.strip(), note.place)

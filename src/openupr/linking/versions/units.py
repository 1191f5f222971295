"""A document as the parts that its versions are compared by: items of a report, contributors of a summary, paragraphs and footnotes of any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ...records import Kind, NumberedDocument, Submission, Unit, UnitKind, WorkingGroupReport
from ...text import Place

if TYPE_CHECKING:
    from ...assembling import ReadDocument
    from ...reading import Transcript

# An item without its number is the same item where the list was numbered anew.
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s*")


def units(taken: ReadDocument, transcript: Transcript) -> tuple[Unit, ...]:
    """The parts of a file in order; `transcript` is its text, read for what has no records of its own.

    A working group report has its statements, items, commitments and footnotes; a document in numbered paragraphs its headings, paragraphs and notes,
    a stakeholder summary the entries of its list instead of the note that holds it. Any other document has paragraphs as they are set.
    """
    if taken.report is not None:
        return report_units(taken.report)
    if taken.numbered is not None and taken.numbered.paragraphs:
        return numbered_units(taken.numbered)
    from ...extracting.submission import read_submission

    return submission_units(taken.submission or read_submission(transcript, taken.document))


def submission_units(submission: Submission) -> tuple[Unit, ...]:
    """A submission's paragraphs as parts to compare, without what tells how to reach a person."""
    from ...extracting.submission import without_contacts

    return tuple(Unit(UnitKind.PARAGRAPH, "", without_contacts(each.text.clean), each.place) for each in submission.paragraphs)


def report_units(report: WorkingGroupReport, *, recorded: bool = False) -> tuple[Unit, ...]:
    """A report's parts to compare; `recorded`: with the identifiers of its records, for the version that a review's records are taken from."""
    found = tuple(_report(report))
    return found if recorded else tuple(replace(each, record="") for each in found)


def numbered_units(text: NumberedDocument, *, recorded: bool = False) -> tuple[Unit, ...]:
    """The parts of a document in numbered paragraphs; `recorded` as in `report_units`."""
    found = tuple(_numbered(text))
    return found if recorded else tuple(replace(each, record="") for each in found)


def _report(report: WorkingGroupReport) -> Iterator[Unit]:
    for statement in report.statements:
        yield Unit(UnitKind.PARAGRAPH, statement.place.paragraph, statement.text.clean, statement.place, statement.id)
    for item in report.items:
        yield Unit(UnitKind.ITEM, item.place.paragraph, _NUMBER.sub("", item.text.clean), item.place, item.id)
    for commitment in report.commitments:
        yield Unit(UnitKind.PARAGRAPH, commitment.place.paragraph, commitment.text.clean, commitment.place, commitment.id)
    for unread in report.unread:
        yield Unit(UnitKind.PARAGRAPH, unread.place.paragraph, unread.text.clean, unread.place, unread.id)
    for note in report.notes:
        yield Unit(UnitKind.FOOTNOTE, note.mark, note.text.clean, note.place, note.id)


def _numbered(text: NumberedDocument) -> Iterator[Unit]:
    from ...extracting.stakeholder_summary import read_summary  # readers are loaded for documents of their kind

    summary = read_summary(text) if text.document.kind is Kind.STAKEHOLDER_SUMMARY else None
    told: set[Place] = set()
    for paragraph in text.paragraphs:
        for heading in paragraph.headings:
            if heading.place not in told:
                told.add(heading.place)
                yield Unit(UnitKind.HEADING, heading.number, heading.text.clean, heading.place)
        yield Unit(UnitKind.PARAGRAPH, paragraph.number, paragraph.text.clean, paragraph.place, paragraph.id)
    for contributor in summary.contributors if summary else ():
        yield Unit(UnitKind.CONTRIBUTOR, contributor.code, contributor.text.clean, contributor.place, contributor.id)
    for note in text.notes:
        if summary is None or not summary.listed_in or note.id != summary.listed_in:
            yield Unit(UnitKind.FOOTNOTE, note.mark, note.text.clean.strip(), note.place, note.id)

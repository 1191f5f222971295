"""The words of a national report's paragraphs as they are compared: without numbers of recommendations, and with their notes apart."""

from __future__ import annotations

from ...extracting.national_report.recommendation_numbers import groups_of, number_groups
from ...records import NationalReport


def plain_texts(report: NationalReport) -> dict[str, str]:
    """Each paragraph's words by its identifier, without numbers of recommendations."""
    groups = groups_of([h.text.clean for h in report.text.headings] + [p.text.clean for p in report.text.paragraphs])
    found = {}
    for paragraph in report.text.paragraphs:
        text = paragraph.text.clean
        for each in reversed(number_groups(text, groups)):
            text = text[: each.start] + text[each.end :]
        found[paragraph.id] = text
    return found


def notes_of_paragraphs(report: NationalReport) -> dict[str, str]:
    """The words of each paragraph's notes by its identifier: a treaty may be named in a note alone."""
    return {p.id: " ".join(note.text.clean for each in p.notes if (note := report.text.note(each))) for p in report.text.paragraphs if p.notes}

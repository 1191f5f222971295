"""A State's national report as a record."""

from __future__ import annotations

from ...languages.messages import message
from ...languages.word_tables import has_table
from ...records import Doubt, NationalReport, NumberedDocument
from ..compilation import read_cooperation, unread_treaties
from .headed_sections import Sections
from .participants import participants, unread_lists
from .self_reports import self_reports


def read_national_report(text: NumberedDocument) -> NationalReport:
    """The sections of a national report, who made it, its sentences, and which recommendations it names. `text` has whole identifiers.

    In a language without wordings its sections are read, the rest is not, and a doubt says so. The wordings: `national_report.toml`.
    """
    reader = Sections(text)
    sections = reader.all()
    if not has_table("national_report", text.document.language):
        what = message(
            "{file} is in another language than English ({language}): who was consulted, what it admits and "
            "which recommendations it names is not read",
            file=text.document.name,
            language=text.document.language or "",
        )
        return NationalReport(text, sections, (), (), (), (Doubt("language_not_read", what),))
    references = tuple(reader.references())
    found = tuple(participants(text, sections))
    doubts = []
    if text.paragraphs and not found:
        doubts.append(
            Doubt("consultation_not_found", message("{file}: no sentence was found that says who made it or was consulted", file=text.document.name))
        )
    for paragraph in unread_lists(text, sections, found):
        what = message("{record} tells who took part by a list, and nobody in it was read.", record=paragraph.id)
        doubts.append(Doubt("participants_unread", what, paragraph.id, paragraph.place))
    told = read_cooperation(text, own=True)
    doubts.extend(unread_treaties(told))
    return NationalReport(text, sections, found, tuple(self_reports(text)), references, tuple(doubts), told)

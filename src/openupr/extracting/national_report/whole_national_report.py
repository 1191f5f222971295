"""A State's national report as a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...languages.messages import message, message_of
from ...languages.word_tables import has_table
from ...records import Doubt, Endnote, NationalReport, NumberedDocument, Participant
from ...text.run_together import runs_together
from ..compilation import read_cooperation, unread_treaties
from .headed_sections import HeadedSections
from .participants import participants, unread_lists
from .recommendation_numbers import looks_like_a_list
from .self_reports import self_reports


def read_national_report(text: NumberedDocument) -> NationalReport:
    """The sections of a national report, who made it, its sentences, and which recommendations it names. `text` has whole identifiers.

    In a language without wordings its sections are read, the rest is not, and a doubt says so. The wordings: `national_report.toml`.
    """
    reader = HeadedSections(text)
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
    found = with_members(tuple(participants(text, sections)))
    doubts = []
    if text.paragraphs and not found:
        doubts.append(
            Doubt("consultation_not_found", message("{file}: no sentence was found that says who made it or was consulted", file=text.document.name))
        )
    for paragraph in unread_lists(text, sections, found):
        what = message("{record} tells who took part by a list, and nobody in it was read.", record=paragraph.id)
        doubts.append(Doubt("participants_unread", what, paragraph.id, paragraph.place))
    doubts.extend(_unread_numbers(text))
    doubts.extend(_run_together(text))
    told = read_cooperation(text, own=True)
    doubts.extend(unread_treaties(told))
    return NationalReport(text, sections, found, tuple(self_reports(text)), references, tuple(doubts), told)


def with_members(found: Sequence[Participant]) -> tuple[Participant, ...]:
    """The participants, where a note lists by name those whom its sentence tells of as a kind ("relevant ministries"): the kind is no further one."""
    listed = Counter((each.paragraph, each.actor, each.cue) for each in found if each.note and each.named)
    return tuple(
        replace(each, whole=True) if not each.named and not each.note and listed[each.paragraph, each.actor, each.cue] > 1 else each for each in found
    )


def _unread_numbers(text: NumberedDocument) -> Iterator[Doubt]:
    """Once for each word: the notes that are a list of numbers behind a word that is not known."""
    found: dict[str, list[Endnote]] = {}
    for note in text.notes:
        if word := looks_like_a_list(note.text.clean):
            found.setdefault(word, []).append(note)
    for word, notes in found.items():
        what = message(
            "{record}: notes of “{word}” and a list of numbers ({n}) may name recommendations, and are not read.",
            record=notes[0].id,
            word=word,
            n=len(notes),
        )
        yield Doubt("reference_unread", what, notes[0].id, notes[0].place, found=word)


def _run_together(text: NumberedDocument) -> Iterator[Doubt]:
    """That a file has paragraphs in which words stand without the spaces between them: such sentences are not read (`self_reports`)."""
    lost = [each for each in text.paragraphs if runs_together(each.text.clean)]
    if lost:
        what = message_of(
            len(lost),
            one="In {n} paragraph of the file, {record}, many words have no spaces between them. What it says may be missing here.",
            many="In {n} paragraphs of the file, from {record} on, many words have no spaces between them. What they say may be missing here.",
            record=lost[0].id,
        )
        yield Doubt("spaces_lost", what, lost[0].id, lost[0].place)

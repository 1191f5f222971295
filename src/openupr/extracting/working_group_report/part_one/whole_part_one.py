"""Part I of a working group report, from its lines to records: the one entry that `extract()` calls."""

from __future__ import annotations

from ....languages.messages import message
from ....light_dataclass import dataclass
from ....reading import Transcript
from ....records import Askers, Delegation, Doubt, NamedDocument, Speakers, Statement
from ..chapters import ReportSection, SectionLines
from .delegation import Meeting, dates_of, read_askers, read_delegation, read_meeting, read_troika
from .dialogue import read_dialogue
from .dialogue_paragraphs import DialogueParagraph, paragraphs_of_dialogue
from .independent_voices import for_independent_bodies
from .named_documents import named_documents
from .other_languages import doubts_of_languages
from .speakers import read_speakers
from .subjects import UnderReview


@dataclass(frozen=True, slots=True)
class PartOne:
    """What part I says, as records. `paragraphs` are those of introduction, I.A and I.B in one run: part II refers to them by
    number.
    """

    meeting: Meeting
    troika: tuple[str, ...]
    delegation: Delegation
    speakers: Speakers
    statements: tuple[Statement, ...]
    paragraphs: tuple[DialogueParagraph, ...]
    doubts: tuple[Doubt, ...]
    askers: Askers | None = None
    documents_named: tuple[NamedDocument, ...] = ()


def read_part_one(transcript: Transcript, sections: SectionLines, document_key: str, review_id: str, state_under_review: UnderReview) -> PartOne:
    """Introduction, presentation, dialogue and annex as records. A section that is missing yields nothing and a doubt."""
    introduction, presentation, dialogue = _numbered(sections)
    statements, dialogue_doubts = read_dialogue(
        introduction, presentation, dialogue, document=document_key, review=review_id, under_review=state_under_review
    )
    speakers, speaker_doubts = read_speakers(transcript, introduction, dialogue, statements, document_key, state_under_review)
    troika, troika_doubts = read_troika(introduction, document_key)
    askers, asker_doubts = read_askers(introduction, document_key)
    run = (*introduction, *presentation, *dialogue)
    meeting = read_meeting(introduction, document_key)
    doubts = [
        *(
            Doubt("section_missing", message("The report has no section “{section}” that we can find.", section=section.value))
            for section in (ReportSection.INTRODUCTION, ReportSection.PRESENTATION, ReportSection.DIALOGUE)
            if not sections[section]
        ),
        *troika_doubts,
        *asker_doubts,
        *dates_of(meeting),
        *_run_doubts(run, document_key),
        *doubts_of_languages(run, document_key),
        *speaker_doubts,
        *dialogue_doubts,
    ]
    delegation = read_delegation(introduction, sections[ReportSection.ANNEX], document_key)
    return PartOne(
        meeting=meeting,
        troika=troika,
        delegation=delegation,
        speakers=speakers,
        statements=for_independent_bodies(statements, delegation.members, state_under_review),
        paragraphs=run,
        doubts=tuple(doubts),
        askers=askers,
        documents_named=named_documents(introduction, document_key, review_id),
    )


def _numbered(sections: SectionLines) -> tuple[list[DialogueParagraph], list[DialogueParagraph], list[DialogueParagraph]]:
    """The paragraphs of the three sections, numbered in one run."""
    introduction = paragraphs_of_dialogue(sections[ReportSection.INTRODUCTION], 1)
    presentation = paragraphs_of_dialogue(sections[ReportSection.PRESENTATION], _next(introduction))
    dialogue = paragraphs_of_dialogue(sections[ReportSection.DIALOGUE], _next(presentation) or _next(introduction))
    return introduction, presentation, dialogue


def _next(found: list[DialogueParagraph]) -> int | None:
    numbers = [int(paragraph.number) for paragraph in found if paragraph.number]
    return numbers[-1] + 1 if numbers else None


def _run_doubts(run: tuple[DialogueParagraph, ...], document: str) -> list[Doubt]:
    """One for each paragraph whose number is not the expected one, and for lines before any number."""
    found = []
    for paragraph in run:
        place = paragraph.passage.place(document, paragraph.number)
        if not paragraph.number:
            found.append(Doubt("paragraph_unnumbered", message("These lines stand before any numbered paragraph of their section."), place=place))
        elif paragraph.jump is not None and paragraph.printed != paragraph.number:
            what = message("Paragraph {number} is printed as {printed}.", number=paragraph.number, printed=paragraph.printed)
            found.append(Doubt("paragraph_misprinted", what, place=place, expected=paragraph.number, found=paragraph.printed))
        elif paragraph.jump is not None:
            what = message("Paragraph {number} stands where {expected} was expected.", number=paragraph.number, expected=str(paragraph.jump))
            found.append(Doubt("paragraphs_gap", what, place=place, expected=str(paragraph.jump), found=paragraph.number))
    return found

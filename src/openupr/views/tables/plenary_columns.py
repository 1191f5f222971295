"""The table of those who spoke when the Council adopted the outcome."""

from __future__ import annotations

from collections.abc import Iterator

from ...describing.tone_of_statements import statement_tone
from ...light_dataclass import dataclass
from ...linking import Links
from ...records import Review, identifying_words, record_by_identifier
from ...records.dialogue.plenary import CameAgain
from ..identifiers_shown import full_id
from .cells import PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type


@dataclass(frozen=True, slots=True)
class _Spoke:
    id: str
    again: CameAgain
    text: str


def plenary_records(review: Review, links: Links) -> Iterator[RecordInRow]:
    """The speakers, in the order of the report."""
    for again in links.came_again:
        speaker = again.speaker
        if (paragraph := record_by_identifier(review, speaker.paragraph)) is not None:
            yield RecordInRow(review, _Spoke(speaker.paragraph, again, identifying_words(paragraph)[speaker.start : speaker.end]), paragraph.place)


def _tone(found: RecordInRow) -> Cell:
    record: _Spoke = found.record
    return None if record.again.speaker.listed else statement_tone(record.text, found.review.state).overall.value


PLENARY_COLUMNS: dict[str, Columns] = {
    "adoption": (
        REVIEW,
        (Column("paragraph_id", "The identifier of the paragraph of the Council's report.", 14), lambda f: full_id(f.review, f.record.id)),
        (
            Column("views", "As whom: states, entities (of the United Nations), national_institution or stakeholders.", 20),
            lambda f: f.record.again.speaker.views.value,
        ),
        (Column("speaker", "The code of the State that spoke (empty: no State that we know).", 9), lambda f: f.record.again.speaker.state or None),
        (Column("speaker_name", "The speaker's name as printed.", 40), lambda f: f.record.again.speaker.name),
        (
            Column("spoke_for", "The codes or names of those for whom it spoke too.", 24, Type.TEXTS),
            lambda f: f.record.again.speaker.for_others,
        ),
        (
            Column("contributor", "The contributor of the stakeholder summary that has this name (empty: we found none).", 18),
            lambda f: full_id(f.review, f.record.again.contributor) if f.record.again.contributor else None,
        ),
        (
            Column("claims_again", "The claims of the summary whose words we found again in what was said.", 24, Type.TEXTS),
            lambda f: tuple(full_id(f.review, each) for each in f.record.again.claims),
        ),
        (
            Column("point_of_order", "The codes of the States that raised a point of order while it spoke, as the report tells it.", 14, Type.TEXTS),
            lambda f: f.record.again.speaker.point_of_order,
        ),
        (Column("overall", "What was said does by praise and criticism, as a label (empty: the report lists the name alone).", 16), _tone),
        (Column("text", "What the report has of it.", 80), lambda f: f.record.text),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
"""The columns of that table."""

PLENARY_TABLES = {"adoption": "One line for each State, institution and organization that spoke when the Council adopted the outcome."}
"""What a line of it is."""

"""The table of the tone of each sentence of the statements, and the column that says what a whole statement does."""

from __future__ import annotations

from collections.abc import Iterator

from ...describing import Description
from ...light_dataclass import dataclass
from ...records import Review, SentenceTone, Statement, StatementTone, Tone
from ..identifiers_shown import full_id
from .answered_columns import of_record
from .cells import PLACE, REVIEW, REVIEW_FACTS, Column, Columns, RecordInRow, Type

TONES = ", ".join(Tone)
TONE_TABLES = {
    "tone": "One line for each sentence of a delegation's statement, with what it does as our labeller says it: a label, and no fact of the "
    "document. docs/accuracy.md says how right it is."
}
"""What a line of it is."""


@dataclass(frozen=True, slots=True)
class Toned:
    """A sentence of a statement with its tone."""

    statement: Statement
    sentence: SentenceTone


def tone_records(review: Review, description: Description | None) -> Iterator[RecordInRow]:
    """The sentences of the statements in their order."""
    tone = (description or Description(review)).tone
    for statement in review.statements:
        for sentence in tone[statement.id].sentences:
            yield RecordInRow(review, Toned(statement, sentence), statement.place)


def statement_records(review: Review, description: Description | None) -> Iterator[RecordInRow]:
    """The statements in their order, each with its tone."""
    tone: dict[str, StatementTone] = (description or Description(review)).tone
    for statement in review.statements:
        yield RecordInRow(review, statement, statement.place, tone=tone[statement.id])


OVERALL: Columns = (
    (
        Column(
            "overall",
            "What the statement does by its praise and criticism, by a rule on our labels of its sentences (`--what tone`): praise_only, "
            "mostly_praise (at least twice as many sentences praise as criticise), mixed, mostly_critical, critical_only, neither.",
            15,
        ),
        lambda f: f.tone.overall.value if f.tone else None,
    ),
    (
        Column("overall_sure", "no: it would be another, if the criticism of which our program is not sure is none; count it apart.", 9, Type.YES_NO),
        lambda f: f.tone.sure if f.tone else None,
    ),
)

TONE_COLUMNS: dict[str, Columns] = {
    "tone": (
        REVIEW,
        (Column("statement", "The identifier of the statement.", 16), lambda f: full_id(f.review, f.record.statement.id)),
        (
            Column("start", "Where the sentence begins in the statement's text (column text of --what statements), counted from 0.", 6, Type.INTEGER),
            of_record(lambda r: r.sentence.start),
        ),
        (Column("end", "Where it ends there: the place behind its last character.", 6, Type.INTEGER), of_record(lambda r: r.sentence.end)),
        (
            Column(
                "labels",
                f"What it does, one or more of {TONES}. praise is of the State under review; criticism is concern, regret, doubt, or "
                "what is lacking, sure or not (criticises).",
                24,
                Type.TEXTS,
            ),
            of_record(lambda r: tuple(each.value for each in r.sentence.labels)),
        ),
        (
            Column("probabilities", f"The calibrated probability of each, in this order: {TONES}.", 30, Type.NUMBERS),
            of_record(lambda r: r.sentence.probabilities),
        ),
        (Column("text", "The sentence.", 80), of_record(lambda r: r.statement.text.clean[r.sentence.start : r.sentence.end])),
        (
            Column("speaker", "The code of the State that spoke (empty: the printed name is no State that we know).", 9),
            of_record(lambda r: r.statement.speaker and r.statement.speaker.state),
        ),
        *REVIEW_FACTS,
        *PLACE,
        (
            Column(
                "criticises",
                "Whether it criticises the State under review: surely, or may (our program is not sure if it does, or whom); empty: it does not.",
                9,
            ),
            of_record(lambda r: ("surely" if r.sentence.sure else "may") if Tone.CRITICISM in r.sentence.labels else None),
        ),
        (
            Column(
                "criticises_probability",
                "The probability that it criticises, times the one that this is of the State under review, whatever the speaker's verb.",
                9,
                Type.NUMBER,
            ),
            of_record(lambda r: r.sentence.of_state),
        ),
    ),
}
"""The columns of that table."""

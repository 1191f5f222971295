"""The columns of every table: name, description, width and where the value comes from. Here are those of a report's records; of what else a review
holds, see dossier_columns.py, text_columns.py, submission_columns.py, matrix_columns.py, tone_columns.py and asked_before_columns.py."""

from __future__ import annotations

from ..identifiers_shown import full_id
from .asked_before_columns import ASKED_BEFORE_COLUMNS
from .cells import (
    ANSWER,
    DOES_WORDS,
    FINAL,
    ID,
    LABEL,
    LABELS,
    NUMBER,
    PLACE,
    REVIEW,
    REVIEW_FACTS,
    WHOLE,
    Column,
    Columns,
    Type,
    group_words,
    of_clause,
    of_item,
    printed_names,
    row_count,
    state_codes,
)
from .dossier_columns import DOSSIER_COLUMNS
from .in_full_columns import IN_FULL_COLUMNS
from .letter_columns import LETTER_COLUMNS
from .matrix_columns import MATRIX_COLUMNS
from .person_columns import PERSON_COLUMNS
from .plenary_columns import PLENARY_COLUMNS
from .submission_columns import SUBMISSION_COLUMNS
from .text_columns import TEXT_COLUMNS
from .tone_columns import OVERALL, TONE_COLUMNS

WORDING = (
    "The clause without its number and its States. “ … ” stands where words of another request are left out, square brackets stand around words "
    "of one that it needs or borrows: all else is as printed."
)

COLUMNS: dict[str, Columns] = {
    "rows": (
        REVIEW,
        (
            Column(
                "recommending_state",
                "The recommending State's ISO 3166 alpha-3 code (empty: the printed name is no State that we know).",
                12,
            ),
            lambda f: f.record.recommender.state,
        ),
        (Column("text", WORDING, 60), of_clause(lambda c: c.request)),
        ID,
        (
            Column("item", "The identifier of the item that the row belongs to.", 16),
            lambda f: full_id(f.review, f.item.id) if f.item else None,
        ),
        NUMBER,
        (
            Column("clause", "The identifier of the clause that the row belongs to.", 16),
            of_clause(lambda c: c.id.rpartition("/")[2]),
        ),
        (
            Column("recommending_state_name", "The recommending State's name as printed.", 24),
            lambda f: f.record.recommender.printed,
        ),
        (
            Column(
                "recommending_state_basis",
                "How the name was recognised: exact, typing_error (the only State that near), unknown.",
                12,
            ),
            lambda f: f.record.recommender.basis,
        ),
        (
            Column("group", "The recommending State's UN regional group (empty: none, or the State is not known).", 28),
            lambda f: group_words(f.record.recommender),
        ),
        *REVIEW_FACTS,
        *ANSWER,
        *FINAL,
        *LABEL,
        *PLACE,
        *WHOLE,
    ),
    "clauses": (
        REVIEW,
        ID,
        (
            Column("item", "The identifier of the item that the clause belongs to.", 16),
            lambda f: full_id(f.review, f.item.id) if f.item else None,
        ),
        NUMBER,
        (Column("text", WORDING, 60), of_clause(lambda c: c.request)),
        (
            Column("recommending_states", "The codes of the States that make the request, in the report's order.", 24, Type.TEXTS),
            of_clause(lambda c: state_codes(c.recommenders)),
        ),
        (Column("recommending_state_names", "Their names as printed.", 40, Type.TEXTS), of_clause(lambda c: printed_names(c.recommenders))),
        *REVIEW_FACTS,
        *ANSWER,
        *FINAL,
        *LABEL,
        *PLACE,
        *DOES_WORDS,
    ),
    "items": (
        REVIEW,
        ID,
        NUMBER,
        (Column("text", "The item without its number and its States: its clauses in order.", 60), of_item(lambda i: i.request)),
        (
            Column("recommending_states", "The codes of its recommending States, each once, in the report's order.", 24, Type.TEXTS),
            of_item(lambda i: i.states),
        ),
        (
            Column("recommending_state_names", "Their names as printed.", 40, Type.TEXTS),
            of_item(lambda i: printed_names(r for c in i.clauses for r in c.recommenders)),
        ),
        (Column("clauses", "How many clauses the item has.", 8, Type.INTEGER), of_item(lambda i: len(i.clauses))),
        (Column("rows", "How many rows the item has: clauses times recommending States.", 6, Type.INTEGER), of_item(row_count)),
        *REVIEW_FACTS,
        *ANSWER,
        *FINAL,
        *LABELS,
        *PLACE,
        *WHOLE,
    ),
    "statements": (
        REVIEW,
        ID,
        (Column("order", "The statement's place in the order of the report, from 1.", 7, Type.INTEGER), lambda f: f.record.order),
        (
            Column("speaker", "The code of the State that spoke (empty: the printed name is no State that we know).", 9),
            lambda f: f.record.speaker and f.record.speaker.state,
        ),
        (Column("speaker_name", "The speaker's name as printed.", 24), lambda f: f.record.speaker and f.record.speaker.printed),
        (
            Column("group", "The speaker's UN regional group (empty: none, or the State is not known).", 28),
            lambda f: group_words(f.record.speaker),
        ),
        (Column("on_behalf", "The group that the State says it speaks for, as printed.", 20), lambda f: f.record.on_behalf),
        (Column("form", "summary: the report's summary of what was said. full: the full text.", 9), lambda f: f.record.form.value),
        (Column("text", "The statement, on one line, without footnote marks.", 80), lambda f: f.record.text.clean),
        (
            Column("words", "How many words the text has (runs of characters between white space).", 7, Type.INTEGER),
            lambda f: len(f.record.text.clean.split()),
        ),
        *REVIEW_FACTS,
        *PLACE,
        (
            Column("original", "The text with the line ends and footnote marks of the document.", 60),
            lambda f: f.record.text.original,
        ),
        *OVERALL,
    ),
    "doubts": (
        REVIEW,
        (Column("kind", "What kind of doubt it is, one word from the catalogue.", 24), lambda f: f.record.kind),
        (Column("what", "The doubt in a sentence.", 80), lambda f: str(f.record.what)),
        (
            Column("record", "The identifier of the record in question (empty: the document).", 18),
            lambda f: full_id(f.review, f.record.record),
        ),
        (
            Column(
                "fault",
                "Whose fault it is. document: the document’s, the file’s or the folder’s. reading: ours. either: two things differ, and nothing "
                "tells which is wrong, the document or our reading of it.",
                10,
            ),
            lambda f: f.record.fault.value,
        ),
        (
            Column("document", "The document's symbol, or its file's name where it has none (empty: the folder).", 20),
            lambda f: f.record.document,
        ),
        (
            Column("expected", "What should stand there: a stated count, the next number, a listed name (empty: nothing is compared).", 20),
            lambda f: f.record.expected,
        ),
        (Column("found", "What stands there, or what we count (empty: nothing is compared).", 20), lambda f: f.record.found),
        *REVIEW_FACTS,
        *PLACE,
    ),
    **DOSSIER_COLUMNS,
    **TEXT_COLUMNS,
    **SUBMISSION_COLUMNS,
    **MATRIX_COLUMNS,
    **TONE_COLUMNS,
    **PERSON_COLUMNS,
    **IN_FULL_COLUMNS,
    **PLENARY_COLUMNS,
    **ASKED_BEFORE_COLUMNS,
    **LETTER_COLUMNS,
}

"""The table of the letters of special procedures to the State under review."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Review, record_by_identifier
from ..identifiers_shown import full_id
from .answered_columns import of_record
from .cells import PLACE, REVIEW, REVIEW_FACTS, Column, Columns, RecordInRow, Type


def letter_records(review: Review) -> Iterator[RecordInRow]:
    """The letters in the order of their dates, each with the place of its first paragraph."""
    for letter in review.letters:
        first = record_by_identifier(review, f"{letter.id}.1")
        yield RecordInRow(review, letter, first.place if first is not None else None)


LETTER_COLUMNS: dict[str, Columns] = {
    "letters": (
        REVIEW,
        (Column("id", "The letter's identifier; its paragraphs are W1.1, W1.2 ...", 12), lambda f: full_id(f.review, f.record.id)),
        (Column("reference", "The letter's own reference (empty: it can't be read).", 18), of_record(lambda r: r.reference or None)),
        (
            Column("type", "allegation_letter (AL), urgent_appeal (UA), other_letter (OL), or unknown where the reference can't be read.", 18),
            of_record(lambda r: r.type.value),
        ),
        (Column("sent", "The letter's date; the year of its reference where it prints none.", 10), of_record(lambda r: r.date or None)),
        (
            Column("mandates", "Who sent it: codes of UN bodies, or as printed where the table of bodies lacks one.", 40, Type.TEXTS),
            of_record(lambda r: tuple(each.body or each.printed for each in r.mandates)),
        ),
        (
            Column("replies", "The replies that are held (empty: none is held; one may be there).", 16, Type.TEXTS),
            lambda f: tuple(full_id(f.review, each) for each in f.record.replies),
        ),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
"""The columns of that table."""

LETTER_TABLES = {"letters": "One line for each letter of special procedures to the State that is held."}
"""What a line of it is."""

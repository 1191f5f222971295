"""The evidence of results as rows: one line a record, for a spreadsheet or a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...records import Result, Review
from ..examined.rank import has_value, level_word, rank_of
from ..identifiers_shown import full_id
from ..withheld import Withheld
from .cells import Cell, Column, Type
from .record_tables import RecordTable

COLUMNS = (
    Column("review", "The review, ISO3-SS.", 10),
    Column("examination", "The examination, as `openupr explain` names it.", 16),
    Column("level", "strength, usual, unusual, very_unusual or cannot_tell: for programs; also where a figure is told and its level is not.", 14),
    Column(
        "level_word",
        "The level in the word that screen, page and Word show.",
        14,
    ),
    Column("figure", "The headline figure: a share from 0 to 1, a difference of shares, or seconds. Empty where it can't be said.", 10),
    Column("n", "What the figure is counted over.", 8),
    Column("rank", "Where the review stands among those that it is compared with.", 24),
    Column("record", "The record that counts, by its full identifier; empty where the place itself is the evidence.", 22),
    Column("document", "The document that it stands in.", 22),
    Column("page", "The page of the file that it begins on, counted from 1.", 8),
    Column("paragraph", "The paragraph, as printed.", 12),
    Column("why", "Why it counts.", 40),
    Column("words", "Its words.", 80),
    Column(
        "on_the_edge",
        "The other levels that the figure would have within its error (empty: none, or nothing is estimated).",
        14,
        Type.TEXTS,
    ),
)
"""The columns of the table of evidence. A result without evidence has one line, with the columns before `record` and the last one only."""


def evidence_table(examined: Iterable[tuple[Review, Sequence[Result]]], withheld: Withheld) -> RecordTable:
    """The evidence of the results of one or many reviews, in their order."""
    return RecordTable("evidence", COLUMNS, (tuple(map(withheld.view, row)) for row in _rows(examined)))


def _rows(examined: Iterable[tuple[Review, Sequence[Result]]]) -> Iterator[tuple[Cell, ...]]:
    for review, results in examined:
        for result in results:
            figure = result.headline if has_value(result) else None
            value, n = (figure.value, figure.n) if figure else (None, None)
            head: tuple[Cell, ...] = (review.id, result.examination, result.level.value, level_word(result), value, n, str(rank_of(result)) or None)
            edge = tuple(level.value for level in result.on_the_edge)
            for piece in result.evidence:
                place = piece.place
                where = (place.document, place.page, place.paragraph or None) if place else (None, None, None)
                yield (*head, full_id(review, piece.record) or None, *where, str(piece.why), piece.words or None, edge)
            if not result.evidence:
                yield (*head, *(None for _ in COLUMNS[len(head) : -1]), edge)

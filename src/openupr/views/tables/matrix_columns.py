"""The matrix as a table: one line a concern and document in which it is looked for, with the nearest passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ...describing import Description
from ...light_dataclass import dataclass
from ...records import Concern, ConcernLink, Review
from ..identifiers_shown import full_id
from ..matrix import ConcernLine, MatrixPassage, MatrixView
from .cells import PLACE, REVIEW, REVIEW_FACTS, Cell, Column, Columns, RecordInRow, Type

MATRIX = ("matrix",)
"""The tables that are of what became of concerns (`stages.concerns`)."""


@dataclass(frozen=True, slots=True)
class _Square:
    """One square of the matrix, with the passage that is nearest."""

    line: ConcernLine
    link: ConcernLink
    near: MatrixPassage | None

    @property
    def concern(self) -> Concern:
        return self.line.concern


def matrix_records(review: Review, links: Sequence[ConcernLink], description: Description | None = None) -> Iterator[RecordInRow]:
    """The squares of a review's matrix, those of the gravest concerns first."""
    view = MatrixView(review, links, description)
    for line in view.lines:
        for link in line.cells.values():
            near = view.near(link)
            yield RecordInRow(review, _Square(line, link, near[0] if near else None), line.concern.place)


def _of(value: Callable[[Any], Cell]) -> Callable[[RecordInRow], Cell]:
    return lambda found: value(found.record)


def _near(value: Callable[[MatrixPassage], Cell]) -> Callable[[RecordInRow], Cell]:
    return lambda found: value(found.record.near) if found.record.near else None


MATRIX_COLUMNS: dict[str, Columns] = {
    "matrix": (
        REVIEW,
        (
            Column("concern", "The identifier of the sentence, of the compilation or of another UN document.", 18),
            lambda f: full_id(f.review, f.record.concern.id),
        ),
        (
            Column("heading", "The heading of the compilation above it; of another document, its symbol.", 40),
            _of(lambda r: r.line.heading),
        ),
        (
            Column("bodies", "Who says it, by the codes of our table of UN bodies (empty text: a body that the table lacks).", 16, Type.TEXTS),
            _of(lambda r: tuple(speaker.body for speaker in r.concern.bodies)),
        ),
        (
            Column("addressee", "Whose doing it tells of or who is asked: state, other_state, armed_group, business, other.", 14),
            _of(lambda r: r.line.addressee.value),
        ),
        (
            Column("act", "The gravest act under which we count what it tells of (empty: none); the act is our word.", 24),
            _of(lambda r: r.line.act or None),
        ),
        (Column("act_words", "The words of the document by which it does.", 30), _of(lambda r: r.line.by or None)),
        (
            Column("rank", "Its rank, 1 is the gravest (empty: none).", 6, Type.INTEGER),
            _of(lambda r: r.line.rank if r.line.act else None),
        ),
        (Column("text", "The sentence, on one line, without the marks of its notes.", 80), _of(lambda r: r.concern.text.clean)),
        (Column("looked_in", "Where it is looked for: national_report, statements, recommendations.", 16), _of(lambda r: r.link.ground.value)),
        (
            Column(
                "outcome",
                "answered, touched, not_found, cannot_tell, or later: dated after what it is looked for in "
                "(tests/accuracy/guidelines/concern-links.md).",
                12,
            ),
            _of(lambda r: r.link.outcome.value),
        ),
        (
            Column(
                "probability",
                "How probable it is that a reader says so too (of touched: or finds an answer), 0 to 1; 1 for a person's decision; empty where it "
                "isn't known of this one.",
                10,
                Type.NUMBER,
            ),
            _of(lambda r: r.link.probability),
        ),
        (Column("reason", "What decided.", 40), _of(lambda r: str(r.link.reason))),
        (Column("judged", "Who decided on the outcome or on one of its passages (empty: nobody).", 12), _of(lambda r: r.link.judged or None)),
        (
            Column(
                "nearest",
                "The identifier of the nearest passage, also where it was looked at and may not be on the subject; one that a person confirmed or "
                "added goes first.",
                20,
            ),
            lambda f: full_id(f.review, f.record.near.passage.record) if f.record.near else None,
        ),
        (Column("likeness", "How near it is in what it is about, 0 to 1.", 9, Type.NUMBER), _near(lambda n: n.passage.likeness)),
        (Column("shared_words", "The words of the concern that it has too.", 24, Type.TEXTS), _near(lambda n: n.passage.words)),
        (Column("nearest_text", "What it says.", 80), _near(lambda n: n.words)),
        (
            Column("nearest_page", "The page on which it begins.", 8, Type.INTEGER),
            _near(lambda n: n.place.page if n.place else None),
        ),
        (Column("position", "The State's final answer to it, where it is a recommendation.", 16), _near(lambda n: n.position and n.position.value)),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
"""The columns of that table."""

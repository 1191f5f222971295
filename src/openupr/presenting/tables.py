"""A review's records as tables.

A review that has no such record gives one row that names it and is empty otherwise, so that nobody takes it for unread (but
for doubts: there, no row means no doubt)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import UsageError
from ..records import Doubt, Review, Statement
from .columns import COLUMNS, Cell, Column, Found
from .wording import doubts_of


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind. `rows` can be walked through once: they are made as they are written, however many reviews there
    are."""

    what: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


WHAT = tuple(COLUMNS)
"""The tables there are."""


def columns(what: str) -> tuple[Column, ...]:
    """The columns of a table, in order. Raises `UsageError` for a table that does not exist."""
    if what not in COLUMNS:
        raise UsageError(f"there is no table {what!r}", next_step=f"Choose one of: {', '.join(WHAT)}.")
    return tuple(column for column, _ in COLUMNS[what])


def table(reviews: Iterable[Review], what: str) -> Table:
    """The table `what` (one of `WHAT`) of the reviews, in their order and that of their documents. Raises `UsageError` for
    another word."""
    return Table(what, columns(what), _lines(reviews, what))


def _lines(reviews: Iterable[Review], what: str) -> Iterator[tuple[Cell, ...]]:
    values = [value for _, value in COLUMNS[what]]
    for review in reviews:
        found = False
        for each in _records(review, what):
            found = True
            yield tuple(value(each) for value in values)
        if not found and what != "doubts":
            yield (review.id, *(None for _ in values[1:]))


def _records(review: Review, what: str) -> Iterator[Found]:
    if what == "clauses":
        for item in review.items:
            for clause in item.clauses:
                yield Found(review, clause, clause.place, item, clause)
    elif what == "rows":
        for row in review.rows:
            yield Found(review, row, row.clause.place, row.item, row.clause)
    elif what == "items":
        for item in review.items:
            yield Found(review, item, item.place, item)
    else:
        records: Iterable[Statement | Doubt] = review.statements if what == "statements" else doubts_of(review)
        for record in records:
            yield Found(review, record, record.place)

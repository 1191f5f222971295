"""The seal of a row: a hash of all that stands in it, so that a bit that changed on the disk is found, and where.

It finds damage, and no forger: whoever writes a row can seal it. Of originals and outputs, which can be large, the hash of their bytes stands in the
row, and `check` looks at that too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Table, select, type_coerce, update
from sqlalchemy.types import NullType

from .schema import DOCUMENTS, JUDGEMENTS, KNOWN, ORIGINALS, REVIEWS, SETTINGS, STAGES

SEALED: dict[Table, str] = {
    ORIGINALS: "the original {sha256:.12}",
    DOCUMENTS: "the document {path}",
    STAGES: "what the stage {stage} made of {input:.12}",
    REVIEWS: "the review {id}",
    JUDGEMENTS: "the decision on {record} by {who}",
    SETTINGS: "the setting {name}",
    KNOWN: "the known decision {sha256:.12}",
}
"""The tables, and what `check` calls a row of each."""

_APART = {ORIGINALS.c.data, STAGES.c.output}
"""Columns whose hash stands in the row."""


def seal_of(values: Sequence[object]) -> str:
    """The seal of these values, in this order; a text and the same bytes are two things."""
    return hashlib.sha256(msgspec.msgpack.encode([int(each) if isinstance(each, bool) else each for each in values])).hexdigest()[:16]


def columns_of(table: Table) -> list[Column[Any]]:
    """The columns that are sealed."""
    return [each for each in table.c if each.name != "seal" and each not in _APART]


def sealed_row(table: Table, row: Mapping[str, object]) -> dict[str, object]:
    """A row with its seal, before it is written: all its columns have to be in it."""
    return {**row, "seal": seal_of([row[each.name] for each in columns_of(table)])}


def seal(connection: Connection, table: Table, where: ColumnElement[bool] | None = None) -> None:
    """Seal the rows that have been changed."""
    key = list(table.primary_key.columns)
    for values, row, _ in _rows(connection, table, where):
        match = [column == row[column.name] for column in key]
        connection.execute(update(table).where(*match).values(seal=seal_of(values)))


def broken(connection: Connection, table: Table) -> Iterator[str]:
    """What `check` says of each row whose seal is not that of what stands in it."""
    for values, row, found in _rows(connection, table, None):
        if found != seal_of(values):
            name = SEALED[table].format_map({column: str(value) for column, value in row.items()})
            yield f"{name}: its row in {table.name} is not what was written"


def _rows(connection: Connection, table: Table, where: ColumnElement[bool] | None) -> list[tuple[list[Any], dict[str, Any], Any]]:
    """Of each row the values that are sealed, as SQLite has them whatever their column's type is, with their names, and the seal."""
    columns = columns_of(table)
    wanted = select(*(type_coerce(each, NullType()) for each in (*columns, table.c.seal)))
    found = connection.execute(wanted if where is None else wanted.where(where)).all()
    return [(list(row[:-1]), dict(zip((each.name for each in columns), row, strict=False)), row[-1]) for row in found]

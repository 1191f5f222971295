"""The index beside the reviews: of today's version, and with every review that the store holds."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from .index_protocol import Index
from .kept_reviews import labels, listed, review
from .schema import SETTINGS

_NAME = "index"


def index_version(connection: Connection) -> str:
    """The version of the index in the store; empty where it has none."""
    return connection.execute(select(SETTINGS.c.value).where(SETTINGS.c.name == _NAME)).scalar() or ""


def write_anew(connection: Connection, index: Index) -> None:
    """Write the index anew from the reviews. Those that are stale come in when they are put together again."""
    index.create(connection)
    for identifier in index.held(connection):
        index.remove(connection, identifier)
    for each in listed(connection):
        found = review(connection, each.id)
        if found is not None:
            index.put(connection, found, labels(connection, each.id) or {})
    connection.execute(delete(SETTINGS).where(SETTINGS.c.name == _NAME))
    connection.execute(insert(SETTINGS), {"name": _NAME, "value": str(index.VERSION)})

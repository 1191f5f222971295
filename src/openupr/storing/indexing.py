"""The index beside the reviews: of today's version, and with every review that the store holds."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from .index_protocol import Index
from .schema import SETTINGS
from .sql_library import SqlLibrary

_NAME = "index"


def index_version(connection: Connection) -> str:
    """The version of the index in the store; empty where it has none."""
    return str(connection.execute(select(SETTINGS.c.value).where(SETTINGS.c.name == _NAME)).scalar() or "")


def write_anew(library: SqlLibrary, index: Index) -> None:
    """Write the index anew from the reviews. Of those that are stale it keeps the passages that it has, until they are put
    together again."""
    connection = library.connection
    index.create(connection)
    before = index.held(connection)
    kept = {each.id for each in library.listed()}
    for identifier in before.keys() - kept:
        index.remove(connection, identifier)
    for identifier in sorted(kept):
        found = library.review(identifier)
        if found is not None:
            index.put(connection, found, library.labels(identifier) or {})
        elif identifier in before:
            index.renew(connection, identifier)
    library.put_setting(_NAME, str(index.VERSION))


def index_faults(library: SqlLibrary, *, writable: bool, deep: bool = False) -> Iterator[str]:
    """What is wrong in the index: what it lacks, what it holds beyond the reviews, and (where the store can be written) what it finds itself; `deep`:
    also what it would not hold if it were made now."""
    index = library.index
    if index is None:
        return
    put = {each.id for each in library.listed() if each.counts is not None}
    held = set(index.held(library.connection))
    if lacking := sorted(put - held):
        yield f"the index lacks {', '.join(lacking)}"
    if more := sorted(held - put):
        yield f"the index holds {', '.join(more)}, which the store does not"
    yield from index.faults(library.connection, writable=writable)
    if deep:
        yield from index.words_differ(library.connection)
    for identifier in sorted(put & held) if deep else ():
        found = library.review(identifier)
        if found is not None:  # one that is stale is written anew when it is asked for
            yield from index.differences(library.connection, found, library.labels(identifier) or {})

"""Whether a store holds our tables and nothing else. A trigger, a view or a table of somebody else's would act when ours are read or written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sqlalchemy import Connection, create_engine

from ..errors import StoreError
from ..languages.messages import Message, message
from .index_protocol import INDEX_PREFIX
from .schema import METADATA

_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_VERSION_TABLE = "alembic_version"
_STATISTICS = "sqlite_stat"
"""How the names of the tables begin in which SQLite itself counts, where somebody has asked it to."""


def must_be_ours(connection: Connection, where: str) -> None:
    """Raises `StoreError` for what is no store as OpenUPR makes it. It is asked of a store of today's version, before anything in it is read."""
    found = next(_strange(connection), None)
    if found is not None:
        step = message("Read the documents into a store of your own (--store). Nothing in it was changed.")
        raise StoreError(message("this store was not made by OpenUPR alone: {found}", found=found), where=where, next_step=step)


def nothing_acts(connection: Connection, where: str) -> None:
    """Raises `StoreError` where something would act by itself in the steps from an older version."""
    for kind, name, _, _ in connection.exec_driver_sql(_OBJECTS):
        if kind not in {"table", "index"}:
            step = message("Read the documents into a store of your own (--store). Nothing in it was changed.")
            raise StoreError(
                message("this store was not made by OpenUPR alone: it holds a {kind} ({name})", kind=kind, name=_shown(name)),
                where=where,
                next_step=step,
            )


def _strange(connection: Connection) -> Iterator[Message]:
    ours, columns = _ours()
    for kind, name, table, sql in connection.exec_driver_sql(_OBJECTS).all():
        if kind not in {"table", "index"}:
            yield message("it holds a {kind} ({name})", kind=str(kind), name=_shown(name))
        elif str(name).startswith(INDEX_PREFIX) or str(table).startswith(INDEX_PREFIX):
            # What the index's tables are is looked at by who made them; nothing else may be called so and act.
            if kind == "index" and sql is not None:
                yield message("it holds an index ({name})", name=_shown(name))
        elif (kind, name, table) not in ours and not str(name).startswith(_STATISTICS):
            yield (
                message("it holds an index that is none of ours ({name})", name=_shown(name))
                if kind == "index"
                else message("it holds a table that is none of ours ({name})", name=_shown(name))
            )
    held = set(connection.exec_driver_sql("SELECT type, name, tbl_name FROM sqlite_master").all())
    for kind, name, _ in sorted(ours - {tuple(each) for each in held}, reverse=True):
        yield message("it lacks the {kind} {name}", kind=str(kind), name=str(name))
    for table, expected in columns.items():
        if (found := _columns(connection, table)) != expected:
            strange = _shown(sorted(set(found) ^ set(expected))[0])
            yield message("its table {table} has other columns ({strange})", table=table, strange=strange)


@cache
def _ours() -> tuple[set[tuple[str, str, str]], dict[str, list[tuple[str, ...]]]]:
    """What a store of today's version holds, and the columns of each table."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        METADATA.create_all(connection)
        connection.exec_driver_sql(f"CREATE TABLE {_VERSION_TABLE} (version_num VARCHAR(32) NOT NULL, PRIMARY KEY (version_num))")
        objects = {(kind, name, table) for kind, name, table, _ in connection.exec_driver_sql(_OBJECTS)}
        tables = [name for kind, name, _ in objects if kind == "table"]
        columns = {table: _columns(connection, table) for table in tables}
    engine.dispose()
    return objects, columns


def _columns(connection: Connection, table: str) -> list[tuple[str, ...]]:
    """Each column's name, type, whether it may be empty, its default and key, and whether it is computed; sorted, as steps add columns at the end."""
    rows = connection.exec_driver_sql(f"PRAGMA table_xinfo({table})").all()
    return sorted((str(name), str(kind), str(needed), str(default), str(key), str(hidden)) for _, name, kind, needed, default, key, hidden in rows)


def _shown(name: object) -> str:
    return re.sub(r"[^\w .,()'-]", "?", str(name))[:60]

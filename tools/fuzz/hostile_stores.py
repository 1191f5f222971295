"""Stores that hurt: a whole one damaged by structure, other databases, and what is no database."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from .bombs import bomb
from .mutating import ANY, WHOLE, mutate

_CELLS = (
    "NULL",
    "0",
    "-1",
    "9223372036854775807",
    "1.5",
    "x''",
    "''",
    "'x'",
    "zeroblob(3000000)",
    "char(0, 55296, 8238)",
    "'../../x'",
    "'/etc/passwd'",
)
_TABLES = ("originals", "documents", "stages", "reviews", "judgements", "settings", "alembic_version", "passages", "x")
_FOREIGN = (
    "CREATE TRIGGER t AFTER INSERT ON documents BEGIN DELETE FROM originals; END",
    "CREATE TRIGGER t AFTER INSERT ON reviews BEGIN UPDATE reviews SET counts = ''; END",
    "CREATE VIEW v AS SELECT * FROM reviews",
    "CREATE VIEW passages_of AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
    "CREATE TABLE foreign_one (a)",
    "CREATE INDEX i ON documents (length(path))",
    "ALTER TABLE reviews RENAME TO gone",
    "ALTER TABLE documents ADD COLUMN more TEXT DEFAULT 'x'",
    "DROP TABLE judgements",
    "DROP TABLE alembic_version",
    "DELETE FROM alembic_version",
    "UPDATE alembic_version SET version_num = '9999'",
    "INSERT INTO alembic_version VALUES ('../../x')",
    "PRAGMA user_version = 2147483647",
    "PRAGMA application_id = -1",
    "DELETE FROM originals",
    "DELETE FROM stages",
    "DELETE FROM documents",
    "DELETE FROM settings",
)


def store(draw: random.Random, whole: bytes) -> bytes:
    """A store, made of a whole one."""
    match draw.randrange(14):
        case 0:
            return whole[: draw.choice([0, 1, 16, 100, 4096, len(whole) // 2, len(whole) - 1])]
        case 1:
            return draw.randbytes(draw.choice([10, 4096, 100_000]))
        case 2:
            return whole[:100] + draw.randbytes(5000)
        case 3:
            return _made(draw.choice(_OTHERS))
        case 4:
            return mutate(whole, draw, ANY)
        case 5 | 6:
            return _pages(bytearray(whole), draw)
        case 7:
            return _header(bytearray(whole), draw)
        case 8 | 9:
            return _changed(whole, [draw.choice(_FOREIGN) for _ in range(draw.randint(1, 2))])
        case 10:
            return _changed(whole, [_bomb(draw)])
        case 11:
            return _schema(whole, draw)
    return _cells(whole, draw)


def _pages(data: bytearray, draw: random.Random) -> bytes:
    """Bits are turned, cells point elsewhere, pages change places."""
    pages = len(data) // 4096
    for _ in range(draw.randint(1, 5)):
        at = draw.randrange(pages) * 4096
        match draw.randrange(4):
            case 0:
                place = draw.randrange(len(data))
                data[place] ^= 1 << draw.randrange(8)
            case 1:
                place = at + draw.randrange(0, 40)
                data[place : place + 2] = draw.choice(WHOLE[:12]).to_bytes(8, "big", signed=True)[-2:]
            case 2:
                other = draw.randrange(pages) * 4096
                data[at : at + 4096], data[other : other + 4096] = data[other : other + 4096], data[at : at + 4096]
            case _:
                data[at : at + 4096] = bytes(4096) if draw.random() < 0.5 else draw.randbytes(4096)
    return bytes(data)


def _header(data: bytearray, draw: random.Random) -> bytes:
    """A field of the first hundred bytes is another: size of pages, versions, count, list of free pages, encoding."""
    at, size = draw.choice([(16, 2), (18, 1), (19, 1), (20, 1), (24, 4), (28, 4), (32, 4), (36, 4), (44, 4), (52, 4), (56, 4), (60, 4), (68, 4)])
    data[at : at + size] = (draw.choice(WHOLE) % 256**size).to_bytes(size, "big")
    return bytes(data)


def _cells(whole: bytes, draw: random.Random) -> bytes:
    """A cell of every row, or of one, has another type or another text."""

    def change(connection: sqlite3.Connection) -> None:
        for _ in range(draw.randint(1, 3)):
            names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")]
            table = draw.choice(sorted(names))
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            one = " WHERE rowid = (SELECT min(rowid) FROM " + f'"{table}")' if draw.random() < 0.5 else ""
            _try(connection, f'UPDATE "{table}" SET "{draw.choice(columns)}" = {draw.choice(_CELLS)}{one}')

    return _with(whole, change)


def _bomb(draw: random.Random) -> str:
    """A packed text that unpacks to gigabytes stands where an original, or what a stage made, is kept."""
    table, column = draw.choice([("originals", "data"), ("stages", "output"), ("documents", "record")])
    return f"UPDATE {table} SET {column} = x'{bomb(draw.choice([50, 1500])).hex()}'"


def _schema(whole: bytes, draw: random.Random) -> bytes:
    """The text of the schema itself is another."""

    def change(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA writable_schema = ON")
        table = draw.choice(_TABLES)
        sql = draw.choice(
            ["NULL", "'CREATE TABLE x (a)'", "'x'", "replace(sql, 'TEXT', 'INTEGER')", "replace(sql, 'NOT NULL', '')", "'CREATE VIEW x AS SELECT 1'"]
        )
        _try(connection, f"UPDATE sqlite_master SET sql = {sql} WHERE name = '{table}'")

    return _with(whole, change)


def _changed(whole: bytes, statements: list[str]) -> bytes:
    def change(connection: sqlite3.Connection) -> None:
        for statement in statements:
            _try(connection, statement)

    return _with(whole, change)


def _try(connection: sqlite3.Connection, statement: str) -> None:
    try:
        connection.execute(statement)
    except (sqlite3.Error, sqlite3.Warning):
        return  # this store has no such table any more


def _with(whole: bytes, change: Callable[[sqlite3.Connection], None]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="openupr-fuzz-") as folder:
        path = Path(folder, "store.sqlite")
        path.write_bytes(whole)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            change(connection)
            _try(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
        return path.read_bytes()


_OTHERS: tuple[tuple[str, ...], ...] = (
    ("CREATE TABLE urls (url TEXT)", "INSERT INTO urls VALUES ('x')"),
    ("CREATE TABLE reviews (id TEXT)", "INSERT INTO reviews VALUES ('XBB-17')"),
    ("CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0001')"),
    ("CREATE VIEW reviews AS SELECT 1 AS id",),
    ("PRAGMA encoding = 'UTF-16le'", "CREATE TABLE reviews (id TEXT)"),
    ("PRAGMA page_size = 65536", "VACUUM"),
)


def _made(statements: tuple[str, ...]) -> bytes:
    return _changed(b"", list(statements))

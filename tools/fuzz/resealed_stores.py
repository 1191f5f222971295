"""A whole store with another fact in it, sealed anew as OpenUPR seals: rows of the right types that don't fit, and records changed inside."""

from __future__ import annotations

import hashlib
import json
import random
import sqlite3
import tempfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from openupr.storing.schema import METADATA
from openupr.storing.sealing import columns_of, seal_of

_TEXTS = (
    *("", " ", "x", "x" * 5000, "\u202e\u2066", "\x1b[2J\x07", "\0", "../../../etc/passwd", "/dev/zero", "XAA-48", "XCC-01/R25.1", "supported"),
    *("None", "=1+1", "<script>alert(1)</script>", "9" * 400, "2025-99-99", "0001-01-01", "A/HRC/9/9", "a\nb", "\ufffd", "e\u0301" * 300, "[", "{}"),
    *("null", "-1"),
)
_NUMBERS = (0, -1, 1, 2, 7, 10**6, 2**31 - 1, 2**31, 2**53, 2**63 - 1, -(2**63))
_PACKED = {"stages": "output", "documents": "record"}


def resealed(whole: bytes, draw: random.Random) -> bytes:
    """The store, changed in one to three places."""
    with tempfile.TemporaryDirectory(prefix="openupr-fuzz-") as folder:
        path = Path(folder, "s.sqlite")
        path.write_bytes(whole)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for _ in range(draw.choice([1, 1, 2, 3])):
                (_packed if draw.random() < 0.6 else _cell if draw.random() < 0.6 else _row)(connection, draw)
            _sealed(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return path.read_bytes()


def _packed(connection: sqlite3.Connection, draw: random.Random) -> None:
    """A record has another value somewhere inside: of the same type, or of another."""
    table = draw.choice(["stages", "stages", "stages", "documents"])
    rows = connection.execute(f"SELECT rowid, {_PACKED[table]} FROM {table} ORDER BY rowid").fetchall()
    if not rows:
        return
    number, data = draw.choice(rows)
    try:
        record = msgspec.msgpack.decode(zlib.decompress(data))
    except (zlib.error, msgspec.DecodeError):
        return
    for _ in range(draw.choice([1, 1, 3, 30])):
        record = _changed(record, draw)
    made = zlib.compress(msgspec.msgpack.encode(record), 1)
    connection.execute(f"UPDATE {table} SET {_PACKED[table]} = ? WHERE rowid = ?", (made, number))


def _changed(record: Any, draw: random.Random) -> Any:
    """The same with one node changed, which a walk from the root finds."""
    if isinstance(record, dict) and record and draw.random() < 0.95:
        key = draw.choice(list(record))
        if draw.random() < 0.03:
            return {other: value for other, value in record.items() if other != key}
        return {**record, key: _changed(record[key], draw)}
    if isinstance(record, list) and record and draw.random() < 0.9:
        at = draw.randrange(len(record))
        if draw.random() < 0.1:
            return draw.choice([record[::-1], record * 2, record[:at], [*record, record[at]], [record[at]] * 300, []])
        return [*record[:at], _changed(record[at], draw), *record[at + 1 :]]
    return _other(record, draw)


def _other(value: Any, draw: random.Random) -> Any:
    if draw.random() < 0.15:
        return draw.choice([None, True, 0, "", [], {}, 1.5, float("nan"), b"x"])
    match value:
        case bool():
            return not value
        case int():
            return draw.choice([*_NUMBERS, value + 1, value - 1, -value])
        case float():
            return draw.choice([0.0, -1.0, 1e308, float("inf"), float("nan"), value * 2])
        case str():
            return draw.choice([*_TEXTS, value * 3, value[::-1], value[:-1], value.upper()])
    return draw.choice([None, [], 7, "x"])


def _cell(connection: sqlite3.Connection, draw: random.Random) -> None:
    """A cell has another value of its type."""
    table = draw.choice(sorted(METADATA.tables))
    rows = connection.execute(f'SELECT rowid, * FROM "{table}"').fetchall()
    columns = [each.name for each in METADATA.tables[table].c if each.name != "seal" and each.name not in _PACKED.values()]
    if not rows:
        return
    column = draw.choice(columns)
    row = draw.choice(rows)
    (old,) = connection.execute(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (row[0],)).fetchone()
    new = _other(old, draw)
    if column == "counts" and old and draw.random() < 0.8:
        new = json.dumps(_changed(json.loads(old), draw))
    _tried(connection, f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (_as_cell(new), row[0]))


def _row(connection: sqlite3.Connection, draw: random.Random) -> None:
    """A row is gone, stands there under another name too, or is one that nothing else knows."""
    table = draw.choice(sorted(METADATA.tables))
    columns = [each.name for each in METADATA.tables[table].c]
    rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
    if rows and draw.random() < 0.3:
        _tried(connection, f'DELETE FROM "{table}" WHERE rowid = (SELECT min(rowid) FROM "{table}")', ())
    elif rows:
        row = dict(zip(columns, draw.choice(rows), strict=False))
        for name in draw.sample(columns, min(len(columns), draw.choice([1, 2, 3]))):
            row[name] = _as_cell(_other(row[name], draw))
        _tried(connection, f'INSERT INTO "{table}" ({", ".join(map(_quoted, row))}) VALUES ({", ".join("?" * len(row))})', tuple(row.values()))
    else:
        values = [draw.choice(_TEXTS) for _ in columns]
        _tried(connection, f'INSERT INTO "{table}" ({", ".join(map(_quoted, columns))}) VALUES ({", ".join("?" * len(columns))})', tuple(values))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _as_cell(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value)
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) and not value.isprintable() and "\ud800" in value else value


def _tried(connection: sqlite3.Connection, statement: str, values: tuple[Any, ...]) -> None:
    try:
        connection.execute(statement, values)
    except (sqlite3.Error, OverflowError):
        return  # another row has this name, or the column does not take it


def _sealed(connection: sqlite3.Connection) -> None:
    """Every hash is that of what stands there now."""
    connection.create_function("sha256", 1, lambda data: hashlib.sha256(data if isinstance(data, bytes) else str(data).encode()).hexdigest())
    connection.execute("UPDATE stages SET sha256 = sha256(output)")
    for table in METADATA.tables.values():
        if "seal" not in table.c:
            continue
        names = [each.name for each in columns_of(table)]
        for row in connection.execute(f'SELECT rowid, {", ".join(map(_quoted, names))} FROM "{table.name}"').fetchall():
            try:
                found = seal_of(row[1:])
            except (msgspec.EncodeError, OverflowError, TypeError):
                continue
            connection.execute(f'UPDATE "{table.name}" SET seal = ? WHERE rowid = ?', (found, row[0]))

"""The tables of the index: made where they are not there, and looked at before they are trusted. What is found in them: `full_text.py`."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, text

VERSION = 3
"""Rises when an index that was written before would give other hits: it has to be written anew from the reviews."""

METADATA = MetaData()
REVIEWS = Table(
    "searched_reviews",
    METADATA,
    Column("review", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("passages", Integer, nullable=False),
)
PASSAGES = Table(
    "searched_passages",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("review", String, nullable=False),
    Column("session", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("by", String, nullable=False),
    Column("names", String, nullable=False),
    Column("position", String),
    Column("claim", String),
    Column("category", Integer),
    Column("issues", String, nullable=False),
    Column("text", String, nullable=False),
    Column("language", String, nullable=False),
    Column("document", String, nullable=False),
    Column("paragraph", String, nullable=False),
    Column("page", Integer),
    Column("words", String, nullable=False),
    Column("seal", String, nullable=False, server_default=""),
)
OPTIONS = "prefix='3 4', tokenize='unicode61 remove_diacritics 0'"
_FULL_TEXT = f"CREATE VIRTUAL TABLE IF NOT EXISTS searched_words USING fts5(words, content='searched_passages', content_rowid='number', {OPTIONS})"
_TABLES = ("searched_reviews", "searched_passages", "searched_words")
_SHADOWS = tuple(f"searched_words_{name}" for name in ("data", "idx", "docsize", "config"))
"""The tables in which SQLite keeps the full text."""


def create(connection: Connection) -> None:
    """Make the index's tables where they are not there yet, or give those of an older version today's columns."""
    METADATA.create_all(connection)
    connection.execute(text(_FULL_TEXT))
    columns = {row[1] for row in connection.execute(text("PRAGMA table_info(searched_passages)"))}
    if "seal" not in columns:  # version 2
        connection.execute(text("ALTER TABLE searched_passages ADD COLUMN seal VARCHAR DEFAULT '' NOT NULL"))
    if "english" in columns:  # version 1
        connection.execute(text("ALTER TABLE searched_passages RENAME COLUMN english TO language"))
        connection.execute(text("UPDATE searched_passages SET language = CASE language WHEN 1 THEN 'en' ELSE '' END"))


def strange(connection: Connection) -> list[str]:
    """What in the index's tables is not as `create` makes them, in sentences."""
    tables = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
    found = {name: " ".join(str(sql).split()) for name, sql in tables}
    faults = [f"there is a table {name[:60]!r}" for name in found if name.startswith("searched_") and name not in {*_TABLES, *_SHADOWS}]
    faults += [f"there is no table {name}" for name in (*_TABLES, *_SHADOWS) if name not in found]
    if not faults and found["searched_words"].replace(" IF NOT EXISTS", "") != _FULL_TEXT.replace(" IF NOT EXISTS", ""):
        faults.append("its full text is another")
    for table in METADATA.sorted_tables if not faults else ():
        rows = connection.execute(text(f"PRAGMA table_xinfo({table.name})")).all()
        if sorted(row[1] for row in rows) != sorted(table.c.keys()) or any(row[6] for row in rows):
            faults.append(f"its table {table.name} has other columns")
    return faults

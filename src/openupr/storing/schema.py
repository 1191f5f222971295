"""The tables, for SQLAlchemy Core: no type here that only SQLite knows.

originals    each file's bytes, once, by SHA-256
documents    where a file lay, what the user told of it, which review it belongs to; one that was replaced by a newer file stays, superseded
stages       what came out of a stage, by (hash of what went in, stage, version of the stage)
reviews      the reviews, with the key of what they were last put together from, and their counts
settings     the version of the search's index
judgements   people's decisions, mirrored from the files beside the dossiers; those with an empty source are held here alone
known        the hashes of the decisions that count: taken on this machine, or by somebody whom its user trusts

Every row has a `seal`, the hash of all that stands in it (`sealing.py`).
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

METADATA = MetaData()

ORIGINALS = Table(
    "originals",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packing", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("seal", Text, nullable=False, server_default=""),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("sha256", Text, ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("told", Text, nullable=False),
    Column("input", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("review", Text, index=True),
    Column("superseded", Boolean, nullable=False),
    Column("seal", Text, nullable=False, server_default=""),
    UniqueConstraint("path", "sha256", name="one_document_a_path_and_text"),
)

STAGES = Table(
    "stages",
    METADATA,
    Column("input", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("output", LargeBinary, nullable=False),
    Column("seal", Text, nullable=False, server_default=""),
)

REVIEWS = Table(
    "reviews",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("state", Text, nullable=False, index=True),
    Column("session", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("input", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("seal", Text, nullable=False, server_default=""),
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("review", Text, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("when", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("seal", Text, nullable=False, server_default=""),
)

SETTINGS = Table(
    "settings",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("seal", Text, nullable=False, server_default=""),
)

KNOWN = Table(
    "known",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("seal", Text, nullable=False, server_default=""),
)

"""Documents in the store: their originals, where they lay, and what reading made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, exists, insert, select, update

from ..errors import StoreError
from ..records import Document
from .codec import pack, unpack, unsqueeze
from .schema import DOCUMENTS, ORIGINALS
from .stages import document_key, drop_outputs, output, put_output, told_from, told_text

if TYPE_CHECKING:
    from ..identifying import Told


@dataclass(frozen=True, slots=True)
class Received:
    """A document as read: its original (`packing` says how it is kept; see `squeeze`) and, packed, what was `taken` from it and its `record`."""

    sha256: str
    size: int
    packing: str
    data: bytes
    taken: bytes
    record: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A document in the store: `path` is where it lay when it was read, `key` that of its stage, `record` its `Document`, packed (by the version of
    the stage that read it), `review` the review that it was put to, None where nothing says which."""

    path: str
    sha256: str
    told: Told
    key: str
    record: bytes
    review: str | None

    @property
    def document(self) -> Document:
        """What it says of itself. Ask only while its stage is today's."""
        return unpack(self.record, Document)


CURRENT = DOCUMENTS.c.superseded.is_(False)
"""The documents that count: no newer file has taken their place."""


_NOW = DOCUMENTS.alias()
LEFT_OUT = DOCUMENTS.c.superseded.is_(True) & ~exists().where((_NOW.c.path == DOCUMENTS.c.path) & _NOW.c.superseded.is_(False))
"""The documents in the place of which nothing else lies: they were set aside."""


def documents(connection: Connection, review: str | None = None) -> list[Kept]:
    """The documents that count, of one review or all, by path."""
    c = DOCUMENTS.c
    wanted = CURRENT if review is None else CURRENT & (c.review == review)
    rows = connection.execute(select(c.path, c.sha256, c.told, c.input, c.record, c.review).where(wanted).order_by(c.path))
    return [Kept(path, sha256, told_from(told), key, record, review) for path, sha256, told, key, record, review in rows]


def put_document(connection: Connection, path: str, told: Told, name: str, received: Received) -> None:
    """Keep a document that was read: its original, what reading made of it, and that it lies here."""
    if connection.execute(select(ORIGINALS.c.sha256).where(ORIGINALS.c.sha256 == received.sha256)).first() is None:
        row = {"sha256": received.sha256, "size": received.size, "packing": received.packing, "data": received.data}
        connection.execute(insert(ORIGINALS), row)
    key = document_key(received.sha256, name, told)
    put_output(connection, "document", key, received.taken)
    connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.input == key).values(record=received.record))
    put_path(connection, path, received.sha256, told, key, received.record)


def put_path(connection: Connection, path: str, sha256: str, told: Told, key: str, record: bytes | None = None) -> None:
    """Note that a document lies here, in the place of what lay here before. Without a `record` its stage has to be in the store."""
    c = DOCUMENTS.c
    before = connection.execute(select(c.id, c.input).where((c.path == path) & (c.sha256 == sha256))).first()
    connection.execute(update(DOCUMENTS).where((c.path == path) & (c.sha256 != sha256)).values(superseded=True))
    values = {"told": told_text(told), "input": key, "record": record or _record(connection, key), "superseded": False}
    if before is None:
        connection.execute(insert(DOCUMENTS), {"path": path, "sha256": sha256, "review": None, **values})
    else:
        connection.execute(update(DOCUMENTS).where(c.id == before.id).values(**values))
        if before.input != key and connection.execute(select(c.id).where(c.input == before.input)).first() is None:
            drop_outputs(connection, [before.input])


def _record(connection: Connection, key: str) -> bytes:
    from ..assembling import Taken

    taken = output(connection, "document", key)
    assert taken is not None
    return pack(unpack(taken, Taken).document)


def place(connection: Connection, reviews: Iterable[tuple[str, str]]) -> None:
    """Put documents to their reviews: pairs of a path and an identifier."""
    for path, review in reviews:
        connection.execute(update(DOCUMENTS).where((DOCUMENTS.c.path == path) & CURRENT).values(review=review))


def set_aside(connection: Connection, paths: Iterable[str]) -> None:
    """Let what lies at these paths count no more: a person says that it is no document of the review. It stays in the store."""
    for path in paths:
        connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.path == path).values(superseded=True))


def original(connection: Connection, sha256: str) -> bytes:
    """The bytes of a document. Raises `StoreError` when they are not there."""
    row = connection.execute(select(ORIGINALS.c.packing, ORIGINALS.c.data).where(ORIGINALS.c.sha256 == sha256)).first()
    if row is None:
        raise StoreError("the store does not hold this document's original", where=sha256, next_step="Read it again from its file.")
    return unsqueeze(row.packing, row.data)

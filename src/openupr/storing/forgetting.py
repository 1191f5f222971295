"""Removing a review for good: no copy of its words stays in the file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, select

from .kept_documents import LEFT_OUT
from .kept_reviews import put_together_from
from .schema import DOCUMENTS, JUDGEMENTS, ORIGINALS, REVIEWS
from .stages import drop_beside, drop_outputs
from .store import Store


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed: `documents` that lay at so many places, `originals` that no other review has, and a person's `judgements`. Not `wholly`:
    another process is reading, and traces stay in the store's log of changes until it is done."""

    documents: int
    originals: int
    judgements: int
    wholly: bool = True


def forget(store: Store, review: str | None) -> Forgotten:
    """Remove a review, or (None) every document that belongs to none, also what was left out of one since it was taken."""
    with store.write() as connection:
        if review is not None and store.index is not None:
            store.index.remove(connection, review)
            store.index.tidy(connection)  # what was removed stays in the index's older pieces until they are merged
        found = _remove(connection, review)
    return replace(found, wholly=_overwrite(store))


def _remove(connection: Connection, review: str | None) -> Forgotten:
    c = DOCUMENTS.c
    theirs = (c.review.is_(None) | LEFT_OUT) if review is None else c.review == review
    rows = connection.execute(select(c.sha256, c.input).where(theirs)).all()
    connection.execute(delete(DOCUMENTS).where(theirs))
    keys = {row.input for row in rows} - set(connection.execute(select(c.input)).scalars())
    drop_outputs(connection, keys)
    unused = {row.sha256 for row in rows} - set(connection.execute(select(c.sha256)).scalars())
    for sha256 in unused:
        connection.execute(delete(ORIGINALS).where(ORIGINALS.c.sha256 == sha256))
    judged = 0
    if review is not None:
        key = put_together_from(connection, review)
        drop_outputs(connection, [key, review])  # its words that were judged, too
        if key:
            drop_beside(connection, key)
        judged = connection.execute(delete(JUDGEMENTS).where(JUDGEMENTS.c.review == review)).rowcount
        connection.execute(delete(REVIEWS).where(REVIEWS.c.id == review))
    return Forgotten(len(rows), len(unused), judged)


def _overwrite(store: Store) -> bool:
    """Write the file anew without what was removed, and empty the log of changes, which holds it still. False where another process reads the log."""
    with store.unbound() as connection:
        store.patiently(connection, lambda: connection.exec_driver_sql("VACUUM"))
        busy: int = store.patiently(connection, lambda: connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one())
    return not busy

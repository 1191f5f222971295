"""What the store holds in figures, and what of it is stale."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from sqlalchemy import ColumnElement, Connection, func, select

from .kept_documents import CURRENT, LEFT_OUT
from .kept_reviews import Listed, listed, stale
from .schema import DOCUMENTS, JUDGEMENTS, ORIGINALS
from .store import Store


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts, and sizes in bytes: of the file, of the originals, and of what these are kept in. `stale` are the reviews that another version of
    OpenUPR read, or that have not been put together since a document or a decision came in; `unplaced` the
    names of the documents without a review, `left_out` of those that were taken once and count no more, without a newer file in their place. Of the
    `judgements`, `moved` count on records that have their words now, and `orphans` count on none."""

    reviews: int
    documents: int
    superseded: int
    unplaced: tuple[str, ...]
    left_out: tuple[str, ...]
    judgements: int
    moved: int
    orphans: int
    size: int
    originals_size: int
    originals_kept: int
    stale: tuple[str, ...]


def holdings(store: Store) -> Holdings:
    """The figures of a store."""
    c = DOCUMENTS.c
    with store.read() as connection:
        reviews = listed(connection)
        size, kept = connection.execute(select(func.sum(ORIGINALS.c.size), func.sum(func.length(ORIGINALS.c.data)))).one()
        count = select(func.count()).select_from(DOCUMENTS)
        return Holdings(
            len(reviews),
            connection.execute(count.where(CURRENT)).scalar_one(),
            connection.execute(count.where(c.superseded.is_(True) & ~LEFT_OUT)).scalar_one(),
            _names(connection, CURRENT & c.review.is_(None)),
            _names(connection, LEFT_OUT),
            connection.execute(select(func.count()).select_from(JUDGEMENTS)).scalar_one(),
            _doubts(reviews, "judgement_moved"),
            _doubts(reviews, "judgement_orphan"),
            store.path.stat().st_size,
            size or 0,
            kept or 0,
            tuple(sorted(stale(connection))),
        )


def _doubts(reviews: list[Listed], kind: str) -> int:
    """How many doubts of a kind there are in reviews as they were last put together."""
    return sum(each.counts.doubts.get(kind, 0) for each in reviews if each.counts)


def _names(connection: Connection, which: ColumnElement[bool]) -> tuple[str, ...]:
    """The names of these documents."""
    return tuple(sorted(PurePath(path).name for path in connection.execute(select(DOCUMENTS.c.path).where(which)).scalars()))

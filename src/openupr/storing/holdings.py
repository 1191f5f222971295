"""What the store holds in figures, and what of it is stale."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from sqlalchemy import func, select

from .reviews import listed, stale
from .store import Store
from .tables import DOCUMENTS, JUDGEMENTS, ORIGINALS


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts, and sizes in bytes: of the file, of the originals, and of what these are kept in. `stale` are the reviews that another version of
    OpenUPR read, or that have not been put together since a document or a decision came in; `unplaced` the
    names of the documents without a review."""

    reviews: int
    documents: int
    superseded: int
    unplaced: tuple[str, ...]
    judgements: int
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
            connection.execute(count.where(c.superseded.is_(False))).scalar_one(),
            connection.execute(count.where(c.superseded.is_(True))).scalar_one(),
            tuple(sorted(PurePath(each).name for each in connection.execute(select(c.path).where(c.review.is_(None))).scalars())),
            connection.execute(select(func.count()).select_from(JUDGEMENTS)).scalar_one(),
            store.path.stat().st_size,
            size or 0,
            kept or 0,
            tuple(sorted(stale(connection))),
        )

"""The shelf of a store: earlier reviews, judgements and baselines (DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from ..records import Baseline, Judgement, Review
from .reviews import judgements, review
from .store import Store
from .tables import REVIEWS


@dataclass(frozen=True, slots=True)
class StoreShelf:
    """What stands beside a review in a store. `baselines` are those to compare with, by figure."""

    store: Store
    baselines: Mapping[str, Baseline] = field(default_factory=dict)

    def earlier(self, review: Review) -> Review | None:
        """The last review of the same State before this one that the store holds; None where that is stale too (`stages.shelf` sees to it)."""
        before = earlier_id(self.store, review.id)
        return self.kept(before) if before else None

    def kept(self, identifier: str) -> Review | None:
        """A review as the store holds it."""
        with self.store.read() as connection:
            return review(connection, identifier)

    def judgements(self, review: str) -> Sequence[Judgement]:
        """A person's decisions on the records of a review, oldest first."""
        with self.store.read() as connection:
            return judgements(connection, review)

    def baseline(self, figure: str) -> Baseline | None:
        """What is usual for a figure, by its key; None where nobody has computed it."""
        return self.baselines.get(figure)


def earlier_id(store: Store, identifier: str) -> str | None:
    """The identifier of the last review of the same State before this one that the store holds."""
    c = REVIEWS.c
    before = (c.state == identifier[:3]) & (c.session < int(identifier[4:]))
    with store.read() as connection:
        return connection.execute(select(c.id).where(before).order_by(c.session.desc())).scalars().first()

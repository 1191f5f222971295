"""One review: its documents and every record in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .documents import Document, Kind
from .doubts import Doubt
from .recommendations import Commitment, Item, LeadIn, Note, Row, Unread, rows
from .statements import Delegation, Speakers, Statement, Voice


@dataclass(frozen=True, slots=True)
class WorkingGroupReport:
    """What one working group report says, as records."""

    document: Document
    troika: tuple[str, ...]
    delegation: Delegation
    speakers: Speakers
    statements: tuple[Statement, ...]
    lead_ins: tuple[LeadIn, ...]
    items: tuple[Item, ...]
    commitments: tuple[Commitment, ...]
    notes: tuple[Note, ...]
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """One State's review in one session. `id` is `ISO3-SS`; `report` is None where the dossier holds no working group report."""

    id: str
    state: str
    session: int
    documents: tuple[Document, ...]
    report: WorkingGroupReport | None
    doubts: tuple[Doubt, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The recommendations, in the report's order."""
        return self.report.items if self.report else ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The delegations' statements in the order of the report."""
        return tuple(s for s in self.report.statements if s.voice is Voice.DELEGATION) if self.report else ()

    @property
    def rows(self) -> Iterator[Row]:
        """One row for each clause and recommending State."""
        return rows(self.items)

    def document(self, kind: Kind) -> Document | None:
        """The first document of a kind."""
        return next((document for document in self.documents if document.kind is kind), None)

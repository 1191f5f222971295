"""What the store keeps in step with its reviews: the search, which it knows by this protocol alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import Connection

if TYPE_CHECKING:
    from ..records import Review

INDEX_PREFIX = "searched_"
"""How the names of the index's tables begin."""


class Index(Protocol):
    """What is kept beside the reviews and changes with them, in the same transaction: the search. A module may be one.

    `VERSION` rises when what was written before has to be written anew.
    """

    VERSION: int

    def create(self, connection: Connection) -> None:
        """Make its tables where they are not there, or give those of an older version today's columns."""

    def put(self, connection: Connection, review: Review, labels: Mapping[str, Any]) -> object:
        """Take a review in, in the place of what there was of it."""

    def renew(self, connection: Connection, review: str) -> None:
        """Bring what it holds of a review to today's version, without the review."""

    def remove(self, connection: Connection, review: str) -> None:
        """Remove a review."""

    def tidy(self, connection: Connection) -> None:
        """Merge what many writings and removals left."""

    def faults(self, connection: Connection, *, writable: bool = True) -> list[str]:
        """What does not add up, in sentences; some of it can be asked only where the store can be written."""

    def strange(self, connection: Connection) -> list[str]:
        """What in its tables is not as it makes them, in sentences. It is asked of an index of today's version."""

    def differences(self, connection: Connection, review: Review, labels: Mapping[str, Any]) -> list[str]:
        """What it holds of a review that is not what it would hold if it were made now, in sentences."""

    def words_differ(self, connection: Connection) -> list[str]:
        """What is otherwise in its words than in one that is made anew from its passages, in sentences."""

    def held(self, connection: Connection) -> Mapping[str, str]:
        """The reviews that it holds."""

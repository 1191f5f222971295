"""The store that an address names, with its search.

Apart from what reads documents and puts reviews together: who only lists or finds need not load that.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from .. import searching
from ..errors import UsageError
from ..languages.messages import message
from ..storing import SqliteStore, SqlLibrary

if TYPE_CHECKING:
    from ..records import Library, Store
    from ..storing import Waiting
    from .full_text import Emptied, Hits
    from .query import Query

_MEMORY = "memory:"

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):(?://|$)", re.IGNORECASE)
"""How the address of a database begins; a drive of Windows has one letter."""


def open_store(address: str | Path, *, waiting: Waiting | None = None, readonly: bool = False) -> Store:
    """The store of this address: the path of a file, which is made where it is not there, or `memory:` for one that is gone with its object.
    `waiting` is called once where another process is writing. Raises `StoreError`, and `UsageError` for the address of a database that is no file.
    """
    if (scheme := _SCHEME.match(str(address))) is None:
        return SqliteStore(address, index=searching, waiting=waiting, readonly=readonly)
    if str(address) == _MEMORY:
        from ..storing import MemoryStore

        return MemoryStore()
    raise UsageError(
        message("a store can't be kept in {scheme} yet", scheme=scheme[1]),
        where=str(address),
        next_step=message("Name a file: it is made where it is not there."),
    )


def is_there(address: str | Path) -> bool:
    """Whether there is a store at this address, or something else that is in its place."""
    return Path(address).exists()


class Search:
    """The search of a library, in its transaction. Raises `UsageError` for a library that has none."""

    def __init__(self, library: Library) -> None:
        if not isinstance(library, SqlLibrary):
            raise UsageError(message("nothing can be searched in this store"), next_step=message("Keep the reviews in a file."))
        self._connection = library.connection

    def states(self) -> list[str]:
        """The State of each review that it holds."""
        return list(searching.held(self._connection).values())

    def find(self, query: Query, *, limit: int | None = 20, offset: int = 0) -> Hits:
        """The passages that fit, at most `limit` of them (None: all), from `offset` on."""
        return searching.search(self._connection, query, limit=limit, offset=offset)

    def facets(self, query: Query) -> dict[str, dict[str, int]]:
        """How many of the passages that fit have which value (`facets.facet_counts`)."""
        from .facets import facet_counts

        return facet_counts(self._connection, query)

    def emptied(self, query: Query) -> Emptied:
        """What of the query left nothing."""
        return searching.emptied(self._connection, query)

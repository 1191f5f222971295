"""An index with nothing in it, on a database in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine

from openupr.searching import create


@contextmanager
def empty_index() -> Iterator[Connection]:
    """A connection to it, for as long as the block lasts."""
    engine = create_engine("sqlite://")
    with engine.connect() as made:
        create(made)
        yield made
    engine.dispose()

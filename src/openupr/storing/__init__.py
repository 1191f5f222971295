"""The store, behind the protocols of `records.kept.library`: originals by hash, what each stage made of them, reviews, labels, people's decisions.

sqlite.py                       a store in a file: opened, brought to today's version, transactions
memory.py                       a store that lasts as long as its object
library_operations.py           what any library does, in terms of a few reads and writes
sql_library.py                  these reads and writes in the tables of schema.py
migrating.py, migrations/       the steps from older versions
checking.py                     is all well?
index_protocol.py, indexing.py  the search, kept in step
kept_for_person.py              jobs of reading, saved searches
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .index_protocol import Index
    from .memory import MemoryStore
    from .sql_library import SqlLibrary
    from .sqlite import HEAD, SqliteStore, Waiting

__all__ = ["HEAD", "Index", "MemoryStore", "SqlLibrary", "SqliteStore", "Waiting"]

__getattr__ = on_demand(
    __name__,
    {
        "Index": "index_protocol",
        "MemoryStore": "memory",
        "SqlLibrary": "sql_library",
        **dict.fromkeys(("HEAD", "SqliteStore", "Waiting"), "sqlite"),
    },
)

"""The store in a file, with its index: all that is needed to look at what it holds.

Apart from `keeping`, which reads documents and puts reviews together: what only lists or finds need not load that.
"""

from __future__ import annotations

from pathlib import Path

from .. import searching
from ..storing import Store, Waiting


def open_store(path: str | Path, *, waiting: Waiting | None = None, readonly: bool = False) -> Store:
    """The store in this file, with its index; made where it is not there. `waiting` is called once where another process is writing. Raises
    `StoreError`."""
    return Store(path, index=searching, waiting=waiting, readonly=readonly)

"""The store of a command, open for as long as the command needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import TYPE_CHECKING
from weakref import finalize

if TYPE_CHECKING:
    from ...records import Store


class KeptOpen:
    """A store that `opened` opens when it is first asked for, and that stays open until this object is gone: a command asks ten times for something
    that is kept, and to open the store takes as long as five answers. Between two of them nothing is locked."""

    def __init__(self, opened: Callable[[], AbstractContextManager[Store]]) -> None:
        self._opened, self._open = opened, ExitStack()
        self._store: Store | None = None
        finalize(self, self._open.close)

    @contextmanager
    def __call__(self) -> Iterator[Store]:
        """The store. Raises what opening it raises, such as `StoreError` when it is not there."""
        if self._store is None:
            self._store = self._open.enter_context(self._opened())
        yield self._store

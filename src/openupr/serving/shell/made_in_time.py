"""What takes long to make is made once, beside the requests: who asks is told that it is being made, and the page comes by itself."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, TypeVar

from ...languages.messages import Text, message
from .refused import BeingMade

_T = TypeVar("_T")
_MOST_HELD = 24
_AT_ONCE = 1.5
"""Seconds in which something is waited for."""


class MadeInTime:
    """Makes things, one at a time, and holds those that were asked for last. What a thing is made of stands in its key."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._maker = ThreadPoolExecutor(1, thread_name_prefix="openupr-desk")

    def close(self) -> None:
        """Stop when what is being made is made."""
        self._maker.shutdown(wait=False, cancel_futures=True)

    def get(self, key: Hashable, make: Callable[[], _T], what: Text, *, patience: float = _AT_ONCE) -> _T:
        """What `make` makes. Raises `BeingMade` with `what` after `patience` (seconds), and what making it raised, once."""
        with self._lock:
            found = self._made.get(key)
            if found is None:
                found = self._made[key] = self._maker.submit(make)
            self._made.move_to_end(key)
            while len(self._made) > _MOST_HELD:
                self._made.popitem(last=False)
        try:
            made: _T = found.result(patience)
        except TimeoutError:
            raise BeingMade(
                message("{what} is being made", what=what), message("It takes some seconds the first time. This page comes by itself.")
            ) from None
        except BaseException:
            with self._lock:
                self._made.pop(key, None)
            raise
        return made

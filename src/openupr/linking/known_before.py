"""Answers on the texts of reviews that somebody has before they are asked for. Who makes a brief asks the same of every request and every document,
whatever its topic is and whoever speaks: such answers are made once for a review and kept with it, and handed in here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

_K = TypeVar("_K")
_V = TypeVar("_V")


class KnownBefore(Generic[_K, _V]):
    """Answers of one kind, by what they are asked with."""

    def __init__(self) -> None:
        self._find: ContextVar[Callable[[_K], _V | None] | None] = ContextVar("known before", default=None)

    @contextmanager
    def given(self, find: Callable[[_K], _V | None]) -> Iterator[None]:
        """In this block, `find` gives the answers that are known (None: it does not know this one)."""
        before = self._find.set(find)
        try:
            yield
        finally:
            self._find.reset(before)

    def of(self, key: _K) -> _V | None:
        """What is known of it; None where nothing is."""
        find = self._find.get()
        return find(key) if find is not None else None

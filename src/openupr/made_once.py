"""What is made of an object once, by whatever thread asks first; the others wait for it, and none for ever.

Of two objects none waits for the other's: `functools.cached_property` of Python 3.11 has one lock for all objects of a class, under which a slow one
stops every other. What makes a thing may ask for other things in turn, never in a circle; should two threads come to wait for each other all the
same, their time ends.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Any, Generic, TypeVar, overload

from .errors import BeingMadeError

_T = TypeVar("_T")

MOST = 600.0
"""Seconds that a thread waits which was given no end."""


class WaitingTime:
    """How long may be waited, beside what was said `before`."""

    def __init__(self, seconds: float, before: WaitingTime | None) -> None:
        self._seconds, self._before = seconds, before
        self.from_now()

    def from_now(self) -> None:
        """Count from now on."""
        self._end = time.monotonic() + self._seconds

    @property
    def left(self) -> float:
        """Seconds that are left; none or less where it is over."""
        left = self._end - time.monotonic()
        return left if self._before is None else min(left, self._before.left)


_WAITING: ContextVar[WaitingTime | None] = ContextVar("_WAITING", default=None)


@contextmanager
def waiting_at_most(seconds: float) -> Iterator[WaitingTime]:
    """In this block, and in threads given its context, all waiting together takes at most `seconds`."""
    made = WaitingTime(seconds, _WAITING.get())
    given = _WAITING.set(made)
    try:
        yield made
    finally:
        _WAITING.reset(given)


def time_left(most: float = MOST) -> float:
    """Seconds that may be waited yet, `most` at most. Raises `BeingMadeError` where none are left."""
    waiting = _WAITING.get()
    left = most if waiting is None else min(most, waiting.left)
    if left <= 0:
        raise BeingMadeError
    return left


@contextmanager
def one_at_a_time(locks: MutableMapping[Any, Any], key: Hashable) -> Iterator[None]:
    """One thread at a time for each `key` of these `locks`. Raises `BeingMadeError` where it is another's turn for too long."""
    lock = locks.setdefault(key, RLock())
    if not lock.acquire(timeout=time_left()):
        raise BeingMadeError
    try:
        yield
    finally:
        lock.release()


class made_once(Generic[_T]):  # noqa: N801 - it is written as `property` is
    """A property that is made when it is first asked for, and held by its object. What making it raises is raised, and it is made anew next time."""

    def __init__(self, make: Callable[[Any], _T]) -> None:
        self._make, self.__doc__ = make, make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, made: None, owner: type) -> made_once[_T]: ...
    @overload
    def __get__(self, made: object, owner: type) -> _T: ...
    def __get__(self, made: object | None, owner: type) -> made_once[_T] | _T:
        if made is None:
            return self
        held = vars(made)
        turn = f"{self._name} in turn"
        with one_at_a_time(held, turn):
            if self._name not in held:
                held[self._name] = self._make(made)
        held.pop(turn, None)  # whoever waits has it; who comes from now on finds what was made
        found: _T = held[self._name]
        return found

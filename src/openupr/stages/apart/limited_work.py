"""Work of the command's own process within a limit of time: links and results of what workers read, the checks of a draft.

Texts are read by processes that may die; what is made of the records is made here, as sending a review to a process takes longer than the work. It
takes three seconds at most for the dossiers that we have; a dossier that was written to take for ever ends with a message. Windows has no clock of
a process's own work that interrupts it: there Ctrl-C does.

In the threads of the app the system's clock interrupts nobody. There a thread of ours looks at the clocks of those that work, and has Python raise
what ends them. That is heard between two steps of Python, not inside of one, such as a single search of a text.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import TypeVar

from ...errors import StoppedError
from ...languages.messages import message, said_later
from .workers import SECONDS

_T = TypeVar("_T")
_AGAIN = 1.0
"""Seconds after which work is interrupted once more that has not ended."""
_EXAMINING: tuple[str, str] = said_later(
    (
        "linking and examining it took longer than {seconds} seconds of work and was ended",
        "Its documents may be made to do harm. Read them one by one to find which.",
    )
)
CHECKING: tuple[str, str] = said_later(("checking it took longer than {seconds} seconds of work and was ended", "Give it in parts."))
"""What is said of a check that takes too long, and what to do."""
_LOOK = 0.25
"""Seconds between two looks at the clocks of threads."""
_active = False


class _TimeIsUp(BaseException):
    """Not an `Exception`, which what is interrupted might catch."""


def within_limit(act: Callable[[], _T], name: str, seconds: float = SECONDS, doing: tuple[str, str] = _EXAMINING) -> _T:
    """What `act` gives, within so many seconds of processor time; what it has made within them where it calls this again counts for the first call.
    Raises `StoppedError`, which names the review or file; `doing` says what took too long, and what to do."""
    global _active  # noqa: PLW0603 - there is one clock for the whole process
    if threading.current_thread() is not threading.main_thread():
        return _watch.over(act, name, seconds, doing)
    if _active or not hasattr(signal, "setitimer"):
        return act()
    before = signal.signal(signal.SIGPROF, _interrupt)
    _active = True
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        try:
            return act()
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TimeIsUp:
        raise _stopped(name, seconds, doing) from None
    finally:
        _active = False
        signal.signal(signal.SIGPROF, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise _TimeIsUp


def _stopped(name: str, seconds: float, doing: tuple[str, str]) -> StoppedError:
    return StoppedError(message(doing[0], seconds=f"{seconds:g}"), where=name, next_step=message(doing[1]))


class _Watch:
    """Looks at the threads that work within a limit. It has a thread of its own for as long as there are any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ends: dict[int, tuple[float, Callable[[], float]]] = {}
        self._watching = False

    def over(self, act: Callable[[], _T], name: str, seconds: float, doing: tuple[str, str]) -> _T:
        """What `act` gives in this thread, as `within_limit`."""
        me, worked = threading.get_ident(), _own_clock()
        if me in self._ends or worked is None:
            return act()
        try:
            with self._lock:
                self._ends[me] = worked() + seconds, worked
                if not self._watching:
                    self._watching = True
                    threading.Thread(target=self._look, name="openupr-clock", daemon=True).start()
            try:
                return act()
            finally:
                self._leave(me)
        except _TimeIsUp:
            raise _stopped(name, seconds, doing) from None

    def _leave(self, me: int) -> None:
        """End the limit, also where it is up at this very moment."""
        while True:
            with suppress(_TimeIsUp), self._lock:
                self._ends.pop(me, None)
                _raise_in(me, None)
                return

    def _look(self) -> None:
        while True:
            time.sleep(_LOOK)
            with self._lock:
                if not self._ends:
                    self._watching = False
                    return
                for each, (end, worked) in list(self._ends.items()):
                    if worked() > end:
                        self._ends[each] = worked() + _AGAIN, worked
                        _raise_in(each, _TimeIsUp)


def _own_clock() -> Callable[[], float] | None:
    """The clock of this thread's work, which any thread may read; None where the system has none (macOS, Windows)."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return None
    return partial(time.clock_gettime, time.pthread_getcpuclockid(threading.get_ident()))


def _raise_in(thread: int, kind: type[BaseException] | None) -> None:
    """Have Python raise this in another thread, or take back what was to be raised."""
    import ctypes

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind) if kind is not None else None)


_watch = _Watch()


class Limited:
    """A `records.Cache` that keeps nothing: what is made of a review of files is made within the limit."""

    def __init__(self, name: str) -> None:
        self._name = name

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """See `records.Cache`."""
        return within_limit(make, self._name)

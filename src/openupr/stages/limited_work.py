"""Work of the command's own process within a limit of time: links and results of what workers read, the checks of a draft.

Texts are read by processes that may die; what is made of the records is made here, as sending a review to a process takes longer than the work. It
takes three seconds at most for the dossiers that we have; a dossier that was written to take for ever ends with a message. Windows has no clock of
a process's own work that interrupts it: there Ctrl-C does.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from ..errors import StoppedError
from .workers import SECONDS

_T = TypeVar("_T")
_AGAIN = 1.0
"""Seconds after which work is interrupted once more that has not ended."""
_EXAMINING = "linking and examining it", "Its documents may be made to do harm. Read them one by one to find which."
_active = False


class _TimeIsUp(BaseException):
    """Not an `Exception`, which what is interrupted might catch."""


def within_limit(act: Callable[[], _T], name: str, seconds: float = SECONDS, doing: tuple[str, str] = _EXAMINING) -> _T:
    """What `act` gives, within so many seconds of processor time; what it has made within them where it calls this again counts for the first call.
    Raises `StoppedError`, which names the review or file; `doing` says what took too long, and what to do."""
    global _active  # noqa: PLW0603 - there is one clock for the whole process
    if _active or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
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
        what = f"{doing[0]} took longer than {seconds:g} seconds of work and was ended"
        raise StoppedError(what, where=name, next_step=doing[1]) from None
    finally:
        _active = False
        signal.signal(signal.SIGPROF, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise _TimeIsUp


class Limited:
    """A `records.Cache` that keeps nothing: what is made of a review of files is made within the limit."""

    def __init__(self, name: str) -> None:
        self._name = name

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """See `records.Cache`."""
        return within_limit(make, self._name)

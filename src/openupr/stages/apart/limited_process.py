"""One process that does one job after the other within limits, and may die of one: a hostile file costs its own job and nothing else.

It is a spawned process (PDFium is not thread-safe, and a fork would share its state) with a pipe of its own. Nothing is shared between two, no queue
and no lock, so that one which dies at any moment can't spoil another. A job that takes too long has its process killed; one that takes too much
memory gets a `MemoryError` or is killed by the system; a new process takes its place.

Memory is limited where the system can (`RLIMIT_AS`: Linux and most Unixes). macOS ignores that limit and Windows has none: there the limits of
`reading` on what a file may hold and the time are what protects. On Linux the process also gives up writing, programs and the network
(`confining.py`), but for a folder of its own, which the caller makes and removes.

Why not a library: `concurrent.futures` gives up the whole pool when a process dies and can't end a job; pebble can, under the LGPL, but has no limit
of memory and passes jobs through pipes that all its processes share.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import os
import pickle
import queue
import shutil
import signal
import sys
import tempfile
import traceback
import weakref
from collections.abc import Callable
from functools import cache, partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import OpenUPRError
from ...languages.messages import message
from ...light_dataclass import dataclass
from .confining import confine

if TYPE_CHECKING:
    import msgspec

_START = 300.0  # seconds in which a process has to come up: a machine may be busy, and importing takes reading many files
_STARTS = 3  # processes that may end one after the other before they were ready
_WALL = 5  # a busy machine gives a process a fifth of its time or less; where there is no such timer (Windows) the clock alone decides
_GONE = 30.0  # seconds in which a process whose pipe has ended gives its exit code, at the latest
_ORPHAN = 5.0  # seconds after its limit at which a process ends itself: the caller, who should have ended it, is gone

Outcome = tuple[str, Any]
"""What is known of a job: `done` with its result, `packed` with that in MessagePack, `raised` with an `OpenUPRError`, `fault` with a description,
`number` for one that is too long to be read, or how its process ended: `time`, `memory`, `end`."""

_NUMBER = "for integer string conversion"
"""What Python says at a number of more than 4,300 digits."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds of processor time, megabytes of address space; the seconds after which a process without a job ends; and whether
    it gives up what reading does not take, where the system can."""

    seconds: float
    megabytes: int
    idle: float | None = None
    confined: bool = True


class Processes:
    """Limited processes of one kind: as many as there are threads that have a job at the same time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._idle: queue.SimpleQueue[LimitedProcess] = queue.SimpleQueue()
        self._all: list[LimitedProcess] = []

    def start(self, count: int) -> None:
        """Start `count` processes: they load what they need while the caller looks for work for them."""
        for _ in range(count):
            self._idle.put(self._new())

    def _new(self) -> LimitedProcess:
        made = LimitedProcess(self._limits)
        self._all.append(made)
        return made

    def do(self, work: bytes) -> Outcome:
        """What comes of a job (see `packed_job`), done in a process that has nothing else to do. Raises `OpenUPRError` when none can be started."""
        try:
            process = self._idle.get_nowait()
        except queue.Empty:
            process = self._new()
        try:
            return process.do(work)
        finally:
            self._idle.put(process)

    def end(self) -> None:
        """Kill them all, whatever they are doing."""
        for process in self._all:
            process.close()

    def join(self) -> None:
        """Wait until those that were killed have ended."""
        for process in self._all:
            process.join()
        self._all.clear()
        self._idle = queue.SimpleQueue()


class LimitedProcess:
    """One process after the other, and the end of the pipe that leads to it. Used by one thread at a time, closed by any."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._closed = False
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        folder = _own_folder()
        self._forget_folder = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)  # at the latest when this process ends
        self._process = context.Process(target=_work, args=(theirs, self._limits, folder), daemon=True)
        self._process.start()
        theirs.close()

    def do(self, work: bytes) -> Outcome:
        """What comes of a job. Raises `OpenUPRError` when process after process ends before it could begin."""
        for _ in range(_STARTS):
            if self._hear(_START, work) is not None:  # the job has begun: its time runs from here
                said = self._hear(_WALL * self._limits.seconds)
                if said is not None and said[0] != "memory":
                    return said
                ended = said or self._end()
                self._replace()
                return ended
            self._replace()
            if self._closed:
                return "end", "closed"
        raise OpenUPRError(
            message("the processes that read documents end as soon as they are started"),
            next_step=message("In a script of yours, put what calls OpenUPR below `if __name__ == '__main__':`. If memory is short, start fewer."),
        )

    def _hear(self, seconds: float, work: bytes | None = None) -> Outcome | None:
        """What the process says next; None when it says nothing in time, or has ended."""
        with contextlib.suppress(EOFError, OSError):
            if work is not None:
                self._pipe.send_bytes(work)
            if self._pipe.poll(seconds):
                said: Outcome = self._pipe.recv()
                return said
        return None

    def _end(self) -> Outcome:
        """Why the process said nothing: it had ended, or has used up its time."""
        self._process.join(_GONE if self._pipe_ended() else 0)
        code = self._process.exitcode
        if code is None or (hasattr(signal, "SIGPROF") and code == -signal.SIGPROF):
            return "time", ""
        return "end", signal.Signals(-code).name if code < 0 else f"exit code {code}"

    def _pipe_ended(self) -> bool:
        """Whether the other end is closed, as it is at once when the process ends (its exit code takes a moment more, on a busy machine seconds)."""
        try:
            return self._pipe.poll(0)
        except OSError:
            return True

    def _replace(self) -> None:
        self._process.kill()
        self.join()
        if not self._closed:
            self._start()
            if self._closed:  # meanwhile, by another thread
                self._process.kill()

    def close(self) -> None:
        """Kill the process; the thread that waits for it sees the pipe's end."""
        self._closed = True
        self._process.kill()

    def join(self) -> None:
        """Wait for the end of a process that was killed, and forget its pipe and its folder."""
        self._process.join()
        self._pipe.close()
        self._forget_folder()


def _own_folder() -> str:
    """A new folder for one process; empty where none can be made, as on a full disk: old Word files alone are not read then."""
    try:
        return tempfile.mkdtemp(prefix="openupr-")
    except OSError:
        return ""


# -- what runs in the process


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder()


def _work(pipe: Connection, limits: Limits, folder: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the caller, who ends us
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _limit(limits.megabytes)
    tempfile.tempdir = folder or None
    with Path(os.devnull).open("w") as nowhere:
        _quiet(nowhere.fileno())
        if limits.confined:
            confine(folder)
        while True:
            try:
                if not pipe.poll(limits.idle):
                    return  # nobody has had a job for it in a long time
                job = unpacked_job(pipe.recv_bytes())  # what it needs is imported before its time runs
                pipe.send(("begun", None))
            except (EOFError, OSError):
                return  # the caller is gone
            faulthandler.dump_traceback_later(_WALL * limits.seconds + _ORPHAN, exit=True, file=nowhere)
            _count_down(limits.seconds)
            # A result is some hundred thousand small records: until it is on its way, nobody looks for cycles among them.
            gc.disable()
            said = job()
            _count_down(0)
            faulthandler.cancel_dump_traceback_later()
            del job
            try:
                pipe.send(said)
            except (EOFError, OSError):
                return
            except MemoryError:
                said = "memory", ""
                pipe.send(said)
            except Exception as error:  # noqa: BLE001 - a result that can't be pickled is a fault, told as any other
                pipe.send(("fault", described(error)))
            if said[0] == "memory":
                return  # what it left behind is not known
            del said
            gc.enable()


def _quiet(nowhere: int) -> None:
    """What libraries that are not Python's print when they break down is for nobody: the caller names the file. Python's own warnings stay."""
    said = os.fdopen(os.dup(2), "w", buffering=1, errors="backslashreplace")
    os.dup2(nowhere, 2)
    sys.stderr = said


def _count_down(seconds: float) -> None:
    """The system ends this process after `seconds` of processor time, whatever it is doing then; 0 stops the timer."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _packed(result: object) -> Outcome:
    try:
        return "packed", _encoder().encode(result)
    except UnicodeEncodeError:  # a file's name that is no UTF-8 can be pickled only
        return "done", result


def packed_job(function: Callable[..., Any], job: object, *, packed: bool = False) -> bytes:
    """A job as bytes, which only the process that does it unpacks: `function` (of a module), its argument, and whether its result is sent as
    MessagePack."""
    return pickle.dumps((function, job, packed), pickle.HIGHEST_PROTOCOL)


def unpacked_job(work: bytes) -> Callable[[], Outcome]:
    """What does a job in this process, and gives its outcome."""
    try:
        function, job, packed = pickle.loads(work)  # noqa: S301 - the caller's own, through a pipe of ours
    except Exception as error:  # noqa: BLE001 - what is missing here is told as any other fault
        said = "fault", described(error)
        return lambda: said
    return partial(call, function, job, packed=packed)


def call(function: Callable[..., Any], job: object, *, packed: bool = False) -> Outcome:
    """What comes of calling `function`, without limits."""
    try:
        result = function(job)
        return _packed(result) if packed else ("done", result)
    except OpenUPRError as error:
        return "raised", error
    except MemoryError:
        return "memory", ""
    except Exception as error:  # noqa: BLE001 - one job's fault must not cost the others; it is told with its place
        return ("number", "") if _NUMBER in str(error) else ("fault", described(error))


def described(error: Exception) -> str:
    """An exception in a line: its kind, and the place in the code that raised it. Not its text, which may have words of a document in it, such as
    the name of a person who asked to be left out: whoever reads the line is asked to report it."""
    places = traceback.extract_tb(error.__traceback__)
    place = f", {Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
    return f"{type(error).__name__}{place}"


def _limit(megabytes: int) -> None:
    """Limit this process's address space, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    most = megabytes * 1024 * 1024
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with contextlib.suppress(ValueError, OSError):  # macOS refuses
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))

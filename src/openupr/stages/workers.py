"""Processes that do one job after the other, and may die of one: a hostile file costs its own job and nothing else.

Each worker is a spawned process (PDFium is not thread-safe, and a fork would share its state) with a pipe of its own, watched by one thread of the
caller's process. Nothing is shared between workers, no queue and no lock, so that one which dies at any moment can't spoil another. A job that takes
too long has its process killed; one that takes too much memory gets a `MemoryError` or is killed by the system; a new process takes its place.

Memory is limited where the system can (`RLIMIT_AS`: Linux and most Unixes). macOS ignores that limit and Windows has none: there the limits of
`reading` on what a file may hold and the time are what protects.

Why not a library: `concurrent.futures` gives up the whole pool when a process dies and can't end a job; pebble can, under the LGPL, but has no limit
of memory and passes jobs through pipes that all its processes share.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import os
import queue
import signal
import traceback
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from ..errors import OpenUPRError, StoppedError, UnreadableError

if TYPE_CHECKING:
    import msgspec

Job = TypeVar("Job")
Result = TypeVar("Result")

SECONDS = 60.0
"""Processor time for one document; the slowest of the corpus takes 3 s. The clock on the wall may show `_WALL` times as much."""
MEGABYTES = 1024
"""Address space of one worker. Of 10,000 damaged documents (`make fuzz`) the largest took 408 MB of memory."""

_AHEAD = 64  # jobs that may be done before the one that is waited for: a slow file stops nobody, and results don't pile up without end
_START = 300.0  # seconds in which a process has to come up: a machine may be busy, and importing takes reading many files
_STARTS = 3  # processes that may end one after the other before they were ready
_WALL = 5  # a busy machine gives a process a fifth of its time or less; where there is no such timer (Windows) the clock alone decides
_ORPHAN = 5.0  # seconds after its limit at which a process ends itself: the caller, who should have ended it, is gone
_TICK = 0.5  # seconds: where a wait can't be interrupted (Windows), Ctrl-C is heard after this

_Said = tuple[str, Any]
"""What is known of a job: `done` with its result, `packed` with that in MessagePack, `raised` with an `OpenUPRError`, `fault` with a description, or
how its process ended."""


class Workers:
    """A pool of `count` processes (at least one), as a context manager.

    `seconds` of processor time a job may take, and five times as long by the clock, from its beginning; `megabytes` of address space a process may
    take. `in_process` does the jobs in the caller's process, without limits: for debugging, or where no process can be started.
    """

    def __init__(self, count: int, *, seconds: float = SECONDS, megabytes: int = MEGABYTES, in_process: bool = False) -> None:
        self.count = max(1, count)
        self.seconds, self.megabytes = seconds, megabytes
        self._in_process = in_process
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._all: list[_Worker] = []
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End every process at once, whatever it is doing."""
        threads, self._threads = self._threads, None
        if threads is None:
            return
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.close()
        threads.shutdown(wait=True)
        for worker in self._all:
            worker.join()
        self._all.clear()

    def map(
        self,
        function: Callable[[Job], Result],
        jobs: Iterable[Job],
        *,
        name: Callable[[Job], str] = str,
        returns: type[Result] | None = None,
    ) -> Iterator[Result | OpenUPRError]:
        """The result of `function` for each job, in the order of the jobs; an error of a job stands in its place.

        `function`, jobs and results are pickled (a function of a module, records). Results of one type, `returns`, are sent as MessagePack instead: a
        report is thousands of frozen records, which are packed and unpacked so four times as fast. `name` tells a job's file for messages. Yields a
        `StoppedError` for a job that took too long, took too much memory or ended its process, the `OpenUPRError` that `function` raised, and an
        `UnreadableError` for any other exception. Raises `OpenUPRError` when processes can't be started at all.
        """
        if self._in_process:
            for job in jobs:
                yield self._outcome(_call(function, job), name(job), returns)
            return
        threads = self._started()
        waiting: deque[tuple[Future[_Said], str]] = deque()
        try:
            for job in jobs:
                waiting.append((threads.submit(self._run, function, job, returns is not None), name(job)))
                if len(waiting) >= _AHEAD:
                    yield self._awaited(*waiting.popleft(), returns)
            while waiting:
                yield self._awaited(*waiting.popleft(), returns)
        finally:
            for future, _ in waiting:
                future.cancel()

    def begin(self) -> None:
        """Start the processes, if they have not been: they load what they need while the caller looks for what they are to do."""
        if not self._in_process:
            self._started()

    def _started(self) -> ThreadPoolExecutor:
        if self._threads is None:
            self._idle = queue.SimpleQueue()
            self._all = [_Worker(self.seconds, self.megabytes) for _ in range(self.count)]
            for worker in self._all:
                self._idle.put(worker)
            self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="openupr-worker")
        return self._threads

    def _run(self, function: Callable[[Job], Result], job: Job, packed: bool) -> _Said:
        worker = self._idle.get()
        try:
            return worker.do(function, job, packed=packed)
        finally:
            self._idle.put(worker)

    def _awaited(self, future: Future[_Said], name: str, returns: type[Result] | None) -> Any:
        """A job's outcome. It is unpacked here, in the caller's thread: a process has its next job by then."""
        return self._outcome(_patiently(future), name, returns)

    def _outcome(self, said: _Said, name: str, returns: type[Result] | None) -> Any:
        """A job's result, or the error that stands in its place."""
        kind, what = said
        if kind == "packed":
            return _decoder(cast(Hashable, returns)).decode(what)
        if kind in {"done", "raised"}:
            return what
        if kind == "fault":
            return UnreadableError(
                f"a fault of OpenUPR's own stopped at this file ({what})", where=name, next_step="Please report it, with the file if you can."
            )
        reasons = {
            "time": f"reading it took longer than {self.seconds:g} seconds of work and was ended",
            "memory": f"reading it took more than {self.megabytes:,} MB of memory and was ended",
            "end": f"the process that read it broke down ({what}); it may have taken too much memory",
        }
        return StoppedError(reasons[kind], where=name, next_step="The other files are not touched by this. Save the document anew, as PDF or .docx.")


class _Worker:
    """One process after the other, and the end of the pipe that leads to it. Used by one thread at a time, closed by any."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        self._limits = seconds, megabytes
        self._closed = False
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, *self._limits), daemon=True)
        self._process.start()
        theirs.close()

    def do(self, function: Callable[..., Any], job: object, *, packed: bool = False) -> _Said:
        """What comes of a job. Raises `OpenUPRError` when process after process ends before it could begin."""
        for _ in range(_STARTS):
            if self._hear(_START, (function, job, packed)) is not None:  # the job has begun: its time runs from here
                said = self._hear(_WALL * self._limits[0])
                if said is not None and said[0] != "memory":
                    return said
                ended = said or self._end()
                self._replace()
                return ended
            self._replace()
            if self._closed:
                return "end", "closed"
        raise OpenUPRError(
            "the processes that read documents end as soon as they are started",
            next_step="In a script of yours, put what calls OpenUPR below `if __name__ == '__main__':`. If memory is short, start fewer.",
        )

    def _hear(self, seconds: float, job: object = None) -> _Said | None:
        """What the process says next; None when it says nothing in time, or has ended."""
        with contextlib.suppress(EOFError, OSError):
            if job is not None:
                self._pipe.send(job)
            if self._pipe.poll(seconds):
                said: _Said = self._pipe.recv()
                return said
        return None

    def _end(self) -> _Said:
        """Why the process said nothing: it had ended, or has used up its time."""
        self._process.join(1 if self._pipe_ended() else 0)
        code = self._process.exitcode
        if code is None or (hasattr(signal, "SIGPROF") and code == -signal.SIGPROF):
            return "time", ""
        return "end", signal.Signals(-code).name if code < 0 else f"exit code {code}"

    def _pipe_ended(self) -> bool:
        """Whether the other end is closed, as it is at once when the process ends (its exit code takes a moment more)."""
        try:
            return self._pipe.poll(0)
        except OSError:
            return True

    def _replace(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()
        if not self._closed:
            self._start()
            if self._closed:  # meanwhile, by another thread
                self._process.kill()

    def close(self) -> None:
        """Kill the process; the thread that waits for it sees the pipe's end."""
        self._closed = True
        self._process.kill()

    def join(self) -> None:
        """Wait for the end of a process that was killed, and forget its pipe."""
        self._process.join()
        self._pipe.close()


def _patiently(future: Future[Result]) -> Result:
    """A future's result, waited for in short steps, so that Ctrl-C is heard where a lock's wait can't be interrupted."""
    while not future.done():
        with contextlib.suppress(TimeoutError):
            future.exception(_TICK)
    return future.result()


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    import msgspec

    return msgspec.msgpack.Decoder(kind)


# -- what runs in a worker's process


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder()


def _work(pipe: Connection, seconds: float, megabytes: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the caller, who ends us
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _limit(megabytes)
    with Path(os.devnull).open("w") as nowhere:
        while True:
            try:
                function, job, packed = pipe.recv()
                pipe.send(("begun", None))
            except (EOFError, OSError):
                return  # the caller is gone
            faulthandler.dump_traceback_later(_WALL * seconds + _ORPHAN, exit=True, file=nowhere)
            _count_down(seconds)
            # A result is some hundred thousand small records: until it is on its way, nobody looks for cycles among them.
            gc.disable()
            said = _call(function, job, packed=packed)
            _count_down(0)
            faulthandler.cancel_dump_traceback_later()
            del function, job
            try:
                pipe.send(said)
            except (EOFError, OSError):
                return
            except MemoryError:
                said = "memory", ""
                pipe.send(said)
            except Exception as error:  # noqa: BLE001 - a result that can't be pickled is a fault, told as any other
                pipe.send(("fault", _described(error)))
            if said[0] == "memory":
                return  # what it left behind is not known
            del said
            gc.enable()


def _count_down(seconds: float) -> None:
    """The system ends this process after so much processor time, whatever it is doing then; 0 stops the timer."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _packed(result: object) -> _Said:
    try:
        return "packed", _encoder().encode(result)
    except UnicodeEncodeError:  # a file's name that is no UTF-8 can be pickled only
        return "done", result


def _call(function: Callable[..., Any], job: object, *, packed: bool = False) -> _Said:
    try:
        result = function(job)
        return _packed(result) if packed else ("done", result)
    except OpenUPRError as error:
        return "raised", error
    except MemoryError:
        return "memory", ""
    except Exception as error:  # noqa: BLE001 - one job's fault must not cost the others; it is told with its place
        return "fault", _described(error)


def _described(error: Exception) -> str:
    """An exception in a line, with the place in the code that raised it."""
    places = traceback.extract_tb(error.__traceback__)
    place = f", {Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
    return f"{type(error).__name__}: {str(error)[:200]}{place}"


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

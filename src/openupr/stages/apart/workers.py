"""What does one job after the other, side by side: an executor hands each to a process with limits, which may die of it.

The executor decides how many jobs are done at once, and where: threads of this process (the default) or those of other machines (`cluster.py`). Each
job is done in a child process of where it is handed to, within limits of time and memory (`limited_process.py`). Jobs and results go there and back
as bytes; only the caller writes anything.
"""

from __future__ import annotations

import contextlib
import sys
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from ...errors import OpenUPRError, StoppedError, UnreadableError
from ...languages.messages import message
from ...made_once import made_once, one_at_a_time, time_left

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future, ThreadPoolExecutor

    from .limited_process import Limits, Outcome, Processes

Job = TypeVar("Job")
Result = TypeVar("Result")

SECONDS = 60.0
"""Processor time for one document; the slowest of the corpus takes 3 s. The clock on the wall may show five times as much."""
MEGABYTES = 1024
"""Address space of one worker. Of 10,000 damaged documents (`make fuzz`) the largest took 408 MB of memory."""

_AHEAD = 64  # jobs that may be done before the one that is waited for: a slow file stops nobody, and results don't pile up without end
_TICK = 0.5  # seconds: where a wait can't be interrupted (Windows), Ctrl-C is heard after this
_IDLE = 60.0  # seconds after which a process on another machine ends that has no job: nobody tells it that the batch is over


class Workers:
    """A pool that does `count` jobs at once (at least one), as a context manager.

    `seconds` of processor time a job may take, and five times as long by the clock, from its beginning; `megabytes` of address space a process may
    take. `in_process` does the jobs in the caller's process, without limits: for debugging, or where no process can be started. Not `confined`, its
    jobs may write and use the network (`confining.py`).

    With an `executor`, which stays the caller's, it is that which runs the jobs, `count` of them at once. An exception of one of the types `lost`
    says that what ran a job has ended: the job is done once more here, in a process of its own. Any other ends the batch.
    """

    def __init__(
        self,
        count: int,
        *,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
        in_process: bool = False,
        confined: bool = True,
        executor: Executor | None = None,
        lost: tuple[type[BaseException], ...] = (),
    ) -> None:
        self.count = max(1, count)
        self.seconds, self.megabytes, self.confined = seconds, megabytes, confined
        self._in_process = in_process
        self._elsewhere, self._lost = executor, lost
        self._threads: ThreadPoolExecutor | None = None
        self._turns: dict[str, Any] = {}

    @made_once
    def _processes(self) -> Processes:
        from .limited_process import Limits, Processes  # nothing is read by most commands on a store

        return Processes(Limits(self.seconds, self.megabytes, confined=self.confined))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End every process of this machine at once, whatever it is doing."""
        if "_processes" not in vars(self):
            return
        threads, self._threads = self._threads, None
        if threads is not None:
            threads.shutdown(wait=False, cancel_futures=True)
        self._processes.end()
        if threads is not None:
            threads.shutdown(wait=True)
        self._processes.join()

    def map(
        self,
        function: Callable[[Job], Result],
        jobs: Iterable[Job],
        *,
        name: Callable[[Job], str] = str,
        returns: type[Result] | None = None,
        whole: Callable[[Job], Job] | None = None,
        carried: bool = False,
    ) -> Iterator[Result | OpenUPRError]:
        """The result of `function` for each job, in the order of the jobs; an error of a job stands in its place.

        `function`, jobs and results are pickled (a function of a module, records). Results of one type, `returns`, are sent as MessagePack instead: a
        report is thousands of frozen records, which are packed and unpacked so four times as fast. `name` tells a job's file for messages. `whole`
        puts the bytes into a job that it would read from this machine's files, where another machine may do it; `carried`, that is done here too, as
        what the job reads from can't be opened by a process that may not write. Yields a
        `StoppedError` for a job that took too long, took too much memory or ended its process, the `OpenUPRError` that `function` raised, and an
        `UnreadableError` for any other exception. Raises `OpenUPRError` when processes can't be started at all, or the executor is gone.
        """
        if self._in_process:
            from .limited_process import call

            for job in jobs:
                yield self._outcome(call(function, job), name(job), returns)
            return
        submit = self._here if self._elsewhere is None else self._there
        if self._elsewhere is None and not carried:
            whole = None
        waiting: deque[tuple[Future[Outcome], Job]] = deque()
        packed = returns is not None
        ahead = max(_AHEAD, 2 * self.count)
        try:
            for job in jobs:
                waiting.append((submit(function, job, packed, whole), job))
                if len(waiting) >= ahead:
                    yield self._awaited(*waiting.popleft(), name, returns, function)
            while waiting:
                yield self._awaited(*waiting.popleft(), name, returns, function)
        finally:
            for future, _ in waiting:
                future.cancel()

    @contextlib.contextmanager
    def on_this_machine(self) -> Iterator[Workers]:
        """These, or where an executor runs their jobs elsewhere, a process here: for jobs on files that are here alone."""
        if self._elsewhere is None:
            yield self
        else:
            with Workers(1, seconds=self.seconds, megabytes=self.megabytes, confined=self.confined) as here:
                yield here

    def one(self, function: Callable[[Job], Result], job: Job, *, name: str) -> Result:
        """The result of `function` for one job. Raises the error that `map` would give in its place."""
        (found,) = self.map(function, [job], name=lambda _: name)
        if isinstance(found, OpenUPRError):
            raise found
        return found

    def begin(self) -> None:
        """Start the processes, if they have not been: they load what they need while the caller looks for what they are to do."""
        if not self._in_process and self._elsewhere is None:
            self._started()

    def _started(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        with one_at_a_time(self._turns, "start"):
            if self._threads is None:
                self._processes.start(self.count)
                self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="openupr-worker")
            return self._threads

    def _here(self, function: Callable[[Job], Result], job: Job, packed: bool, whole: Callable[[Job], Job] | None) -> Future[Outcome]:
        from .limited_process import packed_job

        def do() -> Outcome:
            try:
                work = packed_job(function, whole(job) if whole is not None else job, packed=packed)
            except OpenUPRError as error:
                return "raised", error
            return self._processes.do(work)

        return self._started().submit(do)

    def _there(self, function: Callable[[Job], Result], job: Job, packed: bool, whole: Callable[[Job], Job] | None) -> Future[Outcome]:
        """A job that another machine may do: whole, as bytes. One whose bytes are not to be had is done already, with the error."""
        from concurrent.futures import Future

        from .limited_process import Limits, packed_job

        assert self._elsewhere is not None
        try:
            work = packed_job(function, whole(job) if whole is not None else job, packed=packed)
        except OpenUPRError as error:
            known: Future[Outcome] = Future()
            known.set_result(("raised", error))
            return known
        return self._elsewhere.submit(do_within_limits, work, Limits(self.seconds, self.megabytes, _IDLE, self.confined), code_here())

    def _awaited(
        self, future: Future[Outcome], job: Job, name: Callable[[Job], str], returns: type[Result] | None, function: Callable[[Job], Result]
    ) -> Any:
        """A job's outcome. It is unpacked here, in the caller's thread: a process has its next job by then."""
        if self._elsewhere is None:
            return self._outcome(_patiently(future), name(job), returns)
        from .limited_process import packed_job

        try:
            said = _patiently(future)
        except OpenUPRError:
            raise
        except self._lost:
            said = self._processes.do(packed_job(function, job, packed=returns is not None))
        except Exception as error:
            what = message("what is to do the work can't be used any more ({name}: {why})", name=type(error).__name__, why=str(error)[:200])
            raise OpenUPRError(what, next_step=message("What was read before is kept: the same command goes on from there.")) from error
        return self._outcome(said, name(job), returns)

    def _outcome(self, said: Outcome, name: str, returns: type[Result] | None) -> Any:
        """A job's result, or the error that stands in its place."""
        kind, what = said
        if kind == "packed":
            from ...records.codec import decoder

            return decoder(cast(Hashable, returns)).decode(what)
        if kind in {"done", "raised"}:
            return what
        if kind == "fault":
            return UnreadableError(
                message("a fault of OpenUPR's own stopped at this file ({what})", what=what),
                where=name,
                next_step=message("Please report it, with the file if you can."),
            )
        if kind == "number":
            what = message(
                "it holds a number of more than {digits} digits, as no document does",
                digits=sys.get_int_max_str_digits(),
            )
            return UnreadableError(what, where=name, next_step=message("It may be made to do harm. Ask for the original."))
        reasons = {
            "time": message("reading it took longer than {seconds} seconds of work and was ended", seconds=f"{self.seconds:g}"),
            "memory": message("reading it took more than {megabytes} MB of memory and was ended", megabytes=self.megabytes),
            "end": message("the process that read it broke down ({why}); it may have taken too much memory", why=str(what)),
        }
        return StoppedError(
            reasons[kind], where=name, next_step=message("The other files stay as they are. Save the document anew, as PDF or .docx.")
        )


def _patiently(future: Future[Result]) -> Result:
    """A future's result, waited for in short steps, so that Ctrl-C is heard where a lock's wait can't be interrupted. Raises `BeingMadeError` where
    the caller may not wait so long."""
    while not future.done():
        with contextlib.suppress(TimeoutError):
            future.exception(time_left(_TICK))
    return future.result()


# -- what an executor of other machines runs, in any of its threads


def do_within_limits(work: bytes, limits: Limits, code: str) -> Outcome:
    """Do a job (see `packed_job`) in a child of this process. Raises `OpenUPRError` where this process can't have one, or its OpenUPR has other
    `code` than the caller's: it would make other bytes of the same document."""
    from multiprocessing import current_process

    if current_process().daemon:
        raise OpenUPRError(
            message("a worker of the cluster may not start the process that reads a document"),
            next_step=message("Start the workers with DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment."),
        )
    if code != code_here():
        raise OpenUPRError(
            message("a worker of the cluster has another version of OpenUPR, or of what it reads with"),
            next_step=message("Install the same on all machines."),
        )
    return _processes(limits).do(work)


@cache
def code_here() -> str:
    """What the bytes that are made here depend on: the versions of the stages whose outputs the jobs give."""
    from ..keys.stage_versions import stage_version

    return " ".join(map(stage_version, ("document", "review", "labels")))


@cache
def _processes(limits: Limits) -> Processes:
    from .limited_process import Processes

    return Processes(limits)

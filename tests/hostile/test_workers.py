"""Workers: each way to die costs its own job and nothing else; order, one run a job, an end at once."""

from __future__ import annotations

import itertools
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from openupr.errors import OpenUPRError, StoppedError, UnreadableError
from openupr.stages.apart.workers import Workers

from .jobs import beside, slow, spent, touch, work

HERE = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
WAYS_TO_DIE = [
    ("exit", "exit code 0"),
    ("exit 3", "exit code 3"),
    ("system exit", "exit code 5"),
    ("killed", "SIGKILL"),
    ("segmentation fault", "SIGSEGV"),
    ("memory", "more than 600 MB"),
    ("memory in one piece", "more than 600 MB"),
]
TOO_LONG = ("sleep", "spin", "spin in C, holding the interpreter's lock")


@pytest.mark.at_length
@pytest.mark.parametrize(
    ("ways", "seconds"),
    [(WAYS_TO_DIE, 60), ([(way, "longer than 1 seconds") for way in TOO_LONG], 1)],  # on a busy machine a second passes while another way is gone
    ids=["at once", "in time"],
)
def test_one_that_dies_costs_its_own_job_only(ways: list[tuple[str, str]], seconds: float) -> None:
    jobs = [job for way, _ in ways for job in (way, f"good after {way}")]
    with Workers(2, seconds=seconds, megabytes=600) as workers:
        found = list(workers.map(work, jobs, name=lambda job: f"<{job}>"))
    for (way, told), error, good in zip(ways, found[::2], found[1::2], strict=True):
        assert isinstance(error, StoppedError), way
        assert told in str(error), way
        assert error.where == f"<{way}>"
        assert error.next_step
        assert good == f"GOOD AFTER {way.upper()}"


def test_what_a_library_prints_when_it_breaks_down_is_not_shown(capfd: pytest.CaptureFixture[str]) -> None:
    with Workers(1) as workers:
        error, other = workers.map(work, ["panic", "warning"])
    assert "SIGABRT" in str(error)
    assert other == "WARNING"
    assert capfd.readouterr().err == "a warning of Python\n"


def imported(job: ImportsSlowly) -> str:
    return "done"


class ImportsSlowly:
    """A job that takes long to unpack, as one whose modules have to be imported on a busy machine."""

    def __reduce__(self) -> tuple[object, ...]:
        return spent, (1.5,)


def test_what_a_job_takes_to_be_unpacked_is_not_its_time() -> None:
    with Workers(1, seconds=1) as workers:
        assert list(workers.map(imported, [ImportsSlowly()])) == ["done"]


def test_other_outcomes() -> None:
    with Workers(2, seconds=60) as workers:
        unreadable, fault, lock, large, last = workers.map(work, ["unreadable", "fault", "not picklable", "large", "last"])
    assert isinstance(unreadable, UnreadableError)
    assert str(unreadable) == "a.pdf: this is no document. Look."
    assert isinstance(fault, UnreadableError)
    assert not isinstance(fault, StoppedError)
    assert "fault of OpenUPR's own" in str(fault)
    assert "KeyError" in str(fault)
    assert "jobs.py" in str(fault)
    assert isinstance(lock, UnreadableError)
    assert "(TypeError, " in str(lock)
    assert large == b"x" * 30_000_000
    assert last == "LAST"


def test_results_come_in_the_order_of_the_jobs_and_each_is_done_once(tmp_path: Path) -> None:
    with Workers(2, confined=False) as workers:  # these jobs write
        assert list(workers.map(slow, [("a", 0.6), ("b", 0.0), ("c", 0.3), ("d", 0.0)])) == ["a", "b", "c", "d"]
        done = tmp_path / "done"
        assert list(workers.map(touch, ((str(done), number) for number in range(200)))) == list(range(200))
    assert sorted(done.read_bytes()) == list(range(200))


def test_a_slow_job_does_not_stop_the_others(tmp_path: Path) -> None:
    """The first job ends when the 25 behind it have ended, which run beside it."""
    done = tmp_path / "done"
    done.touch()
    with Workers(2, confined=False) as workers:  # these jobs write
        found = list(workers.map(beside, [(str(done), 25), *((str(done), 0) for _ in range(25))]))
    assert found == [25] + [0] * 25


def test_the_time_is_the_jobs_own() -> None:
    """Jobs that wait for their turn, and a caller who takes his time, use up nobody's seconds."""
    with Workers(1, seconds=1) as workers:
        found = []
        for result in workers.map(slow, [(str(n), 0.8) for n in range(6)]):
            found.append(result)
            if len(found) == 1:
                time.sleep(2)
    assert found == list("012345")


def test_processes_are_kept_as_long_as_they_live() -> None:
    with Workers(0) as workers:  # at least one
        first, second, _, third = workers.map(work, ["pid", "pid", "exit", "pid"])
        assert first == second != third
        assert os.getpid() not in {first, second, third}


def test_a_batch_given_up_halfway() -> None:
    with Workers(2) as workers:
        assert list(itertools.islice(workers.map(work, itertools.repeat("x", 1000)), 3)) == ["X"] * 3
    with Workers(2) as workers:
        for _ in workers.map(work, ["first", "sleep", "sleep"]):
            break
        begin = time.monotonic()
    assert time.monotonic() - begin < 60, "the sleepers have 300 seconds"


def test_in_the_callers_process() -> None:
    with Workers(2, in_process=True) as workers:
        pid, error = workers.map(work, ["pid", "unreadable"])
    assert pid == os.getpid()
    assert isinstance(error, UnreadableError)


def test_a_script_that_forgets_the_guard_is_told(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent("""
            from tests.hostile.jobs import work
            from openupr.stages.apart.workers import Workers
            with Workers(1) as workers:
                print(list(workers.map(work, ["a"])))
        """)
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120, env=HERE, check=False)
    assert done.returncode == 1
    assert "if __name__ == '__main__':" in done.stderr.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("how", ["interrupted", "killed"])
def test_when_the_caller_ends_so_do_the_workers(tmp_path: Path, how: str) -> None:
    """Ctrl-C ends a batch at once; a caller that is killed leaves no process behind that goes on for ever."""
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(f"""
            import pathlib, sys
            from tests.hostile.jobs import work
            from openupr.stages.apart.workers import Workers
            if __name__ == "__main__":
                with Workers(2, seconds={60 if how == "interrupted" else 1}) as workers:
                    results = workers.map(work, ["pid", "pid", "sleep", "spin"])
                    print(next(results), next(results), flush=True)
                    list(results)
        """)
    )
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    started = subprocess.Popen([sys.executable, str(script)], start_new_session=True, env=HERE, **pipes)
    assert started.stdout is not None
    pids = [int(word) for word in started.stdout.readline().split()]
    assert pids
    time.sleep(0.5)
    begin = time.monotonic()
    if how == "interrupted":
        os.killpg(started.pid, signal.SIGINT)  # as a terminal does: to the workers too
    else:
        started.kill()
    _, said = started.communicate(timeout=60)
    if how == "interrupted":
        assert time.monotonic() - begin < 60, "the sleeper has 300 seconds"
        assert said.strip().endswith("KeyboardInterrupt")
    while any(_alive(pid) for pid in pids):
        assert time.monotonic() - begin < 60, "a worker outlived its caller"
        time.sleep(0.1)


def _alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status")
    if sys.platform == "linux":
        return status.exists() and "\nState:\tZ" not in status.read_text()
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_error_survives_the_pipe() -> None:
    error = StoppedError("it took too long", where="a\nb.pdf", next_step="Go on.")
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(copy, OpenUPRError)
    assert (copy.what, copy.where, copy.next_step, str(copy)) == (error.what, error.where, error.next_step, str(error))

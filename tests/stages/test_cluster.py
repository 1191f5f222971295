"""On a Dask cluster of two processes: the same bytes as without; each way to die costs its own document; what can't work is said in a sentence."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dask
import pytest
from distributed import LocalCluster

from openupr import read_all
from openupr.errors import OpenUPRError, StoppedError, UnreadableError, UsageError
from openupr.searching.opening import open_store
from openupr.stages.apart.cluster import workers_on
from openupr.stages.apart.limited_process import Limits, packed_job
from openupr.stages.apart.workers import Workers, do_within_limits
from openupr.stages.stored.keeping import keep

from ..hostile.jobs import work
from ..storing.dossiers import contents, dossiers

pytestmark = pytest.mark.at_length

NAMES = ("XBB-17", "XEE-07")


@contextmanager
def cluster(count: int, *, daemon: bool = False) -> Iterator[LocalCluster]:
    """A scheduler and so many processes that work. The settings hold as long as they run: a process that is started again in place of a dead one asks
    for them anew."""
    settings = {
        "distributed.worker.daemon": daemon,
        "distributed.scheduler.allowed-failures": 0,
        "distributed.logging.distributed": "critical",
        "distributed.comm.timeouts.connect": "300s",  # a process may take long to come up on a busy machine
        "distributed.comm.timeouts.tcp": "300s",
    }
    with (
        dask.config.set(settings),
        LocalCluster(n_workers=count, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50) as running,
    ):
        yield running


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with cluster(2) as running:
        yield running.scheduler_address


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dossiers(tmp_path_factory.mktemp("in"), *NAMES)


def test_the_same_bytes(address: str, folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "openupr", "read", str(folder), "--on", address, "--store", str(tmp_path / "there.sqlite")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    with open_store(tmp_path / "here.sqlite") as store:
        keep(folder, store)
    assert contents(tmp_path / "there.sqlite") == contents(tmp_path / "here.sqlite")
    with workers_on(address) as workers:
        assert [repr(each) for each in read_all(folder, workers=workers)] == [repr(each) for each in read_all(folder)]


def killing(job: tuple[str, int]) -> object:
    """Does what it is told to (see `hostile.jobs`); `worker` kills the process of the cluster that it was given to, but not the caller's."""
    way, caller = job
    if way == "worker" and os.getppid() != caller:
        os.kill(os.getppid(), signal.SIGKILL)
        signal.pause()
    return work(way)


def test_a_document_that_kills_costs_itself_only(address: str) -> None:
    """Time is short for what takes it alone: on a busy machine another way to die may take longer than it."""
    ways = ["a", "killed", "b", "memory", "c", "unreadable", *"defgh"]
    with workers_on(address, megabytes=900) as workers:
        found = list(workers.map(work, ways, name=lambda way: f"<{way}>"))
    with workers_on(address, seconds=2) as workers:
        spun = list(workers.map(work, ["i", "spin", "k"], name=lambda way: f"<{way}>"))
    good = {way: each for way, each in zip(ways, found, strict=True) if not isinstance(each, OpenUPRError)}
    assert good == {way: way.upper() for way in "abcdefgh"}
    assert spun[::2] == ["I", "K"]
    for error, way, told in ((found[1], "killed", "SIGKILL"), (found[3], "memory", "more than 900 MB"), (spun[1], "spin", "longer than 2 seconds")):
        assert isinstance(error, StoppedError)
        assert told in str(error)
        assert str(error).startswith(f"<{way}>")
    assert isinstance(found[5], UnreadableError)


def test_a_worker_of_the_cluster_that_dies_costs_nothing() -> None:
    """What it was given is done here. A cluster of its own, as it is spoilt by it."""
    ways = ["a", "worker", *"bcdefgh"]
    with cluster(2) as running, workers_on(running.scheduler_address, confined=False) as workers:
        found = list(workers.map(killing, [(way, os.getpid()) for way in ways]))
    assert found == [way.upper() for way in ways]


def test_jobs_bring_their_bytes(folder: Path, tmp_path: Path) -> None:
    """Another machine has neither the files nor the store."""
    done = []

    class Elsewhere(ThreadPoolExecutor):
        def submit(self, function: Any, work: bytes, *rest: Any) -> Future[Any]:  # type: ignore[override]
            _, job, _ = pickle.loads(work)
            done.append(type(job).__name__)
            assert (job.blobs.data if type(job).__name__ == "Joining" else job.data) is not None
            return super().submit(function, work, *rest)

    with Elsewhere(2) as executor, Workers(2, executor=executor) as workers:
        with open_store(tmp_path / "s.sqlite") as store:
            assert keep(folder, store, workers=workers) == list(NAMES)
        assert len(list(read_all(folder, workers=workers))) == len(NAMES)
        gone = tmp_path / "gone"
        (error,) = workers.map(pickle.loads, [gone], whole=lambda path: UnreadableError("gone") if path.exists() else _raise(str(path)))
    assert set(done) == {"Joining", "Reading", "Assembling"}
    assert isinstance(error, UnreadableError)


def _raise(where: str) -> Any:
    raise UnreadableError("it is not there", where=where)


def test_a_machine_with_another_version_is_not_worked_on() -> None:
    with pytest.raises(OpenUPRError, match="another version of OpenUPR"):
        do_within_limits(packed_job(work, "a"), Limits(2, 900), "0.0.1")


@pytest.mark.parametrize(
    ("address", "kind", "said"),
    [
        ("tcp://127.0.0.1:9", OpenUPRError, "no Dask scheduler answers"),
        ("gopher://127.0.0.1:9", UsageError, "no address of a Dask scheduler"),
        ("tcp:/127.0.0.1", UsageError, "no address of a Dask scheduler"),
        ("127.0.0.1", UsageError, "no address of a Dask scheduler"),
    ],
)
def test_nobody_there(address: str, kind: type[OpenUPRError], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openupr.stages.apart.cluster._SECONDS_TO_CONNECT", 1)
    with pytest.raises(kind, match=said) as found, workers_on(address):
        pass
    assert found.type is kind
    assert str(found.value).startswith(address)
    assert found.value.next_step


def test_a_cluster_without_workers_and_one_whose_workers_may_start_nothing(folder: Path) -> None:
    with cluster(0) as running, pytest.raises(OpenUPRError, match="no machine to work on"), workers_on(running.scheduler_address):
        pass
    with (
        cluster(1, daemon=True) as running,
        workers_on(running.scheduler_address) as workers,
        pytest.raises(OpenUPRError, match="DASK_DISTRIBUTED__WORKER__DAEMON=False"),
    ):
        list(workers.map(work, ["a", "b"]))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install 'openupr\[cluster\]'"), workers_on("tcp://127.0.0.1:9"):
        pass

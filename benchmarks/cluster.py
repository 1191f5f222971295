"""What Dask costs: `python benchmarks/cluster.py [FOLDER ...]` (default: the corpus). No bar is held; docs/cluster.md tells what was found.

The same files are read into a new store with one process, with two, and on a Dask cluster of two processes on this machine, by turns. Everything but
Dask is alike, so that the difference of the last two is what Dask costs. Processor time is of all processes; the clock needs two idle cores.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from distributed import LocalCluster

TURNS = 2


def spent(process: psutil.Process) -> float:
    """Processor seconds of a process and of those that it has started."""
    total = 0.0
    for each in [process, *process.children(recursive=True)]:
        times = each.cpu_times()
        total += times.user + times.system + times.children_user + times.children_system
    return total


def timed(folders: list[str], *how: str) -> tuple[float, float]:
    """Seconds by the clock, and processor seconds of this process and all below it, of reading these into a new store."""
    with tempfile.TemporaryDirectory() as folder:
        me = psutil.Process()
        before, begin = spent(me), time.perf_counter()
        command = [sys.executable, "-m", "openupr", "read", *folders, "--store", str(Path(folder) / "s.sqlite"), *how]
        done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8")
        if done.returncode not in {0, 1} or "Traceback" in done.stderr:
            sys.exit(done.stderr)
        return time.perf_counter() - begin, spent(me) - before


def main() -> int:
    """Measure by turns and print the least of each."""
    import dask

    named = os.environ.get("OPENUPR_CORPUS")
    folders = sys.argv[1:] or ([str(Path(named) / "dossiers"), str(Path(named) / "reports")] if named else [])
    if not folders:
        print("Name a folder, or set OPENUPR_CORPUS.", file=sys.stderr)
        return 2
    files = sum(path.is_file() for folder in folders for path in Path(folder).rglob("*"))
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # as the command line sets it
    print(f"{files} files; load before: {os.getloadavg()[0]:.1f}")
    with (
        dask.config.set({"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 0}),
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50) as cluster,
    ):
        ways = {"one process": ("--workers", "1"), "two processes": ("--workers", "2"), "Dask, two processes": ("--on", cluster.scheduler_address)}
        found = {way: [timed(folders, *how) for _ in range(1)] for way, how in ways.items()}
        for _ in range(TURNS - 1):
            for way, how in ways.items():
                found[way].append(timed(folders, *how))
    for way, times in found.items():
        print(f"{min(wall for wall, _ in times):7.1f} s by the clock, {min(work for _, work in times):7.1f} s of processors: {way}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

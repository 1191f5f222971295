"""How soon the light commands answer: part of `make bench`. Bars: seconds until `--help`, and `list`, `status` and `find` on a store, are done.

The store holds an invented review of tests/documents: what is measured is the start, and what a command loads. By the clock, the least of some
runs, on an idle machine; the load that was met is printed. Exit 1 when a bar is missed.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from openupr.searching.opening import open_store
from openupr.stages.keeping import keep

DOCUMENTS = Path(__file__).parent.parent / "tests" / "documents" / "XBB-17"
RUNS = 9

BARS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (0.3, ("--help",)),
    (0.4, ("list",)),
    (0.4, ("status",)),
    (0.4, ("find", "rights")),
    (0.4, ("find", "continue", "--state", "XBB", "--position", "supported")),
)
"""Seconds, and a command with its arguments."""


def start(command: tuple[str, ...], store: Path) -> tuple[float, float]:
    """Seconds until a command is done, by the clock and of processor time: the least of some runs."""
    # With modules compiled, as they are where OpenUPR is installed: beside the store, for an environment may forbid to write them at home.
    environment = {**os.environ, "OPENUPR_STORE": str(store), "PYTHONPYCACHEPREFIX": str(store.parent / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    clock, worked = [], []
    for _ in range(RUNS):
        begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "openupr", *command], check=True, stdout=subprocess.DEVNULL, env=environment)
        clock.append(time.perf_counter() - begin)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        worked.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(clock), min(worked)


def main() -> int:
    """Measure, print, and say whether every bar is held."""
    load = os.getloadavg()[0]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reviews.sqlite"
        with open_store(path) as store:
            keep(DOCUMENTS, store)
        for bar, command in BARS:
            seconds, worked = start(command, path)
            missed += seconds > bar
            what = f"openupr {' '.join(command)}, s (processor {worked:.2f}; least of {RUNS}; load before: {load:.1f})"
            print(f"{'held  ' if seconds <= bar else 'MISSED'} {seconds:7.2f} <= {bar:<6g} {what}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

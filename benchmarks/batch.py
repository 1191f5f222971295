"""All of the corpus, from bytes to results, by way of the store: `make bench`. Exit 1 when a bar is missed.

Wall time on two idle cores is what the bars are about; the load that was met, and the processor time of all processes, are printed beside it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FIRST, SECOND, EXAMINED, MEGABYTES, PROCESSES = 60.0, 3.0, 3.0, 1500.0, 3

# Every review that the store holds, beside the one before it, to its results, as a command that shows them makes and keeps them.
RESULTS = """
import sys
from functools import partial
from openupr.searching.opening import open_store
from openupr.stages.reviews_at_hand import ReviewsAtHand

opened = partial(open_store, sys.argv[1])
with opened() as store, store.read() as library:
    every = [each.id for each in library.listed()]
for identifier in sys.argv[2:] or every:
    hand = ReviewsAtHand(opened)
    reviews = hand.get([identifier])
    (made,) = hand.derived(reviews, hand.others(reviews, hand.get))
    assert len(made.results) >= 9
"""


def timed(*command: str) -> tuple[float, float]:
    """Wall seconds, and processor seconds of the command and of what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, *command], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8")
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1} or "Traceback" in done.stderr:  # 1: a document that belongs to no review
        sys.exit(done.stderr)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure, print, and say whether every bar is held."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        print("OPENUPR_CORPUS is not set: it names the folder of real documents.", file=sys.stderr)
        return 2
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # as the command line sets it
    folders = [str(Path(named) / "dossiers"), str(Path(named) / "reports")]
    files = sum(path.is_file() for folder in folders for path in Path(folder).rglob("*"))
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "reviews.sqlite")
        read = timed("-m", "openupr", "read", *folders, "--store", store)
        results = timed("-c", RESULTS, store)
        again = timed("-m", "openupr", "read", *folders, "--store", store)
        one = timed("-m", "openupr", "examine", "SVN-48", "--store", store)
        peak = PROCESSES * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    what = f"{files} documents, bytes to results, s (read {read[0]:.1f}, examine {results[0]:.1f}; processor {read[1]:.1f} + {results[1]:.1f}"
    bars = [
        (f"{what}; load before: {load:.1f})", read[0] + results[0], FIRST),
        (f"the same again, s (processor {again[1]:.2f})", again[0], SECOND),
        (f"openupr examine SVN-48 from the store, s (processor {one[1]:.2f})", one[0], EXAMINED),
        (f"memory, MB: {PROCESSES} times the peak of the largest process", peak, MEGABYTES),
    ]
    for said, value, bar in bars:
        print(f"{'held  ' if value <= bar else 'MISSED'} {value:7.2f} <= {bar:<6g} {said}")
    return 1 if any(value > bar for _, value, bar in bars) else 0


if __name__ == "__main__":
    sys.exit(main())

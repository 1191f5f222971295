"""How fast and how large: `make bench`. Each bar is a ratio of two times, but for the memory.

Reading is held against PDFium's bare text of the same files, in processor time of one process, so that a busy machine changes little. Side by side
is wall time, and takes two idle cores: one process and two by turns, the least of each; the load that was met is printed. Exit 1 when a bar is
missed.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2

from openupr import Review, read_all
from openupr.stages.apart.workers import Workers

RATIO, PROCESSES, SPEED_UP, MEGABYTES, TURNS = 4.0, 2, 1.7, 600.0, 3


def raw(paths: list[Path]) -> None:
    """PDFium's text of every page, and nothing else."""
    for path in paths:
        with pypdfium2.PdfDocument(path.read_bytes()) as document:
            for page in document:
                page.get_textpage().get_text_range()


def touch(reviews: Iterable[Review]) -> int:
    """Look at every row, statement and box, so that nothing stays unread because nobody asked."""
    boxes = 0
    for review in reviews:
        places = [row.clause.place for row in review.rows] + [item.place for item in review.items]
        places += [statement.place for statement in review.statements]
        boxes += sum(box.right > box.left for place in places for box in place.boxes)
    return boxes


def alone(paths: list[Path]) -> None:
    """Read and extract in this process."""
    touch(read_all(paths))


def side_by_side(paths: list[Path]) -> None:
    """Read and extract in two processes, their start included."""
    with Workers(PROCESSES) as workers:
        touch(read_all(paths, workers=workers))


def timed(clock: Callable[[], float], work: Callable[[list[Path]], None], paths: list[Path]) -> float:
    """Seconds by this clock."""
    begin = clock()
    work(paths)
    return clock() - begin


def main() -> int:
    """Measure, print a table, and say whether every bar is held."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        print("OPENUPR_CORPUS is not set: it names the folder of real documents, and its reports/ are what is read.", file=sys.stderr)
        return 2
    if sys.dont_write_bytecode:
        print("PYTHONDONTWRITEBYTECODE is set: each process compiles its modules anew, an eighth of a second.")
    paths = sorted((Path(named) / "reports").glob("*.pdf"))
    load = os.getloadavg()[0]
    alone(paths[:2])  # modules and tables are loaded before anything is measured
    before = timed(time.process_time, raw, paths)
    begin = time.perf_counter()
    full = timed(time.process_time, alone, paths)
    single = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    bare = (before + timed(time.process_time, raw, paths)) / 2
    double = timed(time.perf_counter, side_by_side, paths)
    for _ in range(TURNS - 1):
        single = min(single, timed(time.perf_counter, alone, paths))
        double = min(double, timed(time.perf_counter, side_by_side, paths))
    bars = [
        (f"read and extract {len(paths)} reports, times PDFium's bare text ({full:.1f} s : {bare:.1f} s)", full / bare, "<=", RATIO),
        (f"{PROCESSES} processes, times faster than one ({single:.1f} s : {double:.1f} s; load before: {load:.1f})", single / double, ">=", SPEED_UP),
        ("peak memory of one process, MB", peak, "<=", MEGABYTES),
    ]
    missed = 0
    for what, value, sign, bar in bars:
        held = value <= bar if sign == "<=" else value >= bar
        missed += not held
        print(f"{'held  ' if held else 'MISSED'} {value:7.2f} {sign} {bar:<6g} {what}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

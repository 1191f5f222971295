"""How soon the package's own data are at hand: part of `make bench`. Each bar is a ratio of two processor times of one run.

Exit 1 when one is missed.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

import openupr
from openupr.labelling.weights import read_model
from openupr.preparing.drafting.support_rates import usual

SOURCE = Path(openupr.__file__).parent
WEIGHTS = SOURCE / "labelling" / "weights" / "default.npz"
COUNTS = SOURCE / "examining" / "frame" / "baselines" / "counts" / "support.csv"
RUNS = 3


def arrays() -> None:
    """The bare arrays of the weights."""
    with np.load(WEIGHTS, allow_pickle=False) as data:
        for name in data.files:
            data[name]


def rows() -> None:
    """The bare rows of the counts of support."""
    with COUNTS.open(newline="", encoding="utf-8") as handle:
        list(csv.reader(handle))


def support() -> None:
    """The counts of support as they are asked for."""
    usual.__globals__["_counts"].cache_clear()
    usual(2, "Right to education")


def seconds(act: Callable[[], object]) -> float:
    """Processor seconds, the least of some runs."""
    found = []
    for _ in range(RUNS):
        begin = time.process_time()
        act()
        found.append(time.process_time() - begin)
    return min(found)


def main() -> int:
    """Measure, print, and say whether every bar is held."""
    missed = 0
    for what, act, bare, bar in (
        ("the labeller's weights, times their bare arrays", lambda: read_model(WEIGHTS), arrays, 6.0),
        ("the counts of support, times the bare rows of their file", support, rows, 6.0),
    ):
        ratio = seconds(act) / seconds(bare)
        missed += ratio > bar
        print(f"{'held  ' if ratio <= bar else 'MISSED'} {ratio:7.2f} <= {bar:<6g} {what}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

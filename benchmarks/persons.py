"""What finding the persons of a dossier costs on top of reading it: `make bench`. Exit 1 when the bar is missed.

Processor time of one process, the median of five turns for each dossier: a turn reads it and then finds its persons, so that both meet the same
machine. Each turn begins without what the turn before has worked out of words and texts. The bar is held over all dossiers together; how many of
them miss it by themselves is said, and what the dearest costs as the first one of a process, which makes its tables: so long waits who asks once.
"""

from __future__ import annotations

import functools
import gc
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from openupr import Review, read_all
from openupr.describing import Description

BAR, TURNS = 0.10, 5
EVERY_SECOND = 2  # ten dossiers of twenty


def forget() -> None:
    """Empty every cache that is bounded: what it holds comes from texts. Tables stay, as they do in a process that reads many dossiers."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and each.cache_parameters()["maxsize"] is not None:
            each.cache_clear()


def found(review: Review) -> int:
    """Find the persons, and whose names are off."""
    described = Description(review)
    return len(described.persons) + len(described.named.off)


def turn(folder: Path) -> tuple[float, float]:
    """Seconds to read a dossier, and seconds to find its persons."""
    forget()
    begin = time.process_time()
    reviews = list(read_all([folder]))
    read = time.process_time()
    for review in reviews:
        found(review)
    return read - begin, time.process_time() - read


def first_turn(folder: Path) -> tuple[float, float]:
    """The same in a process of its own, which makes its tables too."""
    read, found = subprocess.run([sys.executable, "-c", _FIRST, str(folder)], check=True, capture_output=True, text=True).stdout.split()
    return float(read), float(found)


_FIRST = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent)!r})
from persons import turn
print(*turn(Path(sys.argv[1])))
"""


def main() -> int:
    """Measure, print a line for each dossier, and say whether the bar is held over all of them."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        print("OPENUPR_CORPUS is not set: it names the folder of real documents, and its dossiers/ are what is read.", file=sys.stderr)
        return 2
    folders = [Path(named) / "dossiers" / name for name in sys.argv[1:]] or sorted((Path(named) / "dossiers").iterdir())[::EVERY_SECOND]
    turn(folders[0])  # modules and tables are loaded before anything is measured
    reading = finding = 0.0
    ratios = list[float]()
    for folder in folders:
        turns = [turn(folder) for _ in range(TURNS)]
        read, persons = (median(each) for each in zip(*turns, strict=True))
        reading, finding = reading + read, finding + persons
        ratios.append(persons / read)
        print(f"{ratios[-1]:14.3f}  {folder.name}: {persons:.2f} s on top of {read:.2f} s")
    read, persons = first_turn(dearest := folders[ratios.index(max(ratios))])
    print(f"{median(ratios):14.3f}  median of a dossier, {max(ratios):.3f} at most; {sum(ratio > BAR for ratio in ratios)} above {BAR:g}")
    print(f"{persons / read:14.3f}  {dearest.name} as the first of a process: {persons:.2f} s on top of {read:.2f} s")
    held = finding <= BAR * reading
    print(f"{'held' if held else 'MISSED':8}{finding / reading:6.3f} <= {BAR:g}  persons of {len(folders)} dossiers on top of reading them")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())

"""A log of 20,000 entries: what an addition, a proof and a whole check take, beside hashing its entries once. Exit 1 when a bar is missed.

python benchmarks/archiving.py
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from openupr.archiving.archive_checks import check_archive
from openupr.archiving.archive_files import FolderFiles
from openupr.archiving.archive_of_looks import Archive
from openupr.archiving.log_entries import Look
from openupr.records import Observation, Quality

ENTRIES, MOST = 20_000, 10.0


def seconds(act: Callable[[], object]) -> float:
    """The best of three."""
    found = []
    for _ in range(3):
        begin = time.perf_counter()
        act()
        found.append(time.perf_counter() - begin)
    return min(found)


def archive_in(folder: Path) -> Archive:
    """An archive as a command opens it."""
    drawn = iter(range(1 << 60))
    return Archive(
        folder / "a.archive",
        folder / "a.private",
        now=lambda: datetime(2026, 3, 1, tzinfo=UTC),
        draw=lambda size: hashlib.shake_256(f"{next(drawn)}".encode()).digest(size),
    )


def look(number: int) -> Observation:
    """A look at one of two hundred sources."""
    return Observation(f"https://rights.example/{number % 200}", "2026-03-01T00:00:00Z", Quality.SOUND, 200, review="XGG-48")


def main() -> int:
    """Measure, print, and say whether every bar is held."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = archive_in(folder)
        with archive.alone():
            archive.write([Look(logged=archive.time(), salt=archive.salt(), look=look(number), kept=False) for number in range(ENTRIES)])
        entries = list(archive.log.entries())
        hashing = seconds(lambda: hashlib.sha256(b"".join(entries)).digest())
        adding = seconds(lambda: archive_in(folder).add(look(7), b"bytes"))
        proving = seconds(lambda: archive_in(folder).log.proof(ENTRIES // 2))
        checking = seconds(lambda: check_archive(FolderFiles(folder / "a.archive")))
    print(f"{ENTRIES:,} entries, {sum(map(len, entries)) / 1e6:.1f} MB; hashing them once takes {1000 * hashing:.1f} ms")
    for what, took in (("open the archive and add a look", adding), ("open the archive and prove an entry", proving)):
        print(f"{what:40}{1000 * took:9.1f} ms  {took / hashing:6.2f} x  (at most {MOST:g} x)")
    print(f"{'check all of it':40}{1000 * checking:9.1f} ms")
    return int(max(adding, proving) > MOST * hashing)


if __name__ == "__main__":
    sys.exit(main())

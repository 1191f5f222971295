"""One mutant: written to a file, read as a user's file is read, and what came of it."""

from __future__ import annotations

import contextlib
import random
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from openupr import OpenUPRError, read
from openupr.errors import UnknownReviewError
from openupr.records import Kind
from openupr.rendering.screen.review_screen import summary
from openupr.views.page.listed.summary_view import summary_view
from openupr.views.withheld import Withheld

from .formats import MUTANT

SECONDS, MEGABYTES = 20.0, 1024
_FAULT = "fault of OpenUPR's own"
_ENDINGS = (".pdf", ".docx", ".doc", ".html", ".txt", "", ".PDF", ".docx\n.pdf", "\u202efdp.exe", " '\"&<b>.pdf", "=1+1.xlsx", "\x1b[2J.doc")


@dataclass(frozen=True, slots=True)
class Mutant:
    """Which one: its format, its number and the seed of all; and the documents that it may be made of."""

    format: str
    number: int
    seed: int
    seeds: tuple[str, ...]

    @property
    def name(self) -> str:
        """How it is called on the command line."""
        return f"{self.format}-{self.number}"

    def make(self) -> bytes:
        """Its bytes."""
        draw = self._draw()
        return MUTANT[self.format](Path(draw.choice(self.seeds)).read_bytes(), draw)

    def ending(self) -> str:
        """What its file is called behind the dot: seldom right, sometimes odd."""
        return random.Random(f"ending {self.seed} {self.name}").choice(_ENDINGS)

    def kind(self) -> Kind | None:
        """What the user says that it is: mostly nothing, sometimes anything, so that every extractor meets every text."""
        draw = random.Random(f"kind {self.seed} {self.name}")
        return draw.choice(list(Kind)) if draw.random() < 0.3 else None

    def _draw(self) -> random.Random:
        return random.Random(f"{self.seed} {self.name}")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it: `outcome` (`read`, or the class of the error), the error's text, seconds of processor time, megabytes; a `fault` is ours."""

    outcome: str
    said: str
    seconds: float
    megabytes: float
    fault: bool


def try_mutant(mutant: Mutant) -> Tried:
    """Read a mutant in this process. Raises whatever should never have been raised."""
    data = mutant.make()
    with tempfile.TemporaryDirectory(prefix="openupr-fuzz-") as folder:
        path = Path(folder, f"mutant{mutant.ending()}")
        path.write_bytes(data)
        return try_file(path, mutant.kind())


def try_file(path: Path, kind: Kind | None = None) -> Tried:
    """Read a file as the review of an invented State, and print its summary."""
    _forget_peak()
    begin = time.process_time()
    said, outcome = "", "read"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            summary(summary_view(read(path, review="XAA-48", kind=kind), Withheld()))
    except OpenUPRError as error:
        said, outcome = str(error), type(error).__name__
        clear = bool(error.what and error.next_step) and (path.name in error.where or isinstance(error, UnknownReviewError))
        return Tried(outcome, said, time.process_time() - begin, _peak(), _FAULT in said or not clear)
    return Tried(outcome, said, time.process_time() - begin, _peak(), fault=False)


def _forget_peak() -> None:
    """Begin to measure the largest memory anew, where the system can (Linux)."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> float:
    """The largest memory of this process, in MB."""
    try:
        lines: Iterator[str] = iter(Path("/proc/self/status").read_text().splitlines())
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)

"""Documents x manners: which documents are varied, and what one case gives."""

from __future__ import annotations

import random
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from openupr.records import Item, Kind, UserMetadata

from .bytes_of_text import typed
from .comparing import Compared, Outcome, compared
from .composing import composed
from .engines import NotMadeError, is_there, taken
from .facts import Facts, items_of, read_facts
from .manner import Engine, Manner
from .printed import Printed, printed

SECONDS = 5
"""What reading a variation may take of the processor: ten times what the PDF takes."""
ROOT = Path(__file__).resolve().parents[2]
_INVENTED = ROOT / "tests" / "documents"


@dataclass(frozen=True, slots=True)
class Source:
    """A PDF that is varied: its file, review and kind; `answers` is the report whose items an addendum answers."""

    path: Path
    review: str
    kind: Kind
    answers: Path | None = None

    @property
    def name(self) -> str:
        """Review and kind."""
        return f"{self.review} {self.kind.value.replace('_', ' ')}"

    @property
    def told(self) -> UserMetadata:
        return told(self.review, self.kind)


def told(review: str, kind: Kind | None) -> UserMetadata:
    """What is told of a document."""
    return UserMetadata(review[:3], int(review[4:]), kind)


_N, _C, _S, _R, _A = Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY, Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM
_REAL = (
    ("SVN-07", "A-HRC-WG.6-7-SVN-1.pdf", _N),
    ("SVN-34", "A-HRC-WG.6-34-SVN-1.pdf", _N),
    ("SVN-48", "A-HRC-WG.6-48-SVN-1.pdf", _N),
    ("BRA-41", "A-HRC-WG.6-41-BRA-1.pdf", _N),
    ("ITA-07", "A-HRC-WG.6-7-ITA-1.en.pdf", _N),
    ("SVN-07", "A-HRC-WG.6-7-SVN-2.pdf", _C),
    ("SVN-34", "A-HRC-WG.6-34-SVN-2.pdf", _C),
    ("SVN-48", "A-HRC-WG.6-48-SVN-2.pdf", _C),
    ("BRA-41", "A-HRC-WG.6-41-BRA-2.pdf", _C),
    ("SVN-07", "A-HRC-WG.6-7-SVN-3.pdf", _S),
    ("SVN-34", "A-HRC-WG.6-34-SVN-3.pdf", _S),
    ("SVN-48", "A-HRC-WG.6-48-SVN-3.pdf", _S),
    ("ITA-34", "A-HRC-WG.6-34-ITA-3.en.pdf", _S),
    ("SVN-07", "A-HRC-14-15.pdf", _R),
    ("SVN-34", "A-HRC-43-15.pdf", _R),
    ("SVN-48", "A-HRC-59-15.pdf", _R),
    ("SVN-20", "A-HRC-28-15.pdf", _R),
    ("BOL-07", "A-HRC-14-7.en.pdf", _R),
)
_ANSWERS = (
    ("SVN-07", "A-HRC-14-15-Add.1.pdf", "A-HRC-14-15.pdf"),
    ("SVN-34", "A-HRC-43-15-Add.1.pdf", "A-HRC-43-15.pdf"),
    ("SVN-48", "A-HRC-59-15-Add.1.pdf", "A-HRC-59-15.pdf"),
)
_MADE_UP = (
    ("XAA-48", "A-HRC-99-15.pdf", _R, None),
    ("XBB-17", "A-HRC-98-7.pdf", _R, None),
    ("XCC-01", "A-HRC-97-29.pdf", _R, None),
    ("XDD-05", "A-HRC-96-31.pdf", _R, None),
    ("XEE-07", "A-HRC-95-16.pdf", _R, None),
    ("XAA-48", "A-HRC-99-15-Add.1.pdf", _A, "A-HRC-99-15.pdf"),
    ("XBB-17", "A-HRC-98-7-Add.1.pdf", _A, "A-HRC-98-7.pdf"),
    ("XBB-31", "A-HRC-WG.6-31-XBB-1.pdf", _N, None),
    ("XGG-48", "A-HRC-WG.6-48-XGG-2.pdf", _C, None),
    ("XGG-48", "A-HRC-WG.6-48-XGG-3.pdf", _S, None),
)


def invented() -> list[Source]:
    """The invented documents of the tests."""
    return [
        Source(_INVENTED / review / file, review, kind, _INVENTED / review / answers if answers else None) for review, file, kind, answers in _MADE_UP
    ]


def real(corpus: Path, reports: int = 6, seed: int = 16) -> list[Source]:
    """The documents of the corpus that are PDFs: those of the dossiers, and so many working group reports that the seed draws."""
    dossiers = corpus / "dossiers"
    found = [Source(dossiers / review / file, review, kind) for review, file, kind in _REAL]
    found += [Source(dossiers / review / file, review, _A, dossiers / review / answers) for review, file, answers in _ANSWERS]
    files = sorted(path for path in (corpus / "reports").glob("*.pdf") if re.fullmatch(r"[A-Z]{3}-\d\d", path.stem) and path.stem != "COM-05")
    return found + [Source(path, path.stem, _R) for path in sorted(random.Random(seed).sample(files, reports))]


@dataclass(frozen=True, slots=True)
class Case:
    """One document in one manner."""

    source: Source
    manner: Manner

    def data(self) -> bytes:
        """The file that a tool of this manner makes."""
        return varied(self.source, self.manner)

    def outcome(self) -> list[Compared]:
        """What became of the PDF's records. A variation that can't be read in time, or fails, has none of them; one that the engine can't make has no
        outcome."""
        base = _base(self.source)
        try:
            data = self.data()
        except NotMadeError as error:
            print(f"{self.source.name}: {error}", file=sys.stderr)
            return []
        try:
            with limited(SECONDS):
                found = read_facts(data, f"{self.source.path.stem}.txt", self.source.told, _items(self.source))
        except Exception as error:  # noqa: BLE001 - whatever a variation makes us do is told, and the others are read
            return [Compared(fact.kind, fact.key, Outcome.FAILED, f"{type(error).__name__}: {error}"[:100]) for fact in base.facts]
        return compared(base, found)

    def found(self) -> Facts:
        """What is read of the variation."""
        return read_facts(self.data(), f"{self.source.path.stem}.txt", self.source.told, _items(self.source))


def outcomes_of(group: list[Case]) -> list[list[Compared]]:
    """The outcomes of some cases, for a process of its own: what stands in `__main__` can't be found there."""
    return [case.outcome() for case in group]


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raises `TimeoutError` in what takes this process longer, however busy the machine is. In the main thread alone, and not on Windows."""

    def late(*_: object) -> None:
        raise TimeoutError(f"not read in {seconds} s")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def cases(sources: list[Source], manners: tuple[Manner, ...]) -> Iterator[Case]:
    """Every document in every manner that this machine can make."""
    for source in sources:
        for manner in manners:
            if is_there(manner.engine):
                yield Case(source, manner)


def varied(source: Source, manner: Manner) -> bytes:
    """The bytes that a manner makes of a document."""
    if manner.engine is Engine.LINES:
        return typed(composed(_printed(source.path), manner), manner)
    return typed(taken(source.path.read_bytes(), manner), manner)


@cache
def _printed(path: Path) -> tuple[Printed, ...]:
    return printed(path.read_bytes(), path.name)


@cache
def _base(source: Source) -> Facts:
    return read_facts(source.path.read_bytes(), source.path.name, source.told, _items(source))


@cache
def _items(source: Source) -> tuple[Item, ...]:
    return items_of(source.answers.read_bytes(), source.answers.name, told(source.review, _R)) if source.answers else ()

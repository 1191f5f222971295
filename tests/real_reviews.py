"""Reviews of the corpus, each read once in a run of the tests: records are frozen, so that tests can share them.

Reading is what most tests on real documents spend their time on. A test on reading itself (with another version, with a file left out) reads anew.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from openupr import Review
from openupr.commands.given.shared_reader import Reader
from openupr.reading import Transcript
from openupr.stages import pipeline

from .made_once import made_each, made_once

FIRST = frozenset((Path(__file__).parent / "accuracy" / "first-118.txt").read_text(encoding="utf-8").split())
"""The reports on which the rules were made; 121 others came later, and measure them."""
PARTLY_IN_FRENCH = frozenset({"COM-05"})
"""Reports in which what the State said is in French; when the floors of the others were measured they were not read."""


@cache
def read_dossier(corpus: Path, review: str) -> Review:
    """The review in a dossier of the corpus, by its identifier."""
    return made_once(f"dossier-{review}", lambda: _as_commands_do(corpus / "dossiers" / review))


def _as_commands_do(folder: Path) -> Review:
    """The review in a folder, told nothing and by the processes of commands: where one has read the same documents in this run, they are taken from
    there (`read_once.py`), and it takes them from here."""
    with Reader().processes(1) as workers:
        (found,) = pipeline.read_all(folder, workers=workers)
    return found


@cache
def read_reports(corpus: Path) -> tuple[Review, ...]:
    """The reviews of which the corpus has the report alone, by identifier."""
    paths = {path.stem: path for path in (corpus / "reports").glob("*.pdf")}
    return tuple(made_each(sorted(paths), lambda name: _in_report(paths[name])))


@cache
def read_report(corpus: Path, review: str) -> Review:
    """One of `read_reports`, without the others."""
    return made_once(review, lambda: _in_report(corpus / "reports" / f"{review}.pdf"))


def _in_report(path: Path) -> Review:
    return next(iter(pipeline.read_all([path])))


def transcript_of(path: Path) -> Transcript:
    """What stands on the pages of a document of the corpus: transcribed once in a run of the tests."""
    return made_once(f"transcript-{hashlib.sha256(str(path).encode()).hexdigest()}", lambda: pipeline.transcribe(path))

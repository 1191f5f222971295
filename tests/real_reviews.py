"""Reviews of the corpus, each read once in a run of the tests: records are frozen, so that tests can share them.

Reading is what most tests on real documents spend their time on. A test on reading itself (with another version, with a file left out) reads anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from openupr import Review
from openupr.stages import pipeline

from .made_once import made_each, made_once

FIRST = frozenset((Path(__file__).parent / "accuracy" / "first-118.txt").read_text(encoding="utf-8").split())
"""The reports on which the rules were made; 121 others came later, and measure them."""
NOT_IN_ENGLISH = frozenset({"COM-05"})
"""Reports that are not read, since they are in another language than English."""


@cache
def read_dossier(corpus: Path, review: str) -> Review:
    """The review in a dossier of the corpus, by its identifier."""
    return made_once(f"dossier-{review}", lambda: pipeline.read(corpus / "dossiers" / review, review=review))


@cache
def read_reports(corpus: Path) -> tuple[Review, ...]:
    """The reviews of which the corpus has the report alone, by identifier."""
    paths = {path.stem: path for path in (corpus / "reports").glob("*.pdf")}
    return tuple(made_each(sorted(paths), lambda name: next(iter(pipeline.read_all([paths[name]])))))


def read_report(corpus: Path, review: str) -> Review:
    """One of `read_reports`."""
    return next(each for each in read_reports(corpus) if each.id == review)

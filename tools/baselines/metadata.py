"""What the baselines were made from, and how they look, as TOML."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import fmean, pstdev

import openupr
from openupr.examining import EXAMINATIONS, UPR_INFO, Shelf, examine_all
from openupr.examining.frame.baselines import code_hash
from openupr.examining.frame.levels import percentile
from openupr.records import Baseline, Level, Review

from .compute import Found, Made

SOURCE = Path(openupr.__file__).parent
EXTRACTOR = ("reading", "identifying", "extracting", "assembling", "languages", "names", "text")
"""The rooms that decide what is read from a document."""


def metadata_text(made: Made, found: Found) -> str:
    """The TOML: `made`, one table a figure, the differences between sources, and how many results of each level a review has on average."""
    return "\n".join((*_made(made), *_figures(found), *_differences(found.baselines), *_average(made, found))) + "\n"


def _made(made: Made) -> Iterator[str]:
    sessions = [review.session for review in made.reviews]
    years = [int(review.report.document.date[:4]) for review in made.reviews if review.report and review.report.document.date]
    yield "# What the baselines beside this file were made from. Written by tools/baselines; do not edit."
    yield "[made]"
    yield f"openupr = {_text(openupr.__version__)}"
    yield f"date = {_text(made.date)}"
    yield f"reviews = {len(made.reviews)}"
    yield f"sessions = [{min(sessions)}, {max(sessions)}]"
    yield f"years = [{min(years)}, {max(years)}]"
    yield f"corpus_sha256 = {_text(_corpus(made))}"
    yield f"extractor_sha256 = {_text(_code(*(SOURCE / room for room in EXTRACTOR)))}"
    yield f"labeller = {_text(made.labels.source if made.labels else '')}"
    yield f"labeller_sha256 = {_text(_code(SOURCE / 'labelling'))}"
    yield f"labels_sha256 = {_text(hashlib.sha256(made.path.read_bytes()).hexdigest() if made.path else '')}"
    yield f"labelled_reviews = {len({row.review for row in made.coded})}"


def _figures(found: Found) -> Iterator[str]:
    for examination in EXAMINATIONS:
        yield f"\n[figures.{examination.name}]"
        yield f"code_sha256 = {_text(code_hash(examination))}"
        baseline = found.baselines.get(examination.name)
        for source in baseline.sources if baseline else ():
            assert baseline is not None
            values = sorted(row.value for row in baseline.of(source))
            marks = ", ".join(f"{name} = {round(percentile(values, at), 4)}" for name, at in MARKS.items())
            yield f"{_text(source)} = {{ n = {len(values)}, {marks} }}"


MARKS = {"least": 0.0, "p03": 0.03, "p10": 0.1, "median": 0.5, "p90": 0.9, "p97": 0.97, "most": 1.0}


def _differences(baselines: Mapping[str, Baseline]) -> Iterator[str]:
    """Our value minus UPR Info's, where a review has both. Our labeller has seen UPR Info's labels of most of these texts in its training."""
    for name in sorted(baselines):
        theirs = {row.review: row.value for row in baselines[name].of(UPR_INFO)}
        for source in baselines[name].sources:
            apart = [row.value - theirs[row.review] for row in baselines[name].of(source) if row.review in theirs]
            if source == UPR_INFO or not apart:
                continue
            yield f"\n[differences.{name}]"
            within = sum(abs(each) <= 0.02 for each in apart)
            yield f"source = {_text(source)}\nn = {len(apart)}\nmean = {round(fmean(apart), 4)}\nspread = {round(pstdev(apart), 4)}"
            yield f"largest = {round(max(map(abs, apart)), 4)}\nwithin_2_points = {within}"


def _average(made: Made, found: Found) -> Iterator[str]:
    """How many results of each level a review has on average, each against the others."""
    shelf = Shelf(found.baselines, made.reviews, made.shelf.links, made.shelf.descriptions)
    counts: Counter[Level] = Counter()
    each: Counter[tuple[str, Level]] = Counter()
    for review in made.reviews:
        for result in examine_all(review, shelf, made.labels):
            counts[result.level] += 1
            each[result.examination, result.level] += 1
    yield "\n# The mean number of results of each level that one of these reviews has."
    yield "[average]"
    yield from (f"{level} = {round(counts[level] / len(made.reviews), 4)}" for level in Level)
    yield "\n# How many of these reviews have which level."
    yield "[levels]"
    for examination in EXAMINATIONS:
        yield f"{examination.name} = {{ " + ", ".join(f"{level} = {each[examination.name, level]}" for level in Level) + " }"


def _corpus(made: Made) -> str:
    documents = sorted(_documents(made.reviews))
    return hashlib.sha256("\n".join(documents).encode()).hexdigest()


def _documents(reviews: object) -> Iterator[str]:
    assert isinstance(reviews, list)
    for review in reviews:
        assert isinstance(review, Review)
        yield from (f"{review.id} {document.kind} {document.sha256}" for document in review.documents)


def _code(*folders: Path) -> str:
    """One hash of the code and data of some rooms, weights apart (they have their version)."""
    parts = hashlib.sha256()
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".toml"}):
        parts.update(path.relative_to(SOURCE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return parts.hexdigest()


def _text(value: str) -> str:
    """A TOML basic string; JSON's are those."""
    return json.dumps(value, ensure_ascii=False)

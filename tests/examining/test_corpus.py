"""On real reviews: known shares, restraint, fresh baselines. Of all reviews some are labelled and examined; with `--whole` every one."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from openupr import Review
from openupr.examining import EVERY, EXAMINATIONS, LabelTable, Shelf, examinations, examine_all, labels_of_clauses, metadata, shipped
from openupr.examining.measures.labels import DOCUMENTS
from openupr.examining.recommended.action import share_of_little
from openupr.labelling import labeller
from openupr.records import Level

from ..real_reviews import PARTLY_IN_FRENCH, read_reports

pytestmark = pytest.mark.corpus

DRAWN = 20
KNOWN = {"CUB-04": 0.56, "CUB-16": 0.45, "CHN-17": 0.28, "GBR-13": 0.11, "USA-09": 0.03}
"""The share of rows in categories 1-2 by UPR Info's labels (issue 5)."""


@pytest.fixture(scope="module")
def reviews(corpus: Path) -> list[Review]:
    """Those whose report is read: of one the French version alone is held."""
    return [review for review in read_reports(corpus) if review.report is not None]


@pytest.fixture(scope="module")
def drawn(reviews: list[Review], some: Callable[[list[Review], int], list[Review]]) -> list[Review]:
    """Those whose requests are labelled and that are examined; what is read since stands beside the draw, which stays the same."""
    beside = KNOWN.keys() | PARTLY_IN_FRENCH
    others = some([review for review in reviews if review.id not in beside], DRAWN)
    return sorted([*others, *(review for review in reviews if review.id in beside)], key=lambda review: review.id)


@pytest.fixture(scope="module")
def our_labels(drawn: list[Review]) -> LabelTable:
    return labels_of_clauses(drawn, labeller())


@pytest.fixture(scope="module")
def shelf(reviews: list[Review]) -> Shelf:
    """The reviews with what is linked and described in them, made once for all tests: it rests on no baseline."""
    return Shelf({}, reviews)


def test_known_shares_by_upr_infos_labels(corpus: Path) -> None:
    found: dict[str, list[int]] = defaultdict(list)
    with (corpus / "labels" / "upr-info-recommendations.csv").open(newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            found[row["review"]].append(int(row["action_category"]))
    assert {review: round(share_of_little(found[review])[0], 2) for review in KNOWN} == KNOWN
    by_baseline = {row.review: round(row.value, 2) for row in shipped()["action"].of("UPR Info")}
    assert {review: by_baseline[review] for review in KNOWN} == KNOWN


@pytest.mark.at_length
def test_known_shares_by_our_labels(reviews: list[Review], our_labels: LabelTable) -> None:
    action = next(each for each in examinations(our_labels) if each.name == "action")
    for review in reviews:
        if review.id in KNOWN:
            figure = action.measured(review, Shelf()).headline
            assert figure is not None
            assert figure.value == pytest.approx(KNOWN[review.id], abs=0.02), review.id


@pytest.mark.at_length
def test_restraint(reviews: list[Review], drawn: list[Review], our_labels: LabelTable, shelf: Shelf) -> None:
    """The mean number of very unusual results a review is at most 0.5 (issue 5)."""
    counts: Counter[Level] = Counter()
    for review in drawn:
        results = examine_all(review, replace(shelf, baselines=shipped()), our_labels)
        assert len(results) == len(EVERY)
        counts.update(result.level for result in results)
    mean = {level.value: counts[level] / len(drawn) for level in Level}
    print("\nmean number of results a review: " + ", ".join(f"{level} {value:.3f}" for level, value in mean.items()))
    assert len(reviews) == metadata()["made"]["reviews"] == 239
    assert metadata()["average"]["very_unusual"] <= 0.5
    assert mean == pytest.approx(metadata()["average"], abs=0.0001 if drawn == reviews else 0.35)


def test_baselines_are_those_of_the_reports(drawn: list[Review], our_labels: LabelTable, shelf: Shelf) -> None:
    """Fails when what is read or labelled has changed since: run `python -m tools.baselines` anew."""
    compared = {review.id for review in drawn}
    stale = {}
    for examination in (each(our_labels) for each in EXAMINATIONS):
        if examination.source not in {DOCUMENTS, our_labels.source}:
            continue
        baseline = {row.review: (row.value, row.n) for row in shipped()[examination.name].of(examination.source) if row.review in compared}
        now = {}
        for review in drawn:
            found = examination.measured(review, shelf)
            if found.headline is not None and found.headline.value is not None and not found.why_not:
                now[review.id] = (round(found.headline.value, 6), found.headline.n)
        differing = {key for key in now.keys() | baseline.keys() if now.get(key) != baseline.get(key)}
        if differing:
            stale[examination.name] = sorted(differing)
    assert stale == {}, "stale: run python -m tools.baselines"

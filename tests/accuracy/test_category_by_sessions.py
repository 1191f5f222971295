"""The labeller on reviews that it has not learnt from, by sessions: the figures that pages tell of it (`views/measured.toml`).

Two models are in it: the sparse one has learnt from the 168 reviews at the head of UPR Info's list, the encoder from those of the States of the part
"train". The other reviews measure, without the requests whose very words stand in one of those.
"""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from openupr.labelling import ActionLabel, Labelled, WeightsError, labeller
from openupr.views.measured import LabellerAccuracy, has_learnt_from, nearest_accuracy

from ..real_reviews import read_dossier
from .test_category_2019_2025 import REVIEWS, labels

pytestmark = pytest.mark.at_length

LEARNT = 21_613
"""Rows at the head of the list that the labeller has learnt from; their SHA-256 stands in docs/model-card.md."""
CARD = Path(__file__).resolve().parents[2] / "docs" / "model-card.md"
SESSIONS = ((1, 5), (6, 12), (13, 17), (18, 20))
BINS = 15

Row = tuple[str, str, int, frozenset[str]]
"""Review, text, category and issues."""


@pytest.fixture(scope="module")
def rows(corpus: Path) -> list[Row]:
    with (corpus / "labels" / "upr-info-recommendations.csv").open(newline="", encoding="utf-8") as handle:
        found = list(csv.DictReader(handle))
    return [
        (
            row["review"],
            row["text"].strip(),
            int(row["action_category"]),
            frozenset(each.strip() for each in row["issues"].split(";") if each.strip()),
        )
        for row in found
    ]


def part(state: str) -> str:
    """The part of a whole State (guidelines/requests.md)."""
    tenth = int(hashlib.sha256(f"19:{state}".encode()).hexdigest(), 16) % 10
    return "train" if tenth < 6 else "development" if tenth < 8 else "test"


def _told(version: str, session: int) -> LabellerAccuracy:
    told = nearest_accuracy(version, session)
    assert told is not None
    return told


def _category(found: list[tuple[ActionLabel, int]]) -> tuple[float, float, float]:
    """Accuracy of all, of the sure ones, of the unsure ones."""
    right = [(label.sure, label.category == category) for label, category in found]
    shares = [[so for sure, so in right if sure in kept] for kept in ((True, False), (True,), (False,))]
    return tuple(sum(each) / len(each) for each in shares)  # type: ignore[return-value]


def _calibration(found: list[tuple[ActionLabel, int]]) -> float:
    """Expected calibration error: mean distance of probability and accuracy over bins of equal width, by their sizes."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for label, category in found:
        bins[min(BINS - 1, int(label.probability * BINS))].append((label.probability, label.category == category))
    return sum(abs(sum(p - right for p, right in each)) for each in bins.values()) / len(found)


def _issues(found: list[tuple[Labelled, frozenset[str]]]) -> float:
    """Micro-F1."""
    given = [({issue.issue for issue in label.issues}, theirs) for label, theirs in found]
    both = sum(len(ours & theirs) for ours, theirs in given)
    return 2 * both / sum(len(ours) + len(theirs) for ours, theirs in given)


@pytest.mark.corpus
def test_what_it_has_learnt_from_is_the_list_of_its_training(corpus: Path, rows: list[Row]) -> None:
    data = (corpus / "labels" / "upr-info-recommendations.csv").read_bytes()
    head = data[:4_459_230]
    assert hashlib.sha256(head).hexdigest() in CARD.read_text(encoding="utf-8")
    sparse = {review for review, *_ in rows[:LEARNT]}
    every = {review for review, *_ in rows}
    assert (len(sparse), len(every)) == (168, 241)
    assert {review for review in every if has_learnt_from(labeller().version, review)} == {
        review for review in every if review in sparse or part(review[:3]) == "train"
    }


DRAWN = 350
"""Of the rows of each part of the sessions so many are labelled; with `--whole` all."""
ALLOWED = (0.05, 0.04, 0.16, 0.05, 0.05)
"""How far their figures may be from those of all: three standard errors, of the few unsure ones most."""


@pytest.mark.corpus
def test_reviews_that_it_has_not_learnt_from(rows: list[Row], some: Callable[[list[Row], int], list[Row]]) -> None:
    try:
        one = labeller()
    except (FileNotFoundError, WeightsError) as error:
        pytest.skip(f"the labeller's weights are not there: {error}")
    seen = {text for review, text, *_ in rows if has_learnt_from(one.version, review)}
    unseen = [row for row in rows if not has_learnt_from(one.version, row[0]) and row[1] not in seen]
    for first, last in SESSIONS:
        every = [row for row in unseen if first <= int(row[0][-2:]) <= last]
        of, told = some(every, DRAWN), _told(one.version, first)
        assert (told.sessions, told.reviews, told.rows) == (tuple(range(first, last + 1)), len({row[0] for row in every}), len(every))
        label = dict(zip(wordings := list(dict.fromkeys(text for _, text, *_ in of)), one.label(wordings), strict=True))
        by_category = [(label[text].action, category) for _, text, category, _ in of]
        accuracy, sure, unsure = _category(by_category)
        measured = (accuracy, sure, unsure, _calibration(by_category), _issues([(label[text], theirs) for _, text, _, theirs in of]))
        said = ", ".join(f"{each:.4f}" for each in measured)
        print(f"\n{first}-{last}, {len(of)} of {len(every)} rows: {said} (accuracy, sure, unsure, calibration, issues)")
        figures = (told.accuracy, told.sure, told.unsure, told.calibration, told.issues)
        off = tuple(abs(one - other) for one, other in zip(figures, measured, strict=True) if one is not None)
        assert all(each <= (0.0006 if of == every else most) for each, most in zip(off, ALLOWED, strict=True)), (figures, measured)


@pytest.mark.corpus
def test_clauses_of_2019_and_2025(corpus: Path) -> None:
    """Labelled by hand (test_category_2019_2025.py): the nearest that there is for today's reviews."""
    try:
        one = labeller()
    except (FileNotFoundError, WeightsError) as error:
        pytest.skip(f"the labeller's weights are not there: {error}")
    texts = {clause.id: clause.request for each in REVIEWS for item in read_dossier(corpus, each).items for clause in item.clauses}
    made = labels()
    found = one.label([texts[row["clause"]] for row in made])
    accuracy, sure, unsure = _category([(label.action, int(row["final"])) for label, row in zip(found, made, strict=True)])
    print(f"\n34 and 48: accuracy {accuracy:.4f}, sure {sure:.4f}, unsure {unsure:.4f}")
    told = _told(one.version, 41)
    assert (told.sessions, told.reviews, told.rows) == ((34, 48), len(REVIEWS), len(made))
    assert (told.accuracy, told.sure, told.unsure) == pytest.approx((accuracy, sure, unsure), abs=0.0006)

"""The action category on today's language: 150 clauses of 2019 and 2025, where UPR Info's labels in the corpus end in 2014.

`labels/action-category-2019-2025.csv`: drawn and labelled as `guidelines/action-category.md` says, before the labeller was asked.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from pathlib import Path

import pytest

from openupr.labelling import WeightsError, labeller

from ..real_reviews import read_dossier
from .agreement import kappa

LABELS = Path(__file__).parent / "labels" / "action-category-2019-2025.csv"
REVIEWS = ("SVN-34", "SVN-48")
BAR = 0.88


def labels() -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_labels_are_whole() -> None:
    rows = labels()
    assert len(rows) == len({row["clause"] for row in rows}) == 150
    assert {row["final"] for row in rows} <= set("12345")
    assert kappa([(row["pass1"], row["pass2"]) for row in rows]) >= 0.8


@pytest.mark.corpus
def test_150_clauses(corpus: Path) -> None:
    try:
        one = labeller()
    except (FileNotFoundError, WeightsError) as error:
        pytest.skip(f"the labeller's weights are not there: {error}")
    reviews = [read_dossier(corpus, review) for review in REVIEWS]
    texts = {clause.id: clause.request for review in reviews for item in review.items for clause in item.clauses}
    rows = labels()
    changed = [row["clause"] for row in rows if hashlib.sha256(texts.get(row["clause"], "").encode()).hexdigest() != row["text_sha256"]]
    assert not changed, "these clauses are read otherwise than when they were labelled"
    found = one.label([texts[row["clause"]] for row in rows])
    wrong = Counter(
        (row["final"], label.action.category) for row, label in zip(rows, found, strict=True) if int(row["final"]) != label.action.category
    )
    accuracy = 1 - wrong.total() / len(rows)
    print(f"\naction category, {len(rows)} clauses of {', '.join(REVIEWS)}: accuracy {accuracy:.3f}; by hand -> labeller: {dict(wrong)}")
    assert accuracy >= BAR

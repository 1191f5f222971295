"""The drafting checks against real clauses marked by hand (guidelines/checks.md): precision of each mark, on sets of different worth.

`checks-150b` and `checks-addressee-80` are the ones to quote: drawn and labelled before the rules saw them. The others are development sets. The
bar is 0.9; The labeller behind `category` was trained on texts of the file that most clauses of the older sets are from: its precision says little
there.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from pathlib import Path

import pytest

from openupr.labelling import labeller
from openupr.preparing.drafting.checks import drafting_marks

from ..real_reviews import read_dossier, read_report

pytestmark = pytest.mark.corpus

LABELS = Path(__file__).parent / "labels"
KINDS = ("category", "several", "soft", "no_instrument", "no_addressee", "no_end", "no_deadline")
BAR = 0.9
OF_ROWS = ("checks-150", "checks-100", "checks-93")
OF_CLAUSES = ("checks-150b", "checks-addressee-100", "checks-addressee-80")
MOST_LOST = 3
"""Clauses of a set that may be missing because reports are read better since."""


def rows(name: str) -> list[dict[str, str]]:
    with (LABELS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def texts(corpus: Path) -> dict[str, str]:
    """Every text that a label may be of, by its hash."""
    with (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8", newline="") as file:
        texts = {row["text"].strip() for row in csv.DictReader(file)}
    named = {row["clause"].partition("/")[0] for name in OF_CLAUSES for row in rows(name)} | {"SVN-34", "SVN-48"}
    for review in sorted(named):
        read = read_dossier(corpus, review) if review.startswith("SVN") else read_report(corpus, review)
        texts |= {clause.request for item in read.items for clause in item.clauses}
    return {hashlib.sha256(text.encode()).hexdigest(): text for text in texts}


@pytest.mark.parametrize("name", [*OF_ROWS, *OF_CLAUSES])
def test_precision_of_each_mark(name: str, texts: dict[str, str]) -> None:
    given = rows(name)
    assert len(given) == int(name.rpartition("-")[2].rstrip("b"))
    clauses = [(texts[row["id"]], row) for row in given if row["id"] in texts]
    assert len(given) - len(clauses) <= MOST_LOST, [row["clause"] for row in given if row["id"] not in texts]
    judged = [kind for kind in KINDS if kind in given[0]]
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for (text, label), labelled in zip(clauses, labeller().label(text for text, _ in clauses), strict=True):
        found = drafting_marks(text, labelled)
        kinds = {mark.kind for mark in found}
        for kind in set(judged) - {"soft"}:
            category = str(labelled.action.category)
            true = (label[kind] == category if kind in kinds else label[kind] != "0") if kind == "category" else label[kind] == "1"
            if kind in kinds:
                (right if true else wrong)[kind] += 1
            elif true:
                missed[kind] += 1
        if "soft" in judged:
            soft = [word.lower() for mark in found if mark.kind == "soft" for word in mark.words]
            held = [word for word in label["soft"].split(";") if word]
            for word in soft:
                (right if any(word in each or each in word for each in held) else wrong)["soft"] += 1
            missed["soft"] += sum(1 for each in held if not any(word in each or each in word for word in soft))
    print(f"\n{name}, {len(clauses)} clauses")
    for kind in judged:
        marked, there = right[kind] + wrong[kind], right[kind] + missed[kind]
        print(
            f"{kind:14} precision {right[kind] / max(marked, 1):.3f} ({right[kind]} of {marked}), recall {right[kind] / max(there, 1):.3f} ({there})"
        )
    assert [kind for kind in judged if right[kind] < BAR * (right[kind] + wrong[kind])] == []

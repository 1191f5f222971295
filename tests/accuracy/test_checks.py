"""The drafting checks against real clauses marked by hand (guidelines/checks.md): precision of each mark, on three sets of different worth.

`checks-93` is the one to quote: drawn and labelled before any mark was run on it, nothing changed since. `checks-100` was drawn
the same way, showed no_end at .750 and no_addressee at .667, then the rules were mended on it: a development set. `checks-150` was labelled before
the rules existed, but by the one who wrote them next with these clauses in mind: not independent. The bar is 0.9; `BELOW`: what misses it.
The labeller behind `category` was trained on texts of the file that most clauses are from: its precision says little here.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from pathlib import Path

import pytest

import openupr
from openupr.classifying import labeller
from openupr.preparing.checks import marks

pytestmark = pytest.mark.corpus

HERE = Path(__file__).parent
KINDS = ("category", "several", "soft", "no_instrument", "no_addressee", "no_end", "no_deadline", "asks_others")
FLOOR = 0.9
BELOW = {("checks-93", "several"): 0.83, ("checks-93", "no_addressee"): 0.88, ("checks-93", "no_end"): 0.85}
"""Marks that do not reach the bar on the independent set, with the precision that they had there (5 of 6, 8 of 9, 35 of 41)."""


@pytest.fixture(scope="module")
def texts(corpus: Path) -> dict[str, str]:
    """Every text that a label may be of, by its hash."""
    with (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8", newline="") as file:
        texts = {row["text"].strip() for row in csv.DictReader(file)}
    for review in ("SVN-34", "SVN-48"):
        texts |= {clause.request for item in openupr.read(corpus / "dossiers" / review).items for clause in item.clauses}
    return {hashlib.sha256(text.encode()).hexdigest(): text for text in texts}


@pytest.mark.parametrize("name", ["checks-150", "checks-100", "checks-93"])
def test_precision_of_each_mark(name: str, texts: dict[str, str]) -> None:
    with (HERE / "labels" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        clauses = [(texts[row["id"]], row) for row in csv.DictReader(file)]
    assert len(clauses) == int(name.rpartition("-")[2])
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for (text, label), labelled in zip(clauses, labeller().label(text for text, _ in clauses), strict=True):
        found = marks(text, labelled)
        soft = [word.lower() for mark in found if mark.kind == "soft" for word in mark.words]
        held = [word for word in label["soft"].split(";") if word]
        for word in soft:
            (right if any(word in each or each in word for each in held) else wrong)["soft"] += 1
        missed["soft"] += sum(1 for each in held if not any(word in each or each in word for word in soft))
        kinds = {mark.kind for mark in found}
        for kind in set(KINDS) - {"soft"}:
            true = label[kind] == (str(labelled.action.category) if kind == "category" and kind in kinds else "1") or (
                kind == "category" and kind not in kinds and label[kind] != "0"
            )
            if kind in kinds:
                (right if true else wrong)[kind] += 1
            elif true:
                missed[kind] += 1
    print(f"\n{name}")
    for kind in KINDS:
        marked = right[kind] + wrong[kind]
        recall = right[kind] / max(right[kind] + missed[kind], 1)
        print(f"{kind:14} precision {right[kind] / max(marked, 1):.3f} ({right[kind]} of {marked}), recall {recall:.3f}")
    floors = {kind: BELOW.get((name, kind), FLOOR) for kind in KINDS}
    assert [kind for kind in KINDS if right[kind] < floors[kind] * (right[kind] + wrong[kind])] == []

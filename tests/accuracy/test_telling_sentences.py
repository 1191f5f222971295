"""The sentence of the next national report that tells of a recommendation, for three of the States of guidelines/telling-sentences.md.

Whether one is given as the answer is held against what a reader judged of the same sentence, or of the same paragraph where States were held back.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import openupr
from openupr.linking import Links
from openupr.records import TellingSentence

pytestmark = pytest.mark.at_length

LABELS = Path(__file__).parent / "labels"
ANSWERS = 0.88
"""Of what is given as the answer, the share that was judged so; what wasn't is near, and none is on something else."""
NEAR = 0.9
"""Of what is given as on it or near it, the share that was judged as one of these."""
PAIRS = {
    "BRB-15": ("reports/BRB-15.pdf", "dossiers/BRB-29"),
    "BHS-15": ("reports/BHS-15.pdf", "dossiers/BHS-29"),
    "AFG-18": ("reports/AFG-18.pdf", "dossiers/AFG-32"),
    "AFG-05": ("reports/AFG-05.pdf", "dossiers/AFG-32"),
}


@cache
def told(corpus: Path, earlier: str) -> dict[str, TellingSentence]:
    """By the recommendation, what the next national report at hand tells of it."""
    before, after = (next(iter(openupr.read_all(corpus / path))) for path in PAIRS[earlier])
    return {each.item: each for each in Links(after, before).telling_sentences}


def judged(name: str) -> list[dict[str, str]]:
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.corpus
def test_what_is_given_as_the_answer_answers(corpus: Path) -> None:
    sentences = {(row["clause"].rpartition(".")[0], row["paragraph"], int(row["start"])): row["judged"] for row in judged("telling-sentences.csv")}
    others = judged("telling-sentences-other-states.csv")
    sentences |= {(row["item"], row["paragraph"], int(row["start"])): row["judged"] for row in others}
    paragraphs = {(row["item"], row["paragraph"]): row["judged"] for row in judged("telling-sentences-held-back.csv")}
    counted: Counter[tuple[str, str]] = Counter()
    for earlier in PAIRS:
        for each in told(corpus, earlier).values():
            label = sentences.get((each.item, each.paragraph, each.start)) or paragraphs.get((each.item, each.paragraph))
            if label:
                counted["sure" if each.sure else "near" if each.nearly else "may", label] += 1
    print(f"\n{dict(counted)}")
    sure, near = ({label: n for (of, label), n in counted.items() if of == grade} for grade in ("sure", "near"))
    assert sum(sure.values()) >= 18
    assert sure["answers"] / sum(sure.values()) >= ANSWERS
    assert not sure.get("other")
    assert sum(near.values()) >= 30
    assert 1 - near.get("other", 0) / sum(near.values()) >= NEAR

"""The sentence of the next national report that tells of a recommendation, for three of the six States of guidelines/telling-sentences.md.

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

LABELS = Path(__file__).parent / "labels"
ANSWERS = 0.78
"""Of what is given as the answer, the share that was judged so; what wasn't is near, and none is on something else."""
PAIRS = {
    "BRB-15": ("reports/BRB-15.pdf", "dossiers/BRB-29"),
    "BHS-15": ("reports/BHS-15.pdf", "dossiers/BHS-29"),
    "AFG-18": ("reports/AFG-18.pdf", "dossiers/AFG-32"),
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
    paragraphs = {(row["item"], row["paragraph"]): row["judged"] for row in judged("telling-sentences-held-back.csv")}
    counted: Counter[tuple[bool, str]] = Counter()
    for earlier in PAIRS:
        for each in told(corpus, earlier).values():
            label = sentences.get((each.item, each.paragraph, each.start)) or paragraphs.get((each.item, each.paragraph))
            if label:
                counted[each.sure, label] += 1
    print(f"\n{dict(counted)}")
    sure = {label: n for (is_sure, label), n in counted.items() if is_sure}
    assert sum(sure.values()) >= 45
    assert sure["answers"] / sum(sure.values()) >= ANSWERS
    assert not sure.get("other")

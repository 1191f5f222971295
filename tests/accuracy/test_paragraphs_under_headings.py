"""The paragraph that is given of those under a heading which names a recommendation, for four of the pairs of guidelines/telling-sentences.md.

Held against what a reader judged of every paragraph under the heading, before the program's was seen. The last twenty were seen while ways of
weighing were compared: their figure flatters.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import openupr
from openupr.linking import Links
from openupr.records import NationalReport

pytestmark = pytest.mark.at_length

LABELS = Path(__file__).parent / "labels" / "paragraphs-under-headings.csv"
PAIRS = {
    "SVN-34": ("dossiers/SVN-34", "dossiers/SVN-48"),
    "SVN-20": ("dossiers/SVN-20", "dossiers/SVN-34"),
    "BRB-15": ("reports/BRB-15.pdf", "dossiers/BRB-29"),
    "BHS-15": ("reports/BHS-15.pdf", "dossiers/BHS-29"),
    "AFG-18": ("reports/AFG-18.pdf", "dossiers/AFG-32"),
}
ANSWERS, GIVEN = 0.86, 0.5
"""Of the paragraphs that are given, the share that answers; and of how many recommendations one is given at the least."""


@cache
def given(corpus: Path, earlier: str) -> dict[str, str]:
    """By recommendation the number of the paragraph that is given."""
    before, after = (next(iter(openupr.read_all(corpus / path))) for path in PAIRS[earlier])
    report = after.national_report
    assert isinstance(report, NationalReport)
    numbers = {each.id: each.number or "" for each in report.text.paragraphs}
    return {each.item: numbers[each.paragraph] for each in Links(after, before).telling_sentences}


@pytest.mark.corpus
def test_the_paragraph_that_is_given_answers(corpus: Path) -> None:
    counted: dict[str, Counter[str]] = {"mended_on": Counter(), "held_back": Counter()}
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number = given(corpus, row["item"].partition("/")[0]).get(row["item"], "")
            judged = next((name for name in ("answers", "near") if number in row[name].split()), "other") if number else "none"
            counted[row["drawn"]][judged] += 1
    print(f"\n{counted}")
    for found in counted.values():
        shown = found.total() - found["none"]
        assert found["answers"] / shown >= ANSWERS
        assert not found["other"]
        assert shown / found.total() >= GIVEN

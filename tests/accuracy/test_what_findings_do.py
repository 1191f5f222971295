"""What the sentences of UN bodies do, against labels of two readers (guidelines/statements.md, “Findings”).

Of the development part: the compilations of States that the labels were not trained on. What the matrix takes as rows are criticisms and
recommendations; a
grave act is `told` where words and label say so, and told or `unsure` where one of them does. Few are addressed to others, so that of whom the
label finds
nothing can be said but that it seldom takes the State for another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from openupr.describing.what_bodies_say import findings_in
from openupr.records import Finding, Gravity

from ..real_reviews import read_dossier
from .test_requests import read

pytestmark = pytest.mark.at_length

PRESSING, PRESSING_RECALL = 0.96, 0.97
KIND = 0.9
TOLD, TOLD_OR_UNSURE_RECALL = 0.75, 0.6
TO_STATE = 0.99


@cache
def development(corpus: Path) -> list[tuple[dict[str, str], Finding | None]]:
    """Each labelled sentence of a compilation with what is found; None where nobody can be told who says it."""
    found = []
    rows = [row for row in read("concerns-3050.csv") if row["part"] == "development" and row["drawn"] == "compilation"]
    for name in sorted({row["sentence"].partition("/")[0] for row in rows}):
        review = read_dossier(corpus, name)
        assert review.compilation is not None
        texts = {each.id: each.text.clean for each in review.compilation.concerns}
        told = findings_in(review)
        own = [row for row in rows if row["sentence"].startswith(f"{name}/")]
        found += [(row, told.get(row["sentence"])) for row in own if _sha256(texts.get(row["sentence"], "")) == row["sha256"]]
    return found


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def shares(
    rows: list[tuple[dict[str, str], Finding | None]], label: Callable[[dict[str, str]], bool], says: Callable[[Finding], bool]
) -> tuple[float, float]:
    """Precision and recall."""
    given = [finding is not None and says(finding) for _, finding in rows]
    wanted = [label(row) for row, _ in rows]
    both = sum(one and other for one, other in zip(given, wanted, strict=True))
    return both / max(1, sum(given)), both / max(1, sum(wanted))


@pytest.mark.corpus
def test_criticisms_and_recommendations(corpus: Path) -> None:
    rows = development(corpus)
    assert len(rows) >= 570
    precision, recall = shares(rows, lambda row: row["kind"] in {"criticism", "recommendation"}, lambda each: each.pressing)
    print(f"\ncriticism or recommendation: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= PRESSING
    assert recall >= PRESSING_RECALL
    for kind in ("criticism", "recommendation"):
        own = shares(rows, lambda row, kind=kind: row["kind"] == kind, lambda each, kind=kind: each.kind.value == kind)  # type: ignore[misc]
        print(f"{kind}: precision {own[0]:.3f}, recall {own[1]:.3f}")
        assert min(own) >= KIND


@pytest.mark.corpus
def test_grave_acts(corpus: Path) -> None:
    rows = development(corpus)
    told = shares(rows, lambda row: row["grave"] == "1", lambda each: each.gravity is Gravity.TOLD)
    either = shares(rows, lambda row: row["grave"] == "1", lambda each: each.gravity is not Gravity.NONE)
    print(f"\ngrave, told: precision {told[0]:.3f}, recall {told[1]:.3f}; told or unsure: {either[0]:.3f}, {either[1]:.3f}")
    assert told[0] >= TOLD
    assert either[1] >= TOLD_OR_UNSURE_RECALL


@pytest.mark.corpus
def test_whom_they_are_addressed_to(corpus: Path) -> None:
    rows = [(row, finding) for row, finding in development(corpus) if finding is not None]
    alike = sum((row["addressee"] == "state") == finding.to_state for row, finding in rows)
    print(f"\naddressed to the State or not: {alike} of {len(rows)}")
    assert alike / len(rows) >= TO_STATE

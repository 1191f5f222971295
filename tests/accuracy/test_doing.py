"""What a clause does besides asking, against labels given by hand before the rule was written.

`labels/doing.csv`: 440 texts, drawn and labelled as `guidelines/doing.md` says. The rule was written on the half "rule"; the half "judge" judges
it. Both passes are one reader's, so that their agreement tells how steady the guideline is, not how two people would differ.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from pathlib import Path

import pytest
from openupr.labelling.doing import KINDS, doing

from openupr.examining.endorsement import MEASURED
from openupr.views.examined.accuracy import DOING

LABELS = Path(__file__).parent / "labels" / "doing.csv"
DRAWN = Path(__file__).parent / "labels" / "doing-drawn-300.csv"
FIRST_RUN = Counter({(True, True): 2, (True, False): 1, (False, True): 3, (False, False): 294})
"""Of the 300 drawn from all, by whether the rule marked them and whether they are so: before it was mended by them."""
FIRST_DRAW = {"plain", "going_on", "words"}
SMALLEST = 10
BAR = 0.85


def labels() -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa of two passes."""
    size = len(pairs)
    observed = sum(a == b for a, b in pairs) / size
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[each] * second[each] for each in first) / size**2
    return (observed - chance) / (1 - chance)


def f1(pairs: list[tuple[str, str]]) -> dict[str, tuple[float, int]]:
    """F1 and number of each class that occurs; pairs of (label, answer)."""
    out = {}
    for kind in sorted({label for label, _ in pairs}):
        right = sum(label == answer == kind for label, answer in pairs)
        given = sum(answer == kind for _, answer in pairs)
        held = sum(label == kind for label, _ in pairs)
        out[kind] = (2 * right / (given + held), held)
    return out


def test_labels_are_whole() -> None:
    rows = labels()
    assert len(rows) == len({row["id"] for row in rows}) == 440
    assert sum(row["drawn_from"] in FIRST_DRAW for row in rows) == 300
    assert {row["final"] for row in rows} == set(KINDS)
    assert kappa([(row["pass1"], row["pass2"]) for row in rows]) >= 0.8


@pytest.mark.corpus
@pytest.mark.parametrize("first_draw", [True, False], ids=["150 of the first draw", "all 220"])
def test_second_half(corpus: Path, first_draw: bool) -> None:
    with (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8", newline="") as file:
        texts = {hashlib.sha256(row["text"].encode()).hexdigest()[:16]: row["text"] for row in csv.DictReader(file)}
    rows = [row for row in labels() if row["half"] == "judge" and (not first_draw or row["drawn_from"] in FIRST_DRAW)]
    assert len(rows) == (150 if first_draw else 220)
    pairs = [(row["final"], doing(texts[row["id"]]).main) for row in rows]
    figures = f1(pairs)
    judged = [value for value, held in figures.values() if held >= SMALLEST]
    right = sum(label == answer for label, answer in pairs) / len(pairs)
    print(f"\ndoing, {len(rows)} clauses: right {right:.3f}, macro-F1 {sum(judged) / len(judged):.3f} over {len(judged)} classes")
    print("  " + ", ".join(f"{kind} {value:.3f} (n {held})" for kind, (value, held) in figures.items()))
    assert right >= BAR
    if not first_draw:  # what the page says of it
        said = (round(right, 3), *((round(figures[kind][0], 3), figures[kind][1]) for kind in ("endorses", "praises")))
        assert (DOING.clauses, DOING.right, DOING.endorses, DOING.praises) == (len(rows), *said)
    assert sum(judged) / len(judged) >= BAR


def so(kind: str) -> bool:
    return kind in {"praises", "endorses"}


@pytest.mark.corpus
def test_the_errors_that_the_interval_of_endorsement_carries(corpus: Path) -> None:
    """Marked: the half that judges, and the first run on 300 drawn from all. Passed over: that run. The rule of today does no worse."""
    with (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8", newline="") as file:
        texts = {hashlib.sha256(row["text"].encode()).hexdigest()[:16]: row["text"] for row in csv.DictReader(file)}
    judged = Counter((so(doing(texts[row["id"]]).main), so(row["final"])) for row in labels() if row["half"] == "judge")
    marked = {True: judged[True, True] + FIRST_RUN[True, True], False: judged[True, False] + FIRST_RUN[True, False]}
    assert (MEASURED.right, MEASURED.marked) == (marked[True], sum(marked.values()))
    assert (MEASURED.missed, MEASURED.passed) == (FIRST_RUN[False, True], FIRST_RUN[False, True] + FIRST_RUN[False, False])
    with DRAWN.open(encoding="utf-8", newline="") as file:
        drawn = list(csv.DictReader(file))
    assert len(drawn) == len({row["id"] for row in drawn}) == FIRST_RUN.total()
    assert all(row["pass1"] == row["pass2"] for row in drawn)
    now = Counter((so(doing(texts[row["id"]]).main), so(row["pass1"])) for row in drawn)
    assert now[True, True] >= FIRST_RUN[True, True]
    assert now[True, False] <= FIRST_RUN[True, False]

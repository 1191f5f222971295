"""The labelled rows and how they are split. Nothing here draws at random without a stated seed.

Development is sessions 1-15, the report sessions 16 and 17. Folds are of whole reviews: the recommendations of one review
repeat each other, so that a split by rows would let a model see its test.
"""

from __future__ import annotations

import csv
import hashlib
import os
import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

SEED = 20140
FOLDS = 5
LAST_DEVELOPMENT_SESSION = 15
EARLY_SESSIONS = 13
"""The split "early" learns from sessions 1-13 and is judged on 14 and 15: later sessions than those learnt from, as in use, and not the report's."""
LABELS = "labels/upr-info-recommendations.csv"
ISSUES = Path(__file__).resolve().parents[2] / "src/openupr/labelling/issues.toml"


@dataclass(frozen=True, slots=True)
class Row:
    """One hand-coded row: `category` 1-5, `issues` as UPR Info names them, `fold` 0-4 (-1 for sessions 16 and 17)."""

    review: str
    session: int
    text: str
    category: int
    issues: frozenset[str]
    fold: int


def corpus() -> Path:
    """The corpus folder, from `OPENUPR_CORPUS`."""
    return Path(os.environ["OPENUPR_CORPUS"])


def corpus_hash() -> str:
    """SHA-256 of the file of labels: the model card states it."""
    return hashlib.sha256((corpus() / LABELS).read_bytes()).hexdigest()


def issue_names() -> tuple[str, ...]:
    """The 54 issues in the order of the model's columns."""
    return tuple(tomllib.loads(ISSUES.read_text(encoding="utf-8"))["issues"])


def rows() -> list[Row]:
    """All rows, in the file's order. Reviews of sessions 1-15 are shuffled with SEED and dealt to the folds in turn."""
    with (corpus() / LABELS).open(newline="", encoding="utf-8") as handle:
        raw = list(csv.DictReader(handle))
    reviews = sorted({r["review"] for r in raw if int(r["session"]) <= LAST_DEVELOPMENT_SESSION})
    random.Random(SEED).shuffle(reviews)
    fold = {review: i % FOLDS for i, review in enumerate(reviews)}
    return [
        Row(
            review=r["review"],
            session=int(r["session"]),
            text=r["text"].strip(),
            category=int(r["action_category"]),
            issues=frozenset(i.strip() for i in r["issues"].split(";") if i.strip()),
            fold=fold.get(r["review"], -1),
        )
        for r in raw
    ]


def split(everything: list[Row], name: str) -> tuple[list[Row], list[Row]]:
    """Training and test rows of `name`: "0" to "4" a fold within sessions 1-15, "early" 1-13 against 14-15, "dev" 1-15 against 16-17, "all" no test.

    Rows whose text stands in the training rows are taken out of the test.
    """
    if name == "all":
        return everything, []
    if name == "early":
        train = [r for r in everything if r.session <= EARLY_SESSIONS]
        seen = {r.text for r in train}
        return train, [r for r in everything if EARLY_SESSIONS < r.session <= LAST_DEVELOPMENT_SESSION and r.text not in seen]
    held_out = -1 if name == "dev" else int(name)
    development = everything if name == "dev" else [r for r in everything if r.fold >= 0]
    train = [r for r in development if r.fold != held_out]
    seen = {r.text for r in train}
    return train, [r for r in development if r.fold == held_out and r.text not in seen]

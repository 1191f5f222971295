"""The head that tells whether a request asks the State to limit a freedom: fitted on readers' labels and on all other requests of the same reviews,
which are taken to ask for none (they do in one of seven hundred). Put into `heads.npz`; `fit_heads.py` drops it, so run this after that.

    python tools/train/encoder/fit_restrictions.py [--write]

Learns from half of the States (`learnt`). Prints the figures in folds of whole States, by which the mark is chosen (`what_it_does.LIMITS`), and of
the States that were held back.
"""

from __future__ import annotations

import csv
import hashlib
import sys

import numpy as np
from fit_criticism import logistic, put
from labelled_texts import LABELS, corpus

from openupr import read_all
from openupr.labelling.encoder import encoder

FOLDS, MARKS = 5, (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
RIDGE = 0.1


def number(word: str) -> int:
    """A number that a word has for good."""
    return int(hashlib.sha256(word.encode()).hexdigest(), 16)


def main() -> None:
    with (LABELS / "requests-restricting.csv").open(newline="", encoding="utf-8") as handle:
        labels = {row["sha256"]: row["restricts"] == "1" for row in csv.DictReader(handle)}
    asked: dict[str, str] = {}
    for review in read_all(corpus() / "reports", report=print):
        for item in review.items:
            for clause in item.clauses:
                asked.setdefault(clause.request, review.state)
    states = np.array(list(asked.values()))
    shorts = [hashlib.sha256(text.encode()).hexdigest()[:16] for text in asked]
    so = np.array([labels.get(short, False) for short in shorts], np.float64)
    table = np.array([encoder().encode(text).vector for text in asked], np.float64)
    fit(states, so, table)


def fit(states: np.ndarray, so: np.ndarray, table: np.ndarray) -> None:
    """The figures, and the head where it is asked for."""
    learnt = np.array([number(f"restrict:{state}") % 2 == 1 for state in states])
    fold = np.array([number(state) % FOLDS for state in states])

    def chances(weight: np.ndarray, which: np.ndarray) -> np.ndarray:
        return np.asarray(1 / (1 + np.exp(-np.clip(table[which] @ weight[:-1] + weight[-1], -30, 30))))

    def weights(which: np.ndarray) -> np.ndarray:
        return logistic(table[which], so[which], np.ones(int(which.sum())), RIDGE)

    left_out = np.zeros(len(so))
    for k in range(FOLDS):
        left_out[learnt & (fold == k)] = chances(weights(learnt & (fold != k)), learnt & (fold == k))
    weight = weights(learnt)
    for name, chance, true in (
        ("learnt, in folds", left_out[learnt], so[learnt]),
        ("held back", chances(weight, ~learnt), so[~learnt]),
    ):
        told = (f"from {mark} {int(true[chance >= mark].sum())} of {int((chance >= mark).sum())}" for mark in MARKS)
        print(f"{name}: {len(true)} requests, {int(true.sum())} for a restriction; right:", "; ".join(told))
    if "--write" in sys.argv:
        put("restricts", "restrict", weight)


if __name__ == "__main__":
    main()

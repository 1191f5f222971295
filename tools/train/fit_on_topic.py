"""Fits the weights of how likely a sentence belongs to a topic (`preparing/topics/likely_on_topic.toml`), and tells what they give.

    python tools/train/fit_on_topic.py

Prints precision and recall of the rule and of the weights: on the topics to develop on, each left out in turn, and on those that are held back.
Writes nothing: the weights are copied by hand. Each topic weighs the same; a sentence as much as it stands for, five times at most.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from draw_on_topic import SECOND, THIRD, TOPICS, read
from numpy.typing import NDArray
from scipy.optimize import minimize

from openupr.preparing.topics.likely_on_topic import FEATURES, sentence_key, topic_features, with_subjects
from openupr.preparing.topics.on_topic import on_topic_by_rule, said_by_rule
from openupr.preparing.topics.review_sentences import sentences_of
from openupr.preparing.topics.topics import topic

LABELS = Path(__file__).parents[2] / "tests/accuracy/labels/on-topic.csv"
MOST, TOUCHES, RIDGE, OF_A_TOPIC = 5.0, 0.7, 1.0, 40.0
"""The most that a sentence stands for; how much of that where it touches the topic; the penalty of large weights; how much a topic weighs."""
MARKS = (0.15, 0.2, 0.25, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)

Array = NDArray[np.float64]


def measured(typed: str, names: str) -> dict[tuple[str, tuple[int, int]], Array]:
    """What is weighed of every sentence of a topic's reviews."""
    found = {}
    for review, labels in map(read, names.split()):
        meant, units = topic(typed), list(sentences_of(review))
        ruled = {(each.id, each.span): said_by_rule(each, sure=sure) for each, sure in on_topic_by_rule(meant, review, labels)}
        weighed = topic_features(meant, units, ruled)
        with_subjects(meant, units, weighed, range(len(units)))
        found |= dict(zip(map(sentence_key, units), weighed, strict=True))
    return found


def fit(x: Array, y: Array, w: Array) -> Array:
    """The bias and the weights of a logistic regression."""

    def loss(b: Array) -> tuple[float, Array]:
        z = x @ b[1:] + b[0]
        g = w * (1 / (1 + np.exp(-z)) - y)
        return float((w * np.logaddexp(0, -z * (2 * y - 1))).sum() + RIDGE / 2 * (b[1:] ** 2).sum()), np.r_[g.sum(), x.T @ g + RIDGE * b[1:]]

    found: Array = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B").x
    return found


def told(name: str, chosen: NDArray[np.bool_], rows: Sequence[dict[str, str]], stands: Array, among: NDArray[np.bool_]) -> None:
    """Prints precision, recall and the share of what is neither on the topic nor touches it, each by what the sentences stand for."""
    is_of = {label: np.array([row["label"] == label for row in rows]) for label in ("belongs", "not")}
    all_, right, wrong = (float((stands * (chosen & among & of)).sum()) for of in (np.ones(len(rows), bool), is_of["belongs"], is_of["not"]))
    there = float((stands * (among & is_of["belongs"])).sum())
    print(f"{name:24} precision {right / all_:.3f}  recall {right / there:.3f}  wrong {wrong / all_:.3f}  of {int((chosen & among).sum())}")


def main() -> None:
    """Fits and tells."""
    names = {typed: of for typed, (_, of) in (TOPICS | THIRD).items()} | SECOND
    with LABELS.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["topic"] in names and row["part"] in {"develop", "held", "held_third"}]
    by_topic = {typed: measured(typed, of) for typed, of in names.items()}
    x = np.array([by_topic[row["topic"]][row["record"], (int(row["start"]), int(row["end"]))] for row in rows])
    y = np.array([float(row["label"] == "belongs") for row in rows])
    topics = np.array([row["topic"] for row in rows])
    sample = Counter((row["topic"], row["drawn"]) for row in rows)
    stands = np.array([float(row["of"]) / sample[row["topic"], row["drawn"]] for row in rows])
    weight = np.minimum(stands, MOST) * np.array([TOUCHES if row["label"] == "touches" else 1.0 for row in rows])
    for typed in names:
        weight[topics == typed] *= OF_A_TOPIC / np.minimum(stands, MOST)[topics == typed].sum()
    develop = np.array([row["part"] == "develop" for row in rows])
    found = fit(x[develop], y[develop], weight[develop])
    print({name: round(float(value), 2) for name, value in zip(("bias", *FEATURES), found, strict=True)})
    score = x @ found[1:] + found[0]
    for typed in sorted(set(topics[develop])):
        others, left = develop & (topics != typed), topics == typed
        without = fit(x[others], y[others], weight[others])
        score[left] = x[left] @ without[1:] + without[0]
    chance = 1 / (1 + np.exp(-score))
    ruled = np.array([row["drawn"] == "in" for row in rows])
    for part, among in (("develop", develop), ("held", ~develop), ("all", develop | ~develop)):
        told(f"{part}, by the rule", ruled, rows, stands, among)
        for mark in MARKS:
            told(f"{part}, from {mark}", chance >= mark, rows, stands, among)


if __name__ == "__main__":
    main()

"""Fits the weights of how surely two requests ask for one act on one thing (`linking/requests/act_and_object.toml`), and tells what they give.

    python tools/train/fit_act_and_object.py

Prints the weights, and precision and recall of pairs: of the reviews to develop on, each left out in turn, and of those that are held back.
Writes nothing: the weights are copied by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from draw_act_and_object import asked as asked_in
from draw_act_and_object import read
from numpy.typing import NDArray

from openupr.linking.requests.act_and_object import APART, FEATURES, act_features, acts_apart, in_common
from openupr.linking.requests.what_is_asked import request_matter
from openupr.stages.made.clause_labels import classify

LABELS = Path(__file__).parents[2] / "tests/accuracy/labels/act-and-object.csv"
RIDGE, UNSURE = 1.0, 0.5
"""The penalty of large weights, and how much a pair counts of which the reader was unsure."""
MARKS = (0.5, 0.6, 0.7, 0.8, 0.9)

Array = NDArray[np.float64]


def fit(x: Array, y: Array, w: Array) -> Array:
    """The bias and the weights of a logistic regression, by Newton's steps."""
    z = np.c_[np.ones(len(x)), x]
    penalty = np.eye(z.shape[1]) * RIDGE
    penalty[0, 0] = 1e-6
    found = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ found))
        found -= np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + penalty, z.T @ (w * (p - y)) + penalty @ found)
    return found


class Measured:
    """What is weighed of every pair of one review, and where its requests stand."""

    def __init__(self, name: str) -> None:
        review = read(name)
        clauses, labels = asked_in(review), classify([review])
        texts, of = [clause.request for clause in clauses], [labels[clause.id] for clause in clauses]
        wanted = [request_matter(text) for text in texts]
        self.place = {clause.id: number for number, clause in enumerate(clauses)}
        self.features, self.apart = act_features(texts, wanted, of), acts_apart(wanted, of)

    def first(self, weights: Array) -> Array:
        """The log-odds by the features alone."""
        return np.where(self.apart, APART, self.features @ weights[1:] + weights[0])


def two_steps(measured: dict[str, Measured], rows: list[dict[str, str]], chosen: NDArray[np.bool_]) -> tuple[Array, Array, Array]:
    """The weights of both steps, fitted on the rows that are chosen, and the log-odds of all rows."""
    y = np.array([float(row["same"]) for row in rows])
    w = np.array([1.0 if row["sure"] == "1" else UNSURE for row in rows])
    at = [(row["one"].partition("/")[0], row) for row in rows]
    pairs = [(name, measured[name].place[row["one"]], measured[name].place[row["other"]]) for name, row in at]
    x = np.array([measured[name].features[one, other] for name, one, other in pairs])
    first = fit(x[chosen], y[chosen], w[chosen])
    scores = {name: each.first(first) for name, each in measured.items()}
    common = {name: in_common(each) for name, each in scores.items()}
    again = np.array([(scores[name][one, other].clip(APART, -APART), common[name][one, other]) for name, one, other in pairs])
    second = fit(again[chosen], y[chosen], w[chosen])
    return first, second, again @ second[1:] + second[0]


def told(name: str, chosen: NDArray[np.bool_], rows: list[dict[str, str]], odds: Array) -> None:
    """Prints precision, that of the pairs of which the reader was sure, and recall."""
    same, sure = (np.array([row[column] == "1" for row in rows]) for column in ("same", "sure"))
    for mark in MARKS:
        found = chosen & (1 / (1 + np.exp(-odds)) >= mark)
        print(f"{name} from {mark}: precision {same[found].mean():.3f}, of sure ones {same[found & sure].mean():.3f}", end=", ")
        print(f"recall {(found & same).sum() / (chosen & same).sum():.3f} of {int((chosen & same).sum())}")


def main() -> None:
    """Fits and tells."""
    with LABELS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = np.array([row["one"].partition("/")[0] for row in rows])
    develop = np.array([row["part"] == "develop" for row in rows])
    measured = {name: Measured(name) for name in dict.fromkeys(names.tolist())}
    first, second, odds = two_steps(measured, rows, develop)
    for title, found in (
        ("weights", dict(zip(("bias", *FEATURES), first, strict=True))),
        ("again", dict(zip(("bias", "alike", "in_common"), second, strict=True))),
    ):
        print(title, {name: round(float(value), 2) for name, value in found.items()})
    told("held", ~develop, rows, odds)
    for name in sorted(set(names[develop])):
        odds[names == name] = two_steps(measured, rows, develop & (names != name))[2][names == name]
    told("each left out", develop, rows, odds)


if __name__ == "__main__":
    main()

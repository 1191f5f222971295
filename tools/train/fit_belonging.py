"""Fits the weights of how surely a request asks for the thing that a group asks for (`belongs` of `linking/requests/act_and_object.toml`).

    python tools/train/fit_belonging.py

Groups are drawn from the requests that a reader put under one thing (tests/accuracy/labels/asked-most.csv, the reviews to develop on); every other
request of the review is held against them. Prints the weights, and precision and recall with each review left out in turn. Writes nothing: the
weights are copied by hand.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from draw_act_and_object import read
from fit_act_and_object import Array, fit

from openupr.linking.requests.besides_joining import besides_joining
from openupr.linking.requests.requests_for_thing import FEATURES, Units, units_of, weighed
from openupr.linking.treaties.reservations_asked import reservations_asked
from openupr.linking.treaties.treaties_asked import treaties_asked
from openupr.stages.clause_labels import classify

LABELS = Path(__file__).parents[2] / "tests/accuracy/labels/asked-most.csv"
SEED, DRAWS, MOST = 1, 6, 10
"""Of each thing how many groups are drawn, and the most requests of one."""
FIRST = np.array([-6.0, 1.0, 1.0, 1.0, 0.0, 4.0, 0.0])
"""What the best part of a request is chosen by at first: the bias and the weights."""
STEPS = 2
MARKS = (0.0, 0.5, 1.0, 1.5, 2.0)


class Listed:
    """The requests of one review, and of each thing what the reader said of them: 1, 0, or NaN where he left it open."""

    def __init__(self, name: str, rows: Sequence[dict[str, str]]) -> None:
        review = read(name)
        made = {row.clause.id for row in review.rows}
        joins = {clause for each in (*treaties_asked(review).values(), *reservations_asked(review).values()) for clause in each}
        every = [clause for item in review.items for clause in item.clauses if clause.id in made]
        words = {clause.id: besides_joining(clause.request) if clause.id in joins else clause.request for clause in every}
        clauses = [clause for clause in every if words[clause.id]]
        labels = classify([review])
        self.units: Units = units_of([words[clause.id] for clause in clauses], [labels[clause.id] for clause in clauses])
        at = {clause.id: number for number, clause in enumerate(clauses)}
        self.things: dict[str, Array] = {row["thing"]: np.zeros(len(clauses)) for row in rows}
        for row in rows:
            if row["clause"] in at:
                self.things[row["thing"]][at[row["clause"]]] = 1.0 if row["belongs"] == "1" else np.nan

    def drawn(self, weights: Array) -> Iterator[tuple[Array, Array]]:
        """What is weighed of every request with a group that is drawn, and whether it belongs."""
        chance = random.Random(SEED)
        for belongs in self.things.values():
            sure = np.flatnonzero(belongs == 1).tolist()
            for _ in range(DRAWS if len(sure) > 2 else 0):
                group = chance.sample(sure, chance.randint(1, min(len(sure) - 1, MOST)))
                members = {number: int(self.units.begins[number]) for number in group}
                members = {number: self._best(number, members, weights)[0] for number in group} if len(group) > 1 else members
                asked = [number for number in range(len(belongs)) if not np.isnan(belongs[number]) and (len(group) > 1 or number not in group)]
                yield np.array([self._best(number, members, weights)[1] for number in asked]), belongs[asked]

    def _best(self, number: int, group: dict[int, int], weights: Array) -> tuple[int, Array]:
        """The unit of a request that belongs the most surely to the units of the others, and what is weighed of it."""
        members = np.array([unit for each, unit in group.items() if each != number])
        own = np.flatnonzero(self.units.of == number)
        found = weighed(self.units, own, members)
        at = int((found @ weights[1:] + weights[0]).argmax())
        return int(own[at]), found[at]


def fitted(reviews: Sequence[Listed]) -> Array:
    """The bias and the weights."""
    weights = FIRST
    for _ in range(STEPS):
        x, y = gathered(reviews, weights)
        weights = fit(x, y, np.full(len(y), 1 / DRAWS))
    return weights


def gathered(reviews: Sequence[Listed], weights: Array) -> tuple[Array, Array]:
    """All that is drawn of some reviews."""
    drawn = [each for review in reviews for each in review.drawn(weights)]
    return np.concatenate([x for x, _ in drawn]), np.concatenate([y for _, y in drawn])


def main() -> None:
    """Fits and tells."""
    rows = defaultdict(list)
    with LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["part"] == "develop":
                rows[row["clause"].partition("/")[0]].append(row)
    reviews = {name: Listed(name, every) for name, every in rows.items()}
    print({name: round(float(value), 2) for name, value in zip(("bias", *FEATURES), fitted([*reviews.values()]), strict=True)})
    odds, said = [], []
    for name, review in reviews.items():
        weights = fitted([each for other, each in reviews.items() if other != name])
        x, y = gathered([review], weights)
        odds.append(x @ weights[1:] + weights[0])
        said.append(y)
    every, right = np.concatenate(odds), np.concatenate(said)
    for mark in MARKS:
        found = every >= mark
        print(f"each left out, from {mark}: precision {right[found].mean():.3f}, recall {right[found].sum() / right.sum():.3f}")


if __name__ == "__main__":
    main()

"""The weights of the link from a recommendation to the section that answers it (src/openupr/linking/requests/answering.toml).

    OPENUPR_CORPUS=... python -m tools.train.answering

A conditional logit: for each recommendation the probability of the sections whose headings name it, among all sections and among those that name any.
It writes the weights of all four dossiers to the package, and those without each dossier to tests/accuracy/answering-held-out.json, by which the
accuracy is measured on what they have not seen.

Whether the most probable section answers at all is a logistic regression on top, on what is probable by the weights of other States alone. It is
learnt from what headings name, from the hand labels of what they do not name (tests/accuracy/guidelines/answered-in.md, without the first 40, which
measure), and from the reports without the sections that name a recommendation, where the section that is then the most probable one is mostly wrong.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from tests.accuracy.answering import PAIRS, Pair, hits, hold, labels, pair

from openupr.linking.requests.answering import COVERED, FOUND, MEASURES, log_odds, possible, probabilities

RIDGE = 0.02
"""Weight of the squares of the (scaled) weights, for each recommendation."""

LABELLED, WITHOUT = 3.0, 0.25
"""What a hand label counts, and a recommendation whose sections are taken out, beside one that a heading names. There are 405 of these, and 50 labels
for the 146 that are not named; of the second 40 were read from 0.5 on, and in about 17 the other section did answer."""

Rows = list[tuple[float, float, bool, float]]
"""Of a recommendation: log odds of its most probable section, how much of it that one covers, whether it is right, what it counts."""


def rows(each: Pair, weight: NDArray[np.float64]) -> Rows:
    """What is learnt from one dossier, by weights of others; what the report does not name, a treaty to be joined or the request's own
    word, is left out."""
    chance = possible(probabilities(each.measures, weight), each.compared)
    found: Rows = []

    def add(i: int, row: NDArray[np.float64], right: frozenset[int], counts: float) -> None:
        top = int(row.argmax())
        if not each.unnamed(i) and not each.compared.absent[i]:
            found.append((log_odds(float(row[top])), float(each.measures[i, top, COVERED]), top in right, counts))

    for i, right in enumerate(each.gold):
        if right:
            add(i, chance[i], right, 1.0)
            left = np.array([0.0 if j in right else value for j, value in enumerate(chance[i])])
            if left.sum() > 0:
                add(i, left / left.sum(), frozenset(), WITHOUT)
    for i, right in labels(each)[1].items():
        add(i, chance[i], right, LABELLED)
    return found


def fit_found(every: Rows) -> list[float]:
    """The weights of `FOUND`."""
    table = np.array([(odds, cover, 1.0) for odds, cover, _, _ in every])
    right = np.array([float(each[2]) for each in every])
    counts = np.array([each[3] for each in every])

    def loss(weight: NDArray[np.float64]) -> float:
        score = table @ weight
        return float((counts * (np.logaddexp(0, score) - right * score)).sum() + 0.5 * (weight[:-1] ** 2).sum())

    return [round(float(value), 3) for value in minimize(loss, np.zeros(len(FOUND)), method="BFGS").x]


def of_other_states(each: Pair, pairs: list[Pair], without: str = "") -> list[Pair]:
    """The dossiers of other States than one's own, and than those of a further one."""
    return [other for other in pairs if other.review[:3] not in {each.review[:3], without}]


def fit(pairs: list[Pair]) -> NDArray[np.float64]:
    """The weights that make what the headings say most probable."""
    blocks = []
    for each in pairs:
        for columns in (list(each.carriers), list(range(len(each.sections)))):
            rows = [i for i, right in enumerate(each.gold) if right]
            right = np.array([[j in each.gold[i] for j in columns] for i in rows])
            blocks.append((each.measures[np.ix_(rows, columns)], right))
    scale = np.concatenate([measures.reshape(-1, len(MEASURES)) for measures, _ in blocks]).std(axis=0) + 1e-9
    n = sum(len(right) for _, right in blocks)

    def loss(weight: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = RIDGE * n * float(weight @ weight), 2 * RIDGE * n * weight
        for measures, right in blocks:
            score = (measures / scale) @ weight
            power = np.exp(score - score.max(axis=1, keepdims=True))
            chance = power / power.sum(axis=1, keepdims=True)
            good = (chance * right).sum(axis=1)
            total -= float(np.log(good).sum())
            slope = slope - (((chance * right) / good[:, None] - chance)[:, :, None] * measures / scale).sum(axis=(0, 1))
        return total, slope

    found = minimize(loss, np.zeros(len(MEASURES)), jac=True, method="L-BFGS-B")
    return np.asarray(found.x / scale, dtype=np.float64)


def main() -> None:
    """Fit, print the accuracy of the held-out weights, write both files."""
    corpus = Path(os.environ["OPENUPR_CORPUS"])
    pairs = [pair(corpus, *each) for each in PAIRS]
    held: dict[str, dict[str, dict[str, float]]] = {}
    for each in pairs:
        states = {other.review: other for other in pairs}
        for name, others in (
            ("others", [other for key, other in states.items() if key != each.review]),
            ("other States", [other for key, other in states.items() if key[:3] != each.review[:3]]),
        ):
            weight = fit(others)
            held.setdefault(each.review, {})[name] = dict(zip(MEASURES, weight.round(3).tolist(), strict=True))
            figures = [hits(each, weight, first, carriers=carriers) for carriers in (True, False) for first in (1, 3)]
            print(each.review, name, each.numbers.order, " ".join(f"{right}/{n}={right / n:.3f}" for right, n in figures))
    twin = {"SVN-34": "SVN-48", "SVN-48": "SVN-34"}
    for one, other in twin.items():
        weight = fit([each for each in pairs if each.review == other])
        held[one]["the other"] = dict(zip(MEASURES, weight.round(3).tolist(), strict=True))
        target = next(each for each in pairs if each.review == one)
        figures = [hits(target, weight, first, carriers=carriers) for carriers in (True, False) for first in (1, 3)]
        print(one, "the other", " ".join(f"{right}/{n}={right / n:.3f}" for right, n in figures))
    for each in pairs:  # nothing of the State itself: neither in what is probable, nor in what is learnt from it
        others = of_other_states(each, pairs)
        learnt = [row for other in others for row in rows(other, fit(of_other_states(other, pairs, each.review[:3])))]
        held[each.review]["found"] = dict(zip(FOUND, fit_found(learnt), strict=True))
        print(each.review, held[each.review]["found"], *hold(each, held[each.review]))
    weight = fit(pairs)
    found = fit_found([row for each in pairs for row in rows(each, fit(of_other_states(each, pairs)))])
    of_found = [f"{name} = {value:.3f}" for name, value in zip(FOUND, found, strict=True)]
    lines = [f"{name} = {value:.3f}" for name, value in zip(MEASURES, weight, strict=True)]
    head = (
        "# Weights of what a recommendation and a section of the next national report are compared by. Made by `python -m tools.train.answering`.\n"
    )
    Path("src/openupr/linking/requests/answering.toml").write_text(
        head + "\n".join(["[weights]", *lines, "", "[found]", *of_found, ""]), encoding="utf-8"
    )
    Path("tests/accuracy/answering-held-out.json").write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

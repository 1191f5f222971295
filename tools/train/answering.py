"""The weights of the link from a recommendation to the section that answers it (src/openupr/linking/answering.toml).

    OPENUPR_CORPUS=... python -m tools.train.answering

A conditional logit: for each recommendation the probability of the sections whose headings name it, among all sections and among those that name any.
It writes the weights of all four dossiers to the package, and those without each dossier to tests/accuracy/answering-held-out.json, by which the
accuracy is measured on what they have not seen.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from tests.accuracy.answering import PAIRS, Pair, hits, pair

from openupr.linking.answering import MEASURES

RIDGE = 0.02
"""Weight of the squares of the (scaled) weights, for each recommendation."""


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
    held = {}
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
    weight = fit(pairs)
    lines = [f"{name} = {value:.3f}" for name, value in zip(MEASURES, weight, strict=True)]
    head = (
        "# Weights of what a recommendation and a section of the next national report are compared by. Made by `python -m tools.train.answering`.\n"
    )
    Path("src/openupr/linking/answering.toml").write_text(head + "[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    Path("tests/accuracy/answering-held-out.json").write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Calibration and thresholds from predictions on held-out folds of sessions 1-15.

    python tools/train/calibrate.py FOLD [FOLD ...]

For each fold a student is trained as train.py does, without the fold's reviews; its logits on the fold are kept in `held-out-FOLD.npz`.
Together they give `calibration.json`: the models that are reported and shipped take it as it is.
"""

from __future__ import annotations

import json
import sys

import numpy as np
from corpus import issue_names, rows, split
from matrix import names_of, sparse
from scipy.optimize import minimize
from student import predict, sigmoid, softmax
from train import WORK, hard, learn

COVERAGE = 0.8
"""Share of the held-out rows that are given as sure: the confidence is the probability that leaves this share above it."""

SHRINK = 40.0
"""Rows with an issue that weigh as much as the common threshold when its own one is set: rare issues keep to the common one."""


def held_out(name: str) -> dict[str, np.ndarray]:
    """Logits and labels of a fold, trained or read again."""
    path = WORK / f"held-out-{name}.npz"
    if not path.exists():
        known, heads = learn(name)
        _, test = split(rows(), name)
        documents = [names_of(r.text) for r in test]
        gold = hard(test)
        np.savez(
            path,
            **{f"{task}_logits": predict(heads[task], sparse(documents, known, task)) for task in heads},
            **{f"{task}_gold": gold[task] for task in heads},
            session=np.array([r.session for r in test]),
        )
    with np.load(path, allow_pickle=False) as data:
        return {key: data[key] for key in data.files}


def calibrate_action(logits: np.ndarray, gold: np.ndarray) -> tuple[float, np.ndarray]:
    """Slope and shift of each category, by likelihood with a light pull to 1 and 0."""

    def loss(p: np.ndarray) -> float:
        chance = softmax(logits * p[0] + p[1:])
        return float(-(gold * np.log(chance + 1e-12)).sum() + 5 * ((p[1:]) ** 2).sum() + 5 * (p[0] - 1) ** 2)

    best = minimize(loss, np.r_[1.0, np.zeros(logits.shape[1])], method="L-BFGS-B").x
    return float(best[0]), best[1:]


def calibrate_issues(logits: np.ndarray, gold: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Slope and shift of each issue (Platt), pulled to those of all issues together, which are fitted first."""

    def fit(z: np.ndarray, y: np.ndarray, centre: np.ndarray, pull: float) -> np.ndarray:
        def loss(p: np.ndarray) -> float:
            chance = sigmoid(z * p[0] + p[1])
            return float(-(y * np.log(chance + 1e-12) + (1 - y) * np.log(1 - chance + 1e-12)).sum() + pull * ((p - centre) ** 2).sum())

        return minimize(loss, centre, method="L-BFGS-B").x

    common = fit(logits.ravel(), gold.ravel(), np.array([1.0, 0.0]), 0.0)
    each = np.array([fit(logits[:, k], gold[:, k], common, 20.0) for k in range(gold.shape[1])])
    return each[:, 0], each[:, 1]


def f1(gold: np.ndarray, guess: np.ndarray) -> np.ndarray:
    """F1 of each column."""
    return 2 * (gold * guess).sum(0) / np.maximum(gold.sum(0) + guess.sum(0), 1)


def thresholds(chance: np.ndarray, gold: np.ndarray) -> np.ndarray:
    """Threshold of each issue: the best common one, drawn to the issue's own best one by how many rows it has."""
    grid = np.arange(0.2, 0.66, 0.01)
    micro = [2 * (gold * (chance >= t)).sum() / (gold.sum() + (chance >= t).sum()) for t in grid]
    common = float(grid[int(np.argmax(micro))])
    each = np.array([f1(gold, chance >= t) for t in grid])
    smooth = np.array([each[max(0, i - 4) : i + 5].mean(0) for i in range(len(grid))])
    own = grid[smooth.argmax(0)]
    count = gold.sum(0)
    return (count * own + SHRINK * common) / (count + SHRINK)


def expected_error(confidence: np.ndarray, right: np.ndarray, bins: int = 15) -> float:
    """Expected calibration error: |accuracy - confidence| over bins of equal width, weighted by their rows."""
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    return float(sum(abs(right[at == b].mean() - confidence[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any()))


def report(chance: np.ndarray, action: np.ndarray, probability: np.ndarray, issues: np.ndarray, threshold: np.ndarray) -> str:
    """One line of figures: the definitions are those of `shared/eval/score_labels.py`."""
    guess, gold = chance.argmax(1), action.argmax(1)
    confidence = chance.max(1)
    right = guess == gold
    eye = np.eye(action.shape[1])
    covered = np.argsort(-confidence, kind="stable")[: int(COVERAGE * len(right))]
    given = probability >= threshold
    likeliest = probability == probability.max(1, keepdims=True)  # where none is likely enough, as in `labelling.label_clauses`
    given = given | (likeliest & ~given.any(1, keepdims=True))
    return (
        f"n {len(gold)}  action: accuracy {right.mean():.4f} macro-F1 {f1(eye[gold], eye[guess]).mean():.4f}"
        f" ECE {expected_error(confidence, right):.4f} accuracy at {COVERAGE:.0%} {right[covered].mean():.4f}"
        f"  issues: micro-F1 {2 * (issues * given).sum() / (issues.sum() + given.sum()):.4f} macro-F1 {f1(issues, given).mean():.4f}"
        f" exact {(given == (issues > 0)).all(1).mean():.4f} ECE {expected_error(probability.ravel(), issues.ravel() > 0):.4f}"
    )


def main() -> None:
    """See the module's docstring."""
    parts = [held_out(name) for name in sys.argv[1:]]
    data = {key: np.concatenate([p[key] for p in parts]) for key in parts[0]}
    slope, shift = calibrate_action(data["action_logits"], data["action_gold"])
    chance = softmax(data["action_logits"] * slope + shift)
    issue_slope, issue_shift = calibrate_issues(data["issue_logits"], data["issue_gold"])
    probability = sigmoid(data["issue_logits"] * issue_slope + issue_shift)
    threshold = thresholds(probability, data["issue_gold"])
    result = {
        "action_slope": slope,
        "action_shift": shift.tolist(),
        "issue_slope": issue_slope.tolist(),
        "issue_shift": issue_shift.tolist(),
        "issue_threshold": threshold.tolist(),
        "confidence": round(float(np.quantile(chance.max(1), 1 - COVERAGE)), 2),
    }
    (WORK / "calibration.json").write_text(json.dumps({k: np.round(v, 5).tolist() for k, v in result.items()}, indent=1), encoding="utf-8")
    print("folds", *sys.argv[1:], "(calibrated on themselves):", report(chance, data["action_gold"], probability, data["issue_gold"], threshold))
    print("confidence", result["confidence"])
    given = probability >= threshold
    for value, issue, count in sorted(zip(f1(data["issue_gold"], given), issue_names(), data["issue_gold"].sum(0), strict=True))[:15]:
        print(f"  {value:.3f}  {issue} ({int(count)})")


if __name__ == "__main__":
    main()

"""Labels sessions 16 and 17 with a model that has not seen them, and writes what shared/eval/score_labels.py compares.

    python tools/train/evaluate.py MODEL.npz PREDICTED.csv GOLD.csv

Uses the package alone, as a user would. Rows whose text stands in sessions 1-15 are left out. Prints the calibration; nothing is tuned here.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
from calibrate import COVERAGE, expected_error
from corpus import rows, split

from openupr.labelling import weights
from openupr.labelling.label_clauses import Labeller


def main() -> None:
    """See the module's docstring."""
    model = weights.read_model(Path(sys.argv[1]))
    _, test = split(rows(), "dev")
    labelled = Labeller(Path(sys.argv[1]).stem, model).label([r.text for r in test])
    for path, lines in (
        (sys.argv[2], [(str(x.action.category), ";".join(i.issue for i in x.issues)) for x in labelled]),
        (sys.argv[3], [(str(r.category), ";".join(sorted(r.issues))) for r in test]),
    ):
        with Path(path).open("w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows([("action_category", "issues"), *lines])
    confidence = np.array([x.action.probability for x in labelled])
    right = np.array([x.action.category == r.category for x, r in zip(labelled, test, strict=True)])
    covered = np.argsort(-confidence, kind="stable")[: int(COVERAGE * len(right))]
    sure = np.array([x.action.sure for x in labelled])
    rule = np.array([x.action.rule is not None for x in labelled])
    print(f"n {len(test)}  ECE {expected_error(confidence, right):.4f}  accuracy at {COVERAGE:.0%} coverage {right[covered].mean():.4f}")
    print(f"sure (at least {model.confidence:.2f}): {sure.mean():.1%}, accuracy {right[sure].mean():.4f}; unsure {right[~sure].mean():.4f}")
    print(f"a rule agrees: {rule.mean():.1%}, accuracy {right[rule].mean():.4f}; none does: {right[~rule].mean():.4f}")
    pairs = [(i.probability, i.issue in r.issues) for x, r in zip(labelled, test, strict=True) for i in x.issues]
    print(f"issues given: mean probability {np.mean([p for p, _ in pairs]):.4f}, right {np.mean([ok for _, ok in pairs]):.4f}")


if __name__ == "__main__":
    main()

"""Trains the shipped model, or the one that is reported.

    python tools/train/train.py SPLIT OUT.npz      (SPLIT: 0-4 a fold, dev, all; see corpus.split)

Reads `soft.npz` and `pool.txt` (label_pool.py) and `calibration.json` (calibrate.py) from OPENUPR_TRAIN. numpy and scipy only.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np
from corpus import Row, corpus_hash, issue_names, rows, split
from matrix import VIEW_WEIGHT, Names, Vocabulary, names_of, sparse, vocabulary
from student import Settings, Weights, fit, sigmoid, softmax

from openupr.labelling.features import VIEWS

WORK = Path(os.environ.get("OPENUPR_TRAIN", "/tmp/train"))
VERSION = "2"
SETTINGS = {
    "action": Settings(hidden=96, epochs=6, table_rate=0.5),
    "issue": Settings(hidden=96, epochs=6, table_rate=2.0, feature_dropout=0.1),
}
OWN_LABEL = 0.8
"""Share of the coder's label in a labelled row's target; the rest is the teacher's probability, which softens what was miscoded."""
LABELLED_WEIGHT = 4.0
"""What a labelled row weighs against a text of the pool."""


def hard(data: list[Row]) -> dict[str, np.ndarray]:
    """The coder's labels as probabilities: "action" (n, 5), "issue" (n, 54)."""
    names = issue_names()
    return {
        "action": np.eye(5, dtype=np.float32)[[r.category - 1 for r in data]],
        "issue": np.array([[n in r.issues for n in names] for r in data], np.float32),
    }


def learn(name: str) -> tuple[Vocabulary, dict[str, Weights]]:
    """Vocabulary and both heads, trained on the training rows and the pool of the split."""
    everything = rows()
    train, _ = split(everything, name)
    place = {r.text: i for i, r in enumerate(everything)}
    own_rows = [place[r.text] for r in train]
    pool = (WORK / "pool.txt").read_text(encoding="utf-8").split("\n")
    labelled: list[Names] = [names_of(r.text) for r in train]
    more: list[Names] = [names_of(t) for t in pool]
    known = vocabulary(labelled, more)
    target, heads = hard(train), {}
    with np.load(WORK / "soft.npz", allow_pickle=False) as soft:
        for task, activation in (("action", softmax), ("issue", sigmoid)):
            own = OWN_LABEL * target[task] + (1 - OWN_LABEL) * activation(soft[task][own_rows].astype(np.float32))
            goal = np.vstack([own, activation(soft[f"pool_{task}"].astype(np.float32))]).astype(np.float32)
            weight = np.r_[np.full(len(train), LABELLED_WEIGHT), np.ones(len(pool))].astype(np.float32)
            heads[task] = fit(sparse(labelled + more, known, task), goal, weight, SETTINGS[task])
    return known, heads


def packed(weights: Weights, rows_of_task: slice) -> dict[str, np.ndarray]:
    """A head as it is shipped: int8 with a scale for each column."""
    table = weights.table[rows_of_task]
    scale = np.maximum(np.abs(table).max(0) / 127, 1e-12).astype(np.float32)
    return {
        "table": np.rint(table / scale).astype(np.int8),
        "scale": scale,
        "bias": weights.bias,
        "out": weights.out,
        "first": np.int64(rows_of_task.start),
    }


def save(path: Path, known: Vocabulary, heads: dict[str, Weights], calibration: dict[str, list[float] | float]) -> None:
    """Write the .npz. Not compressed: it is read in a third of the time, and a wheel compresses it anyway."""
    arrays: dict[str, np.ndarray] = {
        "format": np.int64(1),
        "version": np.frombuffer(VERSION.encode(), np.uint8),
        "corpus": np.frombuffer(corpus_hash().encode(), np.uint8),
        "issues": np.frombuffer("\n".join(issue_names()).encode(), np.uint8),
        "names": np.frombuffer("\n".join(known.index).encode(), np.uint8),
        "idf": known.idf,
        "view_weight": np.array([[VIEW_WEIGHT[t][v] for v in VIEWS] for t in ("action", "issue")], np.float32),
        **{key: np.asarray(value, np.float32) for key, value in calibration.items()},
    }
    for task, weights in heads.items():
        used = [i for i, v in enumerate(VIEWS) if VIEW_WEIGHT[task][v]]
        at = slice(int(np.searchsorted(known.view, used[0])), int(np.searchsorted(known.view, used[-1], side="right")))
        arrays |= {f"{task}_{key}": value for key, value in packed(weights, at).items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, **{key: arrays[key] for key in sorted(arrays)})


def main() -> None:
    """See the module's docstring."""
    name, out = sys.argv[1], Path(sys.argv[2])
    known, heads = learn(name)
    save(out, known, heads, json.loads((WORK / "calibration.json").read_text(encoding="utf-8")))
    print(f"{name}: {len(known.index)} features, {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

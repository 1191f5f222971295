"""The head that tells whether a criticism is of somebody else than the State under review, or none at all: fitted on readers' labels, over vectors of
the encoder as it is, and put into `heads.npz`. The other heads stay; `fit_heads.py` drops it, so run this after that.

    python tools/train/encoder/fit_criticism.py [--write]

Learns from the part "train" alone. Prints the figures in folds of whole States, and of the States that were held back; `--write` writes.
"""

from __future__ import annotations

import hashlib
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
from labelled_texts import CRITICISM, said
from numpy.typing import NDArray

from openupr.labelling.encoder import encoder

FILE = Path(__file__).resolve().parents[3] / "src/openupr/labelling/weights/heads.npz"
NAME, CLASS = "criticised", "not the State"
RIDGE, UNSURE, FOLDS = 10.0, 0.6, 6
"""Weight of the squares (of 2, 6, 10 and 20 it orders best in the folds); what a label weighs of which its reader was unsure."""
MARKS = (0.3, 0.5, 0.7)
Array = NDArray[np.float64]


def logistic(table: Array, so: Array, weigh: Array, squares: float = RIDGE) -> Array:
    """The weights by Newton's method, the constant last. `squares`: the weight of their squares."""
    units = np.column_stack([table - table.mean(axis=0), np.ones(len(table))])
    ridge = np.full(units.shape[1], squares)
    ridge[-1] = 1e-6
    weight = np.zeros(units.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(units @ weight, -30, 30)))
        slope = units.T @ (weigh * (chance - so)) + ridge * weight
        weight -= np.linalg.solve((units * (weigh * chance * (1 - chance))[:, None]).T @ units + np.diag(ridge), slope)
    return np.asarray([*weight[:-1], weight[-1] - table.mean(axis=0) @ weight[:-1]])


def figures(name: str, chance: Array, of: NDArray[np.str_]) -> None:
    """How many of each kind lie above some marks, and how well the chances order them."""
    so, not_so = chance[of != "state"], chance[of == "state"]
    area = np.mean([(one > other) + 0.5 * (one == other) for one in so for other in not_so])
    print(f"{name}: {len(of)} sentences, area {area:.3f}")
    for kind in ("elsewhere", "system", "none", "state"):
        own = chance[of == kind]
        print(f"  {kind}, {len(own)}:", "; ".join(f"from {mark} {(own >= mark).sum()}" for mark in MARKS))


def main() -> None:
    rows = said(CRITICISM)
    of = np.array([row["of"] for row in rows])
    table = np.array([encoder().encode(row["raw"], row["own"]).vector for row in rows], np.float64)
    so = (of != "state").astype(np.float64)
    weigh = np.array([1.0 if row["sure"] == "1" else UNSURE for row in rows])
    train = np.array([row["part"] == "train" for row in rows])
    plain = np.array([row["drawn"] == "plain" for row in rows])
    fold = np.array([int(hashlib.sha256(row["own"].encode()).hexdigest(), 16) % FOLDS for row in rows])

    def chances(weight: Array, which: NDArray[np.bool_]) -> Array:
        return np.asarray(1 / (1 + np.exp(-(table[which] @ weight[:-1] + weight[-1]))))

    left_out = np.zeros(len(rows))
    for k in range(FOLDS):
        learns = train & (fold != k)
        left_out[fold == k] = chances(logistic(table[learns], so[learns], weigh[learns]), fold == k)
    figures("train, in folds", left_out[train], of[train])
    weight = logistic(table[train], so[train], weigh[train])
    figures("held back", chances(weight, ~train), of[~train])
    figures("held back, at random", chances(weight, ~train & plain), of[~train & plain])
    if "--write" in sys.argv:
        put(NAME, CLASS, weight)


def put(name: str, of: str, weight: Array) -> None:
    """Puts a head of one class beside the others, in place of an earlier one of its name."""
    with np.load(FILE) as data:
        arrays = {name: data[name] for name in data.files}
    names = bytes(arrays["names"]).decode().split("\n")
    arrays["names"] = np.frombuffer("\n".join([*(each for each in names if each != name), name]).encode(), np.uint8)
    arrays |= {
        f"{name}_classes": np.frombuffer(of.encode(), np.uint8),
        f"{name}_weight": np.ascontiguousarray(weight[:-1, None], np.float32),
        f"{name}_bias": weight[-1:].astype(np.float32),
        f"{name}_slope": np.float32(1.0),
        f"{name}_shift": np.zeros(1, np.float32),
    }
    out = BytesIO()
    np.savez_compressed(out, **arrays)
    FILE.write_bytes(out.getvalue())


if __name__ == "__main__":
    main()

"""Has the teacher of a split label its training rows and its pool.

    python tools/train/label_pool.py SPLIT [SPLIT ...]

Reads `teacher-SPLIT.pt`, writes `soft-SPLIT.npz` (float16 logits) and `pool-SPLIT.txt` (one text a line) beside it.
"""

from __future__ import annotations

import sys

import numpy as np
import torch
from corpus import rows, split
from pool import pool
from teacher import WORK, Teacher, predict


def main() -> None:
    """Label the splits that are named."""
    torch.set_num_threads(1)
    everything = rows()
    for name in sys.argv[1:]:
        train, test = split(everything, name)
        texts = [" ".join(t.split()) for t in pool(train, test)]
        model = Teacher()
        model.load_state_dict(torch.load(WORK / f"teacher-{name}.pt", weights_only=True))
        model.eval()
        action, issue = predict(model, [r.text for r in train])
        pool_action, pool_issue = predict(model, texts)
        (WORK / f"pool-{name}.txt").write_text("\n".join(texts), encoding="utf-8")
        held_out = predict(model, [r.text for r in test]) if test else (action[:0], issue[:0])
        arrays = {
            "action": action,
            "issue": issue,
            "pool_action": pool_action,
            "pool_issue": pool_issue,
            "test_action": held_out[0],
            "test_issue": held_out[1],
        }
        np.savez(WORK / f"soft-{name}.npz", **{k: v.astype(np.float16) for k, v in arrays.items()})
        print(f"{name}: {len(texts)} texts labelled", flush=True)


if __name__ == "__main__":
    main()

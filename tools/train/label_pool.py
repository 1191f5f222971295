"""Has the teachers label all rows and the pool: the small one the action category, the large one the issues.

    python tools/train/label_pool.py

Reads `teacher.pt` and `small-teacher.pt`, writes `soft.npz` (float16 logits: "action", "issue" of the rows in the file's order, "pool_action",
"pool_issue") and `pool.txt` (one text a line) beside it.
"""

from __future__ import annotations

import numpy as np
import torch
from corpus import rows, split
from pool import pool
from small_teacher import SmallTeacher
from small_teacher import predict as small_predict
from teacher import SPLIT, WORK, Lower, Teacher, predict


def main() -> None:
    """Label the rows and the pool."""
    everything = rows()
    texts = [" ".join(t.split()) for t in pool(*split(everything, SPLIT))]
    model, lower, small = Teacher(), Lower(), SmallTeacher()
    for each, name in ((model, "teacher.pt"), (small, "small-teacher.pt")):
        each.load_state_dict(torch.load(WORK / name, weights_only=True))
        each.eval()
    arrays: dict[str, np.ndarray] = {}
    for prefix, some in (("", [r.text for r in everything]), ("pool_", texts)):
        arrays[f"{prefix}action"] = small_predict(small, some)[0]
        arrays[f"{prefix}issue"] = predict(model, lower, some)[1]
    (WORK / "pool.txt").write_text("\n".join(texts), encoding="utf-8")
    np.savez(WORK / "soft.npz", **{key: value.astype(np.float16) for key, value in arrays.items()})
    print(f"{len(everything)} rows and {len(texts)} texts labelled", flush=True)


if __name__ == "__main__":
    main()

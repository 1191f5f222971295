"""The teachers themselves on fold 0 and on sessions 16 and 17: what the student could reach at most. Tunes nothing but what `calibrate.py` does.

    python tools/train/teachers.py

Reads `soft.npz` from OPENUPR_TRAIN. Calibration and thresholds are fitted on fold 0, as the shipped model's are: fold 0 is a little flattering.
"""

from __future__ import annotations

import numpy as np
from calibrate import calibrate_action, calibrate_issues, report, thresholds
from corpus import rows, split
from student import sigmoid, softmax
from train import WORK, hard


def main() -> None:
    """Print the figures."""
    everything = rows()
    place = {r.text: i for i, r in enumerate(everything)}
    with np.load(WORK / "soft.npz", allow_pickle=False) as soft:
        action, issue = (soft[task].astype(np.float32) for task in ("action", "issue"))
    fold, dev = (split(everything, name)[1] for name in ("0", "dev"))
    fitted, gold = [place[r.text] for r in fold], hard(fold)
    slope, shift = calibrate_action(action[fitted], gold["action"])
    slopes, shifts = calibrate_issues(issue[fitted], gold["issue"])
    category, given = softmax(action * slope + shift), sigmoid(issue * slopes + shifts)
    limits = thresholds(given[fitted], gold["issue"])
    for name, data in (("fold 0", fold), ("sessions 16-17", dev)):
        at, truth = [place[r.text] for r in data], hard(data)
        print(name, report(category[at], truth["action"], given[at], truth["issue"], limits))


if __name__ == "__main__":
    main()

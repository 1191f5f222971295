"""How fast clauses are labelled, reasons included, on one core: `make bench`. Exit 1 when the bar is missed."""

from __future__ import annotations

import csv
import os
import sys
import time
from pathlib import Path

BAR, MOST = 1000.0, 4000


def main() -> None:
    """Label some thousand different recommendations of the corpus."""
    # One core: numpy's own threads would count twice in processor time. It reads this when it is imported, which the first labeller does.
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from openupr.labelling import labeller

    labels = Path(os.environ["OPENUPR_CORPUS"]) / "labels" / "upr-info-recommendations.csv"
    with labels.open(newline="", encoding="utf-8") as handle:
        texts = list(dict.fromkeys(row["text"] for row in csv.DictReader(handle)))[:MOST]
    begin = time.process_time()
    chosen = labeller()
    chosen.label(texts[:1])
    started = time.process_time() - begin
    begin = time.process_time()
    chosen.label(texts)
    speed = len(texts) / (time.process_time() - begin)
    verdict = "held" if speed >= BAR else "MISSED"
    print(f"{verdict:8}{speed:6.0f} >= {BAR:.0f}  clauses a second on one core, reasons included (first one after {started:.2f} s)")
    sys.exit(speed < BAR)


if __name__ == "__main__":
    main()

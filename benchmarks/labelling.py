"""How fast clauses are labelled, reasons included, against the bare encoder on the same pieces, batch by batch, on one core: `make bench`. Exit 1
when the bar is missed."""

from __future__ import annotations

import csv
import os
import sys
import time
from pathlib import Path

BAR, MOST, BATCH = 0.7, 3000, 100
"""Speed of labelling as a share of the bare encoder's, and how many texts are labelled, so many at a time."""


def main() -> None:
    """Label some thousand different recommendations of the corpus."""
    # One core: numpy's own threads would count twice in processor time. It reads this when it is imported, which the first labeller does.
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from openupr.labelling import labeller
    from openupr.labelling.encoder import encoder

    labels = Path(os.environ["OPENUPR_CORPUS"]) / "labels" / "upr-info-recommendations.csv"
    with labels.open(newline="", encoding="utf-8") as handle:
        texts = list(dict.fromkeys(row["text"] for row in csv.DictReader(handle)))
    texts = texts[:: len(texts) // MOST][:MOST]
    begin = time.process_time()
    chosen, one = labeller(), encoder()
    chosen.label(["Build schools"])
    started = time.process_time() - begin
    bare = whole = 0.0
    for at in range(0, len(texts), BATCH):
        batch = texts[at : at + BATCH]
        embedded = [one.embedded(text) for text in batch]
        begin = time.process_time()
        for each in embedded:
            one.session.run(None, {"embedded": each})
        bare += time.process_time() - begin
        begin = time.process_time()
        chosen.label(batch)
        whole += time.process_time() - begin
    verdict = "held" if bare / whole >= BAR else "MISSED"
    print(
        f"{verdict:8}{bare / whole:6.2f} >= {BAR}  of the bare encoder's speed: {len(texts) / whole:.0f} and {len(texts) / bare:.0f} clauses "
        f"a second on one core, reasons included (first one after {started:.2f} s)"
    )
    sys.exit(bare / whole < BAR)


if __name__ == "__main__":
    main()

"""The subjects that UPR Info often gives together (src/openupr/labelling/neighbour_subjects.toml).

    python -m tools.train.neighbour_subjects LABELS.csv

LABELS.csv is UPR Info's list of requests with its subjects. A pair is one where, of the requests that have either, at least `LEAST` have both.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

OUT = Path("src/openupr/labelling/neighbour_subjects.toml")
LEAST = 1 / 6


def main(labels: Path) -> None:
    """Write the pairs into the table, under what it says at its head."""
    alone, both = Counter[str](), Counter[tuple[str, str]]()
    with labels.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            subjects = sorted({each.strip() for each in row["issues"].split(";") if each.strip()})
            alone.update(subjects)
            both.update(combinations(subjects, 2))
    either = {(one, other): alone[one] + alone[other] - together for (one, other), together in both.items()}
    lines = [f'  ["{one}", "{other}", {both[one, other]}, {n}],' for (one, other), n in sorted(either.items()) if both[one, other] >= LEAST * n]
    head = OUT.read_text("utf-8").partition("pairs = [")[0]
    OUT.write_text("\n".join([f"{head}pairs = [", *lines, "]", ""]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""In how many recommendations each word is: the weights of words where requests are compared (src/openupr/linking/word_counts.toml).

    python -m tools.train.word_counts LABELS.csv > src/openupr/linking/word_counts.toml

LABELS are UPR Info's rows; a wording that several States share in one review counts once. Words of fewer than `FEWEST` weigh the same and are left
out.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

from openupr.labelling.tokens import tokens

FEWEST = 80


def main(labels: Path) -> None:
    """Print the table."""
    with labels.open(encoding="utf-8", newline="") as file:
        wordings = {(row["review"], row["text"]) for row in csv.DictReader(file)}
    counts = Counter(stem for _, text in wordings for stem in {token.stem for token in tokens(text)} if stem[0].isalpha())
    by_count: defaultdict[int, list[str]] = defaultdict(list)
    for stem, count in counts.items():
        if count >= FEWEST:
            by_count[count].append(stem)
    print("# In how many recommendations each stem is, the stems by their count: UPR Info's rows of sessions 1-15 (tools/train/word_counts.py).")
    print(f"recommendations = {len(wordings)}\nfewest = {FEWEST}\n\n[stems]")
    for count in sorted(by_count, reverse=True):
        print(f'{count} = "{" ".join(sorted(by_count[count]))}"')


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The pairs of words that are terms in recommendations (src/openupr/linking/requests/known_terms.txt.gz), counted in UPR Info's labelled ones.

`python tools/train/known_terms.py` writes the file anew; the corpus is where `OPENUPR_CORPUS` says. No text is kept: two stems, and how often in a
hundred recommendations with the rarer of them both stand beside each other.
"""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from pathlib import Path

from tools.train.corpus import LABELS, corpus

from openupr.linking.requests.terms_known import LEAST, OFTEN, TOO_OFTEN, pairs_of
from openupr.linking.requests.words_together import request_words

OUT = Path("src/openupr/linking/requests/known_terms.txt.gz")


def main() -> None:
    """Count, and write what is known."""
    with (corpus() / LABELS).open(encoding="utf-8", newline="") as file:
        texts = sorted({row["text"] for row in csv.DictReader(file)})
    single, pairs = Counter[str](), Counter[frozenset[str]]()
    for text in texts:
        single.update({each.stem for each in request_words(text) if each.stem})
        pairs.update({pair for pair in pairs_of(text) if len(pair) > 1})
    lines = []
    for pair, number in pairs.items():
        share = number / min(single[each] for each in pair)
        if number >= LEAST and share >= OFTEN and number <= TOO_OFTEN * len(texts):
            lines.append(f"{' '.join(sorted(pair))}\t{share * 100:.0f}\n")
    OUT.write_bytes(gzip.compress("".join(sorted(lines)).encode(), mtime=0))
    print(f"{len(lines)} pairs of {len(texts)} recommendations")


if __name__ == "__main__":
    main()

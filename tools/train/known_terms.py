"""The pairs of words that are terms in recommendations (src/openupr/linking/requests/known_terms.txt.gz), counted in UPR Info's labelled ones.

`python tools/train/known_terms.py` writes the file anew; the corpus is where `OPENUPR_CORPUS` says. No text is kept: two stems, and how often in a
hundred recommendations with the rarer of them both stand beside each other; 0 where they are common and on no subject more than on others.
"""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from pathlib import Path

from tools.train.corpus import LABELS, corpus

from openupr.linking.requests.terms_known import LEAST, OFTEN, TOO_OFTEN, neighbouring_stems
from openupr.linking.requests.words_together import request_words

OUT = Path("src/openupr/linking/requests/known_terms.txt.gz")
SOME, TIMES, ALL = 0.2, 2.5, 0.75
"""A pair is of a subject if such a share of its recommendations has an issue of UPR Info's, so many times the share of all with it; or
nearly all of its own have it."""


def main() -> None:
    """Count, and write what is known."""
    with (corpus() / LABELS).open(encoding="utf-8", newline="") as file:
        issues = defaultdict[str, set[str]](set)
        for row in csv.DictReader(file):
            issues[row["text"]] |= {each for issue in row["issues"].split(";") if (each := issue.strip())}
    texts = sorted(issues)
    single, pairs = Counter[str](), Counter[frozenset[str]]()
    on_issue = Counter(issue for each in issues.values() for issue in each)
    both = defaultdict[frozenset[str], Counter[str]](Counter)
    for text in texts:
        single.update({each.stem for each in request_words(text) if each.stem})
        for pair in {pair for pair in neighbouring_stems(text) if len(pair) > 1}:
            pairs[pair] += 1
            both[pair].update(issues[text])
    lines = []
    for pair, number in pairs.items():
        share = number / min(single[each] for each in pair)
        if number >= LEAST and share >= OFTEN and number <= TOO_OFTEN * len(texts):
            is_of_a_subject = any(
                has >= ALL * number or has / number >= TIMES * on_issue[issue] / len(texts)
                for issue, has in both[pair].items()
                if has >= SOME * number
            )
            lines.append(f"{' '.join(sorted(pair))}\t{share * 100 if is_of_a_subject else 0:.0f}\n")
    OUT.write_bytes(gzip.compress("".join(sorted(lines)).encode(), mtime=0))
    print(f"{len(lines)} pairs of {len(texts)} recommendations")


if __name__ == "__main__":
    main()

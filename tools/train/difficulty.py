"""How hard the sessions are: the same plain model of the issues, learnt from all other sessions, judged on two sessions at a time.

    python tools/train/difficulty.py

TF-IDF of words and pairs, a linear SVM for each issue, one threshold fixed beforehand: nothing in it is of this project's making and nothing
is chosen by what it prints. So the figures differ by how evenly the sessions were coded and by what was asked there, and a bar that was set on
other sessions can be carried over to these. The interval is of reviews drawn with repetition (95 %, seed 20140): what another choice of reviews
of the same kind might have given.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from corpus import SEED, Row, issue_names, rows
from develop import answers, f1, margins, micro
from sklearn.feature_extraction.text import TfidfVectorizer

PAIRS = ((8, 9), (10, 11), (12, 13), (14, 15), (16, 17))
THRESHOLD = -0.25
DRAWS = 2000
HARDEST = 4


def judged(everything: list[Row], pair: tuple[int, int]) -> tuple[list[Row], np.ndarray, np.ndarray]:
    """Rows of the two sessions whose text stands in no other, their issues and the model's, (n, 54) each."""
    train = [r for r in everything if r.session not in pair]
    seen = {r.text for r in train}
    test = [r for r in everything if r.session in pair and r.text not in seen]
    gold, target = (np.array([[n in r.issues for n in issue_names()] for r in part]) for part in (test, train))
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    learnt = words.fit_transform([r.text for r in train])
    return test, gold, answers(margins(learnt, target, words.transform([r.text for r in test])), THRESHOLD)


def by_review(test: list[Row], gold: np.ndarray, given: np.ndarray) -> dict[str, tuple[int, int]]:
    """For each review twice the right issues, and the issues of both sides: their quotient is micro-F1."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for i, row in enumerate(test):
        sums[row.review][0] += 2 * int((gold[i] & given[i]).sum())
        sums[row.review][1] += int(gold[i].sum() + given[i].sum())
    return {review: (a, b) for review, (a, b) in sums.items()}


def interval(reviews: list[tuple[int, int]]) -> tuple[float, float]:
    """95 % of the micro-F1 of as many reviews drawn with repetition."""
    pairs = np.array(reviews)
    draws = pairs[np.random.default_rng(SEED).integers(0, len(pairs), (DRAWS, len(pairs)))].sum(1)
    low, high = np.quantile(draws[:, 0] / draws[:, 1], (0.025, 0.975))
    return float(low), float(high)


def main() -> None:
    """See the module's docstring."""
    everything = rows()
    for pair in PAIRS:
        test, gold, given = judged(everything, pair)
        reviews = by_review(test, gold, given)
        low, high = interval(list(reviews.values()))
        hardest = sorted((a / b, review) for review, (a, b) in reviews.items())[:HARDEST]
        print(
            f"sessions {pair[0]}-{pair[1]}: {len(test)} rows, {len(reviews)} reviews; micro-F1 {micro(gold, given):.4f} [{low:.3f}, {high:.3f}] "
            f"macro-F1 {f1(gold, given).mean():.4f} exact {(gold == given).all(1).mean():.4f}; "
            f"hardest {', '.join(f'{review} {value:.3f}' for value, review in hardest)}",
            flush=True,
        )


if __name__ == "__main__":
    main()

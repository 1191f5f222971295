"""Draws whole reviews for readers, those in which requests of a rare kind are likeliest and some at random (tests/accuracy/guidelines/requests.md, “A
third draw”): what backs the State's system or course, asks for a restriction, or praises. A reader names those; all the others are none of them.

    python tools/train/draw_rare_requests.py FOLDER

Two models that weigh every class alike rank the reviews, one by words and one by the encoder's vectors, each learnt from the labels of the training
States: the shipped head holds a kind of one in a hundred to be unlikely. A whole review tells, too, what is overlooked in it. Writes `requests.csv`
there, with masked texts: they are for readers, and stay out of the repository.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from corpus import corpus
from draw_by_model import Clause, clauses_of
from draw_requests import digest, masked, part
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from openupr.labelling.encoded_texts import encoded

LABELS = Path(__file__).resolve().parents[2] / "tests/accuracy/labels"
SEED = 2828
REVIEWS = {"train": (16, 2), "development": (6, 2), "test": (7, 3)}
"""How many reviews of a part: the likeliest, one a State, and at random from the others."""
HIGHEST = 20
"""A review is as likely as so many of its requests are on the mean."""
ENDORSING = {"endorse": 3.0, "restrict": 3.0, "praise": 1.0}
"""The kinds that are sought, and what one of them weighs beside the others."""


def labelled() -> dict[str, tuple[str, str]]:
    """What each labelled wording does, and its part, by digest."""
    found = {}
    for name in ("requests-3500", "requests-by-model"):
        with (LABELS / f"{name}.csv").open(newline="", encoding="utf-8") as handle:
            found |= {row["sha256"]: (row["does"], row["part"]) for row in csv.DictReader(handle)}
    return found


def chances(texts: Sequence[str], learnt: Sequence[str], does: Sequence[str]) -> NDArray[np.float64]:
    """How likely each text is of a kind that is sought, by words and by vectors, on the mean."""
    so = np.array([kind in ENDORSING for kind in does])
    weigh = np.array([ENDORSING.get(kind, 1.0) for kind in does])
    words = TfidfVectorizer(ngram_range=(1, 3), min_df=1, sublinear_tf=True).fit([*texts, *learnt])
    by_words = LogisticRegression(C=20, max_iter=2000, class_weight="balanced").fit(words.transform(learnt), so, weigh)
    by_vector = LogisticRegression(C=1, max_iter=4000, class_weight="balanced").fit([encoded(text).vector for text in learnt], so, weigh)
    found: NDArray[np.float64] = by_words.predict_proba(words.transform(texts))[:, 1] / 2
    return found + by_vector.predict_proba([encoded(text).vector for text in texts])[:, 1] / 2


def drawn(clauses: Sequence[Clause], rnd: random.Random) -> Iterator[tuple[str, Clause]]:
    """Why each was drawn, and the request: each wording of a review once."""
    known = labelled()
    first = {digest(each.text): each for each in reversed(clauses)}
    learnt = [(masked(first[key].text), does) for key, (does, which) in known.items() if which == "train" and key in first]
    texts = sorted(first)
    told = dict(zip(texts, chances([masked(first[key].text) for key in texts], *zip(*learnt, strict=True)), strict=True))
    of_review: dict[str, dict[str, Clause]] = defaultdict(dict)
    for each in clauses:
        of_review[each.review].setdefault(digest(each.text), each)
    likely = {name: sorted((told[key] for key in held), reverse=True)[:HIGHEST] for name, held in of_review.items()}
    for which, (many, some) in REVIEWS.items():
        order = sorted((name for name in of_review if part(name[:3]) == which), key=lambda name: -sum(likely[name]))
        best = list({name[:3]: name for name in reversed(order)}.values())
        chosen = sorted(best, key=order.index)[:many]
        for why, names in (("whole, likely", chosen), ("whole, at random", rnd.sample(sorted({*order} - {*chosen}), some))):
            yield from ((why, each) for name in names for each in of_review[name].values())


def main(folder: Path, clauses: Sequence[Clause]) -> None:
    """Write what was drawn."""
    with (folder / "requests.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(("clause", "sha256", "part", "drawn", "text"))
        for why, each in drawn(clauses, random.Random(SEED)):
            writer.writerow((each.id, digest(each.text), part(each.review[:3]), why, masked(each.text)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), clauses_of(corpus() / "reports"))

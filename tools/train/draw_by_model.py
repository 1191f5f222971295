"""Draws more requests and pairs of requests for readers, where the models that are shipped are of most use in choosing: what they are unsure of, and
what they hold to be of a rare kind (tests/accuracy/guidelines/requests.md).

    python tools/train/draw_by_model.py FOLDER

Writes `requests.csv` and `pairs.csv` there, with masked texts: they are for readers, and stay out of the repository. What has a label already is left
out. Test States: requests at random and those that a model holds to be rare; pairs of requests at random with the nearest of all earlier ones.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpus import corpus
from draw_requests import digest, masked, part
from numpy.typing import NDArray

from openupr import read_all
from openupr.labelling.encoded_texts import encoded
from openupr.labelling.linear_heads import heads
from openupr.linking.requests.request_pairs import may_stand, pair_features, read_request, wording_vector

LABELS = Path(__file__).resolve().parents[2] / "tests/accuracy/labels"
SEED = 2121
RARE = ("praise", "endorse", "share", "restrict", "others", "nothing")
REQUESTS = {
    "train": {"rare": 600, "unsure": 500, "demanding": 200},
    "development": {"rare": 120, "plain": 180},
    "test": {"rare": 220, "plain": 580},
}
"""How many requests of a part, by why they are drawn: likeliest to be rare, least sure, least surely demanding, at random."""
PAIRS = {"train": (1_000, 3), "development": (130, 4), "test": (180, 5)}
"""How many later requests of a part, with how many earlier ones each."""
SHORTLIST = 40
"""Of each later request so many earlier ones are read by the model of pairs: those whose vectors are nearest."""


class Clause(NamedTuple):
    """A request of a report, with its vectors."""

    review: str
    id: str
    text: str


def _labelled(name: str, column: str) -> set[str]:
    with (LABELS / f"{name}.csv").open(newline="", encoding="utf-8") as handle:
        return {row[column] for row in csv.DictReader(handle)}


def requests(clauses: Sequence[Clause], rnd: random.Random) -> Iterator[tuple[str, Clause]]:
    """Why each was drawn, and the request: each wording once, at most eight of a kind and review."""
    of = heads().of
    known = _labelled("requests-3500", "sha256")
    unlike = [each for each in {each.text: each for each in clauses}.values() if digest(each.text) not in known]
    rnd.shuffle(unlike)
    rare = [of["does"].classes.index(name) for name in RARE]
    told: dict[str, tuple[float, float, float]] = {}
    for each in unlike:
        vector = encoded(each.text).vector
        does, demanding = of["does"].chances(vector), of["demanding"].each(vector)[0]
        told[each.text] = -sum(does[k] for k in rare), max(does), abs(demanding - 0.5)
    taken: set[str] = set()
    for which, kinds in REQUESTS.items():
        own = [each for each in unlike if part(each.review[:3]) == which]
        for why, count in kinds.items():
            order = own if why == "plain" else sorted(own, key=lambda each: told[each.text][("rare", "unsure", "demanding").index(why)])
            found, of_review = 0, Counter[str]()
            for each in order:
                if found < count and each.text not in taken and of_review[each.review] < 8:
                    taken.add(each.text)
                    found += 1
                    of_review[each.review] += 1
                    yield f"model {why}", each


def pairs(clauses: Sequence[Clause], rnd: random.Random) -> Iterator[tuple[str, Clause, Clause]]:
    """A later request, an earlier one, and why: `model near` has the highest chances, `model drawn` the doubtful ones of the training part."""
    of = heads().of
    known = _labelled("same-request-4000", "clause")
    reviews: dict[str, dict[str, Clause]] = defaultdict(dict)
    for each in clauses:
        reviews[each.review].setdefault(each.text, each)
    states = defaultdict(list)
    for review in sorted(reviews, key=lambda name: int(name[4:])):
        states[review[:3]].append(review)
    vectors: dict[str, NDArray[np.float32]] = {}
    for which, (count, each_has) in PAIRS.items():
        both = [(later, earlier) for found in states.values() for later, earlier in zip(found[1:], found, strict=False) if part(later[:3]) == which]
        pool = [(each, earlier) for later, earlier in both for each in reviews[later].values() if each.id not in known]
        rnd.shuffle(pool)
        done = 0
        for each, earlier in pool:
            if done == count:
                break
            for other in reviews[earlier].values():
                if other.text not in vectors:
                    vectors[other.text] = wording_vector(other.text)
            now = read_request(each.text)
            own = wording_vector(each.text)
            nearest = sorted(reviews[earlier].values(), key=lambda other: -float(own @ vectors[other.text]))[:SHORTLIST]
            scored = []
            for other in nearest:
                before = read_request(other.text)
                chances = of["pair"].chances(np.array(pair_features(now, before), np.float32)) if may_stand(now, before) else (0.0,) * 3
                scored.append((sum(chances[:3]), other))
            scored.sort(key=lambda pair: -pair[0])
            doubtful = [pair for pair in scored if pair[0] >= 0.1]
            if which == "train" and not doubtful:
                continue
            done += 1
            for _, other in (doubtful if which == "train" else scored)[:each_has]:
                yield "model near", each, other


def clauses_of(folder: Path) -> list[Clause]:
    """Every request of the corpus's reports."""
    return [
        Clause(review.id, clause.id, clause.request)
        for review in read_all(folder, report=print)
        for item in review.items
        for clause in item.clauses
        if len(clause.request.split()) > 2
    ]


def main(folder: Path, clauses: Sequence[Clause]) -> None:
    rnd = random.Random(SEED)
    with (folder / "pairs.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(("clause", "earlier", "sha256", "earlier_sha256", "part", "drawn", "text", "earlier_text"))
        for why, now, before in pairs(clauses, rnd):
            row = now.id, before.id, digest(now.text), digest(before.text), part(now.review[:3]), why, masked(now.text), masked(before.text)
            writer.writerow(row)
    with (folder / "requests.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(("clause", "sha256", "part", "drawn", "text"))
        for why, each in requests(clauses, rnd):
            writer.writerow((each.id, digest(each.text), part(each.review[:3]), why, masked(each.text)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), clauses_of(corpus() / "reports"))

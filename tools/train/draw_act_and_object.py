"""Draws the pairs of requests of one review that are labelled by act and object (tests/accuracy/guidelines/act-and-object.md), from the corpus.

    python tools/train/draw_act_and_object.py FOLDER

Writes act-and-object.csv there (no words of documents, labels empty) and, a file a review, the pairs for who labels: these are not committed.
What is near is told by shared rare words and by words of like pieces, before anything was fitted.
"""

from __future__ import annotations

import csv
import hashlib
import random
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
from corpus import corpus

from openupr import Review
from openupr.labelling.near_words import compared_words, piece_table
from openupr.labelling.tokens import tokens
from openupr.labelling.word_rarity import rarity
from openupr.linking.treaties.treaties_asked import treaties_asked
from openupr.records import Clause
from openupr.stages import pipeline

SEED = 20261129
REVIEWS = {
    "develop": ("CUB-04", "CHN-17", "SVN-48", "GHA-14", "IND-13", "KEN-08", "MEX-17", "FIN-13", "AFG-18", "EGY-07"),
    "held": ("PRT-19", "GTM-14", "KAZ-07", "NPL-10", "JOR-17", "VEN-12"),
}
STRATA = {"nearest": (0, 1, 26), "near": (1, 3, 24), "far": (3, 9, 12), "rest": (9, 10_000, 6)}
"""Of each stratum where it begins and ends in the order of nearness, in multiples of the number of requests, and how many pairs of it are drawn."""
COLUMNS = ("part", "one", "other", "sha256", "other_sha256", "drawn", "of", "same", "sure")


def read(name: str) -> Review:
    """A review of the corpus: its dossier, or its report alone."""
    report = corpus() / "reports" / f"{name}.pdf"
    return next(iter(pipeline.read_all([report]))) if report.exists() else pipeline.read(corpus() / "dossiers" / name, review=name)


def asked(review: Review) -> list[Clause]:
    """The requests that somebody makes, each wording once, but for those to join a treaty."""
    joins = {clause for each in treaties_asked(review).values() for clause in each}
    made = {row.clause.id for row in review.rows}
    found = (clause for item in review.items for clause in item.clauses if clause.id in made and clause.id not in joins)
    return list({clause.request: clause for clause in found}.values())


def nearness(texts: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """How near (n, n) each two texts are: the mean of what each has of the other's words, rare ones weighing more."""
    cut = [list(dict.fromkeys(compared_words(text))) for text in texts]
    words = list(dict.fromkeys(word for each in cut for word in each))
    at = {word: k for k, word in enumerate(words)}
    like = np.array([piece_table().word(word) for word in words])
    like = np.clip((like @ like.T - 0.3) / 0.7, 0, 1)
    weight = np.array([min(max((rarity(token.stem) for token in tokens(word)), default=0.0), 7.0) - 1.5 for word in words]).clip(0)
    best = np.array([like[:, [at[word] for word in each]].max(axis=1) if each else np.zeros(len(words)) for each in cut]).T
    has = np.zeros((len(texts), len(words)))
    for k, each in enumerate(cut):
        has[k, [at[word] for word in each]] = 1
    covered = (has * weight) @ best / np.maximum((has * weight).sum(axis=1, keepdims=True), 1e-9)
    mean: np.ndarray[tuple[int, int], np.dtype[np.float64]] = (covered + covered.T) / 2
    return mean


def drawn(clauses: list[Clause], chance: random.Random) -> Iterator[tuple[Clause, Clause, str, int]]:
    """The pairs of one review, with their stratum and how many it has."""
    near = nearness([clause.request for clause in clauses])
    order = sorted(combinations(range(len(clauses)), 2), key=lambda pair: -near[pair])
    for name, (start, end, number) in STRATA.items():
        every = order[start * len(clauses) : end * len(clauses)]
        for one, other in chance.sample(every, min(number, len(every))):
            yield clauses[one], clauses[other], name, len(every)


def main(folder: Path) -> None:
    """Draws and writes."""
    chance = random.Random(SEED)
    rows: list[tuple[object, ...]] = []
    for part, names in REVIEWS.items():
        for name in names:
            pairs = list(drawn(asked(read(name)), chance))
            chance.shuffle(pairs)
            lines = []
            for number, (one, other, stratum, of) in enumerate(pairs, 1):
                told = (hashlib.sha256(each.request.encode()).hexdigest()[:16] for each in (one, other))
                rows.append((part, one.id, other.id, *told, stratum, of, "", ""))
                lines += [f"{number}. {one.request}", f"   = {other.request}"]
            (folder / f"{part}-{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
            print(part, name, len(pairs), flush=True)
    with (folder / "act-and-object.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])


if __name__ == "__main__":
    main(Path(sys.argv[1]))

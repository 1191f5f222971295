"""The weights of how likely a passage answers a concern (src/openupr/linking/concerns.toml, [score]).

    OPENUPR_CORPUS=... python -m tools.train.chances

A logistic regression on pairs of a concern and a document that a reader labelled (tests/accuracy/labels/concern-links-*.csv): whether one of its
passages answers the concern. Which one does is not labelled, so each pair is learnt from its likeliest passage, which is found anew with the
weights of the round before. Draw 7 of concern-links-named.csv is not learnt from: it measures (tests/accuracy/test_concern_links.py).

It prints how many pairs are above some marks, and how many of these have an answer, by weights that were learnt without a tenth of the pairs; then
the weights of all of them beside those of the package. It writes nothing: a change of a weight changes what is pinned in the tests, and what draw 7
measures.

The weights of the package were fitted before this file was written, on the same pairs (but one, without a near passage) and the same measures. Two
things were done otherwise. Of a statement, of which each sentence is a unit, the one that shares most families with the concern was looked at, where
`Chances.of` and this file take the one that weighs most; and what is `alike` had to name the place too, which in one pair hides the answer. With both
the weights of the package are found again to the second digit. Without, `off_people` is -0.51 instead of -0.72, and no other differs by more than
0.11. Of 5,511 links 36 would be others; of these two are labelled as answered, of which one would be gained and one lost. The weights were left:
draw 7 was drawn with them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.accuracy.test_concern_links import FRESH, labelled, submitted
from tests.real_reviews import read_dossier

from openupr.labelling import labeller
from openupr.linking.became_of_concerns import claimed, compared_grounds, spoken
from openupr.linking.compared import Asked, Compared, compared_concern
from openupr.linking.matters import facts
from openupr.linking.near_passages import Passages
from openupr.records import Ground, find, text_of

RIDGE = 1.0
"""Weight of the squares of the weights, without that of a paragraph of a national report: it is the constant."""

ROUNDS = 6
"""How often the likeliest passages are found anew."""

PARTS, SHUFFLES = 10, 3
"""Parts each left out in turn, and in how many divisions, of which the mean is taken."""

MARKS = (facts()["score"]["touched"], 0.62, facts()["score"]["answered"])
"""Chances above which pairs are counted: those of the package, and one at which about nine of ten of them had an answer."""

MEASURES = (
    *("national_report", "statements", "recommendations"),
    *("likeness", "distant", "words", "sentence"),
    *("own_point", "points", "off_point", "off_subject", "off_people"),
)
"""The weights, as in concerns.toml."""

CONSTANT, LIKENESS = MEASURES.index("national_report"), MEASURES.index("likeness")
LAST = "7"
"""The draw that measures."""

Labels = dict[tuple[str, str, str], tuple[bool, str]]
"""By concern, review of the document and document: whether a reader found an answer, and the hash of the concern's words."""

Rows = NDArray[np.float64]
"""What the passages of a document that can answer a concern are weighed by: a row for each unit of each, a column for each of `MEASURES`."""


@dataclass(frozen=True)
class Pair:
    """A concern and a document: its rows, and whether it has an answer."""

    rows: Rows
    answered: bool


def labels() -> Labels:
    """What is learnt from. Where two files have a pair, the later one is of the later reading."""
    found: Labels = {}
    for name in ("150", "not-found", "fresh", "named"):
        for row in labelled(f"concern-links-{name}.csv"):
            if (name, row.get("draw")) == ("named", LAST) or (name == "fresh" and (submitted(row) or row["label"] == "no_concern")):
                continue
            source = row["concern"].partition("/")[0]
            other = FRESH[source] if name == "fresh" else source
            found[row["concern"], other, row["document"]] = row["label"] == "answered", row["sha256"]
    return found


def pairs(corpus: Path, known: Labels) -> Iterator[Pair]:
    """The labelled pairs, also those without a passage to weigh. Left out are concerns that read otherwise than when they were labelled, and those
    that ask for a treaty, of which no chance is told."""
    for source, other in sorted({(concern.partition("/")[0], other) for concern, other, _ in known}):
        review = read_dossier(corpus, source)
        documents = dict(compared_grounds(read_dossier(corpus, other), labeller()))
        told = {asked.record: asked for asked in (*spoken(review), *claimed(review))}
        for (concern, there, document), (answered, sha256) in sorted(known.items()):
            record = find(review, concern) if (concern.partition("/")[0], there) == (source, other) else None
            if record is None or hashlib.sha256(text_of(record).encode()).hexdigest()[:16] != sha256:
                continue
            asked = compared_concern(told.get(concern) or Asked(concern, text_of(record)), labeller())
            ground = Ground(document)
            if not asked.treaty and ground in documents:
                yield Pair(rows(asked, documents[ground], ground), answered)


def rows(concern: Compared, document: Passages, ground: Ground) -> Rows:
    """The rows of a pair. A passage that doesn't name the grave act of the concern has none."""
    nearness = document.nearness(concern)
    measured = document.chances.measured(concern, nearness.likeness, nearness.in_words)
    kept = np.array([not concern.acts or document.names_act(concern, document.texts[k]) for k in measured.of], dtype=bool)
    of = measured.of[kept]
    columns: Mapping[str, NDArray[np.float64]] = {
        "national_report": np.ones(len(of)),
        **{name: np.full(len(of), float(ground.value == name)) for name in ("statements", "recommendations")},
        **{name: values[of] for name, values in measured.near.items()},
        "sentence": np.array([document.chances.best_sentence(concern, k) for k in of.tolist()]),
        **{name: values[kept] for name, values in measured.meeting.items()},
    }
    return np.column_stack([columns[name] for name in MEASURES])


def fit(learnt: Sequence[Pair]) -> NDArray[np.float64]:
    """The weights, those of statements and recommendations on top of that of national reports."""
    held = [each for each in learnt if len(each.rows)]
    right = np.array([float(each.answered) for each in held])
    likeliest = [int(each.rows[:, LIKENESS].argmax()) for each in held]
    weight = np.zeros(len(MEASURES))
    for _ in range(ROUNDS):
        weight = logistic(np.array([each.rows[k] for each, k in zip(held, likeliest, strict=True)]), right)
        likeliest = [int((each.rows @ weight).argmax()) for each in held]
    return weight


def logistic(table: Rows, right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of a logistic regression, by Newton's method."""
    weight, ridge = np.zeros(len(MEASURES)), np.full(len(MEASURES), RIDGE)
    ridge[CONSTANT] = 0.0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weight))
        slope = table.T @ (chance - right) + ridge * weight
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weight = weight - np.linalg.solve(curve, slope)
    return weight


def chance_of(pair: Pair, weight: NDArray[np.float64]) -> float:
    """That of its likeliest passage."""
    return float(1 / (1 + np.exp(-(pair.rows @ weight).max()))) if len(pair.rows) else 0.0


def held_out(every: Sequence[Pair]) -> NDArray[np.float64]:
    """The chance of each pair by weights that were learnt without the part that it is in."""
    found = np.zeros((SHUFFLES, len(every)))
    for shuffle in range(SHUFFLES):
        order = np.random.default_rng(shuffle).permutation(len(every))
        for part in range(PARTS):
            left = set(order[part::PARTS].tolist())
            weight = fit([pair for k, pair in enumerate(every) if k not in left])
            for k in left:
                found[shuffle, k] = chance_of(every[k], weight)
    return np.asarray(found.mean(axis=0), dtype=np.float64)


def main() -> None:
    """Fit, print the held-out figures and the weights."""
    known = labels()
    every = list(pairs(Path(os.environ["OPENUPR_CORPUS"]), known))
    right = np.array([each.answered for each in every])
    print(
        f"{len(every)} pairs of {len(known)} labelled, {sum(not len(each.rows) for each in every)} without a passage to weigh, {right.sum()} answered"
    )
    chance = held_out(every)
    for mark in MARKS:
        above = chance >= mark
        print(f"{PARTS} parts: {above.sum()} above {mark}, of which {right[above].sum()} have an answer ({right[above].mean():.3f})")
    weight = fit(every)
    weight[[MEASURES.index("statements"), MEASURES.index("recommendations")]] += weight[CONSTANT]
    print("[score]")
    for name, value in zip(MEASURES, weight.round(2).tolist(), strict=True):
        print(f"{name} = {value:<6} # in the package {facts()['score'][name]}")


if __name__ == "__main__":
    main()

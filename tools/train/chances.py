"""Fits the weights by which `openupr.linking.concerns.chances` tells how likely a passage takes a concern up, on what readers labelled.

    OPENUPR_CORPUS=... python -m tools.train.chances [--write]

Learns from the parts "train" and "development" of tests/accuracy/labels/taken-up-*.csv, pairs of a concern and a passage, and of
concern-links-*.csv, where a reader told the outcome in a whole document: of one that is answered the likeliest passage is taken for the answer, of
one that is touched the likeliest for the one on the subject, and of one where nothing was found the likeliest three for none; these are found anew
after each round. Two logistic regressions: that a passage answers, and that it answers or touches. A tenth of the passages' labels is unsure; they
weigh less.

Prints what comes out for dossiers that were left out, each eighth in turn: the area under the curve for pairs, and how right the outcomes are by the
marks of concerns.toml. `--write` writes the weights of all into that file.
"""

from __future__ import annotations

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.accuracy.taken_up_pairs import ORDER, Held, by_documents, by_passages, confusion

from openupr.linking.concern_matching import facts
from openupr.linking.concerns.chances import MEASURES, Kind
from openupr.records import Outcome

RIDGE = 20.0
"""Weight of the squares of the weights, of measures in units of their spread, without that of the constant."""
UNSURE, WHOLE = 0.7, 0.5
"""What a label weighs of which its reader was unsure, and one that is told of a whole document."""
ROUNDS, NEAREST, FOLDS = 2, 3, 8
FILE = Path(__file__).parents[2] / "src" / "openupr" / "linking" / "concerns.toml"
NOT_LEARNT: dict[Kind, tuple[str, ...]] = {"answered": ("sister",), "near": ("worded",)}
"""What a kind does not learn from: the sentences beside a concern tell of its matter, and not of its point. With them 27 of 31 passages of national
reports that were given as answers were on the point, without them 27 of 30. With the pieces of its words 54 of 60 concerns that were given as not
found had nothing, by the strictest mark that is right in nine of ten; without them 92 of 102."""
KINDS: dict[Kind, tuple[Outcome, ...]] = {
    "answered": (Outcome.ANSWERED,),
    "touched": (Outcome.ANSWERED, Outcome.TOUCHED),
    "near": (Outcome.ANSWERED, Outcome.TOUCHED),
}
Rows = NDArray[np.float64]
Weights = Mapping[Kind, Rows]


@dataclass(frozen=True)
class Measured:
    """A concern and a document with what its passages are weighed by (n, m)."""

    held: Held
    table: Rows


def logistic(table: Rows, right: Rows, weigh: Rows) -> Rows:
    """The weights of a logistic regression by Newton's method, the constant last."""
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    units = np.column_stack([(table - middle) / spread, np.ones(len(table))])
    ridge = np.full(units.shape[1], RIDGE)
    ridge[-1] = 0.0
    weight = np.zeros(units.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-units @ weight))
        slope = units.T @ (weigh * (chance - right)) + ridge * weight
        weight = weight - np.linalg.solve((units * (weigh * chance * (1 - chance))[:, None]).T @ units + np.diag(ridge), slope)
    plain = weight[:-1] / spread
    return np.asarray([*plain, weight[-1] - plain @ middle])


def score(table: Rows, weight: Rows) -> Rows:
    return np.asarray(table @ weight[:-1] + weight[-1])


def fitted(every: Sequence[Measured]) -> Weights:
    """The weights of both."""
    known = [each for each in every if each.held.labels]
    whole = [each for each in every if each.held.whole]
    weights: dict[Kind, Rows] = {}
    for kind, so in KINDS.items():
        learnt = np.array([name not in NOT_LEARNT.get(kind, ()) for name in MEASURES])
        rows = [(each.table[k], label_of(label) in so, 1.0 if sure else UNSURE) for each in known for k, (label, sure) in each.held.labels.items()]
        weights[kind] = logistic(*_arrays(rows, learnt))
        for _ in range(ROUNDS):
            weights[kind] = logistic(*_arrays([*rows, *(row for each in whole for row in _likeliest(each, weights[kind], kind))], learnt))
    return weights


def label_of(relation: str) -> Outcome:
    return Outcome.NOT_FOUND if relation == "none" else Outcome(relation)


def _likeliest(each: Measured, weight: Rows, kind: Kind) -> Iterator[tuple[Rows, bool, float]]:
    order = np.argsort(-score(each.table, weight), kind="stable")
    if each.held.outcome in KINDS[kind]:
        yield each.table[order[0]], True, WHOLE
    else:
        yield from ((each.table[k], False, WHOLE / min(NEAREST, len(order))) for k in order[:NEAREST])


def _arrays(rows: Sequence[tuple[Rows, bool, float]], learnt: NDArray[np.bool_]) -> tuple[Rows, Rows, Rows]:
    table, right, weigh = zip(*rows, strict=True)
    return np.array(table) * learnt, np.array(right, dtype=np.float64), np.array(weigh)


@contextmanager
def by(weights: Weights) -> Iterator[None]:
    """The package's rule with other weights."""
    before = {kind: facts()[kind] for kind in KINDS}
    try:
        facts().update(as_facts(weights))
        yield
    finally:
        facts().update(before)


def left_out(every: Sequence[Measured]) -> Iterator[tuple[Measured, Weights]]:
    """Each with weights that were learnt without its dossier."""
    for fold in folds(every):
        weights = fitted([each for each in every if each.held.dossier not in fold])
        yield from ((each, weights) for each in every if each.held.dossier in fold)


def folds(every: Sequence[Measured]) -> list[set[str]]:
    """The dossiers in parts of about the same size."""
    sizes: defaultdict[str, int] = defaultdict(int)
    for each in every:
        sizes[each.held.dossier] += 1
    found: list[set[str]] = [set() for _ in range(FOLDS)]
    for dossier in sorted(sizes, key=lambda each: (-sizes[each], each)):
        min(found, key=lambda fold: sum(sizes[each] for each in fold)).add(dossier)
    return [fold for fold in found if fold]


def as_facts(weights: Weights) -> dict[str, dict[str, float]]:
    """The weights as they stand in the file."""
    return {kind: dict(zip((*MEASURES, "constant"), values.round(3).tolist(), strict=True)) for kind, values in weights.items()}


def written(weights: Weights) -> None:
    text = FILE.read_text(encoding="utf-8")
    for kind, values in as_facts(weights).items():
        lines = "".join(f"{name} = {value}\n" for name, value in values.items())
        text = re.sub(rf"(?<=^\[{kind}\]\n)(?:\w+ = .*\n)+", lines, text, flags=re.MULTILINE)
    FILE.write_text(text, encoding="utf-8")


def measured(corpus: Path, parts: set[str]) -> list[Measured]:
    held = [*by_passages(corpus, parts), *by_documents(corpus, parts)]
    return [Measured(each, each.measured) for each in held]


def area(values: Rows, so: NDArray[np.bool_]) -> float:
    ranks = np.argsort(np.argsort(values)) + 1.0
    return float((ranks[so].sum() - so.sum() * (so.sum() + 1) / 2) / max(1, so.sum() * (~so).sum()))


def report(every: Sequence[Measured]) -> None:
    found = list(left_out(every))
    for part in ("train", "development"):
        for kind, so in KINDS.items():
            rows = [
                (score(each.table[[k]], weights[kind])[0], label_of(label) in so)
                for each, weights in found
                for k, (label, _) in each.held.labels.items()
                if each.held.part == part
            ]
            values, right = map(np.array, zip(*rows, strict=True))
            print(f"{part}, {len(rows)} pairs, {kind}: area {area(values, right):.3f}")
    outcomes: defaultdict[str, list[tuple[Outcome, Outcome]]] = defaultdict(list)
    for each, weights in found:
        with by(weights):
            pair = each.held.outcome, each.held.link.outcome
        for name in (each.held.draw.partition(" ")[0], f"{each.held.draw.partition(' ')[0]} {each.held.part}"):
            outcomes[name].append(pair)
    for name, pairs in sorted(outcomes.items()):
        print(f"{name}: {sum(one is other for one, other in pairs) / len(pairs):.3f} right of {len(pairs)}; by what is given:")
        print("   ", {told.value: counts for told, counts in confusion(pairs).items()}, "(by label:", [each.value for each in ORDER], ")")


def main() -> None:
    every = measured(Path(os.environ["OPENUPR_CORPUS"]), {"train", "development"})
    report(every)
    weights = fitted(every)
    for kind, values in as_facts(weights).items():
        print(kind, values)
    if "--write" in sys.argv:
        written(weights)


if __name__ == "__main__":
    main()

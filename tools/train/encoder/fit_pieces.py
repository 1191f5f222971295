"""The map from the encoder's pieces to what they are about (`openupr.labelling.piece_vectors`), as pieces.npz of the package.

    OPENUPR_CORPUS=... PYTHONPATH=src:.:tools/train:tools/train/encoder python -m tools.train.encoder.fit_pieces    # five minutes (torch)

A passage takes a concern up where it has, piece by piece, what the concern says: the nearest piece of the passage to each piece of the concern's
telling words, in the mean by their rarity. By the map of whole sentences (likeness.npz) that helps a little; so its first directions are where this
one begins, and it is trained on labelled concerns and passages of the parts "train" and "development" beside what the other measures say of them.
Chosen on a map that learnt from "train" alone: how many numbers a piece becomes (64, 96, 128), the rate, and the rounds. It was the same within .002
of the area under the curve; without training it was .007 less.

Beside it a map for each eighth of the States, learnt without it, goes to tests/accuracy/pieces-held-out: by these the accuracy is measured. Anew
whenever likeness.npz changes; `python -m tools.train.chances --write` afterwards.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tests.accuracy.taken_up_pairs import by_passages
from torch import Tensor, nn

from openupr.labelling.encoded_texts import encoded_each
from openupr.labelling.subject_vectors import Map, likeness_map
from openupr.linking.concerns.chances import MEASURES, Kind, weights_of_pieces
from openupr.text import sentences

from ..chances import FOLDS, KINDS, UNSURE, label_of, logistic, score
from .fit_likeness import WEIGHTS, written

HELD_OUT = Path(__file__).resolve().parents[3] / "tests/accuracy/pieces-held-out"
SIZE, RATE, RATE_OF_MARKS, ROUNDS, TOGETHER = 96, 1e-4, 2e-2, 3, 8
"""Numbers of a piece; the rates of the map and of the marks beside it; how often all is seen; concerns between two steps."""
BESIDE = 0.7
"""What the score of the other measures weighs beside the pieces: these have to learn what it does not know."""
SEED = 0
LEARNT: tuple[Kind, ...] = ("answered", "touched")
Rows = NDArray[np.float32]


@dataclass(frozen=True)
class Asked:
    """A concern held against passages: its State, the pieces (k, 384) of its telling words, what each weighs (k,), the pieces of each passage, which
    kinds of taking up each label is of (n, 2), what a label weighs (n,), and the other measures (n, m)."""

    state: str
    pieces: Rows
    weights: Rows
    passages: tuple[Rows, ...]
    so: Rows
    sure: Rows
    table: NDArray[np.float64]


def asked_of(corpus: Path) -> list[Asked]:
    """The labelled concerns of the parts that are learnt from."""
    found = []
    read: dict[tuple[str, str], Rows] = {}
    other = [name != "worded" for name in MEASURES]
    for held in by_passages(corpus, {"train", "development"}):
        concern, own = held.concern, held.review[:3]
        (told,) = encoded_each([concern.words], own)
        weights = weights_of_pieces(told.spans, concern.told_at)
        for k in held.labels:
            words = held.there.texts[k].words
            if (words, own) not in read:
                read[words, own] = np.concatenate([each.hidden for each in encoded_each([words[slice(*span)] for span in sentences(words)], own)])
        labels = [label_of(label) for label, _ in held.labels.values()]
        found.append(
            Asked(
                own,
                told.hidden[weights > 0],
                weights[weights > 0].astype(np.float32),
                tuple(read[held.there.texts[k].words, own] for k in held.labels),
                np.array([[label in KINDS[kind] for kind in LEARNT] for label in labels], np.float32),
                np.array([1.0 if sure else UNSURE for _, sure in held.labels.values()], np.float32),
                held.there.chances.measured(concern)[list(held.labels)][:, other],
            )
        )
    return found


def folds(every: Sequence[Asked]) -> list[set[str]]:
    """The States in parts of about the same size."""
    sizes: defaultdict[str, int] = defaultdict(int)
    for each in every:
        sizes[each.state] += 1
    found: list[set[str]] = [set() for _ in range(FOLDS)]
    for state in sorted(sizes, key=lambda each: (-sizes[each], each)):
        min(found, key=lambda fold: sum(sizes[each] for each in fold)).add(state)
    return found


def scores(every: Sequence[Asked], parts: Sequence[Collection[str]]) -> list[Rows]:
    """What the other measures say of each passage (n, 2), by weights that were learnt without its State's part."""
    found = [np.zeros(each.so.shape, np.float32) for each in every]
    for part in parts:
        learnt = [each for each in every if each.state not in part]
        for kind in range(len(LEARNT)):
            right = np.concatenate([each.so[:, kind] for each in learnt]).astype(np.float64)
            sure = np.concatenate([each.sure for each in learnt]).astype(np.float64)
            weight = logistic(np.concatenate([each.table for each in learnt]), right, sure)
            for k, each in enumerate(every):
                if each.state in part:
                    found[k][:, kind] = score(each.table, weight)
    return found


class Pieces(nn.Module):
    """The map, which begins as the first directions of that of whole sentences, and how much the nearest pieces count for each kind."""

    def __init__(self, pieces: Rows) -> None:
        super().__init__()
        start = likeness_map()
        whole = start.weight.astype(np.float32) * start.scale
        drawn = pieces[np.random.default_rng(SEED).choice(len(pieces), min(5_000, len(pieces)), replace=False)]
        first = np.linalg.svd((drawn - start.middle) @ whole + start.bias, full_matrices=False)[2][:SIZE].T
        self.middle = torch.tensor(start.middle)
        self.weight, self.bias = nn.Parameter(torch.tensor(whole @ first)), nn.Parameter(torch.tensor(start.bias @ first))
        self.marks = nn.Parameter(torch.tensor([[6.0, 6.0], [-3.0, -2.0]]))

    def about(self, pieces: Rows) -> Tensor:
        return nn.functional.normalize((torch.tensor(pieces) - self.middle) @ self.weight + self.bias, dim=1)

    def forward(self, each: Asked) -> Tensor:
        own, weights = self.about(each.pieces), torch.tensor(each.weights)
        near = torch.stack([weights @ (own @ self.about(passage).T).max(1).values for passage in each.passages])
        return near[:, None] * self.marks[0] + self.marks[1]


def fitted(every: Sequence[Asked], beside: Sequence[Rows], of: str) -> Map:
    """The map that is learnt from these."""
    torch.manual_seed(SEED)
    order, draw = list(range(len(every))), np.random.default_rng(SEED)
    made = Pieces(np.concatenate([passage for each in every for passage in each.passages]))
    steps = torch.optim.Adam([{"params": [made.weight, made.bias], "lr": RATE}, {"params": [made.marks], "lr": RATE_OF_MARKS}])
    for _ in range(ROUNDS):
        draw.shuffle(order)
        for at in range(0, len(order), TOGETHER):
            some = order[at : at + TOGETHER]
            lost = torch.cat([_lost(made, every[k], beside[k]) for k in some]).sum() / sum(len(every[k].so) for k in some)
            steps.zero_grad()
            lost.backward()
            steps.step()
    weight = made.weight.detach().numpy()
    scale = np.abs(weight).max(axis=0) / 127
    middle = made.middle.numpy()
    return Map(np.rint(weight / scale).astype(np.int8), scale.astype(np.float32), middle, made.bias.detach().numpy().astype(np.float32), of)


def _lost(made: Pieces, each: Asked, beside: Rows) -> Tensor:
    logits = made(each) + BESIDE * torch.tensor(beside)
    lost = nn.functional.binary_cross_entropy_with_logits(logits, torch.tensor(each.so), reduction="none")
    return (lost * torch.tensor(each.sure)[:, None]).sum(dim=1)


def main() -> None:
    torch.set_num_threads(1)
    of = hashlib.sha256((WEIGHTS / "encoder.npz").read_bytes()).hexdigest()[:16]
    every = asked_of(Path(os.environ["OPENUPR_CORPUS"]))
    parts = folds(every)
    beside = scores(every, parts)
    (WEIGHTS / "pieces.npz").write_bytes(written(fitted(every, beside, of)))
    HELD_OUT.mkdir(exist_ok=True)
    (HELD_OUT / "parts.json").write_text(json.dumps([sorted(part) for part in parts]) + "\n", encoding="utf-8")
    for number, part in enumerate(parts):
        left = [k for k, each in enumerate(every) if each.state not in part]
        (HELD_OUT / f"{number}.npz").write_bytes(written(fitted([every[k] for k in left], [beside[k] for k in left], of)))
        print(number, sorted(part), flush=True)


if __name__ == "__main__":
    main()

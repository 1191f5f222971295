"""Grave acts: 120, 120 and four times 80 sentences against hand labels (guidelines/gravity.md).

Two passes by one labeller each. For the samples b to f the labeller had read the rule of the first sample; the second pass was in another order but
not by another person. What a sample gave when the rule saw it for the first time is the only figure on unseen sentences. A sample that was
run has been looked at and the rule mended on it, so the floors below only hold what was reached.

| sample | drawn | sentences, acts | rule at its first run | right, false, missed | precision, recall |
|---|---|---|---|---|---|
| a | 20261125: compilations, summaries, observations | 120, 28 | the first | - | .79, .96 |
| - | 20261127: part I of 24 reports (labels not kept) | 120, 13 | the second | 10, 6, 3 | .63, .77 |
| b | 20261133: half with a stem of a broad list; all kinds of documents | 120, 25 | the third | 12, 1, 13 | .92, .48 |
| c | 20261134: with a stem | 80, 17 | mended on b | 13, 1, 4 | .93, .76 |
| d | 20261136: with a stem of a narrower list | 80, 31 | mended on c | 19, 2, 12 | .90, .61 |
| e | 20261138: the same | 80, 27 | mended on d | 19, 3, 8 | .86, .70 |
| f | 20261140: the same | 80, 26 | mended on e | 15, 3, 11 | .83, .58 |

The third rule, which had seen none of b to f, has .88 and .57 on them together (72 right, 10 false, 54 missed). The mended rules have .88 and .65 at
the first runs of c to f (66, 9, 35). The rule as it is has not been run on anything unseen. It falls short of the .95 and .90 that issue 7 asks for:
what it finds can be shown; that it finds nothing says little.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from openupr.classifying import grave_acts
from openupr.extracting.paragraphs import extract
from openupr.identifying import identify
from openupr.pipeline import transcribe
from openupr.text import sentences

_LABELS = Path(__file__).with_name("labels")
_AGREED = {"a": 118, "b": 119, "c": 80, "d": 78, "e": 80, "f": 79}
_FLOORS = {
    "a": (0.95, 0.9, 0.85),
    "b": (0.95, 0.95, 0.85),
    "c": (0.94, 0.95, 0.85),
    "d": (0.95, 0.9, 0.9),
    "e": (0.95, 0.85, 0.9),
    "f": (0.95, 0.8, 0.9),
}
"""Precision, recall, and share of right hedges among the acts that are found."""


def _rows() -> dict[str, list[tuple[str, str, str, str]]]:
    """The labelled sentences of each sample: the file in the corpus, the hash of the text, the two labels."""
    found: dict[str, list[tuple[str, str, str, str]]] = {name: [] for name in _AGREED}
    for name in ("gravity-120.csv", "gravity-120b.csv", "gravity-320.csv"):
        with (_LABELS / name).open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                where = row["file"] if "set" in row else f"dossiers/{row['folder']}/**/{row['file']}"
                found[row.get("set", "a")].append((where, row["sha256"], row["acts"], row["second_pass"]))
    return found


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """Every sentence of a document behind its hash."""
    transcript = transcribe(path)
    for paragraph in extract(transcript, identify(transcript)).paragraphs:
        for start, end in sentences(paragraph.text.clean):
            text = paragraph.text.clean[start:end]
            yield hashlib.sha256(text.encode()).hexdigest()[:16], text


@pytest.mark.corpus
def test_gravity(corpus: Path) -> None:
    texts: dict[str, dict[str, str]] = {}
    short = []
    for sample, rows in _rows().items():
        right = found = wanted = hedges = 0
        wrong = []
        for where, sha256, label, _ in rows:
            if where not in texts:
                path = next(corpus.glob(where)) if "*" in where else corpus / where
                texts[where] = dict(_texts(path))
            assert sha256 in texts[where], f"{where}: a sentence ({sha256}) reads otherwise than when it was labelled"
            labels = {act.rstrip("?"): act.endswith("?") for act in label.split("+") if act != "-"}
            told = {act.act: act.hedged for act in grave_acts(texts[where][sha256])}
            both = labels.keys() & told.keys()
            right, found, wanted = right + len(both), found + len(told), wanted + len(labels)
            hedges += sum(labels[act] == told[act] for act in both)
            if labels.keys() != told.keys():
                wrong.append(f"{where} {sha256}: {sorted(labels)}, read as {sorted(told)}")
        assert sum(first == second for _, _, first, second in rows) == _AGREED[sample]
        reached = (right / found, right / wanted, hedges / right)
        print(f"grave acts, sample {sample}: {right} of {wanted} found, {found - right} false, {hedges} hedges right")
        if any(figure < floor for figure, floor in zip(reached, _FLOORS[sample], strict=True)):
            short.append(f"sample {sample}: {reached}\n" + "\n".join(wrong))
    assert not short, "\n".join(short)

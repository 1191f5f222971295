"""Who says it: the bodies of 200 sentences of seven compilations against hand labels (guidelines/bodies.md).

Drawn with seed 20261124 over the 1,097 sentences of their numbered paragraphs. Labelled before the rule was written, in two passes by one person,
the second in another order: 199 of 200 agree. The first run of the rule had 192 right; the eight others were looked at, so the figure measures and is
not blind.
"""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from openupr.extracting.compilation import read_compilation
from openupr.extracting.paragraphs import extract, owned
from openupr.identifying import identify
from openupr.pipeline import transcribe

FLOOR = 0.99
_LABELS = Path(__file__).with_name("labels") / "bodies-200.csv"
_FILES = {
    "SVN-07": "A-HRC-WG.6-7-SVN-2.pdf",
    "SVN-34": "A-HRC-WG.6-34-SVN-2.pdf",
    "SVN-48": "A-HRC-WG.6-48-SVN-2.pdf",
    "BRA-41": "A-HRC-WG.6-41-BRA-2.pdf",
    "AFG-32": "A-HRC-WG.6-32-AFG-2.txt",
    "BRB-29": "A-HRC-WG.6-29-BRB-2.txt",
    "BRN-33": "A-HRC-WG.6-33-BRN-2.txt",
}


@pytest.mark.corpus
def test_bodies(corpus: Path) -> None:
    with _LABELS.open(encoding="utf-8", newline="") as handle:
        labels = {(row["review"], row["paragraph"], row["sentence"]): row for row in csv.DictReader(handle)}
    assert len(labels) == 200
    said: dict[tuple[str, str, str], tuple[str, set[str]]] = {}
    for review, name in _FILES.items():
        transcript = transcribe(corpus / "dossiers" / review / name)
        found = read_compilation(owned(extract(transcript, identify(transcript)), f"{review}/C"))
        assert not found.doubts
        for concern in found.concerns:
            paragraph, _, sentence = concern.id.partition("/C")[2].partition(".")
            said[review, paragraph, sentence] = (concern.text.clean, {speaker.body for speaker in concern.bodies})
    wrong = []
    for key, row in labels.items():
        text, bodies = said.get(key, ("", {"-"}))
        if text:
            assert hashlib.sha256(text.encode()).hexdigest()[:16] == row["sha256"], f"{key}: the sentence reads otherwise than when it was labelled"
        if bodies != set(row["bodies"].split("+")):
            wrong.append(f"{key}: {row['bodies']}, read as {'+'.join(sorted(bodies))}")
    agreed = sum(set(row["bodies"].split("+")) == set(row["second_pass"].split("+")) for row in labels.values())
    assert agreed == 199
    assert 1 - len(wrong) / len(labels) >= FLOOR, "\n".join(wrong)

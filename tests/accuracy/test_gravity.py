"""Grave acts: fifteen samples of sentences against hand labels (guidelines/gravity.md).

Passes by one labeller, who knew the rule from sample b on; a second pass was in another order but not by another person. What a sample gave when
the rule saw it for the first time is the only figure on unseen sentences. A sample that was run has been looked at and the rule mended on it, so the
floors below only hold what was reached.

| sample | drawn | sentences, acts | rule at its first run | right, false, missed | precision, recall |
|---|---|---|---|---|---|
| a | 20261125: compilations, summaries, observations | 120, 28 | the first | - | .79, .96 |
| - | 20261127: part I of 24 reports (labels not kept) | 120, 13 | the second | 10, 6, 3 | .63, .77 |
| b | 20261133: half with a stem of a broad list; all kinds of documents | 120, 25 | the third | 12, 1, 13 | .92, .48 |
| c | 20261134: with a stem | 80, 17 | mended on b | 13, 1, 4 | .93, .76 |
| d | 20261136: with a stem of a narrower list | 80, 31 | mended on c | 19, 2, 12 | .90, .61 |
| e | 20261138: the same | 80, 27 | mended on d | 19, 3, 8 | .86, .70 |
| f | 20261140: the same | 80, 26 | mended on e | 15, 3, 11 | .83, .58 |
| g | 20261150: 67 in 100 with a stem and a word of fact; half of part I of new reports | 113, 44 | the fourth | 32, 8, 12 | .80, .73 |
| h | 20261151: 83 in 100 with both | 120, 50 | mended on g | 38, 6, 12 | .86, .76 |
| i | 20261152: the same | 120, 49 | mended on h | 41, 10, 8 | .80, .84 |
| j | 20261153: the same, most of part I | 120, 52 | mended on i | 39, 9, 13 | .81, .75 |
| k | 20261160: what UN bodies and contributors say, all that was left | 120, 18 | mended on j | 12, 1, 6 | .92, .67 |
| l | 20261161: sentences that raise something | 120, 88 | mended on k | 80, 3, 8 | .96, .91 |
| m | 20261162: the same | 120, 48 | mended on l | 38, 3, 10 | .93, .79 |
| n | 20261163: the same | 120, 84 | mended on m | 69, 7, 15 | .91, .82 |
| o | 20261164: 24 that raise something (all that were left), 76 with a stem, 20 others | 120, 30 | mended on n | 20, 4, 10 | .83, .67 |

The claim is made for sentences that raise something. On those of l, m, n and o together the rule, each time as it then was, had 202 right, 15 false
and 34 missed: precision .93, recall .86. By passages (the gravest act named) on l, m and n: 127 right, 12 false, 29 missed, .91 and .81. Issue 7 asks
for .95 and .90; l alone reaches them, by acts. On others it is worse: on any sentence (g to j) it had 150 right, 33 false, 45 missed, .82 and .77; on
the 96 of o that raise nothing 5 right, 2 false, 9 missed. Since o the rule has been bounded in time and has lost one pattern
(sterilization not said to be forced): that changes nothing in the samples. The corpus has no more sentences that raise something.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from openupr.classifying import grave_acts
from openupr.extracting.paragraphs import extract
from openupr.identifying import identify
from openupr.names.gravity import acts
from openupr.pipeline import transcribe
from openupr.text import sentences

_LABELS = Path(__file__).with_name("labels")
_FILES = ("gravity-120.csv", "gravity-120b.csv", "gravity-320.csv", "gravity-g-to-o.csv")
_SAMPLES = "abcdefghijklmno"
_AGREED = {"a": (118, 120), "b": (119, 120), "c": (80, 80), "d": (78, 80), "e": (80, 80), "f": (79, 80)} | {
    "j": (118, 120),
    "k": (88, 88),
    "l": (119, 120),
    "m": (118, 120),
    "n": (117, 120),
}
"""How many sentences were labelled alike in both passes, of how many; g, h, i and o had one pass."""
_RAISED = re.compile(
    r"\b(?:concern(?:ed|s)?(?! (?:the|with)\b)|worr(?:y|ied|ies|ying)|alarm(?:ed|ing)?|troubled|disturbed|appalled|shocked|regret(?:s|ted)?"
    r"|deplore[sd]?|condemn(?:s|ed)?|denounce[sd]?|criticism|criticized|report(?:s|ed) (?:of|that|about|on|by|cases|case|the)|reports|reportedly"
    r"|alleg\w+|cases of|incidents? of|complaints? of|documented|remain(?:s|ed)? (?:a|widespread|common)|persist\w*|continu(?:es|ed) to"
    r"|high (?:rate|number|level|incidence)s?|prevalence|impunity)\b",
    re.IGNORECASE,
)
"""Words with which a sentence raises something. Samples l to n are drawn from sentences that have one."""
_FLOORS = {
    "a": (0.96, 0.95, 0.95),
    "b": (0.86, 0.95, 0.87),
    "c": (0.93, 0.78, 0.85),
    "d": (0.96, 0.9, 0.95),
    "e": (0.92, 0.96, 0.95),
    "f": (0.99, 0.88, 0.99),
    "g": (0.99, 0.9, 0.89),
    "h": (0.99, 0.95, 0.8),
    "i": (0.99, 0.99, 0.89),
    "j": (0.89, 0.86, 0.81),
    "k": (0.99, 0.94, 0.88),
    "l": (0.99, 0.97, 0.88),
    "m": (0.97, 0.93, 0.9),
    "n": (0.98, 0.92, 0.89),
    "o": (0.83, 0.66, 0.84),
}
"""Precision, recall, and share of right hedges among the acts that are found."""


def _rows() -> dict[str, list[tuple[str, str, str, str]]]:
    """The labelled sentences of each sample: the file in the corpus, the hash of the text, the two labels (the second empty if none was made)."""
    found: dict[str, list[tuple[str, str, str, str]]] = {name: [] for name in _SAMPLES}
    for name in _FILES:
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


def _gravest(named: Iterable[str]) -> str:
    """The gravest of some acts; "" of none."""
    ranks = {act.code: act.rank for act in acts()}
    return min(named, key=ranks.__getitem__, default="")


@pytest.mark.corpus
def test_gravity(corpus: Path) -> None:
    texts: dict[str, dict[str, str]] = {}
    short = []
    for sample, rows in _rows().items():
        right = found = wanted = hedges = 0
        passages = [0, 0, 0]
        wrong = []
        for where, sha256, label, _ in rows:
            if where not in texts:
                path = next(corpus.glob(where)) if "*" in where else corpus / where
                texts[where] = dict(_texts(path))
            assert sha256 in texts[where], f"{where}: a sentence ({sha256}) reads otherwise than when it was labelled"
            text = texts[where][sha256]
            assert sample not in "lmn" or _RAISED.search(text), f"{where} {sha256}: raises nothing"
            labels = {act.rstrip("?"): act.endswith("?") for act in label.split("+") if act != "-"}
            told = {act.act: act.hedged for act in grave_acts(text)}
            both = labels.keys() & told.keys()
            right, found, wanted = right + len(both), found + len(told), wanted + len(labels)
            hedges += sum(labels[act] == told[act] for act in both)
            gravest = _gravest(told), _gravest(labels)
            passages = [sum(pair) for pair in zip(passages, (gravest[0] == gravest[1] != "", gravest[0] != "", gravest[1] != ""), strict=True)]
            if labels.keys() != told.keys():
                wrong.append(f"{where} {sha256}: {sorted(labels)}, read as {sorted(told)}")
        twice = [(first, second) for _, _, first, second in rows if second]
        assert (sum(first == second for first, second in twice), len(twice)) == _AGREED.get(sample, (0, 0))
        reached = (right / found, right / wanted, hedges / right)
        print(f"grave acts, sample {sample}: {right} of {wanted} found, {found - right} false, {hedges} hedges right; passages {passages}")
        if any(figure < floor for figure, floor in zip(reached, _FLOORS[sample], strict=True)):
            short.append(f"sample {sample}: {reached}\n" + "\n".join(wrong))
    assert not short, "\n".join(short)

"""Grave acts: twenty-one samples of sentences against hand labels (guidelines/gravity.md).

Samples a to o: one labeller, who knew the rule from b on; a second pass was in another order but not by another person. Samples p to v: two readers
(p, q, r, u, v) or one of four (t), language models that did not know the rule, and a third where two differ. What a sample gave when the rule saw
it for the first time is the only figure on unseen sentences. A sample that was run has been looked at and the rule mended on it, so the floors
below only hold what was reached.

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
| o | 20261164: 24 that raise something, 76 with a stem, 20 others | 120, 30 | mended on n | 20, 4, 10 | .83, .67 |
| t | 20261170: 586 that raise something, 900 others with a word of the vocabulary | 1486, 450 | bounded in time since o | 307, 58, 143 | .84, .68 |
| t | of it what raises something and is no recommendation | 256 acts | the same | 218, 10, 38 | .956, .852 |
| p | 20261170: sentences that raise something (and one heading, which is read as one now) | 199, 98 | the same | 88, 3, 10 | .967, .898 |
| q | 20261170: with a stem, raising nothing | 80, 2 | the same | 1, 2, 1 | .33, .50 |
| r | 20261172: sentences that raise something, no recommendations | 165, 103 | mended on t, then on p | 86, 4, 17 | .956, .835 |
| u | 20261180: what was left: all 49 with a narrow stem, 350 with only a wide one | 399, 25 | mended on r | 11, 1, 14 | .917, .440 |
| v | 20261182: what was left after u: 178 with only a wide stem, 422 with none | 600, 8 | mended on u | 3, 2, 5 | .600, .375 |

The claim is made for sentences that raise something. On those of p and r together, which readers labelled who did not know the rule, it had 174
right, 7 false and 27 missed at its first runs: precision .961, recall .866; by passages (the gravest act named) 129 right, 7 false, 20 missed: .949
and .866. Without the 46 recommendations that p was meant to leave out: 169, 7, 23: .960 and .880 (between .83 and .92). On l to o it had been .93 and
.86. Issue 7 asks for .95 and .90: precision is there, recall is .02 short. On any
sentence (g to j) it had .82 and .77; on recommendations and the State's own account (most of t) less.

u and v are what no sample had: sentences that raise something and have no standard term, or were passed over by the draws before. Grave acts are
rare there (25 of 399, 8 of 600), and told in words that the vocabulary did not have: less than half were found. Put beside p and r by how many such
sentences the corpus has, recall over all sentences that raise something was about .85 when it was first seen. Then the vocabulary was widened (from
what a lexicon of such documents should have, and on u). v was labelled before and run once after it; nothing is left in the corpus that has a stem
and was not labelled.

Before that the rule was mended on 300 invented sentences in which writers who did not know it avoided the standard terms on purpose; on 260 others
of that kind, written and labelled by language models that knew nothing of it (254 alike), it went from .82 / .52 to .83 / .62 at its first run, and
is at .89 / .82 since it was mended on these too.

Sets x and y are 240 invented sentences each that read as documents do, with the terms that these use, written and labelled (239 and 238 alike) by
language models that knew nothing of the rule. x has a quarter of near misses, y a twelfth. Before the vocabulary was widened the rule had .82 / .84
and .88 / .77 on them. x was .82 / .87 when it was first looked at, and was then mended on. y is .87 / .82 at its first run: the only unseen figure
of the rule as it stands. Documents are more uniform than what a model writes (p and r: .96 / .88).

A linear model of the words around an act, learnt from a to o and t (3,119 sentences, 3,091 mentions of acts), was tried and left: on p and r .942 and
.891; with the rule's answer among its features, or the two joined by weights that t chose, .94 and .90 at the best. That is three points of recall
for two of precision, which a sentence to quote can't spare.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from openupr.extracting.paragraphs import extract_paragraphs
from openupr.identifying import identify
from openupr.labelling import grave_acts
from openupr.names.gravity import acts
from openupr.text import sentences

from ..real_reviews import transcript_of

pytestmark = pytest.mark.at_length

_LABELS = Path(__file__).with_name("labels")
_FILES = ("gravity-120.csv", "gravity-120b.csv", "gravity-320.csv", "gravity-g-to-o.csv", "gravity-p-to-r.csv", "gravity-t.csv", "gravity-u-v.csv")
_INVENTED = "gravity-invented.csv"
_SAMPLES = "abcdefghijklmnopqrtuv"
_AGREED = {"a": (118, 120), "b": (119, 120), "c": (80, 80), "d": (78, 80), "e": (80, 80), "f": (79, 80)} | {
    "j": (118, 120),
    "k": (88, 88),
    "l": (119, 120),
    "m": (118, 120),
    "n": (117, 120),
    "p": (192, 199),
    "q": (80, 80),
    "r": (164, 165),
    "t": (48, 50),
    "u": (397, 399),
    "v": (599, 600),
}
"""How many sentences were labelled alike in both passes, of how many; g, h, i and o had one pass. p to v: by two readers."""
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
    "p": (0.97, 0.95, 0.93),
    "q": (0.5, 0.99, 0.5),
    "r": (0.95, 0.9, 0.89),
    "t": (0.85, 0.72, 0.89),
    "u": (0.95, 0.95, 0.85),
    "v": (0.59, 0.37, 0.5),
}
"""Precision, recall, and share of right hedges among the acts that are found."""


def _rows() -> dict[str, list[tuple[str, str, str, str, str]]]:
    """The labelled sentences of each sample: the file in the corpus, the hash of the text, the label that counts, and the two passes (the second
    empty if none was made)."""
    found: dict[str, list[tuple[str, str, str, str, str]]] = {name: [] for name in _SAMPLES}
    for name in _FILES:
        with (_LABELS / name).open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                where = row["file"] if "set" in row else f"dossiers/{row['folder']}/**/{row['file']}"
                passes = (row["reader_1"], row["reader_2"]) if "reader_1" in row else (row["acts"], row["second_pass"])
                found[row.get("set", "a")].append((where, row["sha256"], row["acts"], *passes))
    return found


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """Every sentence of a document behind its hash."""
    transcript = transcript_of(path)
    for paragraph in extract_paragraphs(transcript, identify(transcript)).paragraphs:
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
        for where, sha256, label, *_ in rows:
            if where not in texts:
                path = next(corpus.glob(where)) if "*" in where else corpus / where
                texts[where] = dict(_texts(path))
            assert sha256 in texts[where], f"{where}: a sentence ({sha256}) reads otherwise than when it was labelled"
            text = texts[where][sha256]
            assert sample not in "lmnpruv" or _RAISED.search(text), f"{where} {sha256}: raises nothing"
            labels = {act.rstrip("?"): act.endswith("?") for act in label.split("+") if act != "-"}
            told = {act.act: act.hedged for act in grave_acts(text)}
            both = labels.keys() & told.keys()
            right, found, wanted = right + len(both), found + len(told), wanted + len(labels)
            hedges += sum(labels[act] == told[act] for act in both)
            gravest = _gravest(told), _gravest(labels)
            passages = [sum(pair) for pair in zip(passages, (gravest[0] == gravest[1] != "", gravest[0] != "", gravest[1] != ""), strict=True)]
            if labels.keys() != told.keys():
                wrong.append(f"{where} {sha256}: {sorted(labels)}, read as {sorted(told)}")
        twice = [(first, second) for *_, first, second in rows if second]
        assert (sum(first == second for first, second in twice), len(twice)) == _AGREED.get(sample, (0, 0))
        reached = (right / found, right / wanted, hedges / right)
        print(f"grave acts, sample {sample}: {right} of {wanted} found, {found - right} false, {hedges} hedges right; passages {passages}")
        if any(figure < floor for figure, floor in zip(reached, _FLOORS[sample], strict=True)):
            short.append(f"sample {sample}: {reached}\n" + "\n".join(wrong))
    assert not short, "\n".join(short)


def _invented() -> dict[str, list[tuple[str, frozenset[str], frozenset[str]]]]:
    """The invented sentences of each set, with the acts that each reader names."""
    found: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {"x": [], "y": []}
    with (_LABELS / _INVENTED).open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            readers = [frozenset(act.rstrip("?") for act in row[name].split("+") if act != "-") for name in ("reader_1", "reader_2")]
            found[row["set"]].append((row["sentence"], readers[0], readers[1]))
    return found


@pytest.mark.parametrize(("name", "precision", "recall", "alike"), [("x", 0.95, 0.98, 239), ("y", 0.865, 0.815, 238)])
def test_invented_sentences(name: str, precision: float, recall: float, alike: int) -> None:
    """x was mended on. y was labelled before the rule was mended on x, and run after it: don’t mend on it, it is all that is unseen here."""
    rows = _invented()[name]
    assert len(rows) == 240
    assert sum(one == other for _, one, other in rows) == alike
    told = [frozenset(act.act for act in grave_acts(text)) for text, _, _ in rows]
    right = sum(len(acts & one & other) for acts, (_, one, other) in zip(told, rows, strict=True))
    false = sum(len(acts - (one | other)) for acts, (_, one, other) in zip(told, rows, strict=True))
    missed = sum(len((one & other) - acts) for acts, (_, one, other) in zip(told, rows, strict=True))
    print(f"grave acts, invented {name}: {right} right, {false} false, {missed} missed")
    assert right / (right + false) >= precision
    assert right / (right + missed) >= recall

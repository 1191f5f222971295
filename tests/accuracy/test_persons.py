"""Persons: who is named in the sentences of ten dossiers' compilations and summaries, hidden, lost beside, and shown (guidelines/persons.md).

persons-27.csv: two readers found the same 27 mentions in 3,051 sentences and agree on all kinds; two spans differ by a word. Persons are rare there:
13 cases, 12 of them in what the thresholds were chosen on. So the sealed parts say little: on 7 mentions (one case, one official, five titles of
laws and institutions) all were hidden at the first run, .8 % of the other words with a capital with them; of those shown as cases one was none (a
juvenile centre that is called after a person), and the one case, a surname alone in “as applied in X”, was not shown.

The weights are a logistic regression on 2,900 runs of words in 238 reports, nine national reports, 40 submissions and these sentences, read by one
person, and on 2,800 names behind a title, without it. Left out by States in five folds: of runs that name a person .95 above .03, with .30 of the
others; at .8 precision .95, recall .64. On 56 mentions in thirteen texts of the press, which the finder had not seen, 54 were hidden, all 39 cases
among them; 24 of the 39 cases were shown as cases, with 7 others. It was mended on these then.

The issue asks for .98 hidden with at most 2 % lost (reached, on few), and for .95 and .90 of those shown as cases: no sealed label bears that.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from openupr.assembling import Removing
from openupr.describing import NamesOfTexts, organisations_of
from openupr.describing.persons.words_in_text import text_words
from openupr.records import Named, Review, identifying_words, records_by_identifier
from openupr.views.withheld import HIDDEN_PERSONS

from ..real_reviews import read_dossier

_HIDDEN, _LOST = 0.98, 0.02
_SHOWN, _FOUND = 0.9, 0.84
_FOLDER = Path(__file__).with_name("labels")
_Span = tuple[int, int, str]


def _labels() -> list[dict[str, str]]:
    with (_FOLDER / "persons-27.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _sentences() -> dict[str, list[str]]:
    """The sentences that were read, by review."""
    with (_FOLDER / "concerns-3050.csv").open(encoding="utf-8", newline="") as handle:
        found = defaultdict(list)
        for row in csv.DictReader(handle):
            found[row["sentence"][:6]].append(row["sentence"])
    return found


def part_of(sentence: str) -> str:
    """The part that a sentence stands in, outside of the test part."""
    paragraph = sentence.rpartition(".")[0]
    return "held" if int(hashlib.sha256(paragraph.encode()).hexdigest(), 16) % 5 == 0 else "mended"


def test_the_readers_agree() -> None:
    rows = _labels()
    assert len(rows) == 27
    assert all(row["kind"] == row["kind_second"] for row in rows)
    assert sum(row["start"] != row["start_second"] for row in rows) == 2
    assert all(row["part"] == part_of(row["sentence"]) for row in rows if row["part"] != "test")


@pytest.mark.corpus
def test_hidden_lost_and_shown(corpus: Path) -> None:
    labels: defaultdict[str, list[_Span]] = defaultdict(list)
    for row in _labels():
        labels[row["sentence"]].append((int(row["start"]), int(row["end"]), row["kind"]))
    found = Counter[str]()
    for review, sentences in _sentences().items():
        found += _counted(read_dossier(corpus, review), sentences, labels)
    print(dict(found))
    assert found["mentions"] == 27
    assert found["hidden"] >= _HIDDEN * found["mentions"]
    assert found["lost"] <= _LOST * found["capitals"]
    # What the page says where persons are hidden.
    assert f"{found['mentions']} mentions" in HIDDEN_PERSONS
    assert f"All {found['hidden']} were blocked out" in HIDDEN_PERSONS
    assert f"{found['lost'] / found['capitals']:.1%}".replace("%", " %") in HIDDEN_PERSONS
    assert found["right"] >= _SHOWN * found["shown"]
    assert found["right"] >= _FOUND * found["cases"]


def _counted(review: Review, sentences: list[str], labels: dict[str, list[_Span]]) -> Counter[str]:
    records = records_by_identifier(review)
    texts = {sentence: identifying_words(records[sentence]) for sentence in sentences}
    names = NamesOfTexts(texts.values(), organisations_of(review))
    removing, found = Removing(names.hidden()), Counter[str]()
    for sentence, text in texts.items():
        spans, out = labels.get(sentence, []), removing.of(text)
        for start, end, kind in spans:
            found.update(mentions=1, hidden=not any(map(str.isupper, out[start:end])), cases=kind == "case")
        for person in names.shown(text):
            if person.kind is Named.CASE:
                over = [kind for start, end, kind in spans if start < person.end and person.start < end]
                found.update(shown=1, right=over == ["case"])
        for word in text_words(text):
            beside = word.printed[0].isupper() and not word.opens and not any(s < word.end and word.start < e for s, e, _ in spans)
            found.update(capitals=beside, lost=beside and "█" in out[word.start : word.end])
    return found

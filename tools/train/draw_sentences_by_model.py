"""Draws more sentences for readers, where the shipped model holds them likely to be of a rare kind (tests/accuracy/guidelines/statements.md).

    python tools/train/draw_sentences_by_model.py FOLDER

- `spoken`: what the State under review itself said in part I of the reports, for admissions: the likeliest by the model, and others by words that
  admissions have. National reports of the corpus hold too few of them to learn from
- `grave`: sentences of submissions, and of delegations in part I, for grave acts

Training States only: what is drawn so says nothing of how often a kind occurs, and measures nothing.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from corpus import corpus
from draw_requests import digest, part
from draw_sentences import ADMITTING, dossiers
from masked_groups import Group, item, masked, written

from openupr import read_all
from openupr.labelling.encoded_texts import encoded
from openupr.labelling.linear_heads import heads
from openupr.records import Voice
from openupr.text import language_of, sentences

SEED = 2122
LIKELY, SOUGHT, GRAVE = 900, 400, 900
OF_A_REVIEW = {"says": 14, "grave": 500}
"""Sentences of one review, at most, by the head that draws them."""


class Spoken(NamedTuple):
    """A sentence with its identifier, and the paragraph that it stands in."""

    id: str
    text: str
    paragraph: str


def spoken(voice: Voice) -> Iterator[Spoken]:
    """Sentences of part I of the training States' reports."""
    for review in read_all(corpus() / "reports", report=print):
        for each in review.report.statements if review.report and part(review.state) == "train" else ():
            if each.voice is voice:
                text = each.text.clean
                for n, (start, end) in enumerate(sentences(text), 1):
                    yield Spoken(f"{each.id}.{n}", text[start:end], text)


def submitted() -> Iterator[Spoken]:
    """Sentences of the training States' submissions in English."""
    for review in dossiers():
        for paper in review.submissions if part(review.state) == "train" else ():
            for each in paper.paragraphs if paper.document.language == "en" else ():
                text = each.text.clean
                for n, (start, end) in enumerate(sentences(text), 1):
                    if language_of(text[start:end]) == "en":
                        yield Spoken(f"{each.id}.{n}", text[start:end], text)


def chance(text: str, head: str, answer: str) -> float:
    """How likely an answer of a head is for a sentence."""
    of = heads().of[head]
    found = of.each(encoded(text).vector) if len(of.classes) == 1 else of.chances(encoded(text).vector)
    return found[of.classes.index(answer)]


def likeliest(pool: list[Spoken], head: str, answer: str, count: int) -> list[Spoken]:
    """The likeliest, at most so many of a review; one likely one in three is passed over, so that the surest don't fill the draw."""
    order = sorted(pool, key=lambda each: (-chance(each.text, head, answer), digest(each.text)))
    taken: list[Spoken] = []
    of: Counter[str] = Counter()
    for k, each in enumerate(order):
        review = each.id.partition("/")[0]
        if len(taken) < count and of[review] < OF_A_REVIEW[head] and (k % 3 or k > count):
            taken.append(each)
            of[review] += 1
    return taken


def grouped(drawn: list[tuple[str, Spoken]], name: str, folder: Path) -> None:
    """By paragraph, with the whole paragraph to be read first."""
    paragraphs: dict[str, list[tuple[str, Spoken]]] = defaultdict(list)
    for why, each in drawn:
        paragraphs[each.id.rpartition(".")[0]].append((why, each))
    groups = []
    for found in paragraphs.values():
        reviewed = found[0][1].id[:3]
        groups.append(Group(f"(paragraph: {masked(found[0][1].paragraph, reviewed)[:1500]})", [item(each.id, each.text, why) for why, each in found]))
    written(groups, name, folder)


def main(folder: Path) -> None:
    rnd = random.Random(SEED)
    own = [each for each in {each.text: each for each in spoken(Voice.STATE_UNDER_REVIEW)}.values() if 5 < len(each.text.split()) < 90]
    rnd.shuffle(own)
    likely = likeliest(own, "says", "admits", LIKELY)
    held = {each.id for each in likely}
    sought = [each for each in own if each.id not in held and ADMITTING.search(each.text)][:SOUGHT]
    grouped([*(("model", each) for each in likely), *(("sought", each) for each in sought)], "spoken", folder)
    others = [each for each in {each.text: each for each in submitted()}.values() if 5 < len(each.text.split()) < 90]
    rnd.shuffle(others)
    grouped([("model submission", each) for each in likeliest(others, "grave", "grave", GRAVE)], "grave", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

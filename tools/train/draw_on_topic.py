"""Draws the sentences that are labelled by what belongs to a topic (tests/accuracy/guidelines/on-topic.md), from the corpus.

    python tools/train/draw_on_topic.py FOLDER [third | fourth]

Writes on-topic.csv there (no words of documents, labels empty) and, a file a topic, the sentences for who labels: these stay out of the repository.
The first draw is by the rule and the encoder; the second, of further topics to fit on, by the rule and how near words come to those of the topic;
the third, of topics of several words of which each stands beside much else, by what is shown; the fourth, of such topics in reviews that nothing was
fitted on, by what stands on the page, and by what is shown.
"""

from __future__ import annotations

import csv
import hashlib
import random
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
from corpus import corpus

from openupr import Review
from openupr.labelling import Labelled
from openupr.labelling.near_words import SearchedTexts
from openupr.labelling.subject_vectors import subject_vector
from openupr.preparing.briefs.chosen.brief_order import is_plain
from openupr.preparing.topics.likely_on_topic import kin_of
from openupr.preparing.topics.on_topic import belonging, of_review
from openupr.preparing.topics.review_sentences import ReviewSentence, sentences_of
from openupr.preparing.topics.topics import topic
from openupr.stages import pipeline
from openupr.stages.made.clause_labels import classify

SEED = 20261128
TOPICS = {
    "child labour": ("develop", "BRA-41 CRI-47 BRN-33 AFG-32 USA-09"),
    "Freedom of the press": ("develop", "BRN-33 AFG-32 USA-09 SVN-34"),
    "LGBT persons": ("develop", "BRB-29 BRN-33 CRI-47 USA-09"),
    "health of Indigenous Peoples": ("develop", "BRA-41 CRI-47 USA-09 NOR-06"),
    "Convention against Torture": ("develop", "BRN-33 BRB-29 USA-09 AFG-32"),
    "overcrowded prisons": ("develop", "BRA-41 CRI-47 BRB-29 USA-09"),
    "domestic workers": ("develop", "BRN-33 CRI-47 BRA-41 NOR-06"),
    "corporal punishment": ("held", "BRB-29 BRN-33 AFG-32 SVN-34"),
    "Right to education": ("held", "AFG-32 BRB-29 CRI-47 NOR-06"),
    "migrants": ("held", "CRI-47 NOR-06 SVN-34 USA-09"),
    "climate change": ("held", "BRB-29 CRI-47 BRA-41 SVN-34"),
    "abortion": ("held", "CRI-47 BRA-41 BRB-29 NOR-06"),
    "women in politics": ("held", "AFG-32 BRN-33 BRB-29 NOR-06"),
    "racial profiling": ("held", "USA-09 NOR-06 BRA-41"),
    "education of girls": ("held", "AFG-32 BRN-33 BRB-29 USA-09"),
}
SECOND = {
    "human rights defenders": "AFG-32 BRA-41 FRA-43",
    "homelessness": "NOR-06 USA-09 SVN-34 CRI-47",
    "juvenile justice": "BRB-29 AFG-32 CRI-47 USA-09",
    "sexual harassment": "BRN-33 BRB-29 CRI-47 SVN-34",
    "access to water": "CRI-47 SVN-48 BRA-41",
    "asylum seekers": "SVN-34 NOR-06 FRA-43",
    "mental health": "CRI-47 SVN-48 NOR-06",
    "poverty of children": "SVN-34 CRI-47 BRA-41 BRB-29",
    "national human rights institution": "BRN-33 NOR-06 SVN-34",
    "Freedom of religion and belief": "BRN-33 FRA-43 AFG-32",
    "gender pay gap": "SVN-34 CRI-47 NOR-06",
    "Counter-terrorism": "FRA-43 USA-09 AFG-32",
}
THIRD = {
    "domestic violence": ("develop", "BHS-29 SVN-48 BRB-29"),
    "hate speech": ("develop", "FRA-43 SVN-48 NOR-06"),
    "child marriage": ("develop", "AFG-32 BHS-29 CRI-47"),
    "freedom of expression": ("develop", "VEN-12 BRN-33 CUB-04"),
    "use of force by the police": ("develop", "BRA-41 USA-09 BHS-29"),
    "political prisoners": ("develop", "VEN-12 CUB-04 BRN-33"),
    "forced labour": ("held_third", "BRN-33 BRA-41 CUB-04"),
    "police brutality": ("held_third", "BRB-29 VEN-12 GBR-13"),
    "freedom of assembly": ("held_third", "FRA-43 BRN-33 VEN-12"),
    "pretrial detention": ("held_third", "GBR-13 BHS-29 BRA-41"),
}
FOURTH = {
    "police violence": "ITA-07 ITA-34 GBR-13",
    "freedom of association": "CHN-17 BOL-07 GBR-13",
    "violence against women": "ITA-07 ITA-34 CHN-17",
    "housing of Roma": "ITA-07 ITA-34 SVN-07",
    "judiciary": "BOL-07 ITA-07 CHN-17",
    "indigenous land": "BOL-07",
}
STRATA = {"in": 14, "nearly": 8, "near": 10, "further": 10, "random": 6}
STRATA_SECOND = {"in": 12, "nearly": 6, "near": 8, "headed": 4, "further": 4}
STRATA_THIRD = {"in": 9, "nearly": 5, "near": 3, "headed": 5, "further": 2}
STRATA_FOURTH = {"page": 8, **STRATA_THIRD, "in": 5}
NEAR, FURTHER = 25, 125
"""Places in the order of nearness, of those that the rule has not in, at which `near` and `further` end."""
HEADED = 0.9
"""How near a sentence comes with its heading for the heading to have the topic."""
COLUMNS = ("part", "topic", "record", "start", "end", "sha256", "drawn", "of", "label", "sure")


@cache
def read(name: str) -> tuple[Review, dict[str, Labelled]]:
    """A review of the corpus with the labels of its clauses."""
    review = pipeline.read(corpus() / "dossiers" / name, review=name)
    return review, classify([review])


def strata(typed: str, names: str) -> Iterator[tuple[str, list[ReviewSentence]]]:
    """All sentences of a topic's reviews, by what the rule and the encoder say of them."""
    reviews = [read(name) for name in names.split()]
    labels = {clause: label for _, of in reviews for clause, label in of.items()}
    found = belonging(topic(typed), [review for review, _ in reviews], labels)
    ruled = {(each.id, each.span): kind for kind, of in (("nearly", found.nearly), ("in", found.found)) for each in of}
    every = [(each, review.state) for review, _ in reviews for each in sentences_of(review)]
    of_topic = subject_vector(typed, None)
    likeness = {(each.id, each.span): float(np.dot(subject_vector(each.words, state), of_topic)) for each, state in every}
    others = sorted((each for each, _ in every if (each.id, each.span) not in ruled), key=lambda each: -likeness[each.id, each.span])
    for kind in ("in", "nearly"):
        yield kind, [each for each, _ in every if ruled.get((each.id, each.span)) == kind]
    yield from (("near", others[:NEAR]), ("further", others[NEAR:FURTHER]), ("random", others[FURTHER:]))


def strata_second(typed: str, names: str) -> Iterator[tuple[str, list[ReviewSentence]]]:
    """The same of the second draw: `headed` are sentences whose heading has the topic, and that are far from it themselves."""
    meant = topic(typed)
    ruled, every = {}, []
    for review, labels in map(read, names.split()):
        found = belonging(meant, [review], labels)
        ruled |= {(each.id, each.span): kind for kind, of in (("nearly", found.nearly), ("in", found.found)) for each in of}
        every += list(sentences_of(review))
    kin = [[part.name, *kin_of(part)] for part in meant.parts]
    alone, headed = (
        np.min([SearchedTexts(texts).has_one_of(of) for of in kin], axis=0)
        for texts in ([(each.words,) for each in every], [(each.words, each.heading) for each in every])
    )
    for kind in ("in", "nearly"):
        yield kind, [each for each in every if ruled.get((each.id, each.span)) == kind]
    left = sorted((k for k, each in enumerate(every) if (each.id, each.span) not in ruled), key=lambda k: -alone[k])
    yield "near", [every[k] for k in left[:NEAR]]
    yield "headed", [every[k] for k in left[NEAR:] if headed[k] > HEADED]
    yield "further", [every[k] for k in left[NEAR:FURTHER] if headed[k] <= HEADED]


def strata_third(typed: str, names: str, *, page: bool = False) -> Iterator[tuple[str, list[ReviewSentence]]]:
    """The same of the third draw, by what is shown: `headed` are the sentences of those that are not whose headings come nearest to the topic; and of
    the fourth, in which what may stand on the `page` is a stratum of its own."""
    meant = topic(typed)
    shown, every = {}, []
    for review, labels in map(read, names.split()):
        found = of_review(meant, review, labels)
        shown |= {(each.id, each.span): kind for kind, of in (("nearly", found.nearly), ("in", found.found)) for each in of}
        shown |= {(each.id, each.span): "page" for each in found.found if page and is_plain(each)}
        every += list(sentences_of(review))
    alone, headed = (SearchedTexts(texts).has_of(typed) for texts in ([(each.words,) for each in every], [each.headings[-2:] for each in every]))
    for kind in ("page", "in", "nearly") if page else ("in", "nearly"):
        yield kind, [each for each in every if shown.get((each.id, each.span)) == kind]
    left = [k for k, each in enumerate(every) if (each.id, each.span) not in shown]
    near = sorted(left, key=lambda k: -alone[k])[:FURTHER]
    under = sorted(set(left) - set(near[:NEAR]), key=lambda k: -headed[k])[:NEAR]
    yield "near", [every[k] for k in near[:NEAR]]
    yield "headed", [every[k] for k in under]
    yield "further", [every[k] for k in near[NEAR:] if k not in under]


def main(folder: Path, draw: str = "") -> None:
    """Draws and writes: the first two draws, the third or the fourth."""
    first, second = random.Random(SEED), random.Random(SEED + 1)
    wanted = [(typed, part, strata(typed, names), STRATA, first) for typed, (part, names) in TOPICS.items()]
    wanted += [(typed, "develop", strata_second(typed, names), STRATA_SECOND, second) for typed, names in SECOND.items()]
    if draw == "third":
        last = random.Random(SEED + 2)
        wanted = [(typed, part, strata_third(typed, names), STRATA_THIRD, last) for typed, (part, names) in THIRD.items()]
    if draw == "fourth":
        last = random.Random(SEED + 3)
        wanted = [(typed, "held_fourth", strata_third(typed, names, page=True), STRATA_FOURTH, last) for typed, names in FOURTH.items()]
    rows: list[tuple[object, ...]] = []
    for number, (typed, part, strata_of, sizes, rnd) in enumerate(wanted, 1):
        drawn = []
        for kind, of in strata_of:
            unlike = list({each.words: each for each in of}.values())
            drawn += [(each, kind, len(unlike)) for each in rnd.sample(unlike, min(sizes[kind], len(unlike)))]
        rnd.shuffle(drawn)
        lines = [f"# {typed}"]
        for each, kind, of_kind in drawn:
            told = hashlib.sha256(each.words.encode()).hexdigest()[:16]
            rows.append((part, typed, each.id, *each.span, told, kind, of_kind, "", ""))
            around = f"   <<{each.context or each.before}" if each.context or each.before else ""
            lines.append(f"{len(lines)} [{each.source.value}] ({' > '.join(each.headings[-2:]) or each.heading}) {each.words}{around}")
        (folder / f"{number:02}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(typed, {kind: sum(k == kind for _, k, _ in drawn) for kind in sizes}, flush=True)
    with (folder / "on-topic.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])

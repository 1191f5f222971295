"""Draws the sentences that are labelled by what belongs to a topic (tests/accuracy/guidelines/on-topic.md), from the corpus.

    python tools/train/draw_on_topic.py FOLDER

Writes on-topic.csv there (no words of documents, labels empty) and, a file a topic, the sentences for who labels: these stay out of the repository.
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
from openupr.labelling.subject_vectors import about
from openupr.preparing.on_topic import belonging
from openupr.preparing.review_sentences import Sentence, sentences_of
from openupr.preparing.topics import topic
from openupr.stages import pipeline
from openupr.stages.clause_labels import classify

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
STRATA = {"in": 14, "nearly": 8, "near": 10, "further": 10, "random": 6}
NEAR, FURTHER = 25, 125
"""Places in the order of nearness, of those that the rule has not in, at which `near` and `further` end."""
COLUMNS = ("part", "topic", "record", "start", "end", "sha256", "drawn", "of", "label", "sure")


@cache
def read(name: str) -> tuple[Review, dict[str, Labelled]]:
    """A review of the corpus with the labels of its clauses."""
    review = pipeline.read(corpus() / "dossiers" / name, review=name)
    return review, classify([review])


def strata(typed: str, names: str) -> Iterator[tuple[str, list[Sentence]]]:
    """All sentences of a topic's reviews, by what the rule and the encoder say of them."""
    reviews = [read(name) for name in names.split()]
    labels = {clause: label for _, of in reviews for clause, label in of.items()}
    found = belonging(topic(typed), [review for review, _ in reviews], labels)
    ruled = {(each.id, each.span): kind for kind, of in (("nearly", found.nearly), ("in", found.found)) for each in of}
    every = [(each, review.state) for review, _ in reviews for each in sentences_of(review)]
    of_topic = about(typed, None)
    likeness = {(each.id, each.span): float(np.dot(about(each.words, state), of_topic)) for each, state in every}
    others = sorted((each for each, _ in every if (each.id, each.span) not in ruled), key=lambda each: -likeness[each.id, each.span])
    for kind in ("in", "nearly"):
        yield kind, [each for each, _ in every if ruled.get((each.id, each.span)) == kind]
    yield from (("near", others[:NEAR]), ("further", others[NEAR:FURTHER]), ("random", others[FURTHER:]))


def main(folder: Path) -> None:
    """Draws and writes."""
    rnd = random.Random(SEED)
    rows: list[tuple[object, ...]] = []
    for number, (typed, (part, names)) in enumerate(TOPICS.items(), 1):
        drawn = []
        for kind, of in strata(typed, names):
            unlike = list({each.words: each for each in of}.values())
            drawn += [(each, kind, len(unlike)) for each in rnd.sample(unlike, min(STRATA[kind], len(unlike)))]
        rnd.shuffle(drawn)
        lines = [f"# {typed}"]
        for each, kind, of_kind in drawn:
            told = hashlib.sha256(each.words.encode()).hexdigest()[:16]
            rows.append((part, typed, each.id, *each.span, told, kind, of_kind, "", ""))
            around = f"   <<{each.context or each.before}" if each.context or each.before else ""
            lines.append(f"{len(lines)} [{each.source.value}] ({each.heading}) {each.words}{around}")
        (folder / f"{number:02}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(typed, {kind: sum(k == kind for _, k, _ in drawn) for kind in STRATA}, flush=True)
    with (folder / "on-topic.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""What belongs to a topic in whatever words, against hand labels (guidelines/on-topic.md, ninth draw): topics of several words, and everyday names.

| | precision | recall | belongs or touches |
|---|---|---|---|
| 16 topics of several words in two reviews each (585 sentences, two readers) | .33 | .59 | .74 |
| 44 topics of several words in three reviews (293 sentences) | .75 | .66 | .94 |
| 531 topics, each with one sentence that comes near it, in words of a reader | .86 | .52 | .99 |

The sentences are those that are hard: of all sentences of a review far fewer are. The third row was measured once, for it takes minutes: 85 of 99
that are in belong, of 165 that should. A small reader of topic and sentence was trained on other such pairs and not taken over: the guideline tells
what it reached, and why.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from openupr.preparing.topics.likely_on_topic import topic_weights
from openupr.preparing.topics.topics import topic
from openupr.stages.made.stage_outputs import Derived

from ..real_reviews import read_dossier
from .agreement import kappa

pytestmark = pytest.mark.at_length

LABELS = Path(__file__).parent / "labels" / "topics-in-other-words.csv"
MEASURED = {"held_words": (0.32, 27, 0.72), "held_review": (0.73, 72, 0.92)}
"""Precision at the least, how many are found of what belongs, as each brief on such a topic tells, and what belongs or touches at the least."""


@cache
def rows(part: str) -> tuple[dict[str, str], ...]:
    with LABELS.open(encoding="utf-8") as file:
        return tuple(row for row in csv.DictReader(file) if row["part"] == part)


def key(row: dict[str, str]) -> tuple[str, tuple[int, int]]:
    return row["record"], (int(row["start"]), int(row["end"]))


def name(row: dict[str, str]) -> str:
    return row["record"].partition("/")[0]


def measured(chosen: Sequence[bool], some: Sequence[dict[str, str]]) -> tuple[float, float, float]:
    """Precision, recall, and how much of what is chosen belongs or touches the topic."""
    of = [row["label"] for row, is_in in zip(some, chosen, strict=True) if is_in]
    there = sum(row["label"] == "belongs" for row in some)
    right = of.count("belongs")
    return right / len(of), right / there, (right + of.count("touches")) / len(of)


def test_two_readers_agree() -> None:
    twice = [(row["reader_1"], row["reader_2"]) for row in rows("held_words")]
    assert len(twice) == 585
    assert kappa(twice) >= 0.8
    assert kappa([(str(one == "belongs"), str(other == "belongs")) for one, other in twice]) >= 0.9


@pytest.mark.corpus
@pytest.mark.parametrize("part", sorted(MEASURED))
def test_what_belongs_against_the_labels(corpus: Path, part: str) -> None:
    some = rows(part)
    inside: set[tuple[str, str, tuple[int, int]]] = set()
    for each in sorted({name(row) for row in some}):
        made = Derived(read_dossier(corpus, each))
        for typed in sorted({row["topic"] for row in some if name(row) == each}):
            inside |= {(typed, one.id, one.span) for one in made.on_topic(topic(typed)).found}
    precision, recall, near = measured([(row["topic"], *key(row)) in inside for row in some], some)
    print(f"{part}: {precision:.3f} {recall:.3f}, or touches {near:.3f}, of {len(some)}")
    least = MEASURED[part]
    assert precision >= least[0]
    assert round(recall * sum(row["label"] == "belongs" for row in some)) == least[1]
    assert near >= least[2]


def test_what_a_brief_tells_of_what_it_finds_is_what_was_measured() -> None:
    belong = sum(row["label"] == "belongs" for part in MEASURED for row in rows(part))
    assert (topic_weights().found, topic_weights().belong) == (sum(found for _, found, _ in MEASURED.values()), belong)

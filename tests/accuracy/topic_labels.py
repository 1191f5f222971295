"""What the program finds on a topic, held against hand labels of sentences, each of which stands for many."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

from openupr.preparing.topics.on_topic import Belonging, OnTopic
from openupr.preparing.topics.topics import topic
from openupr.stages.made.stage_outputs import Derived

from ..real_reviews import read_dossier

LABELS = tuple(Path(__file__).parent / "labels" / name for name in ("on-topic.csv", "topics-of-issues.csv", "topics-apart.csv"))


def topic_rows(part: str) -> list[dict[str, str]]:
    """The labels of a part."""
    made: list[dict[str, str]] = []
    for path in LABELS:
        with path.open(encoding="utf-8") as file:
            made += [row for row in csv.DictReader(file) if row["part"] == part]
    return made


def topic_found(part: str, corpus: Path, *, maybe: bool = False) -> tuple[tuple[str, tuple[OnTopic, ...]], ...]:
    """What belongs to each topic of a part in the reviews that its labels are of, or (`maybe`) may: looked for once, whatever is counted of it."""
    looked = _looked(part, corpus)
    return tuple((typed, one.maybe if maybe else one.found) for typed, one in looked)


@cache
def _looked(part: str, corpus: Path) -> tuple[tuple[str, Belonging], ...]:
    rows = topic_rows(part)
    of = {name: Derived(read_dossier(corpus, name)) for name in sorted({row["record"].partition("/")[0] for row in rows})}
    made: list[tuple[str, Belonging]] = []
    for typed in dict.fromkeys(row["topic"] for row in rows):
        names = sorted({row["record"].partition("/")[0] for row in rows if row["topic"] == typed})
        every = [of[name].on_topic(topic(typed)) for name in names]
        found, nearly = tuple(each for one in every for each in one.found), tuple(each for one in every for each in one.nearly)
        made.append((typed, Belonging(topic(typed), found, nearly)))
    return tuple(made)


def topic_measured(
    part: str, corpus: Path, counts: Callable[[OnTopic], bool], *, maybe: bool = False, only: str = "", reader: str = "label"
) -> tuple[float, float, float]:
    """Precision, recall, and the share that is wrong; of what belongs, or of what (`maybe`) may. `only`: of this topic alone. `reader`: by what one
    reader said, where that reader's label is told apart."""
    rows = [row for row in topic_rows(part) if only in {"", row["topic"]}]
    sample = Counter((row["topic"], row["drawn"]) for row in rows)
    chosen = right = wrong = there = 0.0
    for typed, every in topic_found(part, corpus, maybe=maybe):
        inside = {(each.id, *each.span) for each in every if counts(each)}
        for row in (row for row in rows if row["topic"] == typed):
            stands, label = float(row["of"]) / sample[typed, row["drawn"]], row[reader] or row["label"]
            found = (row["record"], int(row["start"]), int(row["end"])) in inside
            chosen += stands * found
            right += stands * (found and label == "belongs")
            wrong += stands * (found and label == "not")
            there += stands * (label == "belongs")
    return right / chosen, right / there, wrong / chosen

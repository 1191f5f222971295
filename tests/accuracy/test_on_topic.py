"""What belongs to a topic, against hand labels (guidelines/on-topic.md): by whole topics, those that are held back apart.

Each label stands for as many sentences as its stratum has to one that was drawn. `wrong`: neither on the topic nor touching it; what only touches it
is not right either. The marks were chosen on the topics to develop on, each left out in turn; the held ones were measured as a whole a few times
while the features were chosen, and nothing was fitted on them. One labeller; a second one read a quarter. Whether a sentence belongs is firm between
the two, where `touches` begins is not.

| | precision | recall | wrong |
|---|---|---|---|
| 19 topics to develop on: by the rule of 7ad821f6 | .57 | .80 | .22 |
| 25 topics to develop on, weighed (the weights were fitted on them) | .80 | .82 | .07 |
| of these, what may stand on the page | .86 | .78 | .03 |
| 8 held topics: by that rule | .76 | .87 | .04 |
| weighed | .75 | .82 | .03 |
| of these, what may stand on the page | .85 | .80 | .00 |
| 4 held topics of the third draw: weighed as before that draw | .43 | .27 | .33 |
| weighed | .85 | .29 | .00 |
| 6 held topics of the fourth draw, drawn after the weights were fitted: weighed | .74 | .98 | .09 |
| of these, what may stand on the page, when measured first | .84 | .87 | .05 |
| since the subject of a topic of two parts must stand in the sentence or its heading | .88 | .87 | .03 |

Before a sentence's subjects were weighed, the page had .90, .63 and .02 on the topics to develop on, and .78, .62 and .00 on the held ones, from a
chance of .8. `python tools/train/fit_on_topic.py` prints the topics to develop on with each left out in turn: .85, .75 and .04 from a chance of .6.
Precision of .95 is not reached: most of what is not right touches the topic (a wider subject, one of two parts). In the third draw ("police
brutality", "pretrial detention") most is still missed.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from openupr.preparing.topics.likely_on_topic import topic_weights
from openupr.preparing.topics.on_topic import Belonging, OnTopic
from openupr.preparing.topics.topics import topic
from openupr.stages.stage_outputs import Derived

from ..real_reviews import read_dossier
from .agreement import kappa

LABELS = Path(__file__).parent / "labels" / "on-topic.csv"


def _rows(part: str) -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["part"] == part]


def _found(part: str, corpus: Path, *, maybe: bool = False) -> tuple[tuple[str, tuple[OnTopic, ...]], ...]:
    """What belongs to each topic of a part in the reviews that its labels are of, or (`maybe`) may: looked for once, whatever is counted of it."""
    looked = _looked(part, corpus)
    return tuple((typed, one.maybe if maybe else one.found) for typed, one in looked)


@cache
def _looked(part: str, corpus: Path) -> tuple[tuple[str, Belonging], ...]:
    rows = _rows(part)
    of = {name: Derived(read_dossier(corpus, name)) for name in sorted({row["record"].partition("/")[0] for row in rows})}
    made: list[tuple[str, Belonging]] = []
    for typed in dict.fromkeys(row["topic"] for row in rows):
        names = sorted({row["record"].partition("/")[0] for row in rows if row["topic"] == typed})
        every = [of[name].on_topic(topic(typed)) for name in names]
        found, nearly = tuple(each for one in every for each in one.found), tuple(each for one in every for each in one.nearly)
        made.append((typed, Belonging(topic(typed), found, nearly)))
    return tuple(made)


def _measured(part: str, corpus: Path, counts: Callable[[OnTopic], bool], *, maybe: bool = False) -> tuple[float, float, float]:
    """Precision, recall, and the share that is wrong; of what belongs, or of what (`maybe`) may."""
    rows = _rows(part)
    sample = Counter((row["topic"], row["drawn"]) for row in rows)
    chosen = right = wrong = there = 0.0
    for typed, every in _found(part, corpus, maybe=maybe):
        inside = {(each.id, *each.span) for each in every if counts(each)}
        for row in (row for row in rows if row["topic"] == typed):
            stands = float(row["of"]) / sample[typed, row["drawn"]]
            found = (row["record"], int(row["start"]), int(row["end"])) in inside
            chosen += stands * found
            right += stands * (found and row["label"] == "belongs")
            wrong += stands * (found and row["label"] == "not")
            there += stands * (row["label"] == "belongs")
    return right / chosen, right / there, wrong / chosen


def test_two_readers_agree() -> None:
    """`label_first` and `label_second` are what each said; `label` is what holds."""
    twice = [(row["label_first"], row["label_second"]) for part in ("develop", "held") for row in _rows(part) if row["label_second"]]
    assert len(twice) == 250
    assert kappa(twice) >= 0.8
    assert kappa([(str(first == "belongs"), str(second == "belongs")) for first, second in twice]) >= 0.9


@pytest.mark.corpus
def test_held_topics_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = _measured("held", corpus, lambda _: True)
    print(f"held: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.72
    assert recall >= 0.82
    assert wrong <= 0.04
    precision, recall, wrong = _measured("held", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"on the page: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.82
    assert recall >= 0.76
    assert wrong <= 0.01


@pytest.mark.corpus
def test_held_topics_of_the_third_draw_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = _measured("held_third", corpus, lambda _: True)
    print(f"held, third draw: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.76
    assert recall >= 0.26
    assert wrong <= 0.08


@pytest.mark.corpus
def test_held_topics_of_the_fourth_draw_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = _measured("held_fourth", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"held, fourth draw, on the page: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.80
    assert recall >= 0.80
    assert wrong <= 0.07


@pytest.mark.corpus
@pytest.mark.fitted
def test_topics_that_were_fitted_on_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = _measured("develop", corpus, lambda _: True)
    print(f"develop: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.76
    assert recall >= 0.82
    assert wrong <= 0.10
    precision, recall, wrong = _measured("develop", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"on the page: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.86
    assert recall >= 0.74
    assert wrong <= 0.04


@pytest.mark.corpus
@pytest.mark.parametrize("part", [pytest.param("develop", marks=pytest.mark.fitted), "held"])
def test_what_may_belong_is_worth_a_look(corpus: Path, part: str) -> None:
    """The list of what may belong is for who looks: one in seven of the topics to develop on belongs, one in ten of the held ones; a fifth more
    touches the topic. No mark makes four in five of it right: that is why it stands behind the page."""
    precision, _, wrong = _measured(part, corpus, lambda _: True, maybe=True)
    print(f"{part}, may belong: {precision:.3f} {wrong:.3f}")
    assert precision >= 0.10
    assert wrong <= 0.75

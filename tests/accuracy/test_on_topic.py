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
| 10 topics that no label had before, in held reviews (eighth draw, topics-apart.csv; two readers): weighed | .65 | .71 | |
| of these, what may stand on the page | .67 | .62 | |

Before a sentence's subjects were weighed, the page had .90, .63 and .02 on the topics to develop on, and .78, .62 and .00 on the held ones, from a
chance of .8. `python tools/train/fit_on_topic.py` prints the topics to develop on with each left out in turn: .85, .75 and .04 from a chance of .6.
Precision of .95 is not reached: most of what is not right touches the topic (a wider subject, one of two parts). In the third draw ("police
brutality", "pretrial detention") most is still missed. The eighth draw has topics in all words that a user may type, and its recall is of what comes
near alone: there one sentence in three of the page does not belong. What was tried against that, and held too little, is told in the guideline.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.preparing.topics.likely_on_topic import topic_weights

from .agreement import kappa
from .topic_labels import topic_measured, topic_rows

pytestmark = pytest.mark.at_length


def test_two_readers_agree() -> None:
    """`label_first` and `label_second` are what each said; `label` is what holds."""
    twice = [(row["label_first"], row["label_second"]) for part in ("develop", "held") for row in topic_rows(part) if row["label_second"]]
    assert len(twice) == 250
    assert kappa(twice) >= 0.8
    assert kappa([(str(first == "belongs"), str(second == "belongs")) for first, second in twice]) >= 0.9


def test_two_readers_of_topics_apart_agree() -> None:
    rows = topic_rows("held_apart")
    twice = [(row["reader_1"], row["reader_2"]) for row in rows]
    assert len(twice) == 241
    assert kappa(twice) >= 0.9
    assert all((row["label"] == "belongs") == (said == ("belongs", "belongs")) for row, said in zip(rows, twice, strict=True))


@pytest.mark.corpus
def test_held_topics_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = topic_measured("held", corpus, lambda _: True)
    print(f"held: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.72
    assert recall >= 0.82
    assert wrong <= 0.04
    precision, recall, wrong = topic_measured("held", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"on the page: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.82
    assert recall >= 0.76
    assert wrong <= 0.01


@pytest.mark.corpus
def test_held_topics_of_the_third_draw_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = topic_measured("held_third", corpus, lambda _: True)
    print(f"held, third draw: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.76
    assert recall >= 0.26
    assert wrong <= 0.08


@pytest.mark.corpus
def test_held_topics_of_the_fourth_draw_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = topic_measured("held_fourth", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"held, fourth draw, on the page: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.80
    assert recall >= 0.80
    assert wrong <= 0.07


@pytest.mark.corpus
def test_topics_apart_against_the_labels(corpus: Path) -> None:
    precision, recall, _ = topic_measured("held_apart", corpus, lambda _: True)
    print(f"topics apart: {precision:.3f} {recall:.3f}")
    assert precision >= 0.64
    assert recall >= 0.70
    precision, recall, _ = topic_measured("held_apart", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"on the page: {precision:.3f} {recall:.3f}")
    assert precision >= 0.66
    assert recall >= 0.60


@pytest.mark.corpus
@pytest.mark.fitted
def test_topics_that_were_fitted_on_against_the_labels(corpus: Path) -> None:
    precision, recall, wrong = topic_measured("develop", corpus, lambda _: True)
    print(f"develop: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.76
    assert recall >= 0.82
    assert wrong <= 0.10
    precision, recall, wrong = topic_measured("develop", corpus, lambda each: each.chance >= topic_weights().on_page)
    print(f"on the page: {precision:.3f} {recall:.3f} {wrong:.3f}")
    assert precision >= 0.86
    assert recall >= 0.74
    assert wrong <= 0.04


@pytest.mark.corpus
@pytest.mark.parametrize("part", [pytest.param("develop", marks=pytest.mark.fitted), "held"])
def test_what_may_belong_is_worth_a_look(corpus: Path, part: str) -> None:
    """The list of what may belong is for who looks: one in seven of the topics to develop on belongs, one in ten of the held ones; a fifth more
    touches the topic. No mark makes four in five of it right: that is why it stands behind the page."""
    precision, _, wrong = topic_measured(part, corpus, lambda _: True, maybe=True)
    print(f"{part}, may belong: {precision:.3f} {wrong:.3f}")
    assert precision >= 0.10
    assert wrong <= 0.75

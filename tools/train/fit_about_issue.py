"""Fits how likely a sentence is about a topic that is an issue (`preparing/topics/about_issue.toml`), and tells what it gives.

    python tools/train/fit_about_issue.py

Fitted on the labels of tests/accuracy/labels/ with topics that are issues (on-topic.csv, topics-of-issues.csv), in the documents before a review,
without the topics and the States that are held back. Prints the weights and, from some marks on, what belongs of the sentences that are not on the
page by their words, each topic left out in turn. Writes nothing: the weights are copied by hand. Each topic weighs the same; a sentence as much as it
stands for, five times at most.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import numpy as np
from draw_topics_of_issues import REVIEWS, derived
from fit_on_topic import MOST, OF_A_TOPIC, Array, fit

from openupr.preparing.topics import about_issue, sentence_words
from openupr.preparing.topics.abbreviations_on_topic import abbreviations_naming, with_abbreviations_written_out
from openupr.preparing.topics.issues_meant import issues_meant
from openupr.preparing.topics.likely_on_topic import TopicRuling, chances_by_words, sentence_key, topic_weights
from openupr.preparing.topics.on_topic import on_topic_by_rule, said_by_rule
from openupr.preparing.topics.sentence_words import WordsAtHand
from openupr.preparing.topics.topics import topic

LABELS = tuple(Path(__file__).parents[2] / "tests/accuracy/labels" / name for name in ("on-topic.csv", "topics-of-issues.csv"))
HELD = tuple({name[:3] for name in REVIEWS["held_issue"].split()})
MARKS = (0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8)


def measured(typed: str, name: str) -> dict[tuple[str, tuple[int, int]], tuple[Array, bool]]:
    """What is weighed of every sentence of a review, and whether it is on the page by its words."""
    of, meant = derived(name), topic(typed)
    kept = of.sentence_words
    words = WordsAtHand(of.sentences, kept, lambda: sentence_words.issue_chances_by_words(of.sentences, kept, of.sentence_chances))
    units = with_abbreviations_written_out(meant, of.sentences, abbreviations_naming(meant, of.sentences))
    ruled = {(each.id, each.span): said_by_rule(each, sure=sure) for each, sure in on_topic_by_rule(meant, of.review, of.labels, units)}
    chances = chances_by_words(meant, units, ruled, words)
    found = about_issue.issue_features(meant, units, [chances[sentence_key(unit)] for unit in units], words, least=-1)
    inside = {key for key, says in ruled.items() if says is not TopicRuling.NEARLY}
    page = {key for key, chance in chances.items() if chance >= topic_weights().on_page and (key in inside or chance >= topic_weights().marks[None])}
    return {sentence_key(unit): (np.array(odds), sentence_key(unit) in page) for unit, _, odds in found}


def main() -> None:
    """Fits and tells."""
    every: list[dict[str, str]] = []
    for path in LABELS:
        with path.open(encoding="utf-8") as file:
            every += [row for row in csv.DictReader(file) if row["part"] in {"develop", "develop_issue"}]
    sample = Counter((row["part"], row["topic"], row["drawn"]) for row in every)
    meant = [row for row in every if not row["record"].startswith(HELD) and issues_meant(topic(row["topic"]))]
    pairs = dict.fromkeys((row["topic"], row["record"].partition("/")[0]) for row in meant)
    by = {(typed, *key): of for typed, name in pairs for key, of in measured(typed, name).items()}
    rows = [row for row in meant if _key(row) in by]
    x, page = np.array([by[_key(row)][0] for row in rows]), np.array([by[_key(row)][1] for row in rows])
    y, topics = np.array([float(row["label"] == "belongs") for row in rows]), np.array([row["topic"] for row in rows])
    weight = np.array([min(float(row["of"]) / sample[row["part"], row["topic"], row["drawn"]], MOST) for row in rows])
    for typed in set(topics):
        weight[topics == typed] *= OF_A_TOPIC / weight[topics == typed].sum()
    found = fit(x, y, weight)
    print(len(rows), {name: round(float(value), 2) for name, value in zip(("bias", *about_issue.WEIGHED), found, strict=True)})
    score = np.zeros(len(rows))
    for typed in sorted(set(topics)):
        without = fit(x[topics != typed], y[topics != typed], weight[topics != typed])
        score[topics == typed] = x[topics == typed] @ without[1:] + without[0]
    own = 1 / (1 + np.exp(-x[:, about_issue.WEIGHED.index("own")])) >= about_issue.issue_weights().least
    for mark in MARKS:
        added = (1 / (1 + np.exp(-score)) >= mark) & own & ~page
        print(f"from {mark}: {int(added.sum())} more, of which {int((added * y).sum())} belong")


def _key(row: dict[str, str]) -> tuple[str, str, tuple[int, int]]:
    return row["topic"], row["record"], (int(row["start"]), int(row["end"]))


if __name__ == "__main__":
    main()

"""Sentences that are about a topic which is one of UPR Info's issues, in whatever words: "reporters were beaten" is on the freedom of expression.

The labeller of recommendations reads what a sentence is about, with the names of bodies and without: what a rapporteur on housing says of prisons is
on prisons. That alone is not enough, for it learnt from requests; it is weighed with what the words say, and with what the rest of the paragraph and
the heading are about. In the documents before a review alone: there it was measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log

from ...labelling.weights import issue_names
from ...light_dataclass import dataclass
from ...names import facts_of
from .issues_meant import issues_meant
from .review_sentences import BEFORE_REVIEW, ReviewSentence
from .sentence_words import WordsAtHand
from .subject_shares import chances_of_issues
from .topics import Topic

_LEAST, _MOST = 0.005, 0.995
"""Between these a probability is weighed by its odds."""


@dataclass(frozen=True, slots=True)
class IssueWeights:
    """Weights of the odds of each of `WEIGHED`, and their `bias`; `least` is the probability that a sentence itself must have, `page` the chance from
    which it belongs, `maybe` that from which it may. Of `read` sentences that belong by it, in reviews that were held back, so many are `right`."""

    of: tuple[float, ...]
    bias: float
    least: float
    page: float
    maybe: float
    read: int
    right: int


WEIGHED = ("words", "own", "paragraph", "heading")
"""The chance by words (`likely_on_topic.py`), and the probability of the topic's issues: of the sentence, of the likeliest other one in its
paragraph, and of its heading."""


@cache
def issue_weights() -> IssueWeights:
    """The package's weights (tools/train/fit_about_issue.py)."""
    table = facts_of(__package__, "about_issue")
    of, marks, held = table["weights"], table["marks"], table["held_back"]
    return IssueWeights(tuple(of[name] for name in WEIGHED), of["bias"], marks["least"], marks["page"], marks["maybe"], held["read"], held["right"])


def about_issue(
    topic: Topic, units: Sequence[ReviewSentence], weighed: Sequence[float], words: WordsAtHand
) -> dict[tuple[str, tuple[int, int]], tuple[str, float]]:
    """The sentences that may be about a topic that is an issue: by identifier and span, the issue and the chance. `weighed` are their chances by
    words. Nothing where nobody has read what sentences are about: to read all of a review takes seconds."""
    by = issue_weights()
    found = {}
    for unit, issue, read in issue_features(topic, units, weighed, words, by.least):
        chance = 1 / (1 + exp(-by.bias - sum(weight * odds for weight, odds in zip(by.of, read, strict=True))))
        if chance >= by.maybe:
            found[unit.id, unit.span] = issue, round(chance, 2)
    return found


def issue_features(
    topic: Topic, units: Sequence[ReviewSentence], weighed: Sequence[float], words: WordsAtHand, least: float
) -> list[tuple[ReviewSentence, str, tuple[float, ...]]]:
    """The sentences whose own words are about an issue that the topic is, with this probability at the `least`; each with the likeliest one and the
    odds of `WEIGHED`."""
    issues = issue_names()
    columns = [issues.index(each) for each in sorted(issues_meant(topic))]
    if not columns or all(words.chances(each.words) is None for each in units):
        return []
    read = [_of(columns, unit.words, words) for unit in units]
    paragraphs: dict[tuple[str, str], list[int]] = {}
    for at, unit in enumerate(units):
        paragraphs.setdefault((unit.place.document, unit.paragraph or unit.id), []).append(at)
    made = []
    for at, unit in enumerate(units):
        if unit.source not in BEFORE_REVIEW or max(read[at]) < least:
            continue
        own = _of_sentence(columns, read[at], unit.words, words)
        if max(own) < least:
            continue
        around = (max(read[other]) for other in paragraphs[unit.place.document, unit.paragraph or unit.id] if other != at)
        heading = max(_of(columns, unit.heading, words)) if unit.heading else 0.0
        odds = tuple(map(_odds, (weighed[at], max(own), max(around, default=0.0), heading)))
        made.append((unit, issues[columns[own.index(max(own))]], odds))
    return made


def _of_sentence(columns: Sequence[int], read: Sequence[float], said: str, words: WordsAtHand) -> list[float]:
    """What a sentence is about with the names of bodies and without: what is there by a name alone is not."""
    bare = " ".join(words.without_bodies(said).split())
    if bare == said:
        return list(read)
    return [min(one, other) for one, other in zip(read, _of(columns, bare, words), strict=True)]


def _of(columns: Sequence[int], text: str, words: WordsAtHand) -> list[float]:
    chances = chances_of_issues(text) if (known := words.chances(text)) is None else known
    return [float(chances[each]) for each in columns]


def _odds(probability: float) -> float:
    within = min(max(probability, _LEAST), _MOST)
    return log(within / (1 - within))

"""Draws the sentences that are labelled by topics that are issues of UPR Info (tests/accuracy/guidelines/on-topic.md, fifth to seventh draw).

    python tools/train/draw_topics_of_issues.py FOLDER [shown | page]

Writes topics-of-issues.csv there (no words of documents, labels empty) and the sentences for who labels: these stay out of the repository. There the
State's name is masked, and their order is drawn. The sixth draw (`shown`) is of what belongs, or may, by what it is about; the seventh
(`page`) of what may stand on the page, of which the fifth had four sentences a topic.
"""

from __future__ import annotations

import csv
import hashlib
import random
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from corpus import corpus
from draw_on_topic import COLUMNS

from openupr.labelling import labeller
from openupr.labelling.subject_vectors import subject_vector
from openupr.names.running_text import state_name_pattern
from openupr.preparing.briefs.chosen.brief_order import is_plain
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.preparing.topics.sentence_words import issue_chances_by_words, vectors_by_words
from openupr.preparing.topics.topics import topic
from openupr.stages import pipeline
from openupr.stages.made.stage_outputs import Derived

SEED = 20261201
REVIEWS = {
    "develop_issue": "BRA-41 AFG-32 BRN-33 CRI-47 FRA-43 ITA-34 ITA-07 BHS-29 GBR-13",
    "held_issue": "BRB-29 SVN-07 SVN-34 SVN-48 CUB-04 VEN-12",
}
ISSUES = {
    "freedom of expression": ("Freedom of opinion and expression", "Freedom of the press"),
    "detention": ("Detention",),
    "persons with disabilities": ("Disabilities",),
    "women's rights": ("Women's rights",),
    "migrants": ("Migrants",),
    "asylum-seekers": ("Asylum-seekers - refugees",),
    "LGBTI persons": ("Sexual Orientation and Gender Identity",),
    "justice": ("Justice",),
    "labour": ("Labour",),
    "housing": ("Right to housing",),
    "torture": ("Torture and other CID treatment",),
    "health": ("Right to health",),
}
ONLY_HELD = frozenset({"torture", "health"})
STRATA = {
    "develop_issue": {"page": 4, "in": 3, "b80": 6, "b40": 4, "b10": 5, "b02": 3, "b00": 2, "near": 2},
    "held_issue": {"page": 4, "in": 3, "b80": 5, "b40": 3, "b10": 4, "b02": 2, "b00": 2, "near": 1},
}
BANDS = {"b80": 0.8, "b40": 0.4, "b10": 0.1, "b02": 0.02, "b00": 0.0}
NEAR = 25
FURTHER = """children, education, minorities, racial discrimination, trafficking, poverty, environment, human rights defenders, freedom of religion,
death penalty, corruption, indigenous peoples, elections, freedom of movement, water, enforced disappearances"""
MAYBE = 60
PAGE = {"held_issue": (20261205, 10, 0), "develop_issue": (20261206, 9, 6)}
"""The seed of the seventh draw, and how many sentences of each topic of the fifth and of the further ones."""
LABELS = tuple(Path(__file__).parents[2] / "tests/accuracy/labels" / name for name in ("on-topic.csv", "topics-of-issues.csv"))
SOURCES = (SentenceSource.STATE_REPORT, SentenceSource.BODY, SentenceSource.CONTRIBUTOR)


@cache
def derived(name: str) -> Derived:
    """A review of the corpus with what is made of it."""
    return Derived(pipeline.read(corpus() / "dossiers" / name, review=name))


def strata(typed: str, reviews: str) -> Iterator[tuple[str, list[ReviewSentence]]]:
    """All sentences of these reviews: by what the program says of them, and by the chance of the topic's issue."""
    columns = [labeller().model.issues.index(issue) for issue in ISSUES[typed]]
    by: dict[str, list[ReviewSentence]] = {kind: [] for kind in ("page", "in", *BANDS)}
    low: list[tuple[float, ReviewSentence]] = []
    for of in map(derived, reviews.split()):
        shown = {(each.id, each.span): "page" if is_plain(each) else "in" for each in of.on_topic(topic(typed)).found}
        known = issue_chances_by_words(of.sentences, of.sentence_words, of.sentence_chances)
        about = vectors_by_words(of.sentences, of.sentence_vectors)
        for each in (one for one in of.sentences if one.source in SOURCES):
            chances = known.get(each.words)
            chance = float(chances[columns].max()) if chances is not None else 0.0
            kind = shown.get((each.id, each.span)) or next(band for band, least in BANDS.items() if chance >= least)
            by[kind].append(each)
            if kind in {"b02", "b00"}:
                low.append((float(about[each.words] @ subject_vector(typed, None)), each))
    near_ones = [each for _, each in sorted(low, key=lambda one: -one[0])[:NEAR]]
    apart = {(each.id, each.span) for each in near_ones}
    for kind, every in by.items():
        yield kind, [each for each in every if (each.id, each.span) not in apart]
    yield "near", near_ones


def by_what_they_are_about() -> Iterator[tuple[str, str, ReviewSentence]]:
    """The sentences of the held reviews that belong by what they are about (`about`), or may, each with its topic."""
    for of in map(derived, REVIEWS["held_issue"].split()):
        by = {(each.id, each.span): each for each in of.sentences}
        for typed in (*ISSUES, *further()):
            found = of.on_topic(topic(typed))
            for kind, every in (("about", found.found), ("maybe", found.nearly)):
                yield from ((typed, kind, by[each.id, each.span]) for each in every if each.is_about_it)


def shown(folder: Path) -> None:
    """The sixth draw: all of what belongs so, and some of what may, topics mixed."""
    rnd = random.Random(SEED + 2)
    every = list(by_what_they_are_about())
    of = {kind: [each for each in every if each[1] == kind] for kind in ("about", "maybe")}
    drawn = [*of["about"], *rnd.sample(of["maybe"], MAYBE)]
    rnd.shuffle(drawn)
    _write(folder, "held_shown", [(typed, kind, each, len(of[kind])) for typed, kind, each in drawn])


def page(folder: Path) -> None:
    """The seventh draw: of what may stand on the page and was not labelled yet, topics mixed."""
    labelled = {key for path in LABELS for key in _labelled(path)}
    for part, (seed, of_issues, of_further) in PAGE.items():
        rnd, drawn = random.Random(seed), []
        for typed in (*ISSUES, *further()):
            most = of_issues if typed in ISSUES else of_further
            if not most or (part == "develop_issue" and typed in ONLY_HELD):
                continue
            every = (each for name in REVIEWS[part].split() for each in derived(name).on_topic(topic(typed)).found)
            unlike: dict[str, OnTopic] = {}
            for each in every:
                if each.source in SOURCES and is_plain(each):
                    unlike.setdefault(each.words, each)
            left = [each for each in unlike.values() if (typed, each.id, each.span) not in labelled]
            drawn += [(typed, "page", each, len(unlike)) for each in rnd.sample(left, min(most, len(left)))]
        rnd.shuffle(drawn)
        by = {(each.id, each.span): each for name in REVIEWS[part].split() for each in derived(name).sentences}
        into = folder / part
        into.mkdir(exist_ok=True)
        _write(into, part.replace("issue", "page"), [(typed, kind, by[each.id, each.span], of) for typed, kind, each, of in drawn])


def _labelled(path: Path) -> Iterator[tuple[str, str, tuple[int, int]]]:
    with path.open(encoding="utf-8") as file:
        rows = (row for row in csv.DictReader(file) if not row["part"].endswith("_page"))
        yield from ((row["topic"], row["record"], (int(row["start"]), int(row["end"]))) for row in rows)


def further() -> list[str]:
    """The issues beside those of the fifth draw."""
    return [" ".join(each.split()) for each in FURTHER.split(",")]


def _write(folder: Path, part: str, drawn: Sequence[tuple[str, str, ReviewSentence, int]]) -> None:
    """Writes what was drawn, topics mixed, each with its stratum and how many that has."""
    lines = (f"{number} {{{typed}}} {_around(each)}" for number, (typed, _, each, _) in enumerate(drawn, 1))
    (folder / "shown.txt").write_text("\n".join(map(masked, lines)) + "\n", encoding="utf-8")
    with (folder / "topics-of-issues.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *(_row(part, typed, each, kind, of) for typed, kind, each, of in drawn)])


def _row(part: str, typed: str, each: ReviewSentence, kind: str, of: int) -> tuple[object, ...]:
    return part, typed, each.id, *each.span, hashlib.sha256(each.words.encode()).hexdigest()[:16], kind, of, "", ""


def _around(each: ReviewSentence) -> str:
    before = f"   <<{each.context or each.before}" if each.context or each.before else ""
    return f"({' > '.join(each.headings[-2:]) or each.heading}) {each.words}{before}"


def masked(words: str) -> str:
    """Words without names of States."""
    return re.sub(state_name_pattern(), "[State]", words)


def main(folder: Path) -> None:
    """Draws and writes."""
    rnd = random.Random(SEED)
    rows: list[tuple[object, ...]] = []
    for part, reviews in REVIEWS.items():
        for typed in ISSUES:
            if part == "develop_issue" and typed in ONLY_HELD:
                continue
            drawn = []
            for kind, of in strata(typed, reviews):
                unlike = list({each.words: each for each in of}.values())
                drawn += [(each, kind, len(unlike)) for each in rnd.sample(unlike, min(STRATA[part][kind], len(unlike)))]
            rnd.shuffle(drawn)
            lines = [f"# {typed}"]
            rows += [_row(part, typed, each, kind, of_kind) for each, kind, of_kind in drawn]
            lines += [masked(f"{number} {_around(each)}") for number, (each, _, _) in enumerate(drawn, 1)]
            (folder / f"{part}-{typed}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
            print(part, typed, {kind: (sum(k == kind for _, k, _ in drawn), next((n for _, k, n in drawn if k == kind), 0)) for kind in STRATA[part]})
    with (folder / "topics-of-issues.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])


if __name__ == "__main__":
    {"shown": shown, "page": page}.get(sys.argv[2] if sys.argv[2:] else "", main)(Path(sys.argv[1]))

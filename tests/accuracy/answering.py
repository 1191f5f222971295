"""The test set of the link from a recommendation to the section that answers it: what national reports say of it themselves.

A heading that names recommendations says which section answers them. The numbers are taken out of the text before matching (`plain_texts`), and what
they mean is found by `numbering`. Four dossiers have both ends: two of one State, two of others with part of their sections.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import openupr
from openupr.labelling import labeller
from openupr.linking.requests.answering import (
    FOUND,
    MEASURES,
    TREATY,
    UNNAMED,
    ItemSectionMeasures,
    compare_with_sections,
    found,
    measure_weights,
    possible,
    probabilities,
)
from openupr.linking.requests.numbers_that_fit import numbering
from openupr.linking.requests.report_texts import notes_of_paragraphs, plain_texts
from openupr.records import Item, Numbering, Section, Spot
from openupr.records.found.links import FOUND as GIVEN

LABELS = Path(__file__).parent / "labels" / "answered-in-90.csv"
MEASURING = 40
"""The first of the labels: nothing is learnt from them."""

PAIRS = (
    ("SVN-34", "dossiers/SVN-34/A-HRC-WG.6-34-SVN-1.pdf", "dossiers/SVN-20"),
    ("SVN-48", "dossiers/SVN-48/A-HRC-WG.6-48-SVN-1.pdf", "dossiers/SVN-34"),
    ("BHS-29", "dossiers/BHS-29", "reports/BHS-15.pdf"),
    ("BRB-29", "dossiers/BRB-29/A-HRC-WG.6-29-BRB-1.txt", "reports/BRB-15.pdf"),
)
"""A review, its national report, and the earlier review that it answers."""


@dataclass(frozen=True)
class Pair:
    """One dossier with the review before it. `gold`: of each item the places of the sections whose heading names it; `carriers`: the sections
    that name any."""

    review: str
    items: tuple[Item, ...]
    sections: tuple[Section, ...]
    compared: ItemSectionMeasures
    numbers: Numbering
    gold: tuple[frozenset[int], ...]
    carriers: tuple[int, ...]

    @property
    def measures(self) -> NDArray[np.float64]:
        """What every item and section are compared by."""
        return self.compared.measures

    def unnamed(self, i: int) -> bool:
        """Whether an item asks for nothing but to join treaties that the report does not name."""
        return self.compared.joins[i].only and not self.measures[i, :, TREATY].any()


def pair(corpus: Path, review: str, report: str, earlier: str) -> Pair:
    """Read and compare one of `PAIRS`."""
    read = openupr.read(corpus / report, review=review).national_report
    assert read is not None
    items = openupr.read(corpus / earlier).items
    compared = compare_with_sections(items, read.sections, plain_texts(read), labeller(), notes_of_paragraphs(read))
    numbers = numbering(read.references, read.sections, items, probabilities(compared.measures, measure_weights(), 0.0))
    by_item: dict[str, set[int]] = {item.id: set() for item in items}
    meaning = dict(numbers.items)
    for reference in read.references:
        if reference.spot is Spot.HEADING:
            here = {j for j, section in enumerate(read.sections) if set(section.paragraphs) <= set(reference.paragraphs)}
            for number in reference.numbers:
                if number in meaning:
                    by_item[meaning[number]] |= here
    gold = tuple(frozenset(by_item[item.id]) for item in items)
    return Pair(review, items, read.sections, compared, numbers, gold, tuple(sorted(set().union(*gold))))


def hits(pair: Pair, weight: NDArray[np.float64], first: int, *, carriers: bool) -> tuple[int, int]:
    """(items of which a right section is among the first, items that a heading names). `carriers`: only sections that name any are in question."""
    columns = list(pair.carriers) if carriers else list(range(len(pair.sections)))
    among = ItemSectionMeasures(pair.measures[:, columns], (), pair.compared.joins, pair.compared.heads[:, columns])
    chance = possible(probabilities(among.measures, weight), among)
    asked = [i for i, right in enumerate(pair.gold) if right]
    top = np.argsort(-chance, axis=1, kind="stable")[:, :first]
    return sum(bool({columns[j] for j in top[i].tolist()} & pair.gold[i]) for i in asked), len(asked)


def labels(pair: Pair) -> tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]]:
    """The hand labels of a dossier: of each item the places of the sections that answer it; those that measure, and those that may be learnt from."""
    place = {item.id: i for i, item in enumerate(pair.items)}
    section = {each.id: j for j, each in enumerate(pair.sections)}
    measuring: dict[int, frozenset[int]] = {}
    learning: dict[int, frozenset[int]] = {}
    with LABELS.open(encoding="utf-8", newline="") as file:
        for at, row in enumerate(csv.DictReader(file)):
            if row["review"] == pair.review:
                into = measuring if at < MEASURING else learning
                into[place[row["item"]]] = frozenset(section[name] for name in row["sections"].split())
    return measuring, learning


@dataclass(frozen=True)
class Held:
    """Of some recommendations: how many there are, how many a section answers, how many are given as found, and how many of these are right."""

    items: int
    answered: int
    found: int
    right: int

    def __add__(self, other: Held) -> Held:
        return Held(self.items + other.items, self.answered + other.answered, self.found + other.found, self.right + other.right)


def hold(pair: Pair, weights: Mapping[str, Mapping[str, float]]) -> tuple[Held, Held, Held]:
    """What is given as found, by the weights of other States, held against the labels that measure, the others, and what headings name."""
    measuring, learning = labels(pair)
    chance = possible(probabilities(pair.measures, np.array([weights["other States"][name] for name in MEASURES])), pair.compared)
    weight = [weights["found"][name] for name in FOUND]

    def held(right: Mapping[int, frozenset[int]]) -> Held:
        given = {}
        for i in right:
            top = int(chance[i].argmax())
            probable = (
                UNNAMED if pair.unnamed(i) else found(float(chance[i, top]), pair.measures[i, top], weight, absent=bool(pair.compared.absent[i]))
            )
            if probable >= GIVEN:
                given[i] = top
        return Held(len(right), sum(map(bool, right.values())), len(given), sum(top in right[i] for i, top in given.items()))

    return held(measuring), held(learning), held({i: right for i, right in enumerate(pair.gold) if right})

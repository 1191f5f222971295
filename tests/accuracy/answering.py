"""The test set of the link from a recommendation to the section that answers it: what national reports say of it themselves.

A heading that names recommendations says which section answers them. The numbers are taken out of the text before matching (`plain_texts`), and what
they mean is found by `numbering`. Four dossiers have both ends: two of one State, two of others with part of their sections.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import openupr
from openupr.classifying import labeller
from openupr.linking.answering import compare, plain_texts, probabilities, weights
from openupr.linking.numbering import numbering
from openupr.records import Item, Numbering, Section, Spot

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
    measures: NDArray[np.float64]
    numbers: Numbering
    gold: tuple[frozenset[int], ...]
    carriers: tuple[int, ...]


def pair(corpus: Path, review: str, report: str, earlier: str) -> Pair:
    """Read and compare one of `PAIRS`."""
    found = openupr.read(corpus / report, review=review).national_report
    assert found is not None
    items = openupr.read(corpus / earlier).items
    compared = compare(items, found.sections, plain_texts(found), labeller())
    numbers = numbering(found.references, found.sections, items, probabilities(compared.measures, weights(), 0.0))
    by_item: dict[str, set[int]] = {item.id: set() for item in items}
    meaning = dict(numbers.items)
    for reference in found.references:
        if reference.spot is Spot.HEADING:
            here = {j for j, section in enumerate(found.sections) if set(section.paragraphs) <= set(reference.paragraphs)}
            for number in reference.numbers:
                if number in meaning:
                    by_item[meaning[number]] |= here
    gold = tuple(frozenset(by_item[item.id]) for item in items)
    return Pair(review, items, found.sections, compared.measures, numbers, gold, tuple(sorted(set().union(*gold))))


def hits(pair: Pair, weight: NDArray[np.float64], first: int, *, carriers: bool) -> tuple[int, int]:
    """(items of which a right section is among the first, items that a heading names). `carriers`: only sections that name any are in question."""
    columns = list(pair.carriers) if carriers else list(range(len(pair.sections)))
    chance = probabilities(pair.measures[:, columns], weight)
    asked = [i for i, right in enumerate(pair.gold) if right]
    top = np.argsort(-chance, axis=1, kind="stable")[:, :first]
    return sum(bool({columns[j] for j in top[i].tolist()} & pair.gold[i]) for i in asked), len(asked)

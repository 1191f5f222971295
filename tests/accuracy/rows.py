"""Our rows against a person's: pairs within a review and a State, one to one, so that the total similarity is largest.

strict: edit or token-sort ratio >= 85; lenient: the words of one contain the other's (token-set ratio >= 85).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process
from scipy.optimize import linear_sum_assignment

AGREE = 85
Key = tuple[str, str]


@dataclass(frozen=True)
class Tally:
    """Counts of one or many reviews."""

    found: int = 0
    gold: int = 0
    strict: int = 0
    lenient: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.found + other.found, self.gold + other.gold, self.strict + other.strict, self.lenient + other.lenient)

    def f1(self, which: str) -> float:
        return 2 * getattr(self, which) / max(self.found + self.gold, 1)


def folded(text: str) -> str:
    """Lower case, no accents, no punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower().replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def pairs(found: list[str], gold: list[str]) -> Iterator[tuple[int, int, float, float]]:
    """(index in found, index in gold, strict similarity, lenient similarity) of each pair."""
    if not found or not gold:
        return
    lenient = process.cdist(found, gold, scorer=fuzz.token_set_ratio)
    strict = np.maximum(process.cdist(found, gold, scorer=fuzz.ratio), process.cdist(found, gold, scorer=fuzz.token_sort_ratio))
    for i, j in zip(*linear_sum_assignment(-(lenient + strict)), strict=True):
        yield int(i), int(j), float(strict[i, j]), float(lenient[i, j])


def by_state(rows: Iterable[tuple[str, str, Any]]) -> dict[str, list[tuple[str, Any]]]:
    """(State, text, anything) grouped by State with the text folded."""
    grouped: dict[str, list[tuple[str, Any]]] = defaultdict(list)
    for state, text, value in rows:
        if text:
            grouped[state].append((folded(text), value))
    return grouped


def tally(found: dict[str, list[tuple[str, Any]]], gold: dict[str, list[tuple[str, Any]]]) -> Tally:
    """The counts of one review."""
    strict = lenient = 0
    for state in set(found) & set(gold):
        for _, _, s, words in pairs([text for text, _ in found[state]], [text for text, _ in gold[state]]):
            strict += s >= AGREE
            lenient += words >= AGREE
    return Tally(sum(map(len, found.values())), sum(map(len, gold.values())), strict, lenient)

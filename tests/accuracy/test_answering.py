"""Recommendation -> answering section, by what the headings of national reports say themselves (answering.py).

The weights that a dossier is measured with were made without it (answering-held-out.json, by tools/train/answering.py): from the other dossier of the
same State, and from those of other States alone. Bars of issue 7: 0.85 first, 0.97 among the first three.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from openupr.linking.answering import MEASURES

from .answering import PAIRS, Pair, hits, pair

HELD_OUT = json.loads(Path(__file__).with_name("answering-held-out.json").read_text(encoding="utf-8"))
FIRST, FIRST_THREE = 0.85, 0.97


@cache
def read(corpus: Path, review: str) -> Pair:
    return pair(corpus, *next(each for each in PAIRS if each[0] == review))


@pytest.mark.corpus
@pytest.mark.parametrize("made_without", ["the other", "others", "other States"])
@pytest.mark.parametrize("review", ["SVN-34", "SVN-48"])
def test_the_bars(corpus: Path, review: str, made_without: str) -> None:
    found = read(corpus, review)
    weight = np.array([HELD_OUT[review][made_without][name] for name in MEASURES])
    shares = {}
    for carriers in (True, False):
        for first in (1, 3):
            right, asked = hits(found, weight, first, carriers=carriers)
            shares[carriers, first] = right / asked
            where = "sections with numbers" if carriers else "all sections"
            print(f"\n{review}, weights of {made_without}, {where}, @{first}: {right}/{asked} = {right / asked:.3f}")
    assert shares[True, 1] >= FIRST
    assert min(shares[True, 3], shares[False, 3]) >= FIRST_THREE
    assert shares[False, 1] >= FIRST - 0.001  # 119 of 140 is .85


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "floor"), [("BHS-29", 0.9), ("BRB-29", 0.9)])
def test_other_states(corpus: Path, review: str, floor: float) -> None:
    found = read(corpus, review)
    weight = np.array([HELD_OUT[review]["other States"][name] for name in MEASURES])
    (first, asked), (three, _) = hits(found, weight, 1, carriers=True), hits(found, weight, 3, carriers=False)
    print(f"\n{review}: first {first}/{asked} among sections with numbers, first three {three}/{asked} among all")
    assert first / asked >= floor
    assert three == asked


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("review", "order", "numbers"), [("SVN-34", ("115",), 145), ("SVN-48", ("122", "121"), 186), ("BHS-29", (), 49), ("BRB-29", ("102",), 31)]
)
def test_what_the_numbers_mean(corpus: Path, review: str, order: tuple[str, ...], numbers: int) -> None:
    found = read(corpus, review).numbers
    assert found.order == order
    assert len(found.items) == numbers
    assert found.fit > 5

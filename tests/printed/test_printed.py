"""Invented documents printed as text in many manners (`printed/manners.py`): each paragraph, mark, note and heading is found, and nothing else.

The manners that rules were mended on are held one by one. Those in `HELD_OUT` were not looked at meanwhile: of them, shares are held.
"""

from __future__ import annotations

from collections import Counter

import pytest

from .manners import HELD_OUT, MANNERS, manner
from .measuring import read, wrong
from .printing import printed

SEEDS = (0, 1, 2)

LEAST = 0.995


@pytest.mark.at_length
@pytest.mark.parametrize("name", [name for name in MANNERS if name not in HELD_OUT])
def test_every_manner(name: str) -> None:
    for seed in SEEDS:
        document = printed(manner(name), seed)
        assert {what: lines for what, lines in wrong(document, read(document.text)).items() if lines} == {}, seed


@pytest.mark.at_length
def test_the_manners_that_were_held_out() -> None:
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for name in HELD_OUT:
        for seed in SEEDS:
            document = printed(manner(name), seed)
            found.update({what: -len(lines) for what, lines in wrong(document, read(document.text)).items()})
            paragraphs = len(document.paragraphs)
            of.update(paragraphs=paragraphs, marks=paragraphs, notes=len(document.notes), headings=len(document.headings))
    assert {what: (of[what] + found[what]) / of[what] for what in of if of[what] + found[what] < LEAST * of[what]} == {}
    assert (found["invented"], found["notes invented"]) == (0, 0)

"""Invented documents printed as text in many manners (`printed/manners.py`): each paragraph, mark, note and heading is found, and nothing else.

The manners that rules were mended on are held one by one. Those in `HELD_OUT` were not looked at meanwhile: of them, shares are held.
"""

from __future__ import annotations

import pytest

from .manners import HELD_OUT, MANNERS, manner
from .measuring import read, wrong
from .printing import printed

SEEDS = (0, 1, 2)


@pytest.mark.parametrize("name", [name for name in MANNERS if name not in HELD_OUT])
def test_every_manner(name: str) -> None:
    for seed in SEEDS:
        document = printed(manner(name), seed)
        assert {what: lines for what, lines in wrong(document, read(document.text)).items() if lines} == {}, seed

"""How rare a word is in recommendations, out of the words of the trained model. Apart from the model: a brief needs this of it alone, and to load
numpy and the model took a fifth of the time in which one is made."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from ..beside_code import kept_values
from .weights import LABELLERS, load_model

UNKNOWN = 9.0
"""The rarity of a stem that stands in next to none of UPR Info's recommendations: 1 in 8,000."""
_NO_WORD = (":", " ", "~")
"""What stands in the names of the model's features that are no single stem: parts of words, openings, pairs and triples (`labelling.features`)."""


@lru_cache(maxsize=65_536)
def rarity(stem: str) -> float:
    """How rare a stem is in recommendations: the natural logarithm of their number by that of those that have it, and one."""
    return _rarities().get(stem, UNKNOWN)


@cache
def _rarities() -> dict[str, float]:
    """The rarity of each stem that the model knows."""

    def made() -> dict[str, float]:
        model = load_model("default")
        return {name: round(float(model.idf[row]), 4) for name, row in model.index.items() if not any(mark in name for mark in _NO_WORD)}

    found: dict[str, float] = kept_values(files(__package__).joinpath("weights", LABELLERS["default"]), ".rarities", made, Path(__file__))
    return found

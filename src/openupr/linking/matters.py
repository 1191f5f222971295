"""Wordings by which concerns are held against documents (matters.toml), and the weights and marks for it (concerns.toml)."""

from __future__ import annotations

import re
from functools import partial

from ..labelling.tokens import tokens
from ..languages.word_tables import by_language, table
from ..names import facts_of

facts = partial(facts_of, __package__, "concerns")
"""The weights, marks and measures of `concerns.toml`."""


@by_language
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of this name in languages/en/matters.toml."""
    return re.compile(table("matters")[name]["pattern"])


@by_language
def plain_of_acts() -> frozenset[str]:
    """The stems in names of grave acts that are in those of other matters too."""
    return _stems(table("matters")["acts"]["plain"])


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem.lower() for token in tokens(words) if re.search(r"[a-z]{3}", token.stem.lower()))


def ilo_conventions(text: str) -> frozenset[str]:
    """The conventions of the International Labour Organization that a text names by their numbers: "ILO-118"."""
    found = pattern("ilo").finditer(text)
    return frozenset(f"ILO-{number}" for each in found for number in re.findall(r"\d+", each["numbers"]))

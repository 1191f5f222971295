"""Adjectives and nouns of States: "Slovenian", "Swiss", "Congolese"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .fact_tables import table

_POSSESSIVE = re.compile(r"['’]s?$")


def states_of_demonym(word: str) -> frozenset[str]:
    """The codes of the States whose adjective or noun a word is, with its capital as printed, in the plural ("Slovenians") and with "’s" too; empty
    for another word ("Belief"), or one that is of a continent as well ("African")."""
    held, plain = _demonyms(), _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word
    return held.get(plain) or held.get(plain.removesuffix("s"), frozenset())


def demonyms_of(iso3: str) -> tuple[str, ...]:
    """The adjectives and nouns of a State, in the singular; none for a code that has none."""
    return tuple(str(table("demonyms").get(iso3, "")).split())


@cache
def _demonyms() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for code, words in table("demonyms").items():
        for word in words.split():
            found[word] = found.get(word, frozenset()) | {code}
    return found

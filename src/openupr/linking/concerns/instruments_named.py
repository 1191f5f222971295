"""The laws, plans and guidelines that a text names: laws by their numbers, however these are printed (“13811”, “13,811”, “n. 13.811/2019”), the
others by what they are on."""

from __future__ import annotations

import re

from ...labelling.tokens import tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language
from ..concern_matching import matters_pattern

_LONG = 4
"""Digits from which a number is that of one law alone; a shorter one is so only with its year."""

_LEAST, _MOST = 2, 3
"""So many words of what it is on tell a plan: by fewer a policy for access to justice of some is one for that of others."""


@by_language(most=16_384)
def instruments_named(text: str) -> frozenset[str]:
    """A key of each law, plan and guidelines that a text names."""
    return frozenset({*_laws(text), *_by_subject(text)})


def _laws(text: str) -> set[str]:
    found = set()
    for match in matters_pattern("law_number").finditer(text):
        digits, year = re.sub(r"\D", "", match["number"]), match["year"] or ""
        if len(digits) >= _LONG:
            found.add(digits)
        elif year:
            found.add(f"{digits}/{year[-2:]}")
    return found


def _by_subject(text: str) -> set[str]:
    found = set()
    for match in matters_pattern("plan_on").finditer(text):
        words = [token.stem for token in tokens(match["subject"]) if token.word.lower() not in stop_words("function") and token.stem[:1].isalpha()]
        if len(words) >= _LEAST:
            found.add(" ".join((tokens(match["kind"])[0].stem, *map(plain_stem, words[:_MOST]))))
    return found


def plain_stem(stem: str) -> str:
    """A stem as that of its plural is: “business” as “businesses”."""
    return stem[:-1] if stem.endswith("ss") else stem

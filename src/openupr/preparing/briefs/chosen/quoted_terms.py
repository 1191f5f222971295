"""What a request puts into quotation marks: the name that those who are meant have for themselves, or the one under which a practice is known. It is
the surest sign that two texts are on one thing, for few others have it."""

from __future__ import annotations

import re

from ....text.lower_case import lower_case

_MOST = 3
"""Words of a term, at the most: more are a quotation, or the name of a programme."""
_QUOTED = re.compile(r"(?<!\w)[“\"‘']\s*(?P<term>[^“”\"‘’']{4,40}?)[,.]?\s*[”\"’'](?!\w)")
"""A mark that stands at a word's end opens nothing: “women's and girls' rights” has no term."""


def share_a_term(one: str, other: str) -> bool:
    """Whether two texts have one term in quotation marks, with its noun inside of them or not: “lit piers” and “lit” piers."""
    mine, others = quoted_terms(one), quoted_terms(other)
    return any(f" {short} " in f" {long} " for a in mine for b in others for short, long in ((a, b), (b, a)))


def quoted_terms(text: str) -> frozenset[str]:
    """The terms in quotation marks, in small letters; none that begins with a capital, which is a name."""
    found = (match["term"] for match in _QUOTED.finditer(text))
    return frozenset(lower_case(each) for each in found if each[0].islower() and len(each.split()) <= _MOST)

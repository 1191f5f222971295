"""Whether a request may ask the State to limit a freedom, by how it calls the use of it, or for no more than its own way: closed lists, for what no
head has learnt."""

from __future__ import annotations

import re
from functools import cache

from ..kept_patterns import kept_pattern
from ..names import facts_of

_BEHIND = 60
"""Characters behind the name of a misuse in which the deed may stand."""

LONGEST = 2_000
"""Characters of a request that are looked at."""


def may_limit(request: str) -> bool:
    """Whether something is to be done against what it names as the misuse of a freedom, and nothing in it undoes a limit."""
    text = request[:LONGEST]
    misuse = _words("misuse").search(text)
    return misuse is not None and _words("deed").search(text, 0, misuse.end() + _BEHIND) is not None and _words("undoing").search(text) is None


def goes_its_own_way(request: str) -> bool:
    """Whether a request has a rider by which the State's own conditions or values say how far it goes."""
    return _words("own_way").search(request[:LONGEST]) is not None


@cache
def _words(name: str) -> re.Pattern[str]:
    return kept_pattern(facts_of(__package__, "limiting")[name].replace("_", r"\s+"))

"""Whether a request asks for no more than the State's own way: a closed list of riders, for what no head has learnt."""

from __future__ import annotations

import re
from functools import cache

from ..kept_patterns import kept_pattern
from ..names import facts_of

LONGEST = 2_000
"""Characters of a request that are looked at."""


def goes_its_own_way(request: str) -> bool:
    """Whether a request has a rider by which the State's own conditions or values say how far it goes."""
    return _rider().search(request[:LONGEST]) is not None


@cache
def _rider() -> re.Pattern[str]:
    return kept_pattern(facts_of(__package__, "own_way")["rider"].replace("_", r"\s+"))

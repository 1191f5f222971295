"""The vocabulary of grave acts in international law, in its order, each with the norm that defines or prohibits it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..text import one_of
from .tables import table


@dataclass(frozen=True, slots=True)
class Act:
    """A grave act: its `code`, `rank` (1: the gravest), `name`, the `source` in law, and the pattern of the words by which documents name it."""

    code: str
    rank: int
    name: str
    source: str
    pattern: re.Pattern[str]


@cache
def acts() -> tuple[Act, ...]:
    """Every act, the gravest first."""
    found = [
        Act(code, facts["rank"], facts["name"], facts["source"], re.compile(rf"(?<![\w-]){one_of(facts['patterns'])}(?![\w-])", re.IGNORECASE))
        for code, facts in table("gravity").items()
    ]
    return tuple(sorted(found, key=lambda act: act.rank))

"""The vocabulary of grave acts in international law, in its order, each with the norm that defines or prohibits it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..text import one_of
from .fact_tables import table

# A name in braces: no number of times, which is in figures.
_CAPITAL = re.compile(r"(?<![\\?])[A-Z]")
"""A capital that is a letter, and not part of an escape or of "(?P"."""
_CLASS = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Act:
    """A grave act: its `code`, `rank` (1: the gravest), `name`, and the `source` in law."""

    code: str
    rank: int
    name: str
    source: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words by which documents name it, for a text in lower case; made ready when it is first asked for."""
        return _compiled(self.code)


@cache
def acts() -> tuple[Act, ...]:
    """Every act, the gravest first."""
    found = [Act(code, facts["rank"], facts["name"], facts["source"]) for code, facts in table("gravity").items() if code != "words"]
    return tuple(sorted(found, key=lambda act: act.rank))


def act_name(code: str) -> str:
    """A grave act as it is read."""
    return str(table("gravity").get(code, {}).get("name", code))


@cache
def _compiled(code: str) -> re.Pattern[str]:
    """What finds the words of one of an act's patterns in lower case, in which "{police}" stands for a class of words. (To mind no case takes half as
    long again to make ready.)"""
    patterns, words = table("gravity")[code]["patterns"], table("gravity")["words"]
    spelled = [_CAPITAL.sub(lambda letter: letter[0].lower(), _CLASS.sub(lambda name: words[name[1]], pattern)) for pattern in patterns]
    return re.compile(rf"(?<![\w-]){one_of(spelled, ignore_case=False)}(?![\w-])")

"""The vocabulary of grave acts in international law, in its order, each with the norm that defines or prohibits it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..text import one_of
from .tables import table

# A name in braces: no number of times, which is in figures.
_CAPITAL = re.compile(r"(?<![\\?])[A-Z]")
"""A capital that is a letter, and not part of an escape or of "(?P"."""
_CLASS = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Act:
    """A grave act: its `code`, `rank` (1: the gravest), `name`, the `source` in law, and the pattern of the words by which documents name it, for
    a text in lower case."""

    code: str
    rank: int
    name: str
    source: str
    pattern: re.Pattern[str]


@cache
def acts() -> tuple[Act, ...]:
    """Every act, the gravest first."""
    words = table("gravity")["words"]
    found = [
        Act(code, facts["rank"], facts["name"], facts["source"], _compiled(facts["patterns"], words))
        for code, facts in table("gravity").items()
        if code != "words"
    ]
    return tuple(sorted(found, key=lambda act: act.rank))


def act_name(code: str) -> str:
    """A grave act as it is read."""
    return str(table("gravity").get(code, {}).get("name", code))


def _compiled(patterns: list[str], words: dict[str, str]) -> re.Pattern[str]:
    """What finds the words of one of the patterns in lower case, in which "{police}" stands for a class of words. (To mind no case takes half as long
    again to make ready.)"""
    spelled = [_CAPITAL.sub(lambda letter: letter[0].lower(), _CLASS.sub(lambda name: words[name[1]], pattern)) for pattern in patterns]
    return re.compile(rf"(?<![\w-]){one_of(spelled, ignore_case=False)}(?![\w-])")

"""The vocabulary of grave acts in international law, in its order, each with the norm that defines or prohibits it."""

from __future__ import annotations

import re
from functools import cache

from ..light_dataclass import dataclass
from ..text import PrefilteredPattern
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
    def pattern(self) -> PrefilteredPattern:
        """The words by which documents name it, for a text in lower case; each made ready when a text may have it."""
        return _sought(self.code)


@cache
def acts() -> tuple[Act, ...]:
    """Every act, the gravest first."""
    found = [Act(code, facts["rank"], facts["name"], facts["source"]) for code, facts in table("gravity").items() if code != "words"]
    return tuple(sorted(found, key=lambda act: act.rank))


def act_name(code: str) -> str:
    """A grave act as it is read."""
    return str(table("gravity").get(code, {}).get("name", code))


@cache
def by_agents_alone() -> frozenset[str]:
    """The acts that are, in law, acts of a State's agents (the Convention against Torture, art. 1)."""
    return frozenset(code for code, facts in table("gravity").items() if facts.get("by_agents_alone"))


def names_an_act(text: str) -> bool:
    """Whether a text in lower case has words for a grave act. Few texts that are asked about have: most wordings are never made ready."""
    return _of_any().search(text) is not None


@cache
def _sought(code: str) -> PrefilteredPattern:
    """What finds the words of one of an act's patterns in lower case. (To mind no case takes half as long again to make ready.)"""
    return PrefilteredPattern(table("gravity")[code]["patterns"], _BEFORE, _BEHIND, spelled=_spelled)


@cache
def _of_any() -> PrefilteredPattern:
    every = (wording for code, facts in table("gravity").items() if code != "words" for wording in facts["patterns"])
    return PrefilteredPattern(every, _BEFORE, _BEHIND, spelled=_spelled, size=1)


_BEFORE, _BEHIND = r"(?<![\w-])", r"(?![\w-])"


def _spelled(pattern: str) -> str:
    """A pattern in lower case, in which "{police}" stands for a class of words, with these words."""
    words = table("gravity")["words"]
    return _CAPITAL.sub(lambda letter: letter[0].lower(), _CLASS.sub(lambda name: words[name[1]], pattern))

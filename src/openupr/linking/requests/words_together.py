"""The words of a request, and where some of them stand together: near each other in one clause, in whatever order and form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from ...labelling.tokens import LONGEST, POSSESSIVE, stem

BETWEEN = 3
"""Words that may stand between those of a term, in all: “overcrowding in the country’s prisons”, “violence against women and girls”."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[;,.:]")
_ENDS = frozenset(";.:")
"""Marks that end a clause."""


class RequestWord(NamedTuple):
    """`word` in small letters without a possessive ending, `stem` (empty: it is a mark), the number of its `clause`, and where it stands (`start`,
    `end`, in characters of the request). Parts of a word with a hyphen are words."""

    word: str
    stem: str
    clause: int
    start: int
    end: int


@lru_cache(maxsize=4_096)
def request_words(request: str) -> tuple[RequestWord, ...]:
    """The words and marks of a request, in its order."""
    found, clause = [], 0
    for match in _WORD.finditer(request[:LONGEST]):
        word = match[0].lower()
        clause += word in _ENDS
        word = POSSESSIVE.sub("", word) or word
        found.append(RequestWord(word, "" if not word[0].isalnum() else stem(word), clause, match.start(), match.end()))
    return tuple(found)


def stand_together(words: tuple[RequestWord, ...], stems: AbstractSet[str]) -> bool:
    """Whether words of all these stems stand in one clause with at most `BETWEEN` others between them."""
    at = [number for number, each in enumerate(words) if each.stem in stems]
    return any(_from(words, at[first:], stems) for first in range(len(at)))


def _from(words: tuple[RequestWord, ...], at: list[int], stems: AbstractSet[str]) -> bool:
    """Whether words of all stems stand together, the first of them at the first of these places."""
    seen: set[str] = set()
    for place in at:
        between = words[at[0] : place + 1]
        if words[place].clause != words[at[0]].clause or sum(bool(each.stem) for each in between) > len(stems) + BETWEEN:
            return False
        seen.add(words[place].stem)
        if len(seen) == len(stems):
            return True
    return False


def in_one_clause(words: tuple[RequestWord, ...], stems: AbstractSet[str]) -> bool:
    """Whether words of all these stems stand in one clause, however far from each other."""
    clauses: dict[int, set[str]] = defaultdict(set)
    for each in words:
        clauses[each.clause].add(each.stem)
    return any(stems <= found for found in clauses.values())

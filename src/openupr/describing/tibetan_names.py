"""Tibetan names, which consist of few words, most of two syllables: in their own letters, in Latin ones, and as China writes them in characters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..names import facts_of


def are_one_in_tibetan(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names consist of the same two words of Tibetan or more, in whatever letters."""
    first, second = _parted("".join(one)), _parted("".join(other))
    return len(first) > 1 and first == second


def _parted(name: str) -> tuple[int, ...]:
    """The words of a name, as numbers of the table's lines, with nothing left over; the longest first. Empty where it can't be parted."""
    found: list[int] = []
    while name:
        end = next((end for end in range(min(len(name), _longest()), 0, -1) if name[:end] in _words()), 0)
        if not end:
            return ()
        found.append(_words()[name[:end]])
        name = name[end:]
    return tuple(found)


@cache
def _words() -> dict[str, int]:
    lines = facts_of(__package__, "tibetan_names")["words"]
    return {spelling: number for number, line in enumerate(lines) for spelling in line.split()}


@cache
def _longest() -> int:
    return max(map(len, _words()))

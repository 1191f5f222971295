"""Tibetan names, which consist of few words, most of two syllables: in their own letters, in Latin ones, and as China writes them in characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from ...names import facts_of
from .chinese_names import in_pinyin


def in_tibetan(words: Sequence[str]) -> tuple[int, ...]:
    """The words of Tibetan that a name (`words_of`) consists of, two or more, in whatever letters, as numbers of the table's lines; the longest are
    looked for first. Empty where something is left over."""
    found: list[int] = []
    name = "".join(words)
    while name:
        end = next((end for end in range(min(len(name), _longest()), 0, -1) if name[:end] in _words()), 0)
        if not end:
            return ()
        found.append(_words()[name[:end]])
        name = name[end:]
    return tuple(found) if len(found) > 1 else ()


def are_spelt_so(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names consist of as many words, each of which is the other's or, by a source, a spelling of it; two words or more."""
    lines = [{*line.split()} for line in facts_of(__package__, "tibetan_names")["with_source"]]
    known = [set[str]().union(*(line for line in lines if word in line)) for word in one]
    return len(one) == len(other) > 1 and any(known) and all(b == a or b in too for a, b, too in zip(one, other, known, strict=True))


@cache
def _words() -> dict[str, int]:
    lines = [line.split() for line in facts_of(__package__, "tibetan_names")["words"]]
    found = {spelling: number for number, line in enumerate(lines) for spelling in line}
    read = [(reading, number) for number, line in enumerate(lines) for each in line if (reading := in_pinyin(each))]
    several = Counter(reading for reading, _ in {*read})
    return {reading: number for reading, number in read if several[reading] == 1 and reading not in found} | found


@cache
def _longest() -> int:
    return max(map(len, _words()))

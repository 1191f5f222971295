"""Which of many names are worth comparing: nearly all pairs share nothing that two spellings of one name have in common, and are never looked at.

What two names have in common that agree (same_person.py) is worked out for each name by itself, and looked up. It says only which pairs are compared:
a test holds it against the comparison of all pairs. Names in other letters than plain Latin ones are compared with all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from ..spellings.names_in_chinese import may_say_another
from ..spellings.sound_keys import sounds
from ..spellings.sounds_of_names import as_one, firm
from .same_person import ReadName, read_name

Words = tuple[str, ...]
Pair = tuple[int, int]


def worth_comparing(names: Sequence[Sequence[Words]]) -> set[Pair]:
    """The pairs of some persons, each with the words of all spellings, of which one may agree with the other: their numbers, the greater first."""
    told = [[_told_by(words) for words in every] for every in names]
    plain = [(at, name) for at, every in enumerate(told) for name in every if name is not None]
    alone, joined = _by_key((at, name.alone) for at, name in plain), _by_key((at, name.joined) for at, name in plain)
    alike = [*_by_key((at, name.shared) for at, name in plain).values()]
    # Words that sound alike have the same firm letters: of others nobody asks how they sound.
    alike += _by_key((at, _as_heard(word)) for at, name in plain for word in name.words if any(len(alone[key]) > 1 for key in _firm(word))).values()
    found = {pair for same in alike for pair in combinations(sorted(same, reverse=True), 2)}
    found |= {(max(one, other), min(one, other)) for key, having in joined.items() for one in having for other in alone.get(key, ()) if one != other}
    strange = {at for at, every in enumerate(told) if None in every}
    return found | {(max(at, other), min(at, other)) for at in strange for other in range(len(names)) if at != other}


def _by_key(told: Iterable[tuple[int, Iterable[Hashable]]]) -> dict[Hashable, set[int]]:
    having = defaultdict[Hashable, set[int]](set)
    for at, keys in told:
        for key in keys:
            having[key].add(at)
    return having


class _Told(NamedTuple):
    """What a name shares with names that agree with it: its `words` in all ways to write it; their firm letters, one `alone` and two `joined`; what
    else is `shared`."""

    words: frozenset[str]
    alone: frozenset[str]
    joined: frozenset[str]
    shared: frozenset[Hashable]


@lru_cache(maxsize=4096)
def _told_by(words: Words) -> _Told | None:
    """None for a name that may agree with one that shares nothing with it."""
    name = read_name(words)
    ways = dict.fromkeys((words, *name.ways, *(way for _, way in name.abroad)))
    every = frozenset(word for way in ways for word in way)
    if not words or name.beside or not all(word.isascii() and word.islower() for word in every) or any(map(may_say_another, ways)):
        return None
    joined = frozenset(firm(each) for way in ways for two in _two_beside(way) for each in as_one(two))
    shared = frozenset((*_tables_of(name), *(key for way in ways for key in _of_near_words(way))))
    return _Told(every, frozenset(key for word in every for key in _firm(word)), joined, shared)


def _firm(word: str) -> Iterator[str]:
    return map(firm, as_one((word,)))


def _tables_of(name: ReadName) -> Iterator[str]:
    """The tables of syllables or words that have both of two names which they join."""
    yield from (
        table
        for table, has in (
            ("tibetan", name.tibetan),
            ("burmese", name.said),
            ("korean", name.in_korea),
            ("chinese", name.families),
            ("syllables", name.of_syllables),
        )
        if has
    )


def _as_heard(word: str) -> Iterator[str]:
    """The keys of a word, of which two that sound alike share one: vowels count as one, for an e may stand for each other."""
    yield from (key.translate(_VOWELS) for each in as_one((word,)) for key in sounds(each))


_VOWELS = str.maketrans("aiu", "eee")


def _of_near_words(way: Words) -> Iterator[Hashable]:
    """The firm letters of all words of a name: words that are near have the same. Two of them may be joined in the other name."""
    joined = [(*way[:at], way[at] + way[at + 1], *way[at + 2 :]) for at in range(len(way) - 1)] if len(way) > len(_GIVEN_AND_FAMILY) else []
    yield from (tuple(map(firm, words)) for words in (way, *joined))


def _two_beside(way: Words) -> Iterator[Words]:
    """Two words of a name that may be joined in another, the last and the first too. Of two no name is left that another could agree with."""
    return zip(way, (*way[1:], *way[:1]), strict=True) if len(way) > len(_GIVEN_AND_FAMILY) else iter(())


_GIVEN_AND_FAMILY = (0, -1)

"""Requests beside one in the list that are on the same thing and ask something else of it: "start a dialogue with the islanders", "pay for the
islanders' language". A report that answers both under one heading has the words of the thing everywhere. What each has alone tells which sentence
answers which; where none of that stands, it can't be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ....records import Item
from ..chosen.telling_words import telling_weights
from ..replied.nearest_of_bodies import telling_stems

_BESIDE = 3
"""Places in the list within which a rival is looked for: lists are ordered by subject."""
_SHARED, _SAME = 0.25, 0.9
"""Of what a request tells the share that another one has too, from which it is a rival; and from which, both ways, it asks the same."""
_COMMON = 0.25
"""How much a word counts that a rival has as well, beside one that only the request has."""


def rivals_of(item: Item, items: Sequence[Item]) -> tuple[Item, ...]:
    """The recommendations beside one in its list that share much of what it tells and ask something else. `items` are all of its review."""
    numbers = [each.id for each in items]
    at = numbers.index(item.id) if item.id in numbers else -1
    own = telling_weights(item.request)
    if at < 0 or not own:
        return ()
    near = [each for each in items[max(0, at - _BESIDE) : at + _BESIDE + 1] if each.id != item.id and _list(each) == _list(item)]
    return tuple(each for each in near if _is_rival(own, telling_weights(each.request)))


def _is_rival(own: Mapping[str, float], other: Mapping[str, float]) -> bool:
    shared = sum(own[stem] for stem in own.keys() & other.keys())
    ways = (shared / sum(own.values()), shared / max(sum(other.values()), shared, 1.0))
    return ways[0] >= _SHARED and min(ways) < _SAME


def _list(item: Item) -> str:
    return item.number.rpartition(".")[0]


def common_stems(rivals: Iterable[str]) -> frozenset[str]:
    """The stems that rivals, by their words, have."""
    return frozenset(stem for each in rivals for stem in telling_stems(each) | telling_weights(each).keys())


def weight_apart(stem: str, common: frozenset[str]) -> float:
    """How much a stem of a request counts beside its others, where rivals have these in `common`."""
    return _COMMON if stem in common else 1.0


def is_told_apart(words: str, request: str, rivals: Sequence[str]) -> bool:
    """Whether a passage has a word that only this request has, or there is no rival whose words it has."""
    common, told = common_stems(rivals), telling_stems(words)
    return not common & told or bool((telling_stems(request) - common) & told)

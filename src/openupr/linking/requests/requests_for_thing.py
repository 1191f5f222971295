"""Which requests ask for a thing, whole or in one of their parts: one request may ask for several things, and counts in each of them.

A thing begins as a group of requests that are alike to each other (`asked_alike`). Each other request, and each part of one, is then held against
the whole group: how near it is to its members, and how much of what most of them have in common it names. The weights were fitted on a reader's lists
of what was asked most (tests/accuracy/guidelines/asked-most.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from ...labelling import Labelled
from ...labelling.vectors import rarity
from ...light_dataclass import dataclass
from ...names import facts_of
from .act_and_object import MOST, RARE, alike_among, first_odds, has_each
from .asked_alike import Together, together
from .asks_as_much import is_understood_alone
from .parts_asked import parts_asked
from .request_pairs import vectors_of
from .requests_alike_in_words import NAMED, near_copies
from .sure_of_few import FEW, sure_ones, surely_alike
from .what_is_asked import Asked, request_matter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FEATURES = ("mean", "named", "named_here", "own", "centre", "nearest")
"""What each number of `weighed` says: the mean log-odds with the members; the share of what half of them or more name that is named, weighed by how
rare it is in all recommendations, and in these; the share of its own words that are theirs; how near it is to their centre, and to the nearest third
of them."""
MOST_UNITS = 1_500
"""Requests and parts of one review that are held against each other, at most: of more, no parts."""
OF_PEOPLE, OF_MEASURES = 3.5, 4.0
"""How rare a group of people counts, and a measure by name."""
ROUNDS = 2
"""How often a thing is looked at anew with the members that were found."""
WELL_KNOWN, MORE_OF_FEW = 6, 0.5
"""The members from which on a thing is well known by them, and how much more surely a request has to ask for it before."""
SAME = 0.7
"""The share of a smaller thing's requests that ask for a larger one, surely or possibly, from which on it is that."""
MUTUAL = 0.5
"""The share of its requests that surely do so, or of the larger one's that ask for the smaller one, from which on possible ones count for that."""
AS_MANY = 0.5
"""How many requests a smaller thing brings to a larger one that it is, as a share of these, from which on they are looked at as one: fewer are only
what possibly asks for it. With more of them joined, members that belong fell from .961 to .949 in the held reviews of asked-most.csv."""
NEVER = -99.0
"""The log-odds of what can't belong."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Requests by their numbers: those that `surely` ask for one thing, the most central first, and those that `possibly` do, too. `parts`: the words
    of the part that does, of those that ask for it in a part."""

    surely: tuple[int, ...]
    possibly: tuple[int, ...]
    parts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Found:
    """The log-odds (n, n) that each two requests, as a whole, ask for one thing; and the `things` that are asked for."""

    scores: NDArray[np.float64]
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Units:
    """Requests, each followed by its parts: of which request each unit is, where each request begins, their words; what they are to each other
    (`first` log-odds, acts `apart`, vectors), and what they name (u, k), with how rare that is in all and in these."""

    of: NDArray[np.intp]
    begins: NDArray[np.intp]
    texts: Sequence[str]
    first: NDArray[np.float64]
    apart: NDArray[np.bool_]
    vectors: NDArray[np.float64]
    names: NDArray[np.float64]
    rare: NDArray[np.float64]
    here: NDArray[np.float64]


@cache
def _weights() -> tuple[tuple[float, ...], float, float, float]:
    """The weights of `FEATURES` and their bias; the log-odds from which on a request surely, and possibly, asks for a thing."""
    table = facts_of(__package__, "act_and_object")["belongs"]
    return tuple(table[name] for name in FEATURES), table["bias"], table["surely"], table["possibly"]


def things_asked_for(texts: Sequence[str], labels: Sequence[Labelled], makers: Sequence[frozenset[str]]) -> Found:
    """The things that at least one of these requests asks for; what is in none with others is one by itself. `makers` are who makes each: what few
    ask for is told of the sure ones alone."""
    units = units_of(texts, labels)
    whole = units.begins
    scores = alike_among(units.first[whole][:, whole], units.apart[whole][:, whole])
    grown = [_grown(units, group) for group in together(scores)]
    copies = _copies(units)
    things = [(_with_copies(units, members, copies), possibly) for members, possibly in _apart(units, grown)]
    return Found(scores, tuple(_sure(units, things, makers)))


def units_of(texts: Sequence[str], labels: Sequence[Labelled]) -> Units:
    """Requests and their parts; at least one request."""
    import numpy as np

    every = [(text, *parts_asked(text)) for text in texts]
    if sum(map(len, every)) > MOST_UNITS:
        every = [(text,) for text in texts]
    cut = [part for parts in every for part in parts]
    of = np.repeat(np.arange(len(every)), [len(parts) for parts in every])
    begins = np.concatenate([[0], np.cumsum([len(parts) for parts in every])[:-1]]).astype(np.intp)
    wanted = [request_matter(part) for part in cut]
    first, apart = first_odds(cut, wanted, [labels[number] for number in of.tolist()])
    names, kinds = has_each([_named(each) for each in wanted])
    in_whole = np.maximum.reduceat(names, begins, axis=0).sum(axis=0)
    rare = np.array([_rare(kind) for kind in kinds])
    here = np.log(len(texts) / np.maximum(in_whole, 1)) / np.log(max(len(texts), 2))
    return Units(of, begins, cut, first, apart, vectors_of(cut).astype(np.float64), names, rare, here)


def _named(what: Asked) -> tuple[tuple[str, str], ...]:
    """What a request names: its matter, the people it is for, by the group and by the word, measures by name."""
    matter = (("word", each) for each in what.core | what.treaties | what.whom)
    return (*matter, *(("people", str(each)) for each in what.people), *(("measure", each) for each in what.measures))


def _rare(kind: object) -> float:
    if not isinstance(kind, tuple):
        return 0.0  # nobody names anything
    return {"people": OF_PEOPLE, "measure": OF_MEASURES}.get(kind[0]) or min(rarity(kind[1]), RARE)


Grown = tuple[dict[int, int], set[int]]
"""The members of a thing, each with the unit that asks for it, and the others that possibly do."""


def _surely(members: int) -> float:
    """The log-odds from which on a request surely asks for a thing of so many members."""
    return _weights()[2] + (MORE_OF_FEW if members < WELL_KNOWN else 0.0)


def _grown(units: Units, group: Together) -> Grown:
    """The requests that surely ask for what a group asks for, each with the unit that does, those of the group first; and those that possibly do."""
    members = {number: int(units.begins[number]) for number in group.surely}
    every, odds = _best(units, members)
    for _ in range(ROUNDS):
        surely = _surely(len(members))
        more = [number for number in (-odds).argsort(kind="stable").tolist() if odds[number] >= surely and number not in members]
        if not more:
            break
        best = _unit_of_each(units, every, odds)
        members |= {number: int(best[number]) for number in more}
        every, odds = _best(units, members)
    return members, _possibly(odds) - members.keys()


def _unit_of_each(units: Units, odds: NDArray[np.float64], best: NDArray[np.float64]) -> NDArray[np.intp]:
    """Of each request the first unit that belongs as surely as its `best` does."""
    import numpy as np

    at = np.flatnonzero(odds == best[units.of])
    found: NDArray[np.intp] = at[np.searchsorted(units.of[at], np.arange(len(best)))]
    return found


def _best(units: Units, members: Mapping[int, int]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The log-odds of each unit, in two decimals, and the highest of each request; of a member those with the others."""
    import numpy as np

    every = np.array(list(members.values()))
    odds = _odds(units, slice(None), every)
    for number in members if len(members) > 1 else ():
        own = np.flatnonzero(units.of == number)
        odds[own] = _odds(units, own, every[units.of[every] != number])
    return odds, np.maximum.reduceat(odds, units.begins)


def _odds(units: Units, some: slice | NDArray[np.intp], members: NDArray[np.intp]) -> NDArray[np.float64]:
    """How surely some units belong to these members' thing; what is apart from most of them does not."""
    import numpy as np

    of, bias, *_ = _weights()
    odds = (weighed(units, some, members) @ np.array(of) + bias).round(2)
    return np.where(units.apart[some][:, members].mean(axis=1) > 0.5, NEVER, odds)


def weighed(units: Units, some: slice | NDArray[np.intp], members: NDArray[np.intp]) -> NDArray[np.float64]:
    """What is weighed of some units with the members of a thing (u, 6), as `FEATURES` names it."""
    import numpy as np

    share = units.names[members].mean(axis=0)
    common = np.where(share >= 0.5, share, 0.0)
    names, vectors = units.names[some], units.vectors[some]
    centre = units.vectors[members].mean(axis=0)
    near = np.sort(vectors @ units.vectors[members].T, axis=1)[:, -((len(members) + 2) // 3) :]
    return np.stack(
        [
            units.first[some][:, members].clip(-MOST, MOST).mean(axis=1),
            _share(names, common * units.rare),
            _share(names, common * units.here),
            (names @ (share * units.rare)) / np.maximum(names @ units.rare, 1e-9),
            vectors @ centre / max(float(np.linalg.norm(centre)), 1e-9),
            near.mean(axis=1),
        ],
        axis=1,
    )


def _share(names: NDArray[np.float64], of: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = names @ of / max(float(of.sum()), 1e-9)
    return found


def _copies(units: Units) -> dict[int, list[int]]:
    """Of each unit that has some the units of other requests that are near copies of it."""
    import numpy as np

    rare = units.names * units.rare
    own = rare.sum(axis=1)
    shared = rare @ units.names.T
    near = shared >= NAMED * (np.add.outer(own, own) - shared) - _ROUNDING
    near &= (shared > 0) & ~units.apart & np.not_equal.outer(units.of, units.of)
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in zip(*(each.tolist() for each in np.triu(near).nonzero()), strict=True):
        if near_copies(units.texts[one], units.texts[other]):
            found[one].append(other)
            found[other].append(one)
    return found


_ROUNDING = 0.25
"""So much less may two units share by what is counted here, where people count by their group, too, to be looked at as near copies."""


def _with_copies(units: Units, members: Mapping[int, int], copies: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """The members of a thing with the requests that are near copies of them."""
    every = dict(members)
    waiting = list(members.values())
    while waiting:
        for copy in copies.get(waiting.pop(), ()):
            if (number := int(units.of[copy])) not in every:
                every[number] = copy
                waiting.append(copy)
    return every


def _apart(units: Units, grown: Sequence[Grown]) -> list[Grown]:
    """The things without those that are another one: of these, what does not surely ask for the larger one possibly does."""
    kept: list[Grown] = []
    for each in sorted(grown, key=lambda each: -len(each[0])):
        larger = next((number for number, other in enumerate(kept) if _is_of(each, other)), None)
        if larger is None:
            kept.append(each)
        else:
            kept[larger] = _one_of(units, kept[larger], each)
    return kept


def _possibly(odds: NDArray[np.float64]) -> set[int]:
    return set((odds >= _weights()[3]).nonzero()[0].tolist())


def _is_of(smaller: Grown, larger: Grown) -> bool:
    """Whether most requests of the smaller thing ask for the larger one: surely; or possibly, where many surely do, or theirs for the smaller."""
    members = smaller[0].keys()
    surely = members & larger[0].keys()
    if len(surely) >= SAME * len(members):
        return True
    listed = larger[0].keys() & (members | smaller[1])
    mutual = len(surely) >= MUTUAL * len(members) or len(listed) >= MUTUAL * len(larger[0])
    return len(members) > 1 and mutual and len(surely | (members & larger[1])) >= SAME * len(members)


def _one_of(units: Units, larger: Grown, smaller: Grown) -> Grown:
    """The larger thing with the requests of the smaller one: if they are many, those that surely ask for what both ask, the others possibly."""
    members, possibly = larger
    more = {number: unit for number, unit in smaller[0].items() if number not in members}
    if len(more) < AS_MANY * len(members):
        return members, possibly | more.keys()
    every, odds = _best(units, members | more)
    best, mark = _unit_of_each(units, every, odds), _surely(len(members) + len(more))
    found = members | {number: int(best[number]) for number in more if odds[number] >= mark}
    _, now = _best(units, found)
    return found, (possibly | more.keys() | _possibly(now)) - found.keys()


def _sure(units: Units, things: Sequence[Grown], makers: Sequence[frozenset[str]]) -> Iterator[Thing]:
    """The things, those of few States with the sure ones alone; and each request that is then in none by itself, with those that it stood with."""
    left: dict[int, set[int]] = {}
    kept: set[int] = set()
    for members, possibly in things:
        sure = set(members)
        if len(members) > 1 and len(frozenset[str]().union(*(makers[number] for number in members))) <= FEW:
            sure = set(sure_ones(tuple(members), partial(_surely_alike, units, members)))
        kept |= sure
        left |= {number: possibly | (members.keys() - {number}) for number in members.keys() - sure}
        if sure:
            parts = {number: units.texts[unit] for number, unit in members.items() if unit != units.begins[number] and number in sure}
            found = tuple(number for number in members if number in sure)
            yield Thing(found, tuple(sorted((possibly | members.keys()) - sure)), parts)
    yield from (Thing((number,), tuple(sorted(left[number])), {}) for number in sorted(left.keys() - kept))


def _surely_alike(units: Units, members: Mapping[int, int], first: int, second: int) -> bool:
    """Whether two members surely ask for one thing; a part of a request that leans on the rest of it does not."""
    one, other = members[first], members[second]
    if units.apart[one, other] or any(unit != units.begins[units.of[unit]] and not is_understood_alone(units.texts[unit]) for unit in (one, other)):
        return False
    near = round(float(units.vectors[one] @ units.vectors[other]), 3)
    return surely_alike(units.texts[one], units.texts[other], near, float(units.first[one, other]))

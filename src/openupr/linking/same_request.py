"""How a request stands to an earlier one: the same, similar, more general, building on it, or about something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..languages.word_tables import by_language
from ..records import Relation
from .opposing import opposed
from .what_is_asked import RIGHTS, Asked, mass

COVERED, PARTLY = 0.75, 0.55
"""Shares of a request's weight that the other holds: all but details, and most of it."""

WHOLLY, MOSTLY, HALF = 0.9, 0.6, 0.45
"""Below the first the object of the request has to be shared too; below `COVERED` much of weight (`MUCH`) as well, and below `MOSTLY` the same
people."""

RATHER = 0.4
"""The share of its own weight that is the rights of people in a request that repeats one for those rights alone."""

MUCH, PLENTY = 9.0, 14.0
"""Weights of shared matter that make up for words that are not shared, and for another object: two and three rare words (asking.weight)."""

SOME, PASSING, THIRD = 5.0, 0.15, 0.3
"""Below the first weight of shared matter, the share of the longer request that it has to be where it is not its object: of a
later one, and of an earlier one."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a request stands to an earlier one, the share of weight that they have in common (0 to 1), and its `rank` among others that are near."""

    relation: Relation
    common: float
    rank: float


def stand(now: Asked, earlier: Asked) -> Stand | None:
    """How a request stands to an earlier one; None where it asks for something else.

    Requests that begin with a treaty to be joined are near by the treaty alone; else a measure that both ask for makes them near, or their words.
    """
    if now.sharing != earlier.sharing or _apart(now.people, earlier.people) or _apart(now.articles, earlier.articles):
        return None
    if opposed(now.deed, earlier.deed) or (now.follows and earlier.makes):
        return None
    shared = now.words & earlier.words
    if not (shared or now.acts & earlier.acts or now.measures & earlier.measures):
        return None
    weight, mine, theirs = mass(shared), _whole(now.words), _whole(earlier.words)
    own, back = (round(weight / whole, 9) if whole else 0.0 for whole in (mine, theirs))
    common = round(weight / (mine + theirs - weight), 9) if weight else 0.0
    acts = _on_treaties(now) & _on_treaties(earlier)
    if acts and (now.acts_first or earlier.acts_first):
        alike = len(acts) / len(now.acts | earlier.acts)
        return Stand(_relation(own, back) or Relation.SIMILAR, common, round(1 + alike + common, 9))
    if now.measures & earlier.measures:
        return Stand(_relation(own, back) or Relation.SIMILAR, common, round(0.5 + common, 9))
    relation = _by_words(now, earlier, shared, own, back)
    return Stand(relation, common, common) if relation else None


@by_language(most=1 << 13)
def _whole(words: frozenset[str]) -> float:
    """The mass of all words of a request, which is held against hundreds of others."""
    return mass(words)


def _apart(one: frozenset[Any], other: frozenset[Any]) -> bool:
    """Whether both have some, and none in common."""
    return bool(one and other) and not one & other


def _on_treaties(request: Asked) -> frozenset[str]:
    """The acts whose treaty is known by name."""
    return frozenset(act for act in request.acts if " " in act)


def _by_words(now: Asked, earlier: Asked, shared: frozenset[str], own: float, back: float) -> Relation | None:
    """How requests without an act or measure in common stand to each other."""
    matter = now.matter & earlier.matter
    if _other_acts(now, earlier) or not _some_matter(now, earlier):
        return None
    if own < RATHER and all(word.startswith(RIGHTS) for word in matter):
        return None  # the rights of some people are wider than anything that is asked for them
    if back < COVERED and own < COVERED:
        return Relation.SIMILAR if _near(now, earlier, shared, (min(own, back), max(own, back))) else None
    relation = _relation(own, back)
    longer, shorter, least = (now, earlier, PASSING) if relation is Relation.BUILDS_ON else (earlier, now, THIRD)
    if mass(matter) < SOME and min(own, back) < least and longer.object not in shared:
        return None  # one common word of a long request, which may name it in passing
    return None if relation is not Relation.SAME and max(own, back) < WHOLLY and shorter.object not in shared else relation


def _other_acts(now: Asked, earlier: Asked) -> bool:
    """Whether the treaties that they name are others, or one asks to join a treaty and the other for something on its matter. Where none of them is
    known by name, the words may still be the same."""
    joining = now.acts_first or earlier.acts_first
    return _apart(now.treaties, earlier.treaties) or (joining and (not (now.acts and earlier.acts) or bool(now.treaties or earlier.treaties)))


def _some_matter(now: Asked, earlier: Asked) -> bool:
    """Whether they share matter, or have none but the same people."""
    if now.core and earlier.core:
        return bool(now.core & earlier.core)
    if now.matter or earlier.matter:
        return bool(now.matter & earlier.matter)
    return bool(now.people) and now.people == earlier.people


def _near(now: Asked, earlier: Asked, shared: frozenset[str], shares: tuple[float, float]) -> bool:
    """Whether two requests of which neither holds all but details of the other are near all the same: by how much of their matter they share, on what
    object, for whom. `shares`: of the weight of either that is shared, the smaller first."""
    least, most = shares
    much = mass(now.matter & earlier.matter)
    objects = len({now.object, earlier.object} & shared) if now.object != earlier.object else 2 * (now.object in shared)
    if least >= PARTLY or (most >= MOSTLY and much >= MUCH):
        return objects == 2 or much >= PLENTY
    if most >= HALF and much >= MUCH and now.people & earlier.people:
        return True
    return most >= HALF and much >= PLENTY and objects > 0


def _relation(own: float, theirs: float) -> Relation | None:
    """From the share of its own weight that the earlier one holds, and the share of the earlier one's that it holds."""
    if own >= COVERED and theirs >= COVERED:
        return Relation.SAME
    if theirs >= COVERED:
        return Relation.BUILDS_ON
    if own >= COVERED:
        return Relation.GENERAL
    return Relation.SIMILAR if own >= PARTLY and theirs >= PARTLY else None

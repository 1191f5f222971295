"""Requests that are alike in words: they name the same, for the same people, in nearly the same words, and none refuses what another asks for.

What is told of one of them is told of all: a page that counts one for a thing and leaves its copy in doubt is wrong in one of the two.
"""

from __future__ import annotations

import re

from ...labelling.vectors import rarity
from ...languages.word_tables import by_language
from .act_and_object import RARE
from .opposing import opposed
from .what_is_asked import Asked, request_matter

NAMED, WORDED = 0.7, 70.0
"""The least share of what two name together that both name, weighed by how rare it is; and of their words, sorted (0 to 100). Read on the reports of
four reviews: all pairs above both ask for the same; below them some differ in whom they are for, or in what is to be done."""


@by_language(most=65_536)
def near_copies(one: str, other: str) -> bool:
    """Whether two requests, or parts of such, are alike in words and pull the same way."""
    first, second = request_matter(one), request_matter(other)
    if first.people != second.people or first.treaties != second.treaties or first.acts != second.acts or first.sharing != second.sharing:
        return False
    if _refused(first) != _refused(second) or opposed(first.deed, second.deed) or _figures(one) != _figures(other):
        return False
    if share_named(first, second) < NAMED:
        return False
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(one.lower(), other.lower()) >= WORDED


def share_named(one: Asked, other: Asked) -> float:
    """How much of what two requests name both name (0 to 1), weighed by how rare it is; 0 where they name nothing."""
    first, second = names_of(one), names_of(other)
    return weight_of(first & second) / max(weight_of(first | second), 1e-9)


def weight_of(names: frozenset[str]) -> float:
    """How rare some names are in recommendations, in all."""
    return sum(min(rarity(name.split()[-1]), RARE) for name in sorted(names))


def names_of(asked: Asked) -> frozenset[str]:
    """What a request names: matter, people, treaties with what is to be done with them."""
    return asked.core | asked.whom | asked.treaties | asked.acts


def _refused(asked: Asked) -> bool:
    return asked.deed is not None and asked.deed.refused


def _figures(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))

"""When the words of a name stand in their order: where it says whose child somebody is, and in scripts of peoples who have no family names."""

from __future__ import annotations

import re
from functools import cache

from ...names import facts_of


def is_whose_child(name: str) -> bool:
    """Whether a name says whose child somebody is: then its words stand in their order ("Ismat bin Adil", and "Adil bin Ismat")."""
    return _whose_child().search(name.casefold()) is not None


@cache
def _whose_child() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w.]\s)(?:{'|'.join(facts_of(__package__, 'sounds_of_names')['whose_child'])})(?=\s\w)")


def keeps_its_order(name: str) -> bool:
    """Whether a name is in Burmese, Ethiopic, Tamil or Tibetan letters. Behind one's own name stands none there, or a father's: who has the two the
    other way round is another one."""
    return _KEPT.match(name) is not None


_KEPT = re.compile("[\u0b80-\u0bff\u0f00-\u0fff\u1000-\u109f\u1200-\u137f]")

"""Whether a name says whose child somebody is, in Arabic, Hebrew, Malay or Tamil: then its words stand in their order."""

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

"""Names in the Arabic letters of Uighur, which write every vowel, in the Latin letters of the same language."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...names import facts_of

_OWN = re.compile("[ېۇۈۋڭە]")
"""What Uighur writes, and neither Arabic nor Persian nor Urdu."""
_CARRIER = re.compile("^ي(?=[اەىوۇۆۈې])")
"""What stands before a vowel that a word begins with: its mark is gone in `name_words`, so that it may be a y too."""


@lru_cache(maxsize=4096)
def uighur_in_latin(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A name in Uighur's Arabic letters in Latin ones; nothing for one that doesn't show itself as such, or has other letters too."""
    if not any(map(_OWN.search, words)):
        return ()
    both = dict.fromkeys((tuple(_CARRIER.sub("", word) for word in words), words))
    made = tuple(tuple(word.translate(_table()) for word in way) for way in both)
    return made if all(word.isascii() and word for way in made for word in way) else ()


@cache
def _table() -> dict[int, str]:
    letters: dict[str, str] = facts_of(__package__, "uighur_letters")["letters"]
    return str.maketrans(letters)

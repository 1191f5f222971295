"""Which of some names are places by the words around them: "in Sundel, Lenn and Bres". A place is nobody's name, and is not blocked out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

_CAPITALS = r"[^\W\d_a-z][\w’'-]*(?:\s+(?:de|del|la|las|los|el|of|da|do)\s+[^\W\d_a-z][\w’'-]*|\s+[^\W\d_a-z][\w’'-]*)*"
KINDS_OF_PLACES = "town|city|village|province|district|region|canton|municipality|island|department|county|prefecture|governorate|area|valley"
"""What a place is, before "of" and its name."""
_BEFORE = rf"\b(?:in|near|around|outside|throughout)\s+(?:the\s+(?:{KINDS_OF_PLACES})\s+of\s+)?(?:{_CAPITALS},\s+|{_CAPITALS},?\s+and\s+)*$"
_ENDS = ("in", "near", "around", "outside", "throughout", "of", "and", ",")
"""With what it ends, one of them each time."""
_LIVED = rf"\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|dwell(?:s|ing)?|located|situated|settled|the\s+(?:{KINDS_OF_PLACES})\s+of)\b"
_A_CASE = re.compile(r"\s*(?:[’']s\b|v\.|and others\b|et al|\(|,?\s+(?:who|whose|aged)\b)")
_FURTHEST = 160


Mention = tuple[str, int]
"""A text, and where a name stands in it."""
NO_MENTIONS: Mapping[str, Mention] = MappingProxyType({})


def places_named(names: Collection[str], texts: Iterable[str], one_of: Mapping[str, Mention] = NO_MENTIONS) -> frozenset[str]:
    """Those of these names that every text has behind "in", "near" or the like, alone or in a list of names, and one text where somebody lives or
    something lies there: cases are cited behind "in" too ("in Doe and Roe"). One mention of another kind, and it is none: `one_of` are such as are
    looked at before the texts are gone through, one of a name."""
    asked = [name for name in names if name not in one_of or _behind(name, *one_of[name]) is not None]
    told = [text for text in texts if any(name in text for name in asked)]
    return frozenset(name for name in asked if _is_place(name, told))


def _is_place(name: str, texts: Iterable[str]) -> bool:
    behind = [_behind(name, text, match.start()) for text in texts if name in text for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    return None not in behind and any(re.search(_LIVED, each) for each in behind if each is not None)


def _behind(name: str, text: str, at: int) -> str | None:
    """The words before a name, where they are such as stand before a place, and no case is cited."""
    before = text[max(0, at - _FURTHEST) : at]
    if not before.rstrip().endswith(_ENDS):  # before most names: seen at once
        return None
    return before if re.search(_BEFORE, before) and _A_CASE.match(text, at + len(name)) is None else None

"""Names behind a courtesy title, in the languages of the documents."""

from __future__ import annotations

import re
from functools import cache

from ...names import facts_of


@cache
def name_patterns() -> dict[str, re.Pattern[str]]:
    """`name`: what looks like a person's name; `titled`: one behind a title."""
    told = facts_of(__package__, "persons")
    offices, particles, titles = ("|".join(map(re.escape, told[each])) for each in ("offices", "particles", "titles"))
    word = rf"(?!(?:{offices})\b)[^\W\d_a-zа-я][\w'’.\-]*[\w'’]"
    initial = r"[^\W\d_a-zа-я]\."
    name = rf"(?:{word}|{initial})(?:\s+(?:(?:{particles})\s+)*(?:{word}|{initial})){{0,4}}"
    return {"name": re.compile(name), "titled": re.compile(rf"(?<!\w)(?:(?:{titles})\.?\s+)+(?P<name>{name})")}

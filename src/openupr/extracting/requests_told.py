"""What a cell of a list tells of a request for a visit in words: "Requested on 3 May 2009; reminder 12 Oct 2013. Withdrawn on 1 June 2021", "2012
(reminder 2014)"."""

from __future__ import annotations

import re
from collections.abc import Callable

_PARTS = re.compile(r"\s*;\s*|[.,]\s+(?=[^\W\d])|\s*\n\s*")
_IN_BRACKETS = re.compile(r"\s*\(([^()]*[^\W\d][^()]*)\)")
_TOLD = re.compile(r"(?P<word>[^\W\d][^\d]*?)\b\s*(?::|\b(?:on|in|le|en|el|of)\b)?\s*(?P<date>\d.*|[^\W\d_]+ \d{4})")


def told_by_words(cell: str, key_of: Callable[[str], str], day_of: Callable[[str], str | None]) -> dict[str, str] | None:
    """The days (ISO prefixes) that a cell gives, by what happened on each: `key_of` a word ("requested", "reminder" ...; empty: none that is known).
    None where a part is not understood, or one thing has two days that are not reminders."""
    found: dict[str, str] = {}
    for part in filter(None, (each.strip(" .") for each in _PARTS.split(_IN_BRACKETS.sub(r"; \1", cell)))):
        match = _TOLD.fullmatch(part)
        if not found and (alone := day_of(part)):  # "2012; reminder 2014": the column says what was on the first day
            found["requested"] = alone
            continue
        key = key_of(match["word"]) if match else ""
        if match is None or not key:
            return None
        if key == "reminder":  # it asks anew for what has been asked for
            found[key] = found.get(key, "")
            continue
        day = day_of(match["date"])
        if not day or key in found:
            return None
        found[key] = day
    return found

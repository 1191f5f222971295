"""Dates as people write them in tables -> ISO prefixes."""

from __future__ import annotations

import re
from datetime import date

from ..text import find_date

_NUMBERS = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*|\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*")
_MONTH = re.compile(r"\s*([^\W\d_]+)(?: de| del)? (\d{4})\s*")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def iso_day(words: str) -> str | None:
    """A date as an ISO prefix; empty for none, None for words that are no date that there is. A span of days has its last."""
    if not words.strip() or words.strip() in {"-", "–", "n/a", "N/A"}:
        return ""
    match = _NUMBERS.fullmatch(words)
    if match is not None:
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        try:
            date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            return None
        return "-".join(filter(None, (year, f"{int(month):02d}" if month else "", f"{int(day):02d}" if day else "")))
    if (month := _MONTH.fullmatch(words)) is not None:  # "May 2010", by the day that is then taken off
        found = find_date(f"1 {month[1]} {month[2]}")
        if found is not None:
            return found[: len("2010-05")]
    found = find_date(words)
    if found is not None:
        return iso_day(found)
    year = _YEAR.findall(words)
    return year[0] if len(set(year)) == 1 and not re.search(r"\d{1,2}[./]\d{1,2}[./]", words) else None

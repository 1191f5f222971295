"""Dates as people write them in tables -> ISO prefixes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ..errors import UsageError
from ..languages.messages import message
from ..text import find_date

_NUMBERS = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*|\s*(\d{1,2})([/.-])(\d{1,2})\5(\d{4})\s*")
_CLOCK = re.compile(r"(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}|\s*[AP]M)?\s*$", re.IGNORECASE)
"""The time of day that spreadsheets and pages put behind a date."""
_MONTH = re.compile(r"\s*([^\W\d_]+)(?: de| del)? (\d{4})\s*")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def days_before_months(cells: Iterable[str]) -> bool | None:
    """Whether dates such as 5/6/2019 have the day first, as those of a list show in which one number can't be a month; None where they don't, or
    do both."""
    found = [match for cell in cells if (match := _NUMBERS.fullmatch(_CLOCK.sub("", cell))) is not None and match[5] == "/"]
    first, second = (any(_MONTHS < int(match[at]) <= _DAYS for match in found) for at in (4, 6))
    return None if first is second else first


_MONTHS, _DAYS = 12, 31


def whole_day(words: str) -> str:
    """The day that a person says, as an ISO date. Raises `UsageError` for what is none, and for a month or a year alone."""
    day = iso_day(words)
    if day is None or len(day) != len("2026-01-31"):
        raise UsageError(message("“{day}” is no day", day=words), next_step=message("Write it as 2026-01-31."))
    return day


def iso_day(words: str, *, day_first: bool | None = True) -> str | None:
    """A date as an ISO prefix; empty for none, None for words that are no date that there is. A span of days has its last. Of 5/6/2019 the year is
    what is sure where nothing shows what stands first (`day_first` is None)."""
    words = _CLOCK.sub("", words)
    if not words.strip() or words.strip() in {"-", "–", "n/a", "N/A"}:
        return ""
    match = _NUMBERS.fullmatch(words)
    if match is not None:
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[7], match[6], match[4])
        unlike = match[5] == "/" and int(month) > _MONTHS >= int(day)  # one of the two can't be a month
        if match[5] == "/" and (day_first is False or (day_first is None and unlike)):
            month, day = day, month
        try:
            date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            return None
        if match[5] == "/" and day_first is None and month != day and int(day) <= _MONTHS:
            month = day = ""
        return "-".join(filter(None, (f"{int(year):04d}", f"{int(month):02d}" if month else "", f"{int(day):02d}" if day else "")))
    if (month := _MONTH.fullmatch(words)) is not None:  # "May 2010", by the day that is then taken off
        found = find_date(f"1 {month[1]} {month[2]}")
        if found is not None:
            return found[: len("2010-05")]
    found = find_date(words)
    if found is not None:
        return iso_day(found)
    year = _YEAR.findall(words)
    return year[0] if len(set(year)) == 1 and not re.search(r"\d{1,2}[./]\d{1,2}[./]", words) else None

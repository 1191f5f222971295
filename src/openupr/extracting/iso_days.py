"""Dates as people write them in tables -> ISO prefixes. Words that may turn a date round ("not before 2025") make it none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ..errors import UsageError
from ..languages.messages import message
from ..languages.word_tables import by_language, table
from ..text import find_date

_NUMBERS = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*|\s*(\d{1,2})([/.-])(\d{1,2})\5(\d{4})\s*")
_CLOCK = re.compile(r"(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}|\s*[AP]M)?\s*$", re.IGNORECASE)
"""The time of day that spreadsheets and pages put behind a date."""
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\d{4})\b")
_WITH_MARKS = re.compile(r"\b(\d{1,2})[-/. ]([^\W\d_]{3,})\.?[-/. ](\d{4})\b")
"""December 18, 2002; 18-Dec-2002."""
_MONTH_AND_YEAR = re.compile(r"^(\d{1,2})[/.](\d{4})$")
"""05/2020."""
_PARTS = re.compile(
    r"(?P<numbers>\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\2\d{4})\b)"
    r"|(?P<day>\b\d{1,2})(?:er|º|st|nd|rd|th)?\s+(?:(?:de|of)\s+)?(?P<of>[^\W\d_]{3,})\.?\s*(?:(?:de|del|of)\s+)?(?P<in>\d{4})\b"
    r"|\b(?P<month>[^\W\d_]{3,})\.?(?:\s+(?:de|del|of))?\s+(?P<then>\d{4})\b|\b(?P<year>\d{4})\b"
)
"""The dates in a cell, from the most precise."""
_BEGUN = re.compile(r"\b\d{1,2}(?:er|º|st|nd|rd|th)?(?:\s+(?:(?:de|of)\s+)?(?P<month>[^\W\d_]{3,})\.?)?\s*$|\b(?P<alone>[^\W\d_]{3,})\.?\s*$")
"""How a span begins before its last day: "28 May", "3", "May"."""


def days_before_months(cells: Iterable[str]) -> bool | None:
    """Whether dates such as 5/6/2019 have the day first, as those of a list show in which one number can't be a month; None where they don't, or
    do both."""
    found = [match for cell in cells if (match := _NUMBERS.fullmatch(_CLOCK.sub("", cell))) is not None and match[5] in {"/", "-"}]
    first, second = (any(_MONTHS < int(match[at]) <= _DAYS for match in found) for at in (4, 6))
    return None if first is second else first


_MONTHS, _DAYS = 12, 31


def whole_day(words: str) -> str:
    """The day that a person says, as an ISO date: 31.01.2026 has the day first. Raises `UsageError` for what is none, for a month or a year alone,
    and for 1/2/2026, which is one day in London and another in Washington."""
    # Nothing beside it shows what stands first in 1/2/2026, or in 1-2-2026.
    day = iso_day(re.sub(r"^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*$", r"\1/\2/\3", words), day_first=None)
    if day is None or len(day) != len("2026-01-31"):
        raise UsageError(message("“{day}” is no day", day=words), next_step=message("Write it as 2026-01-31."))
    return day


def iso_day(words: str, *, day_first: bool | None = True) -> str | None:
    """A date as an ISO prefix; empty for none, None for words that are no date that there is, or more than one, or one before there was a United
    Nations. A span of days has its last. Of 5/6/2019 the year is what is sure where nothing shows what stands first (`day_first` is None)."""
    day = _day_in(words, day_first=day_first)
    return None if day and day < _CHARTER else day


_CHARTER = "1945"


def _day_in(words: str, *, day_first: bool | None) -> str | None:
    words = _MONTH_AND_YEAR.sub(r"\2-\1", _CLOCK.sub("", words).strip())
    if words in {"", "-", "–", "—", "n/a", "N/A"}:
        return ""
    if _NUMBERS.fullmatch(words):
        return _of_numbers(words, day_first=day_first)
    words = _WITH_MARKS.sub(r"\1 \2 \3", _MONTH_FIRST.sub(r"\2 \1 \3", words))
    found = list(_PARTS.finditer(words))
    days = [_of_part(match, day_first=day_first) for match in found]
    if not found or None in days or not _is_plain(words[found[-1].end() :]):
        return (find_date(words) or None) if not found else None
    before = words[: found[0].start()]
    if len(found) == 1:
        return days[0] if _is_plain(before) or _is_begun(before) else None
    first, last = (day or "" for day in (days[0], days[-1]))
    between = words[found[0].end() : found[1].start()]
    ordered = first[: min(len(first), len(last))] <= last[: min(len(first), len(last))]
    return last if len(found) == _ENDS and ordered and len(last) > len("2015") and _is_span(between) and _is_plain(before) else None


_ENDS = 2


def _of_numbers(words: str, *, day_first: bool | None) -> str | None:
    match = _NUMBERS.fullmatch(words)
    if match is None:
        return None
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[7], match[6], match[4])
    unlike = match[5] == "/" and int(month) > _MONTHS >= int(day)  # one of the two can't be a month
    if (match[5] in {"/", "-"} and day_first is False) or (day_first is None and unlike):
        month, day = day, month
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if match[5] == "/" and day_first is None and month != day and int(day) <= _MONTHS:
        month = day = ""
    return "-".join(filter(None, (f"{int(year):04d}", f"{int(month):02d}" if month else "", f"{int(day):02d}" if day else "")))


def _of_part(match: re.Match[str], *, day_first: bool | None) -> str | None:
    """One of the dates in a cell; of a month that none has this name its year, where words that say about when may stand before it."""
    if match["numbers"]:
        return _of_numbers(match["numbers"], day_first=day_first)
    if match["day"]:
        day = find_date(f"{match['day']} {match['of']} {match['in']}")
        return _of_numbers(day, day_first=True) if day else None
    if match["month"]:
        month = find_date(f"1 {match['month']} {match['then']}")
        return month[: len("2010-05")] if month else match["then"] if _is_plain(match["month"]) else None
    return match["year"] if match["year"][:2] in {"19", "20"} else None


def _is_begun(before: str) -> bool:
    """Whether a day, a month or both stand here, and then what makes a span of them with what follows."""
    start = re.sub(_SPAN_MARK + "$", "", before)
    match = _BEGUN.search(start) if start != before else None
    month = (match["month"] or match["alone"]) if match else None
    return match is not None and (month is None or find_date(f"1 {month} 2000") is not None) and _is_plain(start[: match.start()])


def _is_span(between: str) -> bool:
    return re.fullmatch(_SPAN_MARK, between) is not None


_SPAN_MARK = r"\s*(?:[-–—]|\b(?:to|until|au|al|a|à|hasta)\b)\s*"


def _is_plain(words: str) -> bool:
    """Whether words beside a date leave it what it is."""
    return all(word in _plain_words() for word in re.findall(r"[^\W_]+", words.casefold())) and not re.search(r"[;?<>≥≤~]", words)


@by_language
def _plain_words() -> frozenset[str]:
    return frozenset(table("openness_lists")["beside_dates"]["words"])

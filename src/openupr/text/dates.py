"""Dates as ISO prefixes: "2013-12-04", "2013-12", "2013" - as precise as the text, never more."""

from __future__ import annotations

import re

from ..kept_patterns import kept_pattern

_NAMES = (
    "january jan janvier janv enero ene января",
    "february feb février fevrier févr fevr febrero февраля",
    "march mar mars marzo марта",
    "april apr avril avr abril abr апреля",
    "may mai mayo мая",
    "june jun juin junio июня",
    "july jul juillet juil julio июля",
    "august aug août aout agosto ago августа",
    "september sep sept septembre septiembre setiembre сентября",
    "october oct octobre octubre октября",
    "november nov novembre noviembre ноября",
    "december dec décembre decembre déc diciembre dic декабря",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
MONTHS = tuple(names.split()[0].capitalize() for names in _NAMES)
"""The months in English."""
A_MONTH = "|".join(MONTHS)
"""One of them, as a part of an expression."""
# "4 December 2013", "1er avril 2010", "15 de marzo de 2010", "21 августа 2019 года"
_DATE = kept_pattern(rf"\b(\d{{1,2}})(?:er|º|st|nd|rd|th)?\s+(?:de\s+)?({'|'.join(_MONTHS)})\.?\s*(?:de\s+|del\s+)?(\d{{4}})\b", re.IGNORECASE)
_DAY = kept_pattern(rf"\d{{1,2}}(?:er|º|st|nd|rd|th)?\s+(?:de\s+)?(?:{'|'.join(_MONTHS)})\b", re.IGNORECASE)
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def find_date(text: str) -> str | None:
    """The first full date in a text, as YYYY-MM-DD; None where there is none. Reads English, French, Spanish, Russian and Chinese dates."""
    match = _DATE.search(text)
    if match:
        return f"{int(match[3]):04d}-{_MONTHS[match[2].lower()]:02d}-{int(match[1]):02d}"
    match = _CHINESE.search(text)
    return f"{int(match[1]):04d}-{int(match[2]):02d}-{int(match[3]):02d}" if match else None


def begins_with_day(text: str) -> bool:
    """Whether a text begins with a day and its month: "1 May–12 May"."""
    return _DAY.match(text) is not None

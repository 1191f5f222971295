"""How far in time a review lies from those that it is compared with: what was usual long before says nothing of it (DESIGN.md 7.8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ...languages.messages import Text, message
from ...names import session
from ...records import BaselineRow

FAR = 6
"""Years; a review further from every review of a baseline gets no level from it."""


def session_year(number: int) -> int | None:
    """The year in which a session began; None for a session whose date is not known."""
    begun = _begun(number)
    return begun.year if begun else None


def span_words(rows: Sequence[BaselineRow]) -> str:
    """The years of the sessions of some reviews: "2008–2014"; empty where none is known."""
    years = sorted({year for row in rows if (year := session_year(row.session)) is not None})
    if not years:
        return ""
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def is_far(number: int, others: Iterable[int]) -> bool:
    """Whether a session began more than `FAR` years from every one of others, or its date is not known."""
    own, theirs = _begun(number), [begun for each in set(others) if (begun := _begun(each)) is not None]
    return own is None or all(_further(own, each) for each in theirs)


def why_too_far(number: int, others: Sequence[BaselineRow]) -> Text:
    """Why reviews can't say what is usual for a review of this session; empty where one of them is at most `FAR` years away."""
    if not is_far(number, (row.session for row in others)):
        return ""
    if session_year(number) is None:
        return message("Can’t tell if that is usual: we don’t know the date of session {session}.", session=number)
    return message("Can’t tell if that is usual: we can compare only with reviews of {years}, too far in time.", years=span_words(others))


def _further(one: date, other: date) -> bool:
    first, last = sorted((one, other))
    return (last.year - first.year, last.month, last.day) > (FAR, first.month, first.day)


def _begun(number: int) -> date | None:
    """The day on which a session began; of a session whose month alone is known, its first."""
    try:
        year, month, day, *_ = *map(int, session(number).start.split("-")), 1, 1
    except LookupError:
        return None
    return date(year, month, day)

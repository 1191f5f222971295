"""Which years are those of a review: from the State's review before it to the next one."""

from __future__ import annotations

from ..errors import UnknownNameError
from ..names import session as session_of
from ..names import sessions_of

_YEARS = 5
"""Reviews of a State lie 4.5 to 5 years apart; assumed where the table lacks a neighbouring review."""


def review_days(review: str) -> tuple[str, str] | None:
    """The days (ISO) between which what is said of a State belongs to its review ("SVN-48"): the end of the session of the one before, and the
    beginning of the next one's. None for a session that the table lacks."""
    number = int(review[4:])
    try:
        held = session_of(number)
    except UnknownNameError:
        return None
    known = sessions_of(review[:3])
    before = max((each for each in known if each < number), default=None)
    after = min((each for each in known if each > number), default=None)
    since = str(session_of(before).end) if before is not None else _shifted(str(held.start), -_YEARS)
    until = str(session_of(after).start) if after is not None else _shifted(str(held.end), _YEARS)
    return since, until


def is_within(date: str, years: tuple[str, str]) -> bool:
    """Whether a date (an ISO prefix) lies between two days, or may."""
    return years[0][: len(date)] <= date <= years[1][: len(date)]


def _shifted(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"

"""The sessions of the Working Group on the Universal Periodic Review and the cycles that they belong to."""

from __future__ import annotations

from datetime import date
from functools import cache

from ..errors import UnknownNameError
from ..light_dataclass import dataclass
from .fact_tables import table


@dataclass(frozen=True, slots=True)
class Session:
    """A session. `start` and `end` are ISO prefixes with the precision that is known: days only where a document states them.

    `source` is the symbol of the document that states the days, "" where they are not checked; `note` tells of a postponement.
    """

    number: int
    cycle: int
    start: str
    end: str
    source: str = ""
    note: str = ""


def session(number: int) -> Session:
    """The session with this number. Raises `UnknownNameError` (a `LookupError`) for a number that the table does not have."""
    try:
        return _sessions()[number]
    except KeyError:
        raise UnknownNameError(
            f"No session {number!r} is known.",
            next_step=f"The sessions run from 1 to {max(_sessions())}.",
        ) from None


def was_held_by(number: int, day: date | None) -> bool:
    """Whether a session is over on a day, as precisely as the table knows it; false where no day is known, or no such session."""
    if day is None:
        return False
    try:
        end = session(number).end
    except LookupError:
        return False
    return end < day.isoformat()[: len(end)]


def sessions() -> tuple[Session, ...]:
    """All sessions that the table knows, in order."""
    return tuple(_sessions().values())


def cycle_of(number: int) -> int:
    """The cycle of a session: 1-12 are cycle 1, 13-26 cycle 2, 27-40 cycle 3, 41-54 cycle 4 (DESIGN.md 2).

    Raises `UnknownNameError` for any other number.
    """
    return session(number).cycle


@cache
def _sessions() -> dict[int, Session]:
    facts = table("sessions")
    cycles = {number: each["cycle"] for each in facts["cycle"] for number in range(each["first"], each["last"] + 1)}
    return {each["number"]: Session(cycle=cycles[each["number"]], **each) for each in facts["session"]}

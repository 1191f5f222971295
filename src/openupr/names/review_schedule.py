"""Which States are reviewed in which session, and the symbols of a review's documents as far as a rule or a table gives them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..errors import UnknownNameError
from ..light_dataclass import dataclass
from .fact_tables import table


@dataclass(frozen=True, slots=True)
class SessionReviews:
    """The States (ISO 3166 codes) of a session, in the order of their reviews where that is known.

    `source` is a page that names them all, "" where none was at hand: then the list is unchecked. `council` is the session of the Human Rights
    Council that the reports go to, None where that is not known yet; `council_checked` tells whether a report of the session says so.
    """

    number: int
    states: tuple[str, ...]
    source: str = ""
    council: int | None = None
    council_checked: bool = True
    note: str = ""

    @property
    def reviews(self) -> tuple[str, ...]:
        """The reviews' identifiers."""
        return tuple(f"{state}-{self.number:02d}" for state in self.states)


def reviews_in_session(session: int) -> SessionReviews:
    """The reviews of a session. Raises `UnknownNameError` for a number that the table does not have."""
    try:
        return _sessions()[session]
    except KeyError:
        raise UnknownNameError(
            f"No session {session!r} is known.",
            next_step=f"The sessions run from 1 to {max(_sessions())}.",
        ) from None


def sessions_of(state: str) -> tuple[int, ...]:
    """The sessions in which a State was or is to be reviewed, as far as the table knows."""
    return tuple(number for number, each in _sessions().items() if state in each.states)


def sessions_between(state: str, earlier: int, later: int) -> tuple[int, ...]:
    """The sessions between two in which a State was or is to be reviewed, as far as the table knows."""
    return tuple(number for number in sessions_of(state) if earlier < number < later)


def documents_before(review: str) -> Mapping[str, str]:
    """The symbols of the three documents that come in before a review (`ISO3-SS`), by their kinds: they follow from the review's name."""
    state, _, session = review.partition("-")
    body = f"A/HRC/WG.6/{int(session)}/{state}"
    return {"national_report": f"{body}/1", "compilation": f"{body}/2", "stakeholder_summary": f"{body}/3"}


def report_symbol(review: str) -> str | None:
    """The symbol of the Working Group's report on a review: it follows from nothing, and is known where the report was at hand."""
    return _reports().get(review)


def council_of_reports(session: int) -> str | None:
    """What the symbols of the Working Group's reports of a session of reviews begin with: "A/HRC/14" of the seventh. The Council takes up all of one
    session together, so one report that we know tells it; None where we know none."""
    return next((symbol.rpartition("/")[0] for review, symbol in _reports().items() if review.endswith(f"-{session:02}")), None)


@cache
def _sessions() -> Mapping[int, SessionReviews]:
    made = (SessionReviews(**(each | {"states": tuple(each["states"].split())})) for each in table("reviews_of_sessions")["session"])
    return MappingProxyType({each.number: each for each in made})


@cache
def _reports() -> Mapping[str, str]:
    return MappingProxyType(dict(table("reports_of_reviews")["reports"]))

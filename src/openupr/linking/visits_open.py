"""Visits that UN experts have asked for and that nothing answers, by the lists of a review: for how many years, by which list.

They are counted up to the review, or up to the day on which the list was saved, whichever comes first: of what was after that the list tells nothing.
A visit that any list, the compilation or the national report tells as agreed or made since is not open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..assembling.correcting import still_told
from ..errors import UnknownNameError
from ..extracting.requests_open import is_before, years_open
from ..light_dataclass import dataclass
from ..names import find_body, session
from ..records import Cooperation, Dealing, Review
from ..records.prepared.saved_lists import KeptList, ListedFact


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """A visit that was asked for `since` a day, month or year (an ISO prefix) and is open on the day `until`, after so many whole `years`. `subject`
    is the code of who asks (empty: nobody whom we know), `printed` how the list names it. It stands in a `row` of the list `document`, which was
    `saved` on a day."""

    subject: str
    printed: str
    since: str
    until: str
    years: int
    document: str
    saved: str
    row: int


def open_visits(review: Review) -> tuple[OpenVisit, ...]:
    """The visits that are open at the review for a year or more, those asked for longest ago first; of several requests for one visit the first."""
    found: dict[str, OpenVisit] = {}
    for each in sorted(_open(review), key=lambda each: (each.since, each.printed)):
        found.setdefault(each.subject or each.printed.casefold(), each)
    return tuple(found.values())


def _open(review: Review) -> Iterator[OpenVisit]:
    every = [fact for kept in review.lists for fact in kept.found.facts]
    for kept in review.lists:
        until = last_day_told(review, kept)
        for fact in kept.found.facts if until else ():
            years = years_open(fact, every, until)
            since = fact.requested or fact.day
            if years and not any(_ends(told, fact, since) for told in _told(review)):
                yield OpenVisit(fact.subject, fact.printed, since, until, years, kept.document, kept.day, fact.row)


def last_day_told(review: Review, kept: KeptList) -> str:
    """The last day of which a list tells for this review, an ISO date: that of the review, or that on which it was saved before. Empty for a list
    without a day."""
    return min(filter(None, (_held(review), kept.day))) if kept.day else ""


def _held(review: Review) -> str:
    if review.report is not None and review.report.held:
        return review.report.held
    try:
        return str(session(review.session).start)
    except UnknownNameError:
        return ""


def _told(review: Review) -> Iterable[Cooperation]:
    own = review.national_report.cooperation if review.national_report is not None else ()
    bodies = review.compilation.cooperation if review.compilation is not None else ()
    return (
        each for each in still_told(review, (*own, *bodies)) if each.dealing in {Dealing.VISIT_AGREED, Dealing.VISIT_MADE, Dealing.VISIT_DECLINED}
    )


def _ends(told: Cooperation, fact: ListedFact, since: str) -> bool:
    """Whether a document tells of the same visit, in a year that is not surely before it was asked for. A mandate that we don't know may be
    any of them."""
    if fact.subject and (told.subject != fact.subject if told.subject else not _names(told.text.clean, fact)):
        return False
    years = _YEAR.findall(told.value) or _YEAR.findall(told.text.clean)
    return not years or not is_before(max(years), since[: len("2015")])


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _names(text: str, fact: ListedFact) -> bool:
    """Whether a row of many visits names that of a mandate: by what it is on."""
    folded = text.casefold()
    known = find_body(fact.printed)
    return any(_ON.split(each.casefold())[-1].strip() in folded for each in (fact.printed, *([known.name] if known else [])))


_ON = re.compile(r"\b(?:on|sur|sobre)\b", re.IGNORECASE)

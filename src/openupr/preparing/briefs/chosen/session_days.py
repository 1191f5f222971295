"""When a review took place: the days of its session, as its documents print them at their head where the table of sessions lacks them; its year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ....languages.word_tables import wording
from ....light_dataclass import dataclass
from ....names import session
from ....records import ApartKind, Document, Review
from ....text.dates import find_date


@dataclass(frozen=True, slots=True)
class SessionDays:
    """The first and last day of a session, and the document that prints them."""

    begins: date
    ends: date
    source: str


def session_days(review: Review) -> SessionDays | None:
    """The days of the session: those of the table where a document stated them, else those that all heads of this review's documents agree on; None
    where nothing says them, or they differ."""
    try:
        known = session(review.session)
        if known.source:
            return SessionDays(date.fromisoformat(known.start), date.fromisoformat(known.end), known.source)
    except (LookupError, ValueError):
        pass
    printed = list(_printed(review))
    return printed[0] if printed and len({(each.begins, each.ends) for each in printed}) == 1 else None


def is_after(document: Document | None, review: Review) -> bool:
    """Whether a document is younger than the review: it was issued after the last day of its session, as precisely as both are known."""
    if document is None or not document.date:
        return False
    days = session_days(review)
    try:
        end = days.ends.isoformat() if days is not None else session(review.session).end
    except LookupError:
        return False
    return document.date[: len(end)] > end[: len(document.date)]


def year_begun(review: Review) -> int | None:
    """The year in which a review began; None where our table lacks its session."""
    try:
        return int(session(review.session).start[:4])
    except LookupError:
        return None


def _printed(review: Review) -> Iterator[SessionDays]:
    texts = [each.text for each in (review.national_report, review.compilation, review.summary) if each is not None]
    for text in texts:
        head = " ".join(each.text.clean for each in text.apart if each.kind is ApartKind.COVER)
        for match in wording("briefs", "session_days").finditer(head):
            last = find_date(match["last"])
            month, year = match["month"] or match["last"].split()[1], match["last"].split()[-1]
            first = find_date(f"{match['first']} {month} {year}")
            if first is not None and last is not None and first <= last:
                yield SessionDays(date.fromisoformat(first), date.fromisoformat(last), text.document.key)

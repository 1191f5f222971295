"""What a brief says of time: what it is for, which reviews took place since, which source is younger than the review, when questions are due.

The day is passed in, with the later reviews of the State that are at hand; without them nothing is said of later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..languages.messages import message
from ..names import session, sessions_of
from ..names.advance_question_days import QuestionsDue, questions_due
from ..preparing.session_days import session_days
from ..records import Review
from .brief_statements import BriefLine, year_of
from .wording import long_date, state_name


@dataclass(frozen=True, slots=True)
class BriefDay:
    """The `day` on which a brief is made (None: not known), and the identifiers of `later` reviews of the State that are at hand."""

    day: date | None = None
    later: tuple[str, ...] = ()


NO_DAY = BriefDay()


def for_which_review(review: Review, when: BriefDay = NO_DAY) -> str:
    """What a brief is for: a review to come, or the follow-up of one that took place; and which took place since."""
    values = {"state": state_name(review.state), "session": str(review.session), "year": year_of(review)}
    if review.report is not None:
        said = str(message("It follows up the review of {state} in session {session} ({year}), whose report is out.", **values))
    elif is_over(review.session, when):
        said = str(message("For the review of {state} in session {session} ({year}), which is over; its report is not here.", **values))
    else:
        said = str(message("For the review of {state} in session {session} ({year}).", **values))
    return " ".join(filter(None, (said, _since(review, when))))


def _since(review: Review, when: BriefDay) -> str:
    """Which later reviews are at hand, or took place by our table."""
    if when.later:
        names = tuple(f"{each} ({_year(int(each[4:]))})" for each in when.later)
        return str(message("Later reviews of this State are held here: {reviews}. Take the newest for what holds today.", reviews=names))
    over = [number for number in sessions_of(review.state) if number > review.session and is_over(number, when)]
    if not over:
        return ""
    told = tuple(f"{number} ({_year(number)})" for number in over)
    return str(message("By our table it was reviewed again since, in session {sessions}: we have none of that here.", sessions=told))


def is_over(number: int, when: BriefDay) -> bool:
    """Whether a session is over on that day, as precisely as the table knows it; false where no day is known."""
    if when.day is None:
        return False
    try:
        end = session(number).end
    except LookupError:
        return False
    return end < when.day.isoformat()[: len(end)]


def _year(number: int) -> str:
    try:
        return session(number).start[:4]
    except LookupError:
        return "?"


def deadline(review: Review, when: BriefDay = NO_DAY) -> BriefLine:
    """When questions are due: those of the review that is to come, never of one that is over."""
    if review.report is None and not is_over(review.session, when):
        return _due(review.session, review)
    if review.report is None:
        closed = message("Session {session} ({year}) is over: its advance questions are closed.", session=str(review.session), year=year_of(review))
    else:
        closed = message("The report of this review is out: its advance questions are closed.")
    later = next((number for number in sessions_of(review.state) if number > review.session and not is_over(number, when)), None)
    if later is None:
        return BriefLine(f"{closed} {message('The date of the next review is not in these documents.')}", "")
    values = {"state": state_name(review.state), "session": str(later), "year": _year(later)}
    following = message("By our table the next review of {state} is in session {session} ({year}).", **values)
    due = _due(later, None)
    return BriefLine(f"{closed} {following} {due.text}", due.source)


def _due(number: int, review: Review | None) -> BriefLine:
    due = _counted(number, review)
    source = f"{due.source}{'' if due.verified else '; its text was not seen here'}"
    rule = str(message("Questions are due {days} working days before the review.", days=due.working_days))
    if due.due is None or due.begins is None:
        unknown = message("We have no document that prints the days of session {session}.", session=str(number))
        return BriefLine(f"{rule} {unknown}", source)
    begins, last = long_date(due.begins.isoformat()), long_date(due.due.isoformat())
    counted = message("Session {session} begins on {begins}: counted from there, {last}.", session=str(number), begins=begins, last=last)
    return BriefLine(f"{rule} {counted} {message('Holidays are not reckoned. Ask for the State’s own day.')}", source)


def _counted(number: int, review: Review | None) -> QuestionsDue:
    days = session_days(review) if review is not None else None
    return questions_due(number, days.begins if days is not None else None)

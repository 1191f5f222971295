"""What a brief says of time: what it is for, which reviews took place since, which source is younger than the review, when questions are due.

The day is passed in, with the later reviews of the State that are at hand; without them nothing is said of later.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ....languages.messages import Text, Value, in_turn, message, message_of, said_later, state_text, together
from ....light_dataclass import dataclass
from ....names import session, sessions_of
from ....names.advance_question_days import QuestionsDue, questions_due
from ....names.sessions import sessions, was_held_by
from ....preparing.briefs.chosen.session_days import session_days
from ....records import Review, ReviewStatus
from ....records.kept.library import ListedReview
from ..statements.brief_statements import BriefLine
from ..statements.documents_named import review_year


@dataclass(frozen=True, slots=True)
class BriefDay:
    """The `day` on which a brief is made (None: not known), and the identifiers of `later` reviews of the State that are at hand. `not_held`: those
    of which the settings here say that they were postponed or did not take place."""

    day: date | None = None
    later: tuple[str, ...] = ()
    not_held: tuple[str, ...] = ()


NO_DAY = BriefDay()


def brief_day(day: date, review: str, listed: Iterable[ListedReview]) -> BriefDay:
    """The day of a brief for the review of this identifier, with the later reviews of its State among those that are `listed`."""
    after = sorted((each for each in listed if each.id[:3] == review[:3] and int(each.id[4:]) > int(review[4:])), key=lambda each: each.id)
    off = tuple(each.id for each in after if each.status is not ReviewStatus.HELD)
    return BriefDay(day, tuple(each.id for each in after if each.status is ReviewStatus.HELD), off)


def for_which_review(review: Review, when: BriefDay = NO_DAY) -> Text:
    """What a brief is for: a review to come, one that did not take place, or the follow-up of one that did; and which were due since."""
    values: dict[str, Value] = {"state": state_text(review.state), "session": str(review.session), "year": review_year(review)}
    if review.status is not ReviewStatus.HELD and review.report is None:
        said = message(_NOT_HELD[review.status], **values)
    elif review.report is not None:
        said = message("This follows up the review of {state:the} in session {session} ({year}), whose report is out.", **values)
    elif is_over(review.session, when):
        said = message("For the review of {state:the} in session {session} ({year}): that session is over, and the report is not here.", **values)
    else:
        said = message("For the review of {state:the} in session {session} ({year}).", **values)
    return in_turn(said, _since(review, when))


_NOT_HELD = said_later(
    {
        ReviewStatus.POSTPONED: "For the review of {state:the} due in session {session} ({year}), which was postponed.",
        ReviewStatus.NOT_HELD: "For the review of {state:the} due in session {session} ({year}), which did not take place.",
    }
)


def _since(review: Review, when: BriefDay) -> Text:
    """Which later reviews are at hand, or were due by our table, which does not know whether they took place."""
    if when.later:
        names = tuple(f"{each} ({year_of_session(int(each[4:]))})" for each in when.later)
        return message("We have later reviews of this State here: {reviews}. Take the newest for the state of today.", reviews=names)
    off = {int(each[4:]) for each in when.not_held}
    over = [number for number in sessions_of(review.state) if number > review.session and number not in off and is_over(number, when)]
    not_held = tuple(f"{number} ({year_of_session(number)})" for number in sorted(off))
    if not_held and not over:
        return message("By the settings here its review in session {sessions} was due and was not held.", sessions=not_held)
    if not over:
        return ""
    told = tuple(f"{number} ({year_of_session(number)})" for number in over)
    due = message_of(
        len(told),
        one="By our table a review was due again in session {sessions}.",
        many="By our table reviews were due again in sessions {sessions}.",
        sessions=told,
    )
    return in_turn(due, message("We have none of that here, and can’t tell what took place."))


def is_over(number: int, when: BriefDay) -> bool:
    """Whether a session is over on that day, as precisely as the table knows it; false where no day is known."""
    return was_held_by(number, when.day)


def known_of_day(when: BriefDay) -> str:
    """All that a brief says by the day, in a text that is the same on days on which it says the same: its year, which sessions are over, and which
    later reviews are known of."""
    over = (str(each.number) for each in sessions() if is_over(each.number, when))
    year = str(when.day.year) if when.day is not None else ""
    return "/".join((year, " ".join(over), " ".join(when.later), " ".join(when.not_held)))


def year_of_session(number: int) -> str:
    """The year in which a session began; a question mark where the table lacks it."""
    try:
        return session(number).start[:4]
    except LookupError:
        return "?"


def deadline(review: Review, when: BriefDay = NO_DAY) -> BriefLine:
    """When questions are due: those of the review that is to come, never of one that is over."""
    if review.report is None and not is_over(review.session, when):
        return _due(review.session, review)
    if review.report is None:
        closed = message(
            "Session {session} ({year}) is over: its advance questions are closed.", session=str(review.session), year=review_year(review)
        )
    else:
        closed = message("The report of this review is out: its advance questions are closed.")
    later = next((number for number in sessions_of(review.state) if number > review.session and not is_over(number, when)), None)
    if later is None:
        return BriefLine(in_turn(closed, _next_held(review, when)), "")
    values: dict[str, Value] = {"state": state_text(review.state), "session": str(later), "year": year_of_session(later)}
    following = message("By our table the next review of {state:the} is in session {session} ({year}).", **values)
    due = _due(later, None)
    return BriefLine(in_turn(closed, following, due.text), due.source)


def _next_held(review: Review, when: BriefDay) -> Text:
    """What is known of the next review where no table has one to come: which one is held here, or how many were due since; and of which the date is
    not known."""
    over = [number for number in sessions_of(review.state) if number > review.session and is_over(number, when)]
    if not when.later and over:
        due = message_of(
            len(over),
            one="A review was due since: its advance questions are closed too.",
            many="{n} reviews were due since: their advance questions are closed too.",
        )
        return in_turn(due, message("Our table has none to come."))
    if not when.later:
        return message("The date of the next review is not in these documents.")
    first, last = (message("{review} ({year})", review=each, year=year_of_session(int(each[4:]))) for each in (when.later[0], when.later[-1]))
    return in_turn(
        message("The next review was {review}, which we have here.", review=first),
        message("The date of the review after {review} is not in these documents.", review=last),
    )


def _rule(due: QuestionsDue) -> Text:
    return message_of(
        due.working_days,
        one="Questions are due {n} working day before the review.",
        many="Questions are due {n} working days before the review.",
    )


def _source(due: QuestionsDue) -> Text:
    return together(message(due.source), "" if due.verified else message("its text was not seen here"))


def _due(number: int, review: Review | None) -> BriefLine:
    due = _counted(number, review)
    rule, source = _rule(due), _source(due)
    if due.due is None or due.begins is None:
        unknown = message(
            "We have no document that prints the days of session {session}: OHCHR’s calendar of the review has them.", session=str(number)
        )
        return BriefLine(in_turn(rule, unknown, _in_time(number)), source)
    counted = message(
        "Session {session} begins on {begins:date}: counted from there, {last:date}.",
        session=str(number),
        begins=due.begins.isoformat(),
        last=due.due.isoformat(),
    )
    return BriefLine(in_turn(rule, counted, message("This leaves holidays out of account. Ask for the State’s own day.")), source)


def _in_time(number: int) -> Text:
    """By when questions are early enough where only the month is known in which a session begins; empty where that is not known."""
    try:
        month = session(number).start
    except LookupError:
        return ""
    first = questions_due(number, date.fromisoformat(f"{month}-01")).due if len(month) == len("2026-01") else None
    if first is None:
        return ""
    told = message(
        "By our table it begins in {month:date}. If so, {last:date} is early enough, unless holidays shorten the days between.",
        month=month,
        last=first.isoformat(),
    )
    return in_turn(told, message("Ask for the State’s own day."))


def _counted(number: int, review: Review | None) -> QuestionsDue:
    days = session_days(review) if review is not None else None
    return questions_due(number, days.begins if days is not None else None)

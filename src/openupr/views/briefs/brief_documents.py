"""Which documents a brief rests on, which of them are missing, and which reviews of the State are not held at all: told in one way in every brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.messages import Text, in_turn, message, message_of
from ...names import sessions_of
from ...records import Kind, Review, ReviewStatus
from ..code_words import kind_name
from .day_of_brief import BriefDay, is_over, year_of_session

_BEFORE = (Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY)
_AFTERWARDS = (Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM)


def rests_on(reviews: Sequence[Review], when: BriefDay, after: Sequence[Review] = ()) -> Text:
    """The reviews that a brief is made from, the oldest first; what is missing of each; which reviews between them are not here; and in which later
    ones (`after`) is looked for what became of a request."""
    documents = message("From the documents of {reviews}.", reviews=tuple(each.id for each in reviews))
    unanswered = [each for each in reviews if each.report is not None and Kind.ADDENDUM in each.missing]
    all_later = tuple(each.id for each in unanswered if each.answers and all(answer.is_left_open for answer in each.answers))
    some = tuple(each.id for each in unanswered if each.id not in all_later)
    none = message("We know no answer of {reviews}: the report puts all of them off.", reviews=all_later) if all_later else ""
    only = message("Without an addendum of {reviews} we know only the answers in the report itself.", reviews=some) if some else ""
    alone = in_turn(none, only)
    later = tuple(each.id for each in after)
    since = message("What became of a request is looked for in {reviews} too.", reviews=later) if later else ""
    return in_turn(documents, since, *_missing(reviews, when), _not_here(reviews), alone)


def _missing(reviews: Sequence[Review], when: BriefDay) -> Iterator[Text]:
    for review in reversed(reviews):
        if lacking := _lacking(review, when):
            yield message("Missing in {review}: {kinds}.", review=review.id, kinds=tuple(message(kind_name(kind)) for kind in lacking))


def _lacking(review: Review, when: BriefDay) -> list[Kind]:
    """The documents of a review that are not here; of one that is to come those alone that come before it."""
    took_place = review.report is not None or is_over(review.session, when)
    asked = (Kind.ADVANCE_QUESTIONS,) if review.report is not None and review.report.askers is not None else ()
    needed = (*(_AFTERWARDS if took_place and review.status is ReviewStatus.HELD else ()), *_BEFORE, *asked)
    return [kind for kind in needed if kind in review.missing]


def _not_here(reviews: Sequence[Review]) -> Text:
    """The reviews that were due before the newest of these by our table, and of which there is no document: what was asked there is not told."""
    held, newest = {each.session for each in reviews}, reviews[-1]
    earlier = tuple(f"{number} ({year_of_session(number)})" for number in sessions_of(newest.state) if number < newest.session and number not in held)
    return (
        message_of(
            len(earlier),
            one="By our table it was due in session {sessions} too: we have none of that here.",
            many="By our table it was due in sessions {sessions} too: we have none of these here.",
            sessions=earlier,
        )
        if earlier
        else ""
    )

"""What the documents that went into a review say of it, a line each, before it is held or where its report is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from ....examining.recommended.speaking_time import SpeakingTime, seconds_if
from ....languages.messages import Message, message, message_of, said_later
from ....names import session
from ....names.sessions import was_held_by
from ....records import Review
from ....text import Place
from ...names_said import state_named
from ..documents.input_documents import WentIn
from ..documents.matrix_page import MatrixShown
from .before_review import admitted_plainly, contributors_told, most_sentences, told_to_state
from .fact_line import FactLine
from .lifted_sentences import going_on, lifted

MOST_ADMITTED = 2
"""Sentences in which the State itself tells of a problem, that are quoted."""

UNTOLD, TO_COME, NEEDED, OF_DAYS, OF_ONE_MONTH, OF_MONTH = said_later(
    {
        "": "We can’t tell what States asked, what was answered or what is unusual: we have not read the report of the Working Group.",
        "before": "We have not read the report of the Working Group, so we can’t tell what States ask, or what is answered.",
        "needed": "That report and its addendum would tell us what was asked and answered.",
        "days": "This review belongs to session {number} of the Working Group, {start:date} to {end:date}.",
        "one month": "This review belongs to session {number} of the Working Group, {start:day} to {end:date}.",
        "month": "This review belongs to session {number} of the Working Group, {start:date}.",
    }
).values()
"""What can't be told without a report, what would tell it, and when the review was, or is to be."""


def facts_before(review: Review, went: WentIn | None, matrix: MatrixShown | None, day: date | None, *, was_held: bool) -> Iterator[FactLine]:
    """What the documents say before a review; `was_held` where only its report is missing. On a `day` after its session (None: not known) nothing
    is said of what is to come."""
    state = state_named(review)
    is_over = was_held or was_held_by(review.session, day)
    if is_over:
        yield FactLine("session", (message(UNTOLD), message(NEEDED), _when(review)), "#missing")
    if went and went.report:
        own = went.report
        if own.earlier and not own.earlier.unread:
            answered = sum(each.place is not None for each in own.earlier.followed_up)
            yield FactLine(
                "earlier",
                (
                    message_of(
                        len(own.earlier.followed_up),
                        one="{n} recommendation was made in {earlier}. For {answered} of them we found the section of the new report that answers.",
                        many="{n} recommendations were made in {earlier}. "
                        "For {answered} of them we found the section of the new report that answers.",
                        earlier=own.earlier.review,
                        answered=answered,
                    ),
                ),
                "#followed-up",
            )
        admitted = ((quote, lifted(review, quote.text, quote.place)) for quote in admitted_plainly(own, review.language))
        first = tuple(islice(((quote, said) for quote, said in admitted if said), MOST_ADMITTED))
        for number, (quote, said) in enumerate(first, 1):
            words = message(
                "{state:The} names this problem in its national report, as our program reads it: “{words}”.",
                state=state,
                words=said.removesuffix("."),
            )
            behind = going_on(review, quote.text, quote.place).removesuffix(".")
            goes_on = (message("The national report goes on: “{words}”.", words=behind),) if behind else ()
            more = (message("It may well name others: our program misses most of them. Read on there."),) if number == len(first) else ()
            yield FactLine("admissions", (words, *goes_on, *more), "#national-report", (quote.place,))
    if matrix:
        sources = dict.fromkeys(line.place.document for line in matrix.lines if not line.addressed)
        yield FactLine("concerns", told_to_state(review, matrix), "#matrix", tuple(Place(each, "", ()) for each in sources))
    if went and went.summary and (listed := len(went.summary.contributors)):
        yield FactLine(
            "contributors",
            (
                contributors_told(review, listed),
                *([] if review.summary is None or review.summary.text.missing else most_sentences(went.summary)),
            ),
            "#summary",
            (Place(review.summary.document.key, "", ()),) if review.summary else (),
        )
    if not is_over:
        yield FactLine("session", (_when(review), message(TO_COME)), "")
        yield FactLine("seconds", tuple(seconds_if(each, review.session, SpeakingTime(None).overhead) for each in (90, 120)), "")


def _when(review: Review) -> Message:
    days = session(review.session)
    told = OF_MONTH if days.end == days.start else OF_ONE_MONTH if days.end[:7] == days.start[:7] else OF_DAYS
    return message(told, number=review.session, start=days.start, end=days.end)

"""What the documents that went into a review say of it, a line each, before it is held or where its report is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from ...examining.recommended.speaking_time import SpeakingTime, seconds_if
from ...languages.messages import message, message_of, said_later
from ...names import session
from ...names.sessions import was_held_by
from ...records import Review
from ..names_said import state_named
from .before_review import admitted_plainly, contributors_told, most_sentences, told_to_state
from .fact_line import FactLine
from .input_documents import WentIn
from .lifted_sentences import lifted
from .matrix_page import MatrixShown

MOST_ADMITTED = 2
"""Sentences in which the State itself tells of a problem, that are quoted."""

SESSION, ASKED_UNTOLD, OF_DAYS, OF_MONTH = said_later(
    {
        "": "We have read no report on this review.",
        "before": "So this page can’t tell what was asked, or what was answered.",
        "days": "The review belongs to session {number} of the Working Group, {start:date} to {end:date}.",
        "month": "The review belongs to session {number} of the Working Group, {start:date}.",
    }
).values()
"""When the review was, or is to be."""


def facts_before(review: Review, went: WentIn | None, matrix: MatrixShown | None, day: date | None, *, was_held: bool) -> Iterator[FactLine]:
    """What the documents say before a review; `was_held` where only its report is missing. On a `day` after its session (None: not known) nothing
    is said of what is to come."""
    state = state_named(review)
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
        admitted = ((quote.place, lifted(review, quote.text, quote.place)) for quote in admitted_plainly(own, review.language))
        for place, said in islice(((place, said) for place, said in admitted if said), MOST_ADMITTED):
            words = message("{state:The} says in its report: “{words}”.", state=state, words=said.removesuffix("."))
            yield FactLine("admissions", (words,), "#national-report", (place,))
    if matrix:
        yield FactLine("concerns", told_to_state(review, matrix), "#matrix")
    if went and went.summary and (listed := len(went.summary.contributors)):
        yield FactLine(
            "contributors",
            (
                contributors_told(review, listed),
                *([] if review.summary is None or review.summary.text.missing else most_sentences(went.summary)),
            ),
            "#summary",
        )
    days = session(review.session)
    when = message(OF_DAYS if days.end != days.start else OF_MONTH, number=review.session, start=days.start, end=days.end)
    yield FactLine("session", (when, message(SESSION), *([message(ASKED_UNTOLD)] if not was_held else [])), "")
    if not was_held and not was_held_by(review.session, day):
        yield FactLine("seconds", tuple(seconds_if(each, review.session, SpeakingTime(None).overhead) for each in (90, 120)), "")

"""Like with like: what kind of report a review has, and how many spoke in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...languages.messages import Message, message, message_of, said_later
from ...records import BaselineRow, Review
from .years import span_words

PART_ONE, PART_TWO = "part_one", "part_two"
"""Whether recommendations are told in the summaries of part I too, or stand in part II only."""

DOTTED, RESTARTING = "dotted", "restarting"
"""Whether recommendations bear the number of their paragraph ("99.1") or are numbered anew under each lead-in ("1.")."""

REPORT, ADDENDUM = "report", "addendum"
"""Which document has the State's last answers: most States answer in an addendum what their report leaves open, and say other things there."""

TOLD = 0.5
"""Part I carries the recommendations where at least this share of the speakers who recommended are told to have done so in it. Of 118 reports
of sessions 1-17 eight of ten lie above 0.8 or below 0.15."""

DIGITS = 6
"""Decimals of a value in a baseline. Reviews are compared with their values so rounded, so that equal ones stay equal."""

NEAREST = 100
"""Reviews that a figure which goes with the number of speakers is compared with: those nearest to it in that number. Bands would do as well where
each held a hundred reviews; of 118 reports six have 90 speakers or more, and a level takes a hundred (DESIGN.md 6)."""

CYCLES = ((1, 12, "sessions 1 to 12"), (13, 999, "sessions from 13 on"))
"""Cycle 1, of three hours a review, and the later ones, of three hours and a half."""


def report_format(review: Review) -> str:
    """`part_one` or `part_two`; empty without a report or without a speaker who recommended."""
    recommenders = {row.recommender.state or row.recommender.printed for row in review.rows}
    told = [
        "recommend" in statement.text.clean.lower()
        for statement in review.statements
        if statement.speaker and (statement.speaker.state or statement.speaker.printed) in recommenders
    ]
    if not told:
        return ""
    return PART_ONE if sum(told) >= TOLD * len(told) else PART_TWO


def report_numbers(review: Review) -> str:
    """`dotted` or `restarting`; empty without recommendations. Where a list restarts, its places are named by lead-in and number ("60, No. 1")."""
    if not review.items:
        return ""
    return RESTARTING if "No." in review.items[0].place.paragraph else DOTTED


def last_answers(review: Review) -> str:
    """`addendum` where one is at hand, else `report`; empty without recommendations."""
    if not review.items:
        return ""
    return ADDENDUM if review.addenda else REPORT


def speakers_counted(review: Review) -> int | None:
    """How many delegations spoke: by the report's own count, else by ours; None without either."""
    if review.report is None:
        return None
    return review.report.speakers.stated or review.report.speakers.found or None


def row_of(review: Review, value: float, n: int, source: str) -> BaselineRow:
    """A review's line in a baseline."""
    date = review.report.document.date if review.report else None
    year = int(date[:4]) if date else 0
    return BaselineRow(
        review=review.id,
        session=review.session,
        year=year,
        format=report_format(review),
        numbers=report_numbers(review),
        answers=last_answers(review),
        speakers=speakers_counted(review),
        value=round(value, DIGITS),
        n=n,
        source=source,
    )


def comparable(own: BaselineRow, rows: Sequence[BaselineRow], by: tuple[str, ...]) -> list[BaselineRow]:
    """The other reviews that a review is compared with: the same in every trait of `by` (`cycle`, `format`, `numbers`, `answers`), for `speakers` the
    `NEAREST` in their number, those as near as the last of them too."""
    others = [
        row for row in rows if row.review != own.review and all(_trait(row, trait) == _trait(own, trait) for trait in by if trait != "speakers")
    ]
    if "speakers" not in by or own.speakers is None:
        return others
    apart = sorted((abs(row.speakers - own.speakers), row.review, row) for row in others if row.speakers is not None)
    reach = apart[min(NEAREST, len(apart)) - 1][0] if apart else 0
    return [row for distance, _, row in apart if distance <= reach]


def in_words(own: BaselineRow, others: Sequence[BaselineRow], by: tuple[str, ...]) -> tuple[Message, ...]:
    """With which reviews a review is compared, one sentence for each thing in which they are like it."""
    n, years = len(others), span_words(others)
    first = (
        message_of(n, one="We compare with {n} other review of {years}.", many="We compare with {n} other reviews of {years}.", years=years)
        if years
        else message_of(n, one="We compare with {n} other review.", many="We compare with {n} other reviews.")
    )
    traits = [Message(_WORDS[trait](own)) for trait in by if trait != "speakers"]
    numbers = [row.speakers for row in others if row.speakers is not None] if "speakers" in by and own.speakers is not None else []
    if numbers:
        traits.append(message("They have {fewest} to {most} speakers.", fewest=min(numbers), most=max(numbers)))
    return (first, *traits)


def _trait(row: BaselineRow, trait: str) -> str:
    return {"cycle": _cycle(row.session), "format": row.format, "numbers": row.numbers, "answers": row.answers}[trait]


def _cycle(session: int) -> str:
    return next(words for first, last, words in CYCLES if first <= session <= last)


_CYCLE = said_later(("They are from sessions 1 to 12.", "They are from session 13 or later."))
_FORMAT = said_later(
    {
        PART_ONE: "Their reports give the recommendations in part I too.",
        PART_TWO: "Their reports have the recommendations in part II only.",
        "": "Their reports give no recommendation.",
    }
)
_NUMBERS = said_later(
    {
        DOTTED: "Their recommendations bear numbers like “99.1”.",
        RESTARTING: "Their recommendations are numbered 1, 2, 3 in each list.",
        "": "They have no numbered recommendation.",
    }
)
_ANSWERS = said_later(
    {
        REPORT: "We know their answers only from their reports.",
        ADDENDUM: "They were answered in an addendum.",
        "": "They have no recommendation.",
    }
)
_WORDS: dict[str, Callable[[BaselineRow], str]] = {
    "cycle": lambda row: _CYCLE[0] if row.session < CYCLES[1][0] else _CYCLE[1],
    "format": lambda row: _FORMAT[row.format],
    "numbers": lambda row: _NUMBERS[row.numbers],
    "answers": lambda row: _ANSWERS[row.answers],
}

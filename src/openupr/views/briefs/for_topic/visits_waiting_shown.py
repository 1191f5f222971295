"""Visits that UN experts wait for, by lists that are kept with a review, as a brief says them: years first, each with its list and row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....examining.documented.visits_asked_for import who_asks
from ....languages.messages import Message, message, message_of
from ....linking.visits_open import OpenVisit
from ..statements.brief_statements import BriefLine

VISITS_WAITING: Message = message("Visits that UN experts have asked for")
"""What stands over these."""


def visit_lines(visits: Iterable[OpenVisit]) -> Iterator[BriefLine]:
    """A line for each visit: for how long it was asked for, by whom, since when; and where that stands."""
    for each in visits:
        if len(each.since) == len("2026-01-31"):
            said = message_of(
                each.years,
                one="{n} year by {until:date}: {who}, asked on {since:date}.",
                many="{n} years by {until:date}: {who}, asked on {since:date}.",
                until=each.until,
                who=who_asks(each),
                since=each.since,
            )
        else:
            said = message_of(
                each.years,
                one="{n} year by {until:date}: {who}, asked in {since:date}.",
                many="{n} years by {until:date}: {who}, asked in {since:date}.",
                until=each.until,
                who=who_asks(each),
                since=each.since,
            )
        yield BriefLine(said, message("{list}, row {row}, saved on {saved:date}", list=each.document, row=each.row, saved=each.saved))

"""Where the national reports of later reviews speak of what was asked, and in which words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...records import AnsweredIn, Answers, Clause, Item, Review
from .asked_on_topic import ReportNumbers, Since, since_of
from .own_report import OwnReport

if TYPE_CHECKING:
    from ...linking import Links


def later_reports(reviews: Sequence[Review], links: Links | None, after: Sequence[tuple[Review, Links]]) -> Callable[[Item, Clause], Since | None]:
    """Where a later national report speaks of a request: that of the next review as the links have it; else the newest one that has the words of what
    is asked."""
    linked_ones = [(reviews[-1], links if len(reviews) > 1 else None), *after]
    answers: dict[str, tuple[Review, AnsweredIn, Answers]] = {}
    items = {review.id: review.items for review in reviews}
    for later, of in linked_ones:
        made = of.answers if of is not None and later.national_report is not None else None
        answers |= {each.item: (later, each, made) for each in made.links} if made is not None else {}
    reports = [OwnReport(review) for review, _ in reversed(linked_ones)]

    def told(item: Item, clause: Clause) -> Since | None:
        later, link, made = answers.get(item.id, (None, None, None))
        linked = since_of(later, link, clause.request, ReportNumbers(item, items.get(made.earlier, ()), made) if made is not None else None)
        if linked is not None and (linked.named or linked.words):
            return linked
        return next((found for report in reports if (found := report.tells_of(clause.request)) is not None), linked)

    return told

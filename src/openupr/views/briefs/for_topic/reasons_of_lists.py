"""The reasons that a report gives for whole lists of recommendations, each once, with what it is said of: it is no reason for one of them alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....languages.messages import Value, message, state_text
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic
from ....preparing.briefs.replied.reasons_of_list import ListReason, reason_of_list
from ....records import Review
from ...number_runs import in_runs, recommendation_number
from ..statements.brief_statements import BriefLine, cite
from ..statements.documents_named import review_year


def reasons_of_lists(asked: Iterable[AskedOnTopic]) -> Iterator[BriefLine]:
    """The reasons that these requests share with others, in the order of the requests."""
    found: dict[tuple[str, str], tuple[Review, ListReason]] = {}
    for each in asked:
        given = reason_of_list(each.review, each.item, each.answer)
        if given is not None:
            found.setdefault((each.review.id, given.place.paragraph), (each.review, given))
    for review, given in found.values():
        items = [each for each in review.items if reason_of_list(review, each, review.answer(each.id)) == given]
        values: dict[str, Value] = {
            "year": review_year(review),
            "state": state_text(review.state),
            "numbers": in_runs(map(recommendation_number, items)),
        }
        told = (
            message("{year}: {state:the} gives its reasons for {numbers} together: “{words}”", words=given.words, **values)
            if given.words
            else message("{year}: {state:the} gives its reasons for {numbers} together: read them there.", **values)
        )
        yield BriefLine(told, cite(given.place), tuple(each.id for each in items), quotes=bool(given.words))

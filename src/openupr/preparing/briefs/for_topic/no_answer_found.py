"""What a program found no answer to in a national report: with care, for nothing is ever said to be absent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ....languages.messages import Text, message
from ....light_dataclass import dataclass
from ....records import SUPPORTS, AnsweredIn, ConcernLink, Ground, Outcome, Review
from ...topics.on_topic import Belonging
from ...topics.review_sentences import SentenceSource
from ..asked.asked_on_topic import AskedOnTopic
from ..replied.later_reports import LaterReports
from .said_on_topic import BodySays

if TYPE_CHECKING:
    from ....linking import Links

_UNLIKELY = 0.15
"""The probability below which no section of a report is worth being called a possible answer."""


@dataclass(frozen=True, slots=True)
class NoAnswerFound:
    """What a program found no answer to in the national report of `later`: a supported request of the review before, or what a UN body says. `judged`
    is who says so too, where a person does."""

    later: Review
    asked: AskedOnTopic | None
    body: BodySays | None
    judged: str = ""


def no_answer_found(
    found: Belonging,
    reviews: Sequence[Review],
    asked: Sequence[AskedOnTopic],
    bodies: Sequence[BodySays],
    links: Links | None,
    later: LaterReports,
) -> tuple[tuple[NoAnswerFound, ...], Text]:
    """What no answer was found to in the newest review's national report, and why that can't be told. Said with care: of a request only where the
    tracker says so too, and the report has no sentence on the topic, or nothing in it is likely to answer; of a body's sentence only where the link
    says so."""
    newest = reviews[-1]
    if newest.national_report is None:
        return (), message("The national report of {review} is missing.", review=newest.id)
    if links is None:
        return (), ""
    answers = links.answers
    if answers is not None and answers.unread:
        return (), answers.unread
    speaks = any(each.review == newest.id for each in found.of(SentenceSource.STATE_REPORT))
    of_items = {each.item: each for each in answers.links} if answers is not None else {}
    before = [each for each in asked if each.answer is not None and each.answer.position in SUPPORTS and each.item.id in of_items]
    open_ones = [
        each
        for each in before
        if (placed := later.placed(each.review, each.item)) is not None and placed.is_none and _is_open(of_items[each.item.id], speaks=speaks)
    ]
    outcomes = {each.concern: each for each in linked_concerns(links)}
    told = [
        each
        for each in bodies
        if each.concern.bodies and each.review is newest and (link := outcomes.get(each.concern.id)) and link.outcome is Outcome.NOT_FOUND
    ]
    return (
        *(NoAnswerFound(newest, each, None) for each in _each_item(open_ones)),
        *(NoAnswerFound(newest, None, each, outcomes[each.concern.id].judged) for each in told),
    ), ""


def linked_concerns(links: Links | None) -> Iterator[ConcernLink]:
    """What became of each concern of the newest review in its national report."""
    return (each for each in (links.concerns if links is not None else ()) if each.ground is Ground.NATIONAL_REPORT)


def _is_open(link: AnsweredIn, *, speaks: bool) -> bool:
    """Whether no answer was found: the report neither names the recommendation nor has a section that is likely to answer it."""
    if link.named or link.elsewhere or link.found is not None:
        return False
    likely = link.ranked[0].probability if link.ranked else 0.0
    return likely < _UNLIKELY or not speaks


def _each_item(asked: Iterable[AskedOnTopic]) -> list[AskedOnTopic]:
    return list({each.item.id: each for each in reversed(list(asked))}.values())[::-1]

"""What the documents of later reviews say on the topic of a brief: who takes up an earlier one needs what holds today."""

from __future__ import annotations

from collections.abc import Sequence

from ....records import Item, Review
from ...topics.on_topic import Belonging
from ...topics.review_sentences import SentenceSource
from ..chosen.brief_order import is_plain, order_weight, weight_of_state
from ..chosen.session_days import year_begun
from .said_on_topic import BodySays, ContributorSays, Says, bodies_say, contributors_say, delegation_says, each_answer_once, more_beside
from .whole_questions import questions_on

_OF_STATE = SentenceSource.STATE_REPORT, SentenceSource.STATE_SAID, SentenceSource.ANSWER


def later_documents_say(found: Belonging, reviews: Sequence[Review]) -> tuple[Says, ...]:
    """What is on the topic in these reviews, the newest first; of each in turn what UN bodies, the State and contributors say, and States asked in
    writing, the weightiest first."""
    by_id = {each.id: each for each in reviews}
    kinds: tuple[list[Says], ...] = (
        list(bodies_say(found, by_id, {})),
        list(each_answer_once(by_id, found.of(*_OF_STATE))),
        list(contributors_say(found, by_id)),
        [delegation_says(by_id[each.review], each) for each in questions_on(found, reviews)],
    )
    placed = []
    for number, kind in enumerate(kinds):
        beside = more_beside(kind)
        turns: dict[str, int] = {}
        weighed = ((_weight(found, one, beside(one)), one) for one in kind)
        for _, each in sorted(weighed, key=lambda pair: pair[0]):
            turns[each.review.id] = turns.get(each.review.id, -1) + 1
            placed.append((-each.review.session, turns[each.review.id], number, each))
    return tuple(each for *_, each in sorted(placed, key=lambda one: one[:3]))


def asked_in_later(found: Belonging, reviews: Sequence[Review]) -> tuple[tuple[Review, tuple[Item, ...]], ...]:
    """The recommendations of these reviews that are surely on the topic, the newest review first; no review that has none."""
    sure = {each.id.rpartition(".")[0] for each in found.of(SentenceSource.REQUEST) if is_plain(each)}
    every = ((review, tuple(item for item in review.items if item.id in sure)) for review in sorted(reviews, key=lambda each: -each.session))
    return tuple((review, items) for review, items in every if items)


def _weight(found: Belonging, each: Says, beside: int) -> tuple[int, ...]:
    year = year_begun(each.review)
    if isinstance(each, BodySays | ContributorSays):
        return order_weight(found.topic, each.on, each.concern if isinstance(each, BodySays) else None, year=year, beside=beside)
    return weight_of_state(found.topic, each.on, year=year, beside=beside)

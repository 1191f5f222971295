"""Who else asked for the same as a State, or nearly: in the same review, and in later ones. A program finds it, by the words of the requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...examining.recommended.follow_through import REPEATS
from ...light_dataclass import dataclass
from ...linking.requests.same_request import relation_to_earlier
from ...linking.requests.surely_same import surely_same
from ...records import Clause, Item, Recommender, Review

if TYPE_CHECKING:
    from ...linking import Links
    from .asked_on_topic import AskedOnTopic

LIKELY = 0.5
"""The probability from which another request is told as one that may be near."""


@dataclass(frozen=True, slots=True)
class AskedAgainBy:
    """Who asked for the same in a review, or went on from it, beside the speaker: the review, the item and its clause, the States. The relation is a
    program's: those that are `surely` nearly the same come first, the likeliest of them before the others; the rest may be near, and no more."""

    review: Review
    item: Item
    clause: Clause
    recommenders: tuple[Recommender, ...]
    surely: bool = True


OneThing = Callable[[str, str], bool]
"""Whether two requests of a review, by the identifiers of their clauses, ask for one act on one thing; of two reviews, whether they don't ask to join
different treaties."""


def asked_alike(speaker: str, review: Review, item: Item, clause: Clause, one_thing: OneThing) -> Iterator[AskedAgainBy]:
    """In the same review: of what comes near in words only what asks for one act on one thing. Of the other clauses of the recommendation itself only
    what surely does: they stand beside it."""
    on_it = ((other, each) for other in review.items for each in other.clauses if each is not clause and one_thing(clause.id, each.id))
    every = ((other, each, relation_to_earlier(each.request, clause.request)) for other, each in on_it)
    near = [
        (other, each, surely_same(each.request, clause.request, found.relation, found.probability), found.probability)
        for other, each, found in every
        if found and found.relation in REPEATS and found.probability >= LIKELY
    ]
    for other, each, surely, _ in sorted(near, key=lambda one: (-one[2], -one[3])):
        if surely or other is not item:
            yield from _by_others(speaker, review, other, each, surely=surely)


def later_requests(
    speaker: str, after: Sequence[AskedOnTopic], later: Review | None, clause: Clause, linked: Links | None, one_thing: OneThing
) -> Iterator[AskedAgainBy]:
    """In later reviews: what surely asks for nearly the same in any (`after`), the newest first; what may be near in the next one (`later`)."""
    for each in after:
        yield from _by_others(speaker, each.review, each.item, each.clause, surely=True)
    told = {each.item.id for each in after}
    items = {each.id: (item, each) for item in later.items for each in item.clauses} if later is not None else {}
    for link in sorted(linked.every_asked_before if linked is not None else (), key=lambda each: -each.probability):
        near = link.earlier == clause.id and link.relation in REPEATS and link.probability >= LIKELY and link.clause in items
        if later is not None and near and items[link.clause][0].id not in told and one_thing(link.clause, clause.id):
            yield from _by_others(speaker, later, *items[link.clause], surely=False)


def _by_others(speaker: str, review: Review, item: Item, clause: Clause, *, surely: bool) -> Iterator[AskedAgainBy]:
    others = tuple(each for each in clause.recommenders if each.state != speaker and each.printed)
    if others:
        yield AskedAgainBy(review, item, clause, others, surely)

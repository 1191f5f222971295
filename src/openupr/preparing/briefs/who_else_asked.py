"""Who else asked for the same as a State, or nearly: in the same review, and in later ones. A program finds it, by the words of the requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...examining.recommended.follow_through import REPEATS
from ...light_dataclass import dataclass
from ...linking.requests.same_request import Stand, relation_to_earlier
from ...linking.requests.surely_same import surely_same
from ...records import Clause, Item, Recommender, Relation, Review
from .one_matter import shared_weight, surely_on_one_matter

if TYPE_CHECKING:
    from ...linking import Links
    from .asked_on_topic import AskedOnTopic

LIKELY, _LIKELY_PART = 0.5, 0.7
"""The probability from which another request is told as one that may be near; of one that may be a part of it, or the whole."""


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
    """In the same review: what comes near in words, and asks for one act on one thing, or is surely on one matter: that only may be near, and what
    has most of the words goes first. Of the other clauses of the recommendation itself only
    what surely does: they stand beside it."""
    every = (
        (other, each, relation_to_earlier(each.request, clause.request)) for other in review.items for each in other.clauses if each is not clause
    )
    found = ((other, each, relation) for other, each, relation in every if relation is not None)
    near: list[tuple[Item, Clause, bool, float]] = []
    for other, each, relation in found:
        repeats = relation.relation in REPEATS and relation.probability >= LIKELY
        if repeats and one_thing(clause.id, each.id):
            near.append((other, each, surely_same(each.request, clause.request, relation.relation, relation.probability), relation.probability))
        elif (repeats or _is_part_of(relation)) and surely_on_one_matter(clause.request, each.request):
            near.append((other, each, False, relation.probability))
    for other, each, surely, _ in sorted(near, key=lambda one: (-one[2], -one[3] if one[2] else -shared_weight(clause.request, one[1].request))):
        if surely or other is not item:
            yield from _by_others(speaker, review, other, each, surely=surely)


def _is_part_of(found: Stand) -> bool:
    """Whether one of two requests is likely a case of the other one."""
    return found.relation is Relation.GENERAL and found.probability >= _LIKELY_PART


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

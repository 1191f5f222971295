"""Who else asked for the same as a State, or nearly: in the same review, and in the next one. A program finds it, by the words of the requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ...examining.follow_through import REPEATS
from ...light_dataclass import dataclass
from ...linking.requests.same_request import relation_to_earlier
from ...records import Clause, Item, Recommender, Review

if TYPE_CHECKING:
    from ...linking import Links

LIKELY = 0.5
"""The probability from which another request is told as asking for the same."""


@dataclass(frozen=True, slots=True)
class AskedAgainBy:
    """Who asked for the same in a review, or went on from it, beside the speaker: the review, the item and its clause, the States. The relation is a
    program's; the likeliest come first."""

    review: Review
    item: Item
    clause: Clause
    recommenders: tuple[Recommender, ...]


OneThing = Callable[[str, str], bool]
"""Whether two requests of a review, by the identifiers of their clauses, ask for one act on one thing."""


def asked_alike(speaker: str, review: Review, item: Item, clause: Clause, one_thing: OneThing) -> Iterator[AskedAgainBy]:
    """In other recommendations of the same review: of what comes near in words only what asks for one act on one thing."""
    every = (
        (other, each, relation_to_earlier(each.request, clause.request)) for other in review.items if other is not item for each in other.clauses
    )
    near = [
        (other, each, found)
        for other, each, found in every
        if found and found.relation in REPEATS and found.probability >= LIKELY and one_thing(clause.id, each.id)
    ]
    for other, each, _ in sorted(near, key=lambda one: -one[2].probability):
        yield from _by_others(speaker, review, other, each)


def asked_again(speaker: str, later: Review, clause: Clause, linked: Links) -> Iterator[AskedAgainBy]:
    """In the next review."""
    items = {each.id: (item, each) for item in later.items for each in item.clauses}
    for link in sorted(linked.every_asked_before, key=lambda each: -each.probability):
        if link.earlier == clause.id and link.relation in REPEATS and link.probability >= LIKELY and link.clause in items:
            yield from _by_others(speaker, later, *items[link.clause])


def _by_others(speaker: str, review: Review, item: Item, clause: Clause) -> Iterator[AskedAgainBy]:
    others = tuple(each for each in clause.recommenders if each.state != speaker and each.printed)
    if others:
        yield AskedAgainBy(review, item, clause, others)

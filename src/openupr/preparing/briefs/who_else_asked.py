"""Who else asked for the same as a State, or nearly, and in what strength: in the same review, and in later ones. A program finds it, by the words of
the requests. Who asks to consider a step does not ask for the step: that is told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from ...examining.recommended.follow_through import REPEATS
from ...light_dataclass import dataclass
from ...linking.requests.same_means import other_means, same_means, twins
from ...linking.requests.same_request import Stand, relation_to_earlier
from ...linking.requests.surely_same import same_words, surely_same
from ...linking.treaties.joining_treaties import joining, joins_outright
from ...records import Clause, EarlierLink, Item, Recommender, Relation, Review
from .one_matter import shared_weight, surely_on_one_matter

if TYPE_CHECKING:
    from ...labelling import Labelled
    from ...linking import Links
    from .asked_on_topic import AskedOnTopic

LIKELY, _LIKELY_PART = 0.5, 0.7
"""The probability from which another request is told as one that may be near; of one that may be a part of it, or the whole."""


class AskedAs(StrEnum):
    """How specific another request is beside the speaker’s own, by their action categories; or that it has its words."""

    WORD_FOR_WORD = "word_for_word"  # in the same words, but for capitals and the marks at the end
    ALIKE = "alike"  # as specific, or our labels can't tell
    VAGUER = "vaguer"
    SHARPER = "sharper"
    OTHER_MEANS = "other_means"  # on the same subject, for another means: efforts, and no strategy


@dataclass(frozen=True, slots=True)
class AskedAgainBy:
    """Who asked for the same in a review, or went on from it, beside the speaker: the review, the item and its clause, the States. The relation is a
    program's: those that are `surely` nearly the same come first, the likeliest of them before the others; the rest are on the same subject, by other
    means, or may be near, and no more. `strength`: how specific it is beside that one."""

    review: Review
    item: Item
    clause: Clause
    recommenders: tuple[Recommender, ...]
    surely: bool = True
    strength: AskedAs = AskedAs.ALIKE

    @property
    def told_as(self) -> AskedAs | None:
        """As what it is told; None: as one that may be near."""
        return self.strength if self.surely or self.strength is AskedAs.OTHER_MEANS else None


OneThing = Callable[[str, str], bool]
"""Whether two requests of a review, by the identifiers of their clauses, ask for one act on one thing; of two reviews, whether they don't ask to join
different treaties."""


def strength_beside(labels: Mapping[str, Labelled], other: Clause, own: Clause) -> AskedAs:
    """How specific a request is beside the speaker’s: of two that ask to join the same treaty by their words; of others, and where neither asks for
    it outright, by the action categories of both; alike where one is not sure. Of the same words no category is asked."""
    if same_words(other.request) == same_words(own.request):
        return AskedAs.WORD_FOR_WORD
    if joining((own.request,)).named & joining((other.request,)).named:
        outright, own_outright = joins_outright(other.request), joins_outright(own.request)
        if outright or own_outright:
            return AskedAs.ALIKE if outright is own_outright else AskedAs.SHARPER if outright else AskedAs.VAGUER
    one, mine = labels.get(other.id), labels.get(own.id)
    if one is None or mine is None or not (one.action.sure and mine.action.sure) or one.action.category == mine.action.category:
        return AskedAs.ALIKE
    return AskedAs.VAGUER if one.action.category < mine.action.category else AskedAs.SHARPER


def asked_alike(
    speaker: str, review: Review, item: Item, clause: Clause, one_thing: OneThing, labels: Mapping[str, Labelled] | None = None
) -> Iterator[AskedAgainBy]:
    """In the same review: what comes near in words, and asks for one act on one thing, or is surely on one matter: that only may be near, and what
    has most of the words goes first. Who asks to join the treaty of a request that asks for nothing else asks for that, in whatever words. Of the
    other clauses of the recommendation itself only what surely does: they stand beside it."""
    every = (
        (other, each, relation_to_earlier(each.request, clause.request)) for other in review.items for each in other.clauses if each is not clause
    )
    found = [(other, each, relation) for other, each, relation in every if relation is not None]
    near: list[tuple[Item, Clause, bool, float]] = []
    strong = {each.id: strength_beside(labels or {}, each, clause) for _, each, _ in found}
    for other, each, relation in found:
        repeats = relation.relation in REPEATS and relation.probability >= LIKELY
        if strong[each.id] is AskedAs.WORD_FOR_WORD or (repeats and twins(each.request, clause.request)):
            near.append((other, each, True, relation.probability))
        elif repeats and one_thing(clause.id, each.id):
            same = surely_same(each.request, clause.request, relation.relation, relation.probability)
            if same and not same_means(each.request, clause.request):
                strong[each.id] = AskedAs.OTHER_MEANS if other_means(each.request, clause.request) else strong[each.id]
                same = False
            near.append((other, each, same or joins_it(each, clause, strong[each.id]), relation.probability))
        elif (repeats or _is_part_of(relation)) and surely_on_one_matter(clause.request, each.request):
            near.append((other, each, False, relation.probability))
    for other, each, surely, _ in sorted(near, key=lambda one: (-one[2], -one[3] if one[2] else -shared_weight(clause.request, one[1].request))):
        if surely or other is not item:
            yield from asked_by_others(speaker, review, other, each, surely=surely, strength=strong[each.id])


def joins_it(other: Clause, own: Clause, strength: AskedAs) -> bool:
    """Whether another request asks for the one thing that the speaker's asks for, to join treaties: no more than that, or in less specific words."""
    asked, mine = joining((other.request,)), joining((own.request,))
    return mine.only and mine.named <= asked.named and (asked.only or strength is AskedAs.VAGUER)


def _is_part_of(found: Stand) -> bool:
    """Whether one of two requests is likely a case of the other one."""
    return found.relation is Relation.GENERAL and found.probability >= _LIKELY_PART


def requests_elsewhere(
    speaker: str,
    same: Sequence[AskedOnTopic],
    later: Review | None,
    clause: Clause,
    linked: Links | None,
    one_thing: OneThing,
    labels: Mapping[str, Labelled] | None = None,
) -> Iterator[AskedAgainBy]:
    """In other reviews: what surely asks for nearly the same in any (`same`), in its order; what links say may be near in the next one (`later`)."""
    for each in same:
        strength = strength_beside(labels or {}, each.clause, clause)
        yield from asked_by_others(speaker, each.review, each.item, each.clause, surely=True, strength=strength)
    told = {each.item.id for each in same}
    items = {each.id: (item, each) for item in later.items for each in item.clauses} if later is not None else {}
    for link in sorted(linked.every_asked_before if linked is not None else (), key=lambda each: -each.probability):
        near = link.earlier == clause.id and link.relation in REPEATS and link.probability >= LIKELY and link.clause in items
        if later is not None and near and items[link.clause][0].id not in told and one_thing(link.clause, clause.id):
            yield from asked_by_others(speaker, later, *items[link.clause], surely=False, strength=_as_near(link, items[link.clause][1], clause))


def _as_near(link: EarlierLink, other: Clause, own: Clause) -> AskedAs:
    """As what one of a later review is told that is not surely nearly the same."""
    same = surely_same(other.request, own.request, link.relation, link.probability)
    return AskedAs.OTHER_MEANS if same and other_means(other.request, own.request) else AskedAs.ALIKE


def asked_by_others(
    speaker: str, review: Review, item: Item, clause: Clause, *, surely: bool, strength: AskedAs = AskedAs.ALIKE
) -> Iterator[AskedAgainBy]:
    """A request as one of others than the speaker; nothing where it alone made it."""
    others = tuple(each for each in clause.recommenders if each.state != speaker and each.printed)
    if others:
        yield AskedAgainBy(review, item, clause, others, surely, strength)

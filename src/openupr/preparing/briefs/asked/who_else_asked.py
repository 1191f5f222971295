"""Who else asked for the same as a State, or nearly, and in what strength: in the same review, and in later ones. A program finds it, by the words of
the requests. Who asks to consider a step does not ask for the step: that is told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from ....examining.recommended.follow_through import REPEATS
from ....light_dataclass import dataclass
from ....linking.requests.same_means import other_means, same_means, twins
from ....linking.requests.same_request import Stand, relation_to_earlier
from ....linking.requests.surely_same import same_words, surely_same
from ....linking.treaties.joining_treaties import joining, joins_outright
from ....records import Clause, Item, Recommender, Review
from .asked_on_topic import AskedOnTopic

if TYPE_CHECKING:
    from ....labelling import Labelled

LIKELY = 0.5
"""The probability from which another request likely asks for the same, or the next step."""


class AskedAs(StrEnum):
    """How specific another request is beside the speaker’s own, by their action categories; or that it has its words."""

    WORD_FOR_WORD = "word_for_word"  # in the same words, but for capitals and the marks at the end
    ALIKE = "alike"  # as specific, or our labels can't tell
    VAGUER = "vaguer"
    SHARPER = "sharper"
    OTHER_MEANS = "other_means"  # on the same subject, for another means: efforts, and no strategy
    BESIDE = "beside"  # in the same recommendation, for another thing


@dataclass(frozen=True, slots=True)
class AskedAgainBy:
    """Who asked for the same in a review, or went on from it, beside the speaker: the review, the item and its clause, the States. The relation is a
    program's: those that are `surely` nearly the same come first, the likeliest of them before the others; the rest are on the same subject, by other
    means, or in the same recommendation, or may be near, and no more. `strength`: how specific it is beside that one."""

    review: Review
    item: Item
    clause: Clause
    recommenders: tuple[Recommender, ...]
    surely: bool = True
    strength: AskedAs = AskedAs.ALIKE

    @property
    def told_as(self) -> AskedAs | None:
        """As what it is told; None: as one on the same matter."""
        return self.strength if self.surely or self.strength in _KNOWN else None

    @property
    def asked(self) -> AskedOnTopic:
        """The request with the State's answer to it."""
        return AskedOnTopic(self.review, self.item, self.clause, self.review.answer(self.item.id), verbatim=True)


_KNOWN = frozenset({AskedAs.OTHER_MEANS, AskedAs.BESIDE})
"""As what a request is told that is not surely nearly the same."""

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
    """In the same review: what asks for one act on one thing, the likeliest first; then what stands beside it in the same recommendation. Who asks to
    join the treaty of a request that asks for nothing else asks for that, in whatever words."""
    every = (
        (other, each, relation_to_earlier(each.request, clause.request)) for other in review.items for each in other.clauses if each is not clause
    )
    found: list[tuple[Item, Clause, AskedAs, float]] = []
    for other, each, stand in every:
        strength = strength_beside(labels or {}, each, clause)
        repeats = stand is not None and stand.relation in REPEATS and stand.probability >= LIKELY
        if strength is AskedAs.WORD_FOR_WORD or (repeats and twins(each.request, clause.request)):
            found.append((other, each, strength, stand.probability if stand is not None else 1.0))
        elif stand is not None and repeats and one_thing(clause.id, each.id):
            told = _as_one_thing(each, clause, stand, strength)
            if told is not None:
                found.append((other, each, told, stand.probability))
    for other, each, told, _ in sorted(found, key=lambda one: (one[2] is AskedAs.OTHER_MEANS, -one[3])):
        yield from asked_by_others(speaker, review, other, each, surely=told is not AskedAs.OTHER_MEANS, strength=told)
    known = {each.id for _, each, _, _ in found}
    for each in item.clauses:
        if each is not clause and each.id not in known:
            yield from asked_by_others(speaker, review, item, each, surely=False, strength=AskedAs.BESIDE)


def _as_one_thing(other: Clause, own: Clause, stand: Stand, strength: AskedAs) -> AskedAs | None:
    """As what a request is told that likely asks for one act on one thing; None where that is not sure."""
    if surely_same(other.request, own.request, stand.relation, stand.probability):
        if same_means(other.request, own.request):
            return strength
        if other_means(other.request, own.request):
            return AskedAs.OTHER_MEANS
    return strength if joins_it(other, own, strength) else None


def joins_it(other: Clause, own: Clause, strength: AskedAs) -> bool:
    """Whether another request asks for the one thing that the speaker's asks for, to join treaties: no more than that, or in less specific words."""
    asked, mine = joining((other.request,)), joining((own.request,))
    return mine.only and mine.named <= asked.named and (asked.only or strength is AskedAs.VAGUER)


def by_other_means(other: Clause, own: Clause) -> bool:
    """Whether another request surely is on the subject of the speaker's, and asks for another means."""
    stand = relation_to_earlier(other.request, own.request)
    same = stand is not None and surely_same(other.request, own.request, stand.relation, stand.probability)
    return same and other_means(other.request, own.request)


def requests_elsewhere(
    speaker: str, same: Sequence[AskedOnTopic], clause: Clause, labels: Mapping[str, Labelled] | None = None
) -> Iterator[AskedAgainBy]:
    """In other reviews: what surely asks for nearly the same in any (`same`), in its order."""
    for each in same:
        strength = strength_beside(labels or {}, each.clause, clause)
        yield from asked_by_others(speaker, each.review, each.item, each.clause, surely=True, strength=strength)


def asked_by_others(
    speaker: str, review: Review, item: Item, clause: Clause, *, surely: bool, strength: AskedAs = AskedAs.ALIKE
) -> Iterator[AskedAgainBy]:
    """A request as one of others than the speaker; nothing where it alone made it."""
    others = tuple(each for each in clause.recommenders if each.state != speaker and each.printed)
    if others:
        yield AskedAgainBy(review, item, clause, others, surely, strength)

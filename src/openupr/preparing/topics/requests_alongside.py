"""Requests for which others speak: those that are on a topic stand around them, ask for the same in another review, or share the State's answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...records import Review
from .review_sentences import ReviewSentence, requests_of
from .topics import Topic

if TYPE_CHECKING:
    from ...records import EarlierLink

_FEW = 3
"""Recommendations that one answer is given to, at most, for it to tell what each of them is on."""


def requests_between(review: Review, inside: Collection[str]) -> Iterator[tuple[ReviewSentence, str]]:
    """Requests of which the one before (its identifier goes along) and the one after are `inside`: a report puts together what is on one subject."""
    units = list(requests_of(review))
    for before, unit, after in zip(units, units[1:], units[2:], strict=False):
        if unit.id not in inside and before.id in inside and after.id in inside:
            yield unit, before.id


def requests_answered(review: Review, inside: Collection[str], answers: Collection[str]) -> Iterator[tuple[ReviewSentence, str]]:
    """Requests that are not `inside`, to which one of these `answers` of the State is given alone, to them and few others, or to many of which more
    than half are `inside`; with that."""
    with_it: dict[str, set[str]] = defaultdict(set)
    for addendum in review.addenda:
        for each in addendum.responses:
            with_it[each.text.clean].add(f"{review.id}/R{each.item}")
    items_inside = {each.rpartition(".")[0] for each in inside}
    of = {f"{review.id}/R{each.item}": each for addendum in review.addenda for each in addendum.responses if each.id in answers}
    for unit in requests_of(review) if of else ():
        response = of.get(unit.id.rpartition(".")[0])
        if response is None or unit.id in inside:
            continue
        together = with_it[response.text.clean]
        if len(together) <= _FEW or 2 * len(together & items_inside) > len(together):
            yield unit, response.id


def requests_alike(
    topic: Topic, reviews: Sequence[Review], inside: Collection[str], links: Mapping[str, Sequence[EarlierLink]]
) -> Iterator[tuple[Review, ReviewSentence, str]]:
    """Requests that ask for the same as one that is `inside` (its identifier goes along), in the review before or after, and have words for some part
    of the topic: two may be alike in all but that."""
    units = {unit.id: (review, unit) for review in reviews for unit in requests_of(review)}
    alike = (link for made in links.values() for link in made if link.relation in {"same", "builds"})
    for one, other in (pair for link in alike for pair in ((link.clause, link.earlier), (link.earlier, link.clause))):
        if one in inside and other not in inside and other in units:
            review, unit = units[other]
            if any(part.first_in(unit.words) is not None for part in topic.parts):
                yield review, unit, one

"""Requests of all reviews at hand that are near to one, whatever links lead to: by their relation they likely ask for the same or the next step; or
they ask to join one treaty, or have one term in quotation marks.

Links are made between neighbouring reviews, and by what is surely the same. Left out is who asks for the opposite or to restrict a right, who only
backs or praises; and who asks to go on as before, where the other asks for more, unless it is surely the same or has the term: “reduce the offences
that carry the death penalty” has its words in common with “continue to observe the safeguards of the death penalty as a legitimate tool”. Of 58
pairs of four States' reviews that a lower mark and shared words found, one of us read 48 as on one matter: all 34 from this mark on, and 14 of the
24 below. Of 39 pairs of 14 other reports from this mark on all were on one matter. What shares words alone, a law's name among them, was so in five
of nine.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ....examining.recommended.follow_through import REPEATS
from ....languages.word_tables import by_language, is_read_whole, reading_in
from ....linking.requests.parts_asked import parts_asked
from ....linking.requests.same_request import Stand, relation_to_earlier
from ....linking.treaties.treaties_asked import asked_to_join
from ....records import Clause, Item, Relation, Review
from ..chosen.quoted_terms import share_a_term

if TYPE_CHECKING:
    from ....labelling import Labelled

_LIKELY, _SURELY = 0.78, 0.9
"""The probability of the relation from which a request is near, and from which one is that asks to go on as before, beside one that asks for more."""
_CONTINUING = 2
"""UPR Info’s category of what asks to go on."""
_AGAINST = frozenset({"restrict", "endorse", "praise"})
"""What a request does that is near to none that asks for a change."""

_Found = tuple[Review, Item, Clause]


class NearInReviews:
    """The requests of some reviews of a State, to be asked which are near to one; `labels` tell what each does, as far as they are known."""

    def __init__(self, reviews: Sequence[Review], labels: Mapping[str, Labelled] | None = None) -> None:
        self._reviews = sorted(reviews, key=lambda each: -each.session)
        self._labels = labels or {}

    def of(self, asked_in: Review, item: Item, clause: Clause, known: Container[str] = ()) -> Iterator[_Found]:
        """Those in the language of the review in which it was asked, the newest first: in other recommendations than its own, and none that is
        `known` by its clause."""
        if not is_read_whole(asked_in.language):
            return
        with reading_in(asked_in.language):
            joins = _joined(clause.request)
            for review, of, each in self._others(asked_in, item):
                if each.id not in known and (not joins.isdisjoint(_joined(each.request)) if joins else self._is_near(clause, each)):
                    yield review, of, each

    def _others(self, asked_in: Review, item: Item) -> Iterator[_Found]:
        """The requests of other recommendations in the language of a review, those of the newest first."""
        for review in self._reviews:
            if review.language == asked_in.language:
                yield from ((review, of, each) for of in review.items if of.id != item.id for each in of.clauses)

    def _is_near(self, own: Clause, other: Clause) -> bool:
        stand = relation_to_earlier(other.request, own.request)
        label = self._labels.get(other.id)
        if (stand is not None and stand.relation is Relation.OPPOSITE) or (label is not None and label.does.does in _AGAINST):
            return False
        if share_a_term(own.request, other.request):
            return True
        likely = max(map(_likelihood, (stand, *(relation_to_earlier(part, own.request) for part in parts_asked(other.request)))))
        return likely >= _LIKELY and (likely >= _SURELY or not self._goes_on(other) or self._goes_on(own))

    def _goes_on(self, clause: Clause) -> bool:
        label = self._labels.get(clause.id)
        return label is not None and label.does.does == "continue" and label.action.category == _CONTINUING


def _likelihood(stand: Stand | None) -> float:
    return stand.probability if stand is not None and stand.relation in REPEATS else 0.0


@by_language(most=4_096)
def _joined(request: str) -> frozenset[str]:
    return asked_to_join(request)

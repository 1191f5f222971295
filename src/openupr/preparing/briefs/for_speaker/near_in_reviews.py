"""Requests of all reviews at hand that are near to one, whatever links lead to: by their relation they likely ask for the same or the next step; or
both name the same rare thing, or have most of what they tell in common, and are near in meaning; or they ask to join one treaty.

Links are made between neighbouring reviews, and by what is likely the same. Who asks to condemn antisemitic acts is no likely twin of who asks for
the strategy on antisemitism, and yet the one whom a speaker should know. Left out is who asks for the opposite or to restrict a right, who only backs
or praises; and who asks to go on as before, where the other asks for more, unless it is surely the same: “reduce the offences that carry the death
penalty” has its words in common with “continue to observe the safeguards of the death penalty as a legitimate tool”. Of 141 pairs of
twelve reports, on which the bar was set, one of us read 90 as on one matter: 55 of these are found, and no other. Of 58
that are found in twelve other reports one of us read 56 so.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ....examining.recommended.follow_through import REPEATS
from ....labelling.word_rarity import rarity
from ....languages.word_tables import by_language, is_read_whole, reading_in
from ....linking.requests.request_pairs import wording_vector
from ....linking.requests.same_request import relation_to_earlier
from ....linking.treaties.treaties_asked import asked_to_join
from ....records import Clause, Item, Relation, Review
from ...topics.topic_phrases import first_letters
from ..chosen.main_part import main_part
from ..replied.nearest_of_bodies import telling_stems

if TYPE_CHECKING:
    from ....labelling import Labelled

_RARE = 7.5
"""How rare one word is that is enough for two to name the same thing, where it stands in what each of them asks for."""
_MUCH = 15.0
"""How much the words of both tell together, where none of them is so rare."""
_FEWEST = 3
"""Words of which none is so rare that can tell so much together."""
_ALIKE = 0.74
"""How near the two vectors are, at the least. Of sixty pairs of requests drawn by chance from six reviews one of us read whether both ask for a
step on one specific matter: of thirty all 12 that are found are (from .8 on 9, all), of the other thirty 11 of 13 (6 of 8). All sixty were seen
together, and by one reader: this says no more than that it is hardly worse than .8."""

_LIKELY, _SURELY = 0.65, 0.9
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

    @cached_property
    def _every(self) -> list[tuple[_Found, str]]:
        """Each request with its words in small letters, those of the newest review first."""
        of = ((review, item, clause) for review in self._reviews for item in review.items for clause in item.clauses)
        return [(found, found[2].request.lower()) for found in of]

    def of(self, asked_in: Review, item: Item, clause: Clause, known: Container[str] = ()) -> Iterator[_Found]:
        """Those in the language of the review in which it was asked, the newest first: in other recommendations than its own, and none that is
        `known` by its clause."""
        if not is_read_whole(asked_in.language):
            return
        with reading_in(asked_in.language):
            request, joins = clause.request, _joined(clause.request)
            stems = frozenset() if joins else telling_stems(request)
            for (review, of, each), low in self._every:
                if review.language != asked_in.language or of.id == item.id or each.id in known:
                    continue
                if not joins.isdisjoint(_joined(each.request)) if joins else self._is_near(clause, each, stems, low):
                    yield review, of, each

    def _is_near(self, own: Clause, other: Clause, stems: frozenset[str], low: str) -> bool:
        stand = relation_to_earlier(other.request, own.request)
        likely = stand.probability if stand is not None and stand.relation in REPEATS else 0.0
        label = self._labels.get(other.id)
        if (stand is not None and stand.relation is Relation.OPPOSITE) or (label is not None and label.does.does in _AGAINST):
            return False
        if likely < _SURELY and self._goes_on(other) and not self._goes_on(own):
            return False
        return likely >= _LIKELY or (_may_be_near(stems, low) and _names_the_same(own.request, other.request))

    def _goes_on(self, clause: Clause) -> bool:
        label = self._labels.get(clause.id)
        return label is not None and label.does.does == "continue" and label.action.category == _CONTINUING


@by_language(most=4_096)
def _joined(request: str) -> frozenset[str]:
    return asked_to_join(request)


def _may_be_near(stems: frozenset[str], low: str) -> bool:
    """Whether words in small letters may have one of these stems that is rare, or three: fewer don't tell so much together."""
    here = [stem for stem in stems if first_letters(stem) in low]
    return len(here) >= _FEWEST or any(rarity(stem) >= _RARE for stem in here)


def _names_the_same(one: str, other: str) -> bool:
    shared = telling_stems(one) & telling_stems(other)
    rare = {stem for stem in shared if rarity(stem) >= _RARE}
    names_one_thing = bool(rare) and not rare.isdisjoint(telling_stems(main_part(one)) | telling_stems(main_part(other)))
    enough = names_one_thing or sum(map(rarity, sorted(shared))) >= _MUCH
    return enough and float(wording_vector(one) @ wording_vector(other)) >= _ALIKE

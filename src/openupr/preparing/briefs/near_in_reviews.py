"""Requests of all reviews at hand that may be near to one, whatever links lead to: both name the same rare thing, or have most of what they tell in
common, and are near in meaning; or they ask to join one treaty. What is found so may be near, and is told as no more.

Links are made between neighbouring reviews, and by what is likely the same. Who asks to condemn antisemitic acts is no likely twin of who asks for
the strategy on antisemitism, and yet the one whom a speaker should know.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cached_property

from ...labelling.word_rarity import rarity
from ...languages.word_tables import by_language, is_read_whole, reading_in
from ...linking.requests.request_pairs import wording_vector
from ...linking.treaties.treaties_asked import asked_to_join
from ...records import Clause, Item, Review
from ..topics.topic_phrases import first_letters
from .main_part import main_part
from .nearest_of_bodies import telling_stems

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

_Found = tuple[Review, Item, Clause]


class NearInReviews:
    """The requests of some reviews of a State, to be asked which may be near to one."""

    def __init__(self, reviews: Sequence[Review]) -> None:
        self._reviews = sorted(reviews, key=lambda each: -each.session)

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
                if not joins.isdisjoint(_joined(each.request)) if joins else _may_be_near(stems, low) and _is_near(request, each.request):
                    yield review, of, each


@by_language(most=4_096)
def _joined(request: str) -> frozenset[str]:
    return asked_to_join(request)


def _may_be_near(stems: frozenset[str], low: str) -> bool:
    """Whether words in small letters may have one of these stems that is rare, or three: fewer don't tell so much together."""
    here = [stem for stem in stems if first_letters(stem) in low]
    return len(here) >= _FEWEST or any(rarity(stem) >= _RARE for stem in here)


def _is_near(one: str, other: str) -> bool:
    shared = telling_stems(one) & telling_stems(other)
    rare = {stem for stem in shared if rarity(stem) >= _RARE}
    names_one_thing = bool(rare) and not rare.isdisjoint(telling_stems(main_part(one)) | telling_stems(main_part(other)))
    enough = names_one_thing or sum(map(rarity, sorted(shared))) >= _MUCH
    return enough and float(wording_vector(one) @ wording_vector(other)) >= _ALIKE

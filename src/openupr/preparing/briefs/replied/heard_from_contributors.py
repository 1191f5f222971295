"""What contributors say nearest to a request that is to be made again, in the newest stakeholder summary: is it still so?

By the words of what the request first asks for, as what UN bodies say is found (heard_from_bodies.py), in a sentence that can be read alone, that
does not only welcome, and that is on nothing beside the request's subjects. What the State's own human rights institution alone says goes first: the
document lists it so. Set on what four reviews' summaries say on requests of the review before; of the 40 that are
found for the requests of three other reviews, of two States, one of us read 37 as on the request, three as beside it, none as on something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....labelling.tokens import tokens
from ....languages.word_tables import is_read_whole, reading_in
from ....light_dataclass import dataclass
from ....records import Clause, Contributor, ContributorKind, Document, Review, StakeholderClaim
from ..asked.asked_on_topic import LONGEST_SAID
from ..chosen.main_part import main_part
from ..chosen.one_subject import subjects_read
from ..chosen.said_and_turned import turned_round
from ..chosen.telling_words import telling_weights
from .heard_from_bodies import nearest_to_ask, tells_by_itself

_FEW = 3
"""Contributors that a sentence is of, at the most: each is named."""


@dataclass(frozen=True, slots=True)
class ContributorsOn:
    """What contributors, those of the list that say it, say in the summary of a review on what was asked."""

    review: Review
    claim: StakeholderClaim
    by: tuple[Contributor, ...]

    @property
    def summary(self) -> Document:
        """The stakeholder summary."""
        return next(each for each in self.review.documents if each.key == self.claim.place.document)

    @property
    def national(self) -> bool:
        """Whether it is said by institutions alone that the document lists as the State's own for human rights."""
        return {each.kind for each in self.by} == {ContributorKind.NATIONAL_INSTITUTION}


class HeardFromContributors:
    """The reviews of a State, to be asked what contributors say on a request in the newest stakeholder summary of them."""

    def __init__(self, reviews: Sequence[Review]) -> None:
        with_one = (each for each in reviews if each.summary is not None and is_read_whole(each.language))
        self._newest = max(with_one, key=lambda each: each.session, default=None)
        self._said: list[ContributorsOn] | None = None

    def on(self, asked_in: Review, clause: Clause) -> ContributorsOn | None:
        """The nearest sentence; None where none is, and where the summary is of a review before that in which it was asked."""
        review = self._newest
        if review is None or review.session < asked_in.session:
            return None
        with reading_in(review.language):
            if self._said is None:
                self._said = _given_alone(review)
            for of in ([each for each in self._said if each.national], self._said):
                most = nearest_to_ask(clause.request, [each.claim.text.clean for each in of])
                if most is not None and _is_surely_on(clause.request, of[most].claim.text.clean):
                    return of[most]
        return None


def _is_surely_on(request: str, words: str) -> bool:
    """Whether a sentence can be read alone, is on nothing beside the subjects of a request, and has two words that tell what is asked for, or one
    known by a name."""
    if not tells_by_itself(words):
        return False
    shared = telling_weights(main_part(request)).keys() & {each.stem for each in tokens(words)}
    return (len(shared) > 1 or any(each.isupper() for each in shared)) and subjects_read(words) <= subjects_read(request)


def _given_alone(review: Review) -> list[ContributorsOn]:
    """The sentences that can be given alone: none that another one turns round, and none whose contributors are not listed."""
    claims = review.summary.claims if review.summary is not None else ()
    listed = {each.id: each for each in review.summary.contributors} if review.summary is not None else {}
    turned = turned_round(claims)
    found = []
    for each in claims:
        by = tuple(listed[one] for one in each.contributors if one in listed)
        if each.id not in turned and len(each.text.clean) <= LONGEST_SAID and 0 < len(by) == len(each.contributors) <= _FEW:
            found.append(ContributorsOn(review, each, by))
    return found

"""What a UN body says nearest to a request that is to be made again, in the newest documents in which one does: is it still so?

By links that are kept with each review: of its compilation with the requests of the review before, and of what became of a concern in the
recommendations of its own. Where neither leads there, by the words of what the request first asks for (sentence_on_request.py), and then only what
calls for a change. Of thirty requests drawn from four reviews some eighteen have one in the compilation, as one of us read it, and eleven of these
are found. Of sixty others, of five reviews, 27 have one here: 23 are on the request, three beside it, and one is on something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ....languages.word_tables import is_read_whole, reading_in, wording
from ....light_dataclass import dataclass
from ....names.treaty_mentions import treaties_named
from ....records import Clause, Concern, Ground, Outcome, Review, Tenor
from ..chosen.brief_order import is_critical
from ..chosen.main_part import main_part
from ..chosen.one_subject import on_one_subject
from ..chosen.said_and_turned import turned_round
from ..chosen.sentence_on_request import most_on

if TYPE_CHECKING:
    from ....linking import Links

_LIKELY = 0.8
"""The probability of the link from which a sentence is given; one that names the request's treaty has none. From .65 on two more of sixty were found:
one beside the request, and one on something else."""


@dataclass(frozen=True, slots=True)
class SaidOf:
    """What a UN body says in the documents of a review on what was asked; `turned` is the sentence behind it that turns round ("However, ..."): the
    one is never quoted without the other."""

    review: Review
    concern: Concern
    turned: Concern | None = None


class HeardFromBodies:
    """The reviews of a State, to be asked what UN bodies say on a request. `links` are those of each with the one before it."""

    def __init__(self, reviews: Sequence[Review], links: Mapping[str, Links]) -> None:
        self._reviews = sorted(reviews, key=lambda each: -each.session)
        self._links = links
        self._linked = cache(self._links_in)
        self._said = cache(self._said_in)

    def on(self, asked_in: Review, clause: Clause) -> SaidOf | None:
        """The nearest sentence of the newest review in which one is found; None where none is."""
        since = (each for each in self._reviews if each.session >= asked_in.session)
        return next((found for review in since if (found := self._in(review, clause)) is not None), None)

    def _in(self, review: Review, clause: Clause) -> SaidOf | None:
        every = self._said(review.id)
        linked = (every[name] for name in self._linked(review.id).get(clause.id, ()) if name in every)
        near = next((each for each in linked if each.tenor is not Tenor.WELCOMED and on_one_subject(clause.request, each.text.clean)), None)
        near = near or _by_words(review, clause, [each for each in every.values() if is_critical(each)])
        return SaidOf(review, near, turned_round([*every.values()]).get(near.id)) if near is not None else None

    def _said_in(self, review: str) -> dict[str, Concern]:
        of = next(each for each in self._reviews if each.id == review)
        return {each.id: each for each in (*(of.compilation.concerns if of.compilation is not None else ()), *of.observed)}

    def _links_in(self, review: str) -> dict[str, list[str]]:
        """The sentences that are on each request, by identifiers, the likeliest first."""
        found: dict[str, list[str]] = {}
        links = self._links.get(review)
        for clause, concern, _ in sorted(_pairs(links) if links is not None else (), key=lambda each: -each[2]):
            found.setdefault(clause, []).append(concern)
        return found


def _pairs(links: Links) -> Iterator[tuple[str, str, float]]:
    for each in links.every_said_since:
        chance = 1.0 if each.probability is None else each.probability
        if chance >= _LIKELY:
            yield each.clause, each.concern, chance
    for link in links.concerns:
        if link.ground is Ground.RECOMMENDATIONS and link.outcome is Outcome.ANSWERED:
            yield from ((passage.record, link.concern, link.probability or 0.0) for passage in link.passages[:1])


def _before_its_edge(words: str) -> str:
    edge = wording("briefs", "at_the_edge").search(words)
    return words[: edge.start()] if edge is not None else words


def _treaties(words: str) -> frozenset[str]:
    return frozenset(code for each in treaties_named(main_part(words)) for code in each.codes)


def _by_words(review: Review, clause: Clause, said: Sequence[Concern]) -> Concern | None:
    """The sentence that calls for a change and has most of what a request first asks for, not at its edge; and its treaty, where it names one."""
    if not is_read_whole(review.language):
        return None
    with reading_in(review.language):
        treaties = _treaties(clause.request)
        said = [each for each in said if not treaties or treaties & _treaties(each.text.clean)]
        most = most_on(main_part(clause.request), [_before_its_edge(each.text.clean) for each in said])
    return said[most] if most is not None else None

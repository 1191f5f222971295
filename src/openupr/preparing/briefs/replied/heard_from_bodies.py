"""What a UN body says nearest to a request that is to be made again, in the newest documents in which one does: is it still so?

By links that are kept with each review: of its compilation with the requests of the review before, and of what became of a concern in the
recommendations of its own. Of sixty requests, of five reviews, 27 had one by these or by words: 23 were on the request, three beside it, and one was
on something else. Where no link leads there, by a term that the request puts into quotation marks, as the sentence does; else by the words of what
the request first asks for (sentence_on_request.py), if what is said there is near to it in meaning: what calls for a change first, else what tells
how it is. These are told as on the subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ....extracting.compilation.reporting_verbs import verbs_in
from ....languages.stop_words import stop_words
from ....languages.word_tables import is_read_whole, reading_in, wording
from ....light_dataclass import dataclass
from ....linking.requests.request_pairs import wording_vector
from ....names.treaty_mentions import treaties_named
from ....records import Clause, Concern, Ground, Outcome, Review, Tenor
from ...topics.passages_cut import leans
from ..chosen.brief_order import is_critical, praises
from ..chosen.laws_named import without_laws
from ..chosen.main_part import main_part
from ..chosen.one_subject import on_one_subject
from ..chosen.quoted_terms import share_a_term
from ..chosen.said_and_turned import turned_round
from ..chosen.sentence_on_request import most_on

if TYPE_CHECKING:
    from ....linking import Links

_NEAR = 0.85
"""How near the two vectors are, at the least, of what is found by words alone; names of laws are no part of what is held together. Of 48 sentences of
UN bodies and contributors of five States that a mark of .65 found, one of us read 33 as on the request; of the 17 from .85 on 16. Of 18 others in a
second draw 17 were so, one was beside the request, none on something else."""
_LIKELY = 0.8
"""The probability of the link from which a sentence is given; one that names the request's treaty has none. From .65 on two more of sixty were found:
one beside the request, and one on something else."""


@dataclass(frozen=True, slots=True)
class SaidOf:
    """What a UN body says in the documents of a review on what was asked; `turned` is the sentence behind it that turns round ("However, ..."): the
    one is never quoted without the other. `by_words`: no link leads there."""

    review: Review
    concern: Concern
    turned: Concern | None = None
    by_words: bool = False


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
        found = near or _by_term(clause, [*every.values()]) or _by_words(review, clause, [*every.values()])
        return SaidOf(review, found, turned_round([*every.values()]).get(found.id), by_words=near is None) if found is not None else None

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


def _by_term(clause: Clause, said: Sequence[Concern]) -> Concern | None:
    """The sentence nearest in meaning of those that have a term which the request puts into quotation marks; one that calls for a change goes
    first."""
    have = (each for each in said if each.tenor is not Tenor.WELCOMED and share_a_term(clause.request, each.text.clean))
    alone = [each for each in have if tells_by_itself(each.text.clean)]
    asked = wording_vector(clause.request)
    return max(alone, key=lambda each: (is_critical(each), float(asked @ wording_vector(each.text.clean))), default=None)


def _by_words(review: Review, clause: Clause, said: Sequence[Concern]) -> Concern | None:
    """The sentence that calls for a change and is nearest to what a request first asks for; else one in which a body tells how it is."""
    if not is_read_whole(review.language):
        return None
    with reading_in(review.language):
        critical = [each for each in said if is_critical(each)]
        plain = [each for each in said if each.bodies and each.tenor is not Tenor.WELCOMED and not is_critical(each)]
        for of in (critical, plain):
            most = nearest_to_ask(clause.request, [each.text.clean for each in of])
            if most is not None and (of is critical or tells_by_itself(of[most].text.clean)):
                return of[most]
    return None


def tells_by_itself(words: str) -> bool:
    """Whether a sentence can be read without the one before it, and does more than welcome."""
    return not leans(words) and not praises(words)


def nearest_to_ask(request: str, texts: Sequence[str]) -> int | None:
    """Which of several sentences has most of what a request first asks for, not at its edge, and its treaty, where it names one; None where none has
    enough of it, or what is said there is not near to it."""
    treaties = _treaties(request)
    may = [k for k, each in enumerate(texts) if not treaties or treaties & _treaties(each)]
    most = most_on(main_part(request), [_before_its_edge(texts[k]) for k in may])
    return may[most] if most is not None and _is_near(request, texts[may[most]]) else None


def _is_near(request: str, words: str) -> bool:
    """Whether what a sentence says, behind its first verb of speech, is near in meaning to what a request first asks for. Who asks to carry out the
    Act on Lamps asks nothing of lamps."""
    verbs = verbs_in(words)
    said = words[verbs[0].at + len(verbs[0].words) :].lstrip() if verbs else words
    first, _, rest = said.partition(" ")
    said = without_laws(rest if first in stop_words("function") else said)
    asked = without_laws(main_part(request))
    return float(wording_vector(asked) @ wording_vector(main_part(said) or said)) >= _NEAR

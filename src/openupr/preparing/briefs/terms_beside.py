"""The terms that a request names, and which recommendations of all reviews that are held name them too.

Likeness finds what is nearly the same, and misses what asks for another thing on the same matter. Who names a term can be counted again by eye.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...labelling.word_rarity import rarity
from ...languages.word_tables import reading_in
from ...light_dataclass import dataclass
from ...linking.requests.rights_named import rights_named
from ...linking.requests.terms_named import words_of_term
from ...linking.requests.words_as_printed import has_words_as_printed
from ...records import Clause, Item, Recommender, Review

MOST_TERMS = 2
"""Terms that are told of one request, at most: those whose words are the rarest."""


@dataclass(frozen=True, slots=True)
class TermInReview:
    """The recommendations of one review that name a term, in the report's order, and the States that do."""

    review: Review
    items: tuple[Item, ...]
    recommenders: tuple[Recommender, ...]


@dataclass(frozen=True, slots=True)
class TermBeside:
    """A term that a request names (`words`), and where others name it: the reviews in their order, those without any left out."""

    words: str
    named: tuple[TermInReview, ...]


class TermsBeside:
    """The terms that several States name in one of these reviews (`terms_named`), each as it is printed, and who else has these words. What a term
    is counted by elsewhere, words farther apart or of one family, does not count here: the words stand in quotation marks."""

    def __init__(self, reviews: Sequence[Review], terms: Iterable[tuple[str, ...]]) -> None:
        self._reviews = sorted(reviews, key=lambda each: each.session)
        every = {way.lower(): way for each in terms if not rights_named(each[0]) for way in each if words_of_term(way)}  # those have their own rule
        self._terms = sorted(every.values(), key=_weight, reverse=True)

    def of(self, speaker: str, made_in: Review, clause: Clause) -> tuple[TermBeside, ...]:
        """The terms whose words stand in a request of the speaker's and in others too; none that is a part of another one of them."""
        with reading_in(made_in.language):
            read = [each for each in self._reviews if each.language == made_in.language]
            own: list[str] = []
            for each in self._terms:
                if has_words_as_printed(clause.request, each) and not any(words_of_term(each) & words_of_term(other) for other in own):
                    own.append(each)
            told = (TermBeside(each, tuple(filter(None, (_named_in(speaker, review, each) for review in read)))) for each in own)
            return tuple(each for each in told if each.named)[:MOST_TERMS]


def _weight(words: str) -> tuple[float, str]:
    return sum(map(rarity, sorted(words_of_term(words)))), words


def _named_in(speaker: str, review: Review, words: str) -> TermInReview | None:
    """Who else names a term in a review: no request that the speaker makes."""
    found: dict[str, Item] = {}
    makers: dict[Recommender, None] = {}
    for item in review.items:
        for clause in item.clauses:
            others = [each for each in clause.recommenders if each.printed and each.state != speaker]
            if others and has_words_as_printed(clause.request, words):
                found[item.id] = item
                makers.update(dict.fromkeys(others))
    return TermInReview(review, tuple(found.values()), tuple(makers)) if found else None

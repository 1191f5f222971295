"""The terms that a request names, and which recommendations of all reviews that are held name them too.

Likeness finds what is nearly the same, and misses what asks for another thing on the same matter. Who names a term can be counted again by eye.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ....labelling.word_rarity import rarity
from ....languages.word_tables import reading_in
from ....light_dataclass import dataclass
from ....linking.requests.rights_named import rights_named
from ....linking.requests.terms_named import RARE_WORD, words_of_term
from ....linking.requests.words_as_printed import span_as_printed
from ....names import states
from ....records import Clause, Item, Recommender, Review
from ..chosen.main_part import main_part

MOST_TERMS = 2
"""Terms that are told of one request, at most: those whose words are the rarest."""
SPECIFIC = 12.0
"""How rare the words of a term are, in all, at the least, and one word alone as much as one that names a subject (`RARE_WORD`): who says “civil
society” or “equality” may ask for anything."""


@dataclass(frozen=True, slots=True)
class TermInReview:
    """The recommendations of one review that name a term, in the report's order, and the States that do. One recommendation may hold several requests
    that do: each counts once for every State that makes it."""

    review: Review
    items: tuple[Item, ...]
    recommenders: tuple[Recommender, ...]
    requests: int


@dataclass(frozen=True, slots=True)
class TermBeside:
    """A term that a request names, in its own spelling (`words`), how others spell it that write it apart, together or with a hyphen (`also`), and
    where others name it: the reviews in their order, those without any left out. `tells`: it is rare, and what the request asks for; one that is not
    tells only that others may ask for the like."""

    words: str
    named: tuple[TermInReview, ...]
    also: tuple[str, ...] = ()
    tells: bool = True


class TermsBeside:
    """The terms that several States name in one of these reviews (`terms_named`), each as it is printed, and who else has these words. What a term
    is counted by elsewhere, words farther apart or of one family, does not count here: the words stand in quotation marks. Only terms that are rare,
    where they stand in what is asked for (`main_part`), in the speaker's request and in others."""

    def __init__(self, reviews: Sequence[Review], terms: Iterable[tuple[str, ...]]) -> None:
        self._reviews = sorted(reviews, key=lambda each: each.session)
        called = _words_of_names(each.state for each in self._reviews)  # who names “America” names the State under review, and no thing
        asked = (way for each in terms if not rights_named(each[0]) for way in each)  # rights have their own rule
        every = {way.lower(): way for way in asked if (words := words_of_term(way)) and not words <= called}
        self._terms = sorted(every.values(), key=_weight, reverse=True)

    def of(self, speaker: str, made_in: Review, clause: Clause) -> tuple[TermBeside, ...]:
        """The terms whose words stand in a request of the speaker's and in others too; none that is a part of another one of them."""
        with reading_in(made_in.language):
            read = [each for each in self._reviews if each.language == made_in.language]
            own: list[tuple[str, str, bool]] = []
            for each in self._terms:
                found = span_as_printed(clause.request, each)
                if found is not None and not any(words_of_term(each) & words_of_term(other) for other, _, tells in own if tells):
                    own.append((each, clause.request[slice(*found)], _is_specific(each) and found[1] <= len(main_part(clause.request))))
            told = [
                _told(each, printed, [*filter(None, (_named_in(speaker, review, each) for review in read))], tells=tells)
                for each, printed, tells in own
            ]
            named = [each for each in told if each.named]
            return (*[each for each in named if each.tells][:MOST_TERMS], *(each for each in named if not each.tells))


def _words_of_names(codes: Iterable[str]) -> frozenset[str]:
    """The words of the names of some States, as terms are compared."""
    wanted = set(codes)
    return frozenset(word for each in states() if each.iso3 in wanted for name in (each.name, *each.aliases) for word in words_of_term(name))


def _told(words: str, printed: str, named: list[TermInReview], *, tells: bool) -> TermBeside:
    """A term with how others spell it that write it apart, together or with a hyphen."""
    every = (clause.request for of in named for item in of.items for clause in item.clauses)
    others = (each[slice(*found)].lower() for each in every if (found := span_as_printed(each, words)) is not None)
    of = {_joined_as(each): each for each in others if _joined_as(each) != _joined_as(printed.lower())}
    return TermBeside(printed, tuple(named), tuple(of.values()), tells)


def _joined_as(words: str) -> str:
    return re.sub(r"\w+", "w", words)


def _is_specific(words: str) -> bool:
    stems = words_of_term(words)
    return _weight(words)[0] >= (SPECIFIC if len(stems) > 1 else RARE_WORD)


def _weight(words: str) -> tuple[float, str]:
    return sum(map(rarity, sorted(words_of_term(words)))), words


def _named_in(speaker: str, review: Review, words: str) -> TermInReview | None:
    """Who else names a term in a review: no request that the speaker makes."""
    found: dict[str, Item] = {}
    makers: dict[Recommender, None] = {}
    requests = 0
    for item in review.items:
        for clause in item.clauses:
            others = [each for each in clause.recommenders if each.printed and each.state != speaker]
            if others and span_as_printed(clause.request, words) is not None:
                found[item.id] = item
                makers.update(dict.fromkeys(others))
                requests += len(others)
    return TermInReview(review, tuple(found.values()), tuple(makers), requests) if found else None

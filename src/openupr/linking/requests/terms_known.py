"""Which words make a term in the recommendations of the review: “death” with “penalty”, “domestic” with “violence”.

What the words are is counted, not chosen: `known_terms.txt.gz` is made by `tools/train/known_terms.py` of all of UPR Info's labelled recommendations.
A pair is in it if it stands there often, and for one of the two words often enough beside the other one; what every other recommendation has
(“human rights”, “continue efforts”) is not. Of those, the ones that are on no subject more than on others (“legal framework”) are no terms.

A single word is a term (“torture”, “Roma”) if it stands in few of all recommendations, nearly always on one subject, often enough alone, and seldom
beside one and the same other word: “penalty” is of “death penalty”, and “racial” is none of its own. So is what is short for some words there.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import combinations, pairwise

from ...languages.stop_words import stop_words
from ...light_dataclass import dataclass
from .words_together import request_words

LEAST, OFTEN, TOO_OFTEN = 10, 0.2, 0.04
"""A pair is known that stands in so many recommendations, in such a share of those with the rarer of its words, and in no larger share of all."""

FARTHEST = 4
"""How far the second word of a pair stands behind the first one, at most: what is between are joints such as “of the”."""


LEAST_ALONE, ALONE, CLEARLY_ALONE, ON_ONE, WITH_ONE, ONE_WORD = 20, 0.33, 0.1, 0.69, 0.75, 0.9
"""A single word is known that stands in so many recommendations and in no larger share of all than a pair (`TOO_OFTEN`); in such a share of its own
alone, and where that is clear; of which such a share is on one subject; of which no larger share has it beside one other word; and of whose forms
such a share is one word, in the singular or plural: “associated” is no association. Words chosen so in sessions 1 to 16 stand in 2,756
recommendations of sessions 17 to 20, of which 2,554 are on their subject."""
SHORT_FOR = 3
"""Recommendations that put what is short for some words in brackets behind them, from which on it is known."""


@dataclass(frozen=True, slots=True)
class KnownTerms:
    """What is known of UPR Info's recommendations: of each pair of stems the share of the recommendations with the rarer one that have both beside
    each other (0: on no subject); the stems that are terms alone; and what is `short` for which words (“fgm” for “female genital mutilation”)."""

    pairs: dict[frozenset[str], float]
    words: frozenset[str]
    short: dict[str, str]


def neighbouring_stems(request: str) -> Iterator[frozenset[str]]:
    """Each two stems of a request that stand beside each other, with nothing but joints between; those that “and”, “or” or a comma joins are two."""
    words = request_words(request)
    telling = [number for number, each in enumerate(words) if each.stem and each.word not in stop_words("function") and not each.word.isdigit()]
    for one, other in pairwise(telling):
        between = {words[number].word for number in range(one + 1, other)}
        if words[one].clause == words[other].clause and other - one <= FARTHEST and between.isdisjoint({"and", "or", ","}):
            yield frozenset({words[one].stem, words[other].stem})


@cache
def known_terms() -> KnownTerms:
    """The terms that are known."""
    held = gzip.decompress(files(__package__).joinpath("known_terms.txt.gz").read_bytes()).decode()
    rows = [line.split("\t") for line in held.splitlines()]
    pairs = {frozenset(words.split()): int(share) / 100 for words, share in rows if " " in words}
    short = {words: of for words, of in rows if " " not in words and of}
    return KnownTerms(pairs, frozenset(words for words, of in rows if " " not in words and not of), short)


def is_term(stems: frozenset[str]) -> float:
    """How far some stems are a term: the highest share of two of them (0: none is known)."""
    return max((known_terms().pairs.get(frozenset(pair), 0.0) for pair in combinations(sorted(stems), 2)), default=0.0)


def is_term_alone(stem: str) -> bool:
    """Whether a single word is known as a term: “torture”, “Roma”."""
    return stem in known_terms().words


def singular(word: str) -> str:
    """A word in small letters without the ending of a plural; “s” alone is taken off of whatever has it."""
    plain = word.lower()
    return f"{plain[:-3]}y" if plain.endswith("ies") else plain.removesuffix("s")


def is_on_no_subject(stems: frozenset[str]) -> bool:
    """Whether two stems often stand together in recommendations, and on no subject more than on others: “take into account”, “legal framework”."""
    return known_terms().pairs.get(stems) == 0.0

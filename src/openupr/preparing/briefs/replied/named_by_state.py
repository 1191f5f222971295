"""In which paragraphs of the dialogue the State itself names what a request asks for, in the words of that: they can be counted by eye.

A sentence that has most of what is asked is found seldom (sentence_on_request.py). Who names “death penalty” may say anything of it: that it does,
and where, is all that is told. In ten reports drawn by chance (238 requests) such a sentence was found for 24, a term for 29, either for 40. Of the
30 terms one of us read 27 as what the request is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....labelling.word_rarity import rarity
from ....languages.word_tables import is_read_whole, reading_in
from ....light_dataclass import dataclass
from ....linking.requests.terms_in_request import terms_in
from ....linking.requests.terms_named import words_of_term
from ....records import Review, Statement
from ..chosen.main_part import main_part
from .terms_beside import MOST_TERMS

_ENOUGH = 6.5
"""How rare the words of a term are, in all, at the least: less than “violence against women” names no thing. One word alone does not either."""
_MOST_PLACES = 6
"""Paragraphs that are pointed to at the most: what is named in more is named throughout."""
_BEGINNING = 3
"""Letters of a word that stand in whatever has it, in the singular or plural."""


@dataclass(frozen=True, slots=True)
class NamedByState:
    """A term of a request, as it is written there, and the statements of the State in a `review` that name it, one of each paragraph."""

    words: str
    review: Review
    statements: tuple[Statement, ...]


def named_by_state(review: Review, request: str) -> Iterator[NamedByState]:
    """The terms of what a request asks for that the State names in the dialogue of a review, those first that stand first; none that is a part of
    another one, or whose words are not rare."""
    if not is_read_whole(review.language) or review.report is None:
        return
    own = [each for each in review.report.statements if each.is_own_word]
    with reading_in(review.language):
        terms = sorted((each.text for each in terms_in(main_part(request)) if each.whole and _names_a_thing(each.text)), key=lambda each: -len(each))
        told: list[NamedByState] = []
        for words in terms:
            if len(told) < MOST_TERMS and not any(words_of_term(words) & words_of_term(each.words) for each in told):
                found = {each.place.paragraph: each for each in own if _may_name(each, words) and _has_these_words(each.text.clean, words)}
                told += [NamedByState(words, review, tuple(found.values()))] if 0 < len(found) <= _MOST_PLACES else []
    yield from told


def _names_a_thing(words: str) -> bool:
    """Not the name of an office or a law: who names a court may speak of anything that came before it."""
    stems = words_of_term(words)
    return len(stems) > 1 and words == words.lower() and sum(map(rarity, sorted(stems))) >= _ENOUGH


def _has_these_words(text: str, words: str) -> bool:
    """Whether a text has the very words in their order, in the singular or plural."""
    forms = r"[\s-]+".join(map(_in_both_numbers, words.split()))
    return re.search(rf"\b{forms}\b", text, re.IGNORECASE) is not None


def _in_both_numbers(word: str) -> str:
    for ending in ("ies", "y"):
        if word.endswith(ending):
            return f"{re.escape(word.removesuffix(ending))}(?:y|ies)"
    return f"{re.escape(word.removesuffix('s'))}(?:s|es)?"


def _may_name(statement: Statement, words: str) -> bool:
    low = statement.text.clean.lower()
    return all(each[:_BEGINNING] in low for each in words.lower().split())

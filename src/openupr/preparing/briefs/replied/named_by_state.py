"""In which paragraphs of the dialogue, or of its national report, the State itself names what a request asks for, in the words of that: they can be
counted by eye.

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
from ....records import Paragraph, Review, Statement
from ..chosen.main_part import main_part
from .terms_beside import MOST_TERMS

_ENOUGH = 6.5
"""How rare the words of a term are, in all, at the least: less than “violence against women” names no thing. One word alone does not either."""
_MOST_PLACES = 6
"""Paragraphs that are pointed to at the most: what is named in more is named throughout."""
_MOST_PRINTED = 3
"""The same in a national report, which is longer: what stands in more of its paragraphs leads to none."""
_TWO_THINGS = re.compile(r"\b(?:and|or)\b")
"""In a term what makes it two, or a half of two: of 45 terms in five reports “primary and secondary” and its like were wrong each time but two."""
_BEGINNING = 3
"""Letters of a word that stand in whatever has it, in the singular or plural."""


@dataclass(frozen=True, slots=True)
class NamedByState:
    """A term of a request, as it is written there, and the statements of the State in a `review` that name it, one of each paragraph; the paragraphs
    of its national report where it is `printed` there."""

    words: str
    review: Review
    statements: tuple[Statement | Paragraph, ...]
    printed: bool = False


def named_by_state(review: Review, request: str, *, printed: bool = False) -> Iterator[NamedByState]:
    """The terms of what a request asks for that the State names in the dialogue of a review, or in its report for it (`printed`), those first that
    stand first; none that is a part of another one, or whose words are not rare."""
    own = _own_words(review, printed=printed) if is_read_whole(review.language) else []
    if not own:
        return
    with reading_in(review.language):
        terms = sorted((each.text for each in terms_in(main_part(request)) if each.whole and _names_a_thing(each.text)), key=lambda each: -len(each))
        told: list[NamedByState] = []
        most = _MOST_PRINTED if printed else _MOST_PLACES
        for words in terms if not printed else (each for each in terms if not _TWO_THINGS.search(each)):
            if len(told) < MOST_TERMS and not any(words_of_term(words) & words_of_term(each.words) for each in told):
                found = {each.place.paragraph: each for each in own if _may_name(each, words) and _has_these_words(each.text.clean, words)}
                told += [NamedByState(words, review, tuple(found.values()), printed)] if 0 < len(found) <= most else []
    yield from told


def _own_words(review: Review, *, printed: bool) -> list[Statement | Paragraph]:
    """What the State said in the dialogue of a review, or the numbered paragraphs of its national report, where that is in the review's language."""
    if not printed:
        return [each for each in review.report.statements if each.is_own_word] if review.report is not None else []
    report = review.national_report
    if report is None or report.document.language != review.language:
        return []
    return [each for each in report.text.paragraphs if each.number]


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


def _may_name(statement: Statement | Paragraph, words: str) -> bool:
    low = statement.text.clean.lower()
    return all(each[:_BEGINNING] in low for each in words.lower().split())

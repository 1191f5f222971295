"""Words of a request that belong to another term than the one that is looked for: “sexual” of “sexual orientation” is none of “sexual violence”.

Words of two terms stand near each other, too: “violence based on sexual orientation”, “abuse and sexual exploitation”. Which two words are a term is
counted in other recommendations (`terms_known`). A single word may be of a body's name: the “Equality and Human Rights Commission” is no equality.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from ...languages.stop_words import stop_words
from ...languages.word_tables import table, wording
from .terms_in_request import KNOWN, general_stems, light_stems
from .terms_known import is_term
from .words_together import BETWEEN, RequestWord, request_words

_JOINTS = frozenset({"and", "or", ","})


def without_words_of_others(words: tuple[RequestWord, ...], forms: AbstractSet[str], caption: str) -> tuple[RequestWord, ...]:
    """The words of a request, of which those of a term with these `forms` have none where the word behind makes another term of them. The term is
    never another's where the request has its `caption` as it is written."""
    others = {at for at, each in enumerate(words) if each.form in forms and _is_before_another(words, at, forms)}
    if len(forms) == 1 or not others or _is_written(words, caption):
        return words
    order = [each.form for each in request_words(caption)]
    of_others = {at for at in others if not (_is_behind_own(words, at, order) or _leads_to_own(words, at, forms))}
    return tuple(each._replace(form="") if at in of_others else each for at, each in enumerate(words))


def without_words_of_offices(request: str, words: tuple[RequestWord, ...], caption: str) -> tuple[RequestWord, ...]:
    """The words of a `request`, of which those of a single word without a capital have none where they are of the name of an office that has others:
    the “Torture Commission” has none."""
    if " " in caption or caption != caption.lower():
        return words
    forms = {each.form for each in request_words(caption)}
    starts = [0, *(match.start() for match in _ANOTHER.finditer(request)), len(request)]
    spans = [match.span() for part in pairwise(starts) for match in wording("briefs", "office").finditer(request, *part)]
    of_office = {each for each in words if each.form in forms and any(_is_of_office(request, words, each, span) for span in spans)}
    return tuple(each._replace(form="") if each in of_office else each for each in words)


_ANOTHER = re.compile(r"\b(?:and|or) (?:the|its|[A-Z]\w+[’'‘]s?)\b|[;.:(]")
"""Where another name begins: “the Judiciary and the Commission on Mills”."""


def _is_of_office(request: str, words: tuple[RequestWord, ...], own: RequestWord, span: tuple[int, int]) -> bool:
    """Whether a word stands in the name of an office between these places with two other words with capitals at least, the first of all apart."""
    start, end = span
    others = [each for each in words[1:] if start <= each.start < end and each != own and request[each.start].isupper()]
    return start <= own.start < end and len(others) > 1


def _is_written(words: tuple[RequestWord, ...], caption: str) -> bool:
    whole = [each.word for each in request_words(caption)]
    return any(whole == [each.word for each in words[at : at + len(whole)]] for at in range(len(words) - len(whole) + 1))


def _is_before_another(words: tuple[RequestWord, ...], at: int, forms: AbstractSet[str]) -> bool:
    """Whether a word of the term stands before one that makes another term with it."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not _is_content(behind) or behind.form in forms or behind.stem in general_stems() | light_stems():
        return False
    return is_term(frozenset({words[at].stem, behind.stem})) >= KNOWN


def _is_behind_own(words: tuple[RequestWord, ...], at: int, order: Sequence[str]) -> bool:
    """Whether a word that the caption has before this one stands near before it: “recruitment of child soldiers” is one of children, and of “maternal
    and infant mortality rates” maternal mortality is one. “Violence based on sexual orientation” has the words the other way round."""
    before = order[: order.index(words[at].form)] if words[at].form in order else []
    near = words[max(at - 1 - BETWEEN, 0) : at]
    return any(each.form in before and each.clause == words[at].clause for each in near)


def _leads_to_own(words: tuple[RequestWord, ...], at: int, forms: AbstractSet[str]) -> bool:
    """Whether another word of the term follows in the same group of words: “sexual exploitation and violence”, “excessive use of force”."""
    going_on = {*_JOINTS, *table("what_is_asked")["terms"]["going_on"].split()}
    for each in words[at + 2 : at + 2 + BETWEEN]:
        if each.form in forms:
            return each.form != words[at].form
        if each.clause != words[at].clause or not (each.word in going_on or _is_content(each)):
            return False
    return False


def _is_content(word: RequestWord) -> bool:
    return bool(word.stem) and word.word not in stop_words("function")

"""Whether two requests on one subject ask for it by one means: a strategy, a law, a definition, awareness. Who asks for efforts against hate speech
does not ask for a strategy against it, and a State may take up the one and refuse the other.

The means is the last word of the first verb's object (`Deed.head`), where it says anything; it has to stand in the other request too.
"""

from __future__ import annotations

import re

from ...labelling.tokens import tokens
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from .request_pairs import weighed_stems
from .surely_same import OF_EACH, share_of_each
from .terms_in_request import general_stems
from .what_is_asked import kind_to_be_made, kinds_made, named_stems, request_matter

_NEW = re.compile(r"(?:to\s+)?(?:[\w-]+,?\s+){1,4}?an?\s", re.IGNORECASE)


def same_means(one: str, other: str) -> bool:
    """Whether neither of two requests asks for a means that the other one does not name, or for a new one where the other is to change one."""
    a, b = request_matter(one), request_matter(other)
    if a.acts or b.acts:
        return a.acts == b.acts or bool(a.acts & b.acts)
    if (kind := kind_to_be_made(one)) != kind_to_be_made(other):
        return False
    if kind and a.deed and b.deed and a.deed.verb != b.deed.verb and _is_new(one) != _is_new(other):
        return False
    return _has_means_of(one, other) and _has_means_of(other, one)


def other_means(one: str, other: str) -> bool:
    """Whether of two requests on one subject one asks to make a plan or a law, and the other speaks of none, or asks to make another kind. All else
    that their words have apart is no proof: “extend a standing invitation” and “issue an open invitation” are one means."""
    made, beside = _to_be_made(one), _to_be_made(other)
    if made and beside:
        return made != beside
    return bool(made or beside) and named_stems(other if made else one).isdisjoint(kinds_made()) and not same_means(one, other)


def is_means_to(own: str, other: str) -> bool:
    """Whether another request asks for a means to the very deed of one: “adopt a law to restore the rights”, where that is “restore the rights”."""
    deed = request_matter(own).deed
    return deed is not None and deed.verb not in _makes() and any(token.stem == deed.verb for token in tokens(other))


def _to_be_made(request: str) -> str:
    """The kind of thing that a request asks to make: who asks to carry out “the strategy”, or to go on with it, asks for what it is to do."""
    begins = request_matter(request).deed
    return kind_to_be_made(request) if begins is not None and begins.verb in _makes() else ""


@by_language
def _makes() -> frozenset[str]:
    words: str = table("what_is_asked")["kinds_made"]["makes"]
    return frozenset(token.stem for token in tokens(words))


def twins(one: str, other: str) -> bool:
    """Whether two requests ask to make one kind of thing on one object, in whatever words: “adopt a strategy against hate speech”, “develop an
    anti-hate-speech strategy”."""
    a, b = request_matter(one), request_matter(other)
    made = made_on(one)
    if made is None or made != made_on(other) or a.deed is None or b.deed is None:
        return False
    apart = bool(a.people and b.people) and a.people.isdisjoint(b.people)
    same_deed = a.deed.verb == b.deed.verb or (_is_new(one) and _is_new(other))
    return same_deed and not apart and a.deed.refused == b.deed.refused and share_of_each(one, other) >= OF_EACH


def _has_means_of(one: str, other: str) -> bool:
    means = _means(other)
    return not means or means in weighed_stems(one)[0] or means == _means(one)


def made_on(request: str) -> tuple[str, str] | None:
    """The stems of the kind of thing that a request asks for, a plan or a law, and of its object, by which its twins are looked for; None where it
    does not say both."""
    made, on = kind_to_be_made(request), request_matter(request).object
    return (made, on) if made and on else None


def _is_new(request: str) -> bool:
    """Whether a request asks for a thing that is not there: for “a law”; who asks to amend “the law” asks for another deed than who asks for one."""
    return _NEW.match(request) is not None


def _means(request: str) -> str:
    """The stem of a request's means; empty where it is “measures” or “efforts”, which any request may have."""
    begins = request_matter(request).deed
    head = begins.head if begins is not None else ""
    return "" if head in general_stems() or head in stop_words("function") else head

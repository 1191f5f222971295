"""The verb that a piece without one inherits: "Consider ratifying X (A), the Convention on Y (B), signing Z (C)"."""

from __future__ import annotations

import re

from .beginnings import TREATY, BeginningKind, is_gerund, is_verb
from .item_wordings import Offsets, leading_words
from .pieces import Joint, RequestPiece

_FAR = 40
"""So many requests back a treaty's verb is looked for, so that an item of thousands takes no longer than it has words."""
_JOINING = re.compile(
    r"\b(?:ratif(?:y|ying)|ratification\s+of|acced(?:e|ing)\s+to|accession\s+to|sign(?:ing)?|join(?:ing)?|party\s+to|adher(?:e|ing)\s+to)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:the|an?|its|their|all|any|these|those|both)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def inherited(text: str, verbs: list[RequestPiece], piece: RequestPiece) -> Offsets | None:
    """The leading words of the last of the requests before (`verbs`) that a noun or a gerund needs; None where nothing tells that it is another
    object of that verb.

    A treaty takes the last verb of joining a treaty. Any other noun takes the verb that has one object only, or a list of them with semicolons.
    """
    if not verbs or piece.kind not in {BeginningKind.GERUND, BeginningKind.NOUN}:
        return None
    words = text[slice(*piece.span)]
    if piece.kind is BeginningKind.GERUND:
        return _before_gerund(text, verbs[-1]) if piece.joint is not Joint.NONE and is_gerund(_WORD.findall(words)[0].lower()) else None
    if TREATY.match(words):
        return _of_treaty(text, verbs)
    verb = verbs[-1]
    lead = leading_words(text, (verb.start, verb.verb_end), verb.end, words, is_verb)
    first = _DETERMINER.search(text, verb.verb_end, verb.end)
    alone = first is not None and not text[lead[1] : first.start()].strip(" :") and _DETERMINER.search(text, first.end(), verb.end) is None
    listed = piece.joint is Joint.LIST or text[verb.verb_end : verb.verb_end + 1] == ":"
    return lead if listed or (alone and _DETERMINER.match(words)) else None


def _of_treaty(text: str, verbs: list[RequestPiece]) -> Offsets | None:
    last = verbs[-1]
    if _last_joining(text, last) is None and TREATY.match(text[last.verb_end : last.end].lstrip()):
        return last.start, last.verb_end
    return next(((verb.start, end) for verb in reversed(verbs[-_FAR:]) if (end := _last_joining(text, verb)) is not None), None)


def _last_joining(text: str, piece: RequestPiece) -> int | None:
    """Where the verbs of joining a treaty ("signing and ratifying") end in a request."""
    ends = [found.end() for found in _JOINING.finditer(text, piece.start, piece.end)]
    return next((end for end in reversed(ends) if end <= piece.verb_end), ends[0] if ends else None)


def _before_gerund(text: str, verb: RequestPiece) -> Offsets | None:
    """ "Consider" of "consider ratifying the Convention": what a second gerund goes on with."""
    for word in _WORD.finditer(text, verb.start, verb.verb_end):
        if is_gerund(word.group().lower()) and word.start() > verb.start:
            return verb.start, word.start() - 1
    return None

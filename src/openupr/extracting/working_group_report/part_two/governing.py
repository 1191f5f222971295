"""The verb that a piece without one inherits: "Consider ratifying X (A), the Convention on Y (B), signing Z (C)"."""

from __future__ import annotations

import re

from .beginnings import TREATY, Kind, is_gerund, is_verb
from .pieces import Joint, Piece
from .wording import Offsets, leading

_JOINING = re.compile(
    r"\b(?:ratif(?:y|ying)|ratification\s+of|acced(?:e|ing)\s+to|accession\s+to|sign(?:ing)?|join(?:ing)?|party\s+to|adher(?:e|ing)\s+to)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:the|an?|its|their|all|any|these|those|both)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def inherited(text: str, before: list[Piece], piece: Piece) -> Offsets | None:
    """The leading words of the last request before a noun or a gerund that it needs; None where nothing tells that it is another object of that verb.

    A treaty takes the last verb of joining a treaty. Any other noun takes the verb that has one object only, or a list of them with semicolons.
    """
    verbs = [p for p in before if p.kind is Kind.VERB and p.start < p.verb_end]
    words = text[slice(*piece.span)]
    if not verbs:
        return None
    if piece.kind is Kind.GERUND:
        return _before_gerund(text, verbs[-1]) if piece.joint is not Joint.NONE and is_gerund(_WORD.findall(words)[0].lower()) else None
    if piece.kind is not Kind.NOUN:
        return None
    if TREATY.match(words):
        return _of_treaty(text, verbs)
    verb = verbs[-1]
    lead = leading(text, (verb.start, verb.verb_end), verb.end, words, is_verb)
    first = _DETERMINER.search(text, verb.verb_end, verb.end)
    alone = first is not None and not text[lead[1] : first.start()].strip(" :") and _DETERMINER.search(text, first.end(), verb.end) is None
    listed = piece.joint is Joint.LIST or text[verb.verb_end : verb.verb_end + 1] == ":"
    return lead if listed or (alone and _DETERMINER.match(words)) else None


def _of_treaty(text: str, verbs: list[Piece]) -> Offsets | None:
    joining = [(verb.start, end) for verb in verbs if (end := _last_joining(text, verb)) is not None]
    last = verbs[-1]
    if joining and (joining[-1][0] == last.start or not TREATY.match(text[last.verb_end : last.end].lstrip())):
        return joining[-1]
    return (last.start, last.verb_end) if TREATY.match(text[last.verb_end : last.end].lstrip()) else None


def _last_joining(text: str, piece: Piece) -> int | None:
    """Where the verbs of joining a treaty ("signing and ratifying") end in a request."""
    ends = [found.end() for found in _JOINING.finditer(text, piece.start, piece.end)]
    return next((end for end in reversed(ends) if end <= piece.verb_end), ends[0] if ends else None)


def _before_gerund(text: str, verb: Piece) -> Offsets | None:
    """ "Consider" of "consider ratifying the Convention": what a second gerund goes on with."""
    for word in _WORD.finditer(text, verb.start, verb.verb_end):
        if is_gerund(word.group().lower()) and word.start() > verb.start:
            return verb.start, word.start() - 1
    return None

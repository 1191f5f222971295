"""The words that an unfinished piece borrows: the object of its verb, from what follows or else from what precedes.

"Accede (A), ratify (B) the Convention"; "Ratify the Convention (A)/Accede (B)". From other States only the object is borrowed, never what
they ask besides: of "the Convention, and set up a council (B)" it is "the Convention".
"""

from __future__ import annotations

import re

from .beginnings import BeginningKind, is_gerund, is_verb
from .item_wordings import Offsets
from .pieces import Joint, RequestPiece, trimmed

_JOINING = re.compile(
    r"\b(?:ratif(?:y|ying)|ratification\s+of|acced(?:e|ing)\s+to|accession\s+to|sign(?:ing)?|join(?:ing)?|party\s+to|adher(?:e|ing)\s+to|bound\s+by)\s+",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:\b(?:the|its|all|both|other|an?)\s+(?:(?!(?:the|its|all|both|other|an?)\s)[a-z-]+\s+){0,3}?)?(?<!\w)(?:\d{4}\s+)?[A-Z]")
_FAR = 40
"""So many pieces away an object is looked for, so that an item of thousands takes no longer than it has words."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OF = re.compile(r"of\s+", re.IGNORECASE)
# Where an object may end: at what another request, a purpose, a time or a description adds to it.
_ENDS = re.compile(
    r"\s*;|,\s+(?P<comma>(?:and\s+|or\s+|as well as\s+|also\s+)*[a-z][\w’'-]*)"
    r"|\s+and\s+(?:to\s+)?(?P<verb>[a-z]+)\s+(?:(?:up|out|down|off|on|in|with)\s+)?(?=(?:the|an?|its|their|all|any)\b)"
    r"|\s+(?:as\s+(?:soon|early)\s+as|as\s+an?|at\s+the\s+earliest|at\s+an\s+early|without\s+delay|in\s+the\s+near\s+future|promptly|quickly|rapidly"
    r"|in\s+order|with\s+a\s+view|so\s+as|so\s+that|allowing|in\s+line|in\s+accordance|in\s+conformity|in\s+full)\b"
)
_ADDING = frozenset(
    ("to", "which", "who", "that", "in", "as", "so", "with", "by", "thereby", "including", "following", "when", "while", "where", "on", "at", "for")
)
_ADVERBIAL = re.compile(r"(?:as|at|in|on|with|without|within|by|through|before|after|if|where)\b|\w+ly$", re.IGNORECASE)


def borrowed(text: str, pieces: list[RequestPiece], index: int, stop: int | None, keys: set[str]) -> Offsets | None:
    """The object of the unfinished piece `index` of a sentence, up to the piece `stop`; `keys` are the States that ask for it.

    The pieces directly after it come first, then, unless the object comes at `stop`, a finished request before it, then what comes later.
    """
    lacking = pieces[index]
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    directly = following is not None and following.kind is not BeginningKind.VERB and following.joint in {Joint.NONE, Joint.COMMA}
    if not directly and (stop is None or pieces[stop].kind is BeginningKind.VERB):
        left = next(
            (p for p in reversed(pieces[max(0, index - _FAR) : index]) if p.kind is BeginningKind.VERB and not p.unfinished and p.verb_end < p.end),
            None,
        )
        if left is not None:
            return object_of(text, left, keys)
    for later in range(index + 1, min(index + _FAR, len(pieces))):
        piece = pieces[later]
        if later == stop:
            return None
        empty = piece.of_verbs_only or (piece.kind is BeginningKind.OTHER and _ADVERBIAL.match(text[slice(*piece.span)]) is not None)
        if not piece.unfinished and not empty:
            found = not_said_twice(text, lacking.span, object_of(text, piece, keys, lacking))
            return found if found[0] < found[1] else None
        if piece.kind is BeginningKind.OTHER and piece.joint is Joint.NONE and piece.of_verbs_only and not _ADVERBIAL.match(text[slice(*piece.span)]):
            return piece.span  # "efforts and ensure": the object has more behind the list
        alternative = _behind_same_word(text, lacking, piece)
        if alternative is not None:
            return alternative
    return None


def object_of(text: str, piece: RequestPiece, keys: set[str], lacking: RequestPiece | None = None) -> Offsets:
    """The object of a piece: what follows its last word of joining a treaty, or else its leading verbs; to its end only for its own States. An adverb
    alone ("positively") takes the verb too."""
    start = piece.start
    if lacking is not None and lacking.kind is BeginningKind.ADVERB:
        pass
    elif piece.kind is BeginningKind.VERB or (piece.kind is BeginningKind.GERUND and lacking is not None and _last_is_gerund(text, lacking)):
        stop = shared_end(text, max(piece.verb_end, piece.start), piece.end)
        joining = [found.end() for found in _JOINING.finditer(text, piece.start, piece.end) if found.end() < piece.end - 3]
        last = next((end for end in reversed(joining) if end < stop), joining[0] if joining else None)
        start = max(piece.verb_end, piece.start) if last is None else _named(text, last, piece.end)
        start = trimmed(text, start, piece.end)[0]
    return start, piece.end if set(piece.keys) <= keys else shared_end(text, start, piece.end)


def _named(text: str, start: int, end: int) -> int:
    """Where the name of what is joined begins: "ratify and implement in its laws | the Convention"."""
    name = _NAME.search(text, start, end)
    return name.start() if name else start


def shared_end(text: str, start: int, end: int) -> int:
    """Where the words end that several States share: before another request, purpose, time or description."""
    for match in _ENDS.finditer(text, start + 3, end):
        word = (match["comma"] or match["verb"] or "").split()[-1:]
        if not word:
            return match.start()
        last = word[0].lower()
        if is_verb(last) or (match["comma"] and (last in _ADDING or is_gerund(last))):
            return match.start()
    return end


def _last_is_gerund(text: str, piece: RequestPiece) -> bool:
    words = _WORD.findall(text[piece.start : piece.end])
    return any(is_gerund(word.lower()) for word in words[-3:])


def _behind_same_word(text: str, lacking: RequestPiece, piece: RequestPiece) -> Offsets | None:
    """ "in accordance with (A)/in full compliance with the Principles": what stands behind the word that the unfinished piece ends with."""
    last = _WORD.findall(text[lacking.start : lacking.end])[-1:]
    if piece.joint is not Joint.SLASH or piece.kind is BeginningKind.VERB or not last:
        return None
    match = re.compile(rf"\b{re.escape(last[0])}\s+", re.IGNORECASE).search(text, piece.start, piece.end)
    return (match.end(), piece.end) if match else None


def not_said_twice(text: str, before: Offsets, span: Offsets) -> Offsets:
    """The span without its first word where the words before end with it: "signing and ratifying (A)/consider (B) ratifying X"."""
    first, last = _WORD.match(text, *span), list(_WORD.finditer(text, *before))[-1:]
    if first is None or not last or last[0].end() != before[1] or first.group().lower() != last[0].group().lower():
        return span
    return trimmed(text, first.end(), span[1])


def after_verb(text: str, before: RequestPiece, span: Offsets) -> Offsets:
    """The span without an "of" that goes with the noun of another piece, behind a verb that takes none: "ratify (A)/consider the ratification (B) of
    X (A, B)"."""
    words = text[slice(*before.span)]
    joins = before.of_verbs_only and any(found.end() > len(words) for found in _JOINING.finditer(f"{words} "))
    return trimmed(text, found.end(), span[1]) if joins and (found := _OF.match(text, *span)) else span

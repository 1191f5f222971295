"""An item cut into pieces: the words before each list of States, and how each piece hangs on the one before.

Words under one list are cut where the item itself counts them, "(a) Adopt ...; (b) ratify ...", or tells them one after the other, "...; recommends
that ...". A semicolon alone cuts nothing under one list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from ....light_dataclass import dataclass
from ....records import Recommender
from ...state_lists import StateList
from .beginnings import BeginningKind, asks_without_verb, beginning, begins_with_treaty, continues, opens_item, opens_sentence
from .item_wordings import Offsets


class Joint(StrEnum):
    """How a piece hangs on the one before: `STRONG` is a semicolon, a full stop or a colon that ends a request, `LIST` one that does not."""

    STRONG = "strong"
    LIST = "list"
    SLASH = "slash"
    AND = "and"
    COMMA = "comma"
    NONE = "none"


@dataclass(slots=True)
class RequestPiece:
    """The words `start` to `end` before a list of States. `unfinished`: they lack their object, or end in the middle ("efforts to")."""

    start: int
    end: int
    states: StateList
    joint: Joint
    kind: BeginningKind
    verb_end: int
    of_verbs_only: bool
    unfinished: bool

    @property
    def span(self) -> Offsets:
        """Where the words stand."""
        return (self.start, self.end)

    def carries(self, key: str) -> bool:
        """Whether a State (see `key_of`) is in the list behind the piece."""
        return any(state_key_of(recommender) == key for recommender in self.states.recommenders)

    @property
    def keys(self) -> list[str]:
        """The States behind the piece."""
        return [state_key_of(recommender) for recommender in self.states.recommenders]


# Within one piece, a second request told in the third person: "; recommends that ...", ". It also recommended that ...".
_RETOLD = re.compile(
    r"[;.]\s+(?:and\s+)?(?=(?:(?:[Ii]t|[Tt]hey|[Aa]lso|[Ff]urther|[Ff]inally),?\s+){0,2}(?:recommend(?:s|ed)|encourag(?:es|ed)|urg(?:es|ed)|suggest(?:s|ed)|expresses)\b)"
)
_WORD = re.compile(r"\w")
_TRIM = " \t,;./|:*∗–—"
_SEPARATORS = re.compile(r"^(?:[\s,;./|:*∗–—]|and/or\b|and\b|or\b|as well as\b|but\b)+", re.IGNORECASE)
# The letter of a list inside an item, also without one of its brackets: "(a) ", "b) ", "and to (a) ".
_LETTER = re.compile(r"(?:to\s+)?\(?(?P<mark>[a-h]|i{1,3}|iv|v|vi)\)\s+(?=\S)", re.IGNORECASE)
_ORDERS = (("a", "b", "c", "d", "e", "f", "g", "h"), ("i", "ii", "iii", "iv", "v", "vi"))
_JOINED = re.compile(r"[\s,;]+(?:and|or)$")
# A number that was copied along from another list: "13. Continue ...".
_STRAY_NUMBER = re.compile(r"\d{1,3}\.\s+(?=[A-Z])")
# Words that leave a piece unfinished where they end it: "efforts to (A) abolish".
_OPEN_END = re.compile(
    r"\b(?:to|of|for|with|in|on|by|from|the|an?|and|or|towards?|into|its|sign|signing|ratify|ratifying|acceding|join|joining)$", re.IGNORECASE
)
_PURPOSE = re.compile(r"(?:so|in\s+order|in\s+particular|to|including|particularly|especially|notably)\b", re.IGNORECASE)
# "its endeavour to create (A) a council": the verb's object stands right behind the list.
_ENDS_IN_VERB = re.compile(r"\bto\s+[a-z]+$")
_OBJECT_BEHIND = re.compile(r"\s*(?:(?:the|an?|its|their|all|both)\b|[A-Z]{2,})")
_RELATIVE = re.compile(r"\b(?:which|that|who|whom)\b")


def state_key_of(recommender: Recommender) -> str:
    """What tells one State from another: its code, or the name as printed where it is not known."""
    return recommender.state or recommender.printed


def trimmed(text: str, start: int, end: int) -> Offsets:
    """The span without separators at its ends and without the "and" that joins it to the piece before."""
    match = _SEPARATORS.match(text[start:end])
    if match and start:
        start += match.end()
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def request_pieces(text: str, lists: list[StateList]) -> list[RequestPiece]:
    """The pieces of an item, in order."""
    found: list[RequestPiece] = []
    at = 0
    wordless = not _WORD.search(text[: lists[0].start]) if lists else False
    for states in lists:
        start, end = trimmed(text, at, states.start)
        if start >= end and found:
            # A second list for the same words: "(A); (B)".
            last = found[-1]
            last.states = StateList(last.states.start, states.end, last.states.recommenders + states.recommenders, last.states.on_behalf)
        else:
            # A list before all words stands for itself.
            for index, (a, b) in enumerate(_parts(text, start, end) if start < end else [(states.start, states.end)]):
                opens = index > 0 or not found or (wordless and len(found) == 1)
                joint = Joint.STRONG if opens else joint_between(text, at, a)
                found.append(_piece(text, a, b, states, joint, found[-1] if found else None))
        at = states.end
    for piece, following in pairwise(found):
        # "; as the Council said (A) dig wells (B)": what goes on with no request before opens the next.
        introduces = piece.joint is Joint.LIST and piece.kind is BeginningKind.OTHER and not _PURPOSE.match(text, *piece.span)
        if introduces and following.kind is BeginningKind.VERB and following.joint in {Joint.NONE, Joint.COMMA}:
            piece.joint = Joint.STRONG
    return found


def joint_between(text: str, start: int, end: int) -> Joint:
    """How what begins at `end` hangs on the list that ends at `start`: by the signs between, or the full stop that stands before the list."""
    between = text[start:end]
    if re.search(r"[;.:]", between) or re.search(r"[;.]\s*\([^()]*(?:\([^()]*\)[^()]*)*\)$", text[:start]):
        return Joint.STRONG
    joined = re.search(r"\b(?:and|or|as well as)\b", between, re.IGNORECASE)
    if not joined and re.search(r"[/|]", between):
        return Joint.SLASH
    if joined:
        return Joint.AND
    return Joint.COMMA if "," in between else Joint.NONE


def _piece(text: str, start: int, end: int, states: StateList, joint: Joint, before: RequestPiece | None) -> RequestPiece:
    start = _unlettered(text, start, end)
    words = text[start:end]
    begins = beginning(words)
    kind = begins.kind
    if kind is BeginningKind.OTHER and joint in {Joint.STRONG, Joint.SLASH} and before is not None and opens_sentence(words):
        kind = BeginningKind.VERB  # "/Vest the council with ...": whatever the verb
    if kind is BeginningKind.OTHER and before is None and opens_item(words):
        kind = BeginningKind.VERB
    alone = kind in {BeginningKind.NOUN, BeginningKind.OTHER} and asks_without_verb(words)
    if alone:
        kind = BeginningKind.VERB
    if kind is BeginningKind.VERB and joint is Joint.NONE and words[:3].lower() == "to ":
        kind = BeginningKind.OTHER
    if before is not None and joint is Joint.STRONG and _goes_on(words, kind, before):
        joint = Joint.LIST
    if (
        kind is BeginningKind.ADVERB and joint is not Joint.STRONG
    ):  # "Positively (A) consider ..." opens a sentence, "..., promptly (B)" goes on with one
        kind = BeginningKind.OTHER
    unfinished = (
        (_ENDS_IN_VERB.search(words) is not None and _OBJECT_BEHIND.match(text, states.end) is not None)
        or kind is BeginningKind.ADVERB
        or (kind in {BeginningKind.VERB, BeginningKind.GERUND} and (begins.of_verbs_only or 0 < begins.verb_end == len(words)))
        or (_OPEN_END.search(words) is not None and not _RELATIVE.search(words))
    )
    return RequestPiece(start, end, states, joint, kind, start if alone else start + begins.verb_end, begins.of_verbs_only, unfinished)


def _goes_on(words: str, kind: BeginningKind, before: RequestPiece) -> bool:
    """Whether a semicolon or a full stop ends no request: behind it stand more objects of the verb, or words that ask nothing without it."""
    if kind is BeginningKind.VERB or not words[:1].islower():
        return kind is BeginningKind.NOUN and (before.unfinished or begins_with_treaty(words))
    return before.unfinished or kind is BeginningKind.NOUN or continues(words)


def _unlettered(text: str, start: int, end: int) -> int:
    """Where the words begin behind a list's letter or a number from another list."""
    for pattern in (_STRAY_NUMBER, _LETTER):
        match = pattern.match(text, start, end)
        start = match.end() if match else start
    return start


def _parts(text: str, start: int, end: int) -> Iterator[Offsets]:
    """The requests that a piece tells or counts one by one."""
    cuts = _letter_cuts(text, start, end) or [match.start() for match in _RETOLD.finditer(text, start, end)]
    for a, b in pairwise([start, *cuts, end]):
        begin, stop = trimmed(text, a, b)
        if b != end:
            stop = begin + len(_JOINED.sub("", text[begin:stop]))
        if begin < stop:
            yield begin, stop


def _letter_cuts(text: str, start: int, end: int) -> list[int]:
    """Where the letters (b), (c) ... stand if the piece begins with (a) and each letter opens with a verb."""
    first = _LETTER.match(text, start, end)
    order = next((order for order in _ORDERS if first and first["mark"].lower() == order[0]), None)
    if order is None:
        return []
    marks = [match for match in _LETTER.finditer(text, start, end) if match.start() == start or text[match.start() - 1].isspace()]
    counted = [match for match, mark in zip(marks, order, strict=False) if match["mark"].lower() == mark]
    asks = all(_may_ask(text[match.end() : end]) for match in counted)
    return [match.start() for match in counted[1:]] if len(counted) == len(marks) > 1 and asks else []


def _may_ask(words: str) -> bool:
    kind = beginning(words).kind
    return kind is BeginningKind.VERB or (kind is BeginningKind.OTHER and not continues(words))

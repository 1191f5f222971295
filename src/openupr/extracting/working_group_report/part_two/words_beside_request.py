"""What in an item is not the request: who tells it and to whom, and what the State under review says about it."""

from __future__ import annotations

import re
from functools import cache

from ....names import state_name_pattern
from ..part_one.subjects import UnderReview
from .beginnings import BeginningKind, beginning, opens_with_verb
from .item_wordings import Offsets

# "Regarding the recommendation to ... (A), Aldovar stated that ...": how a State quotes what it then comments on.
_QUOTING = re.compile(
    r"(?:with\s+regards?\s+to|regarding|as\s+regards|concerning|in\s+response\s+to|on)\s+the\s+recommendations?\s+(?:to|that)\s+", re.IGNORECASE
)
_SAYS = re.compile(
    r"\s+(?:has\s+|had\s+|also\s+|further\s+|hereby\s+){0,2}"
    r"(?:explain|consider|state|note|indicate|wish|clarif|reiterate|reject|believe|underline|stress|mention|comment|inform|declare|affirm|recall|confirm|maintain|accept|support)(?:s|ed|es|ied|d)\b"
)
_TELLS = re.compile(
    r"(?:[Ii]t\s+)?(?:(?:also|further|finally)\s+)?(?:[Rr]ecommend(?:s|ed)?|[Ee]ncourag(?:es|ed)|[Uu]rg(?:es|ed)|[Ss]uggest(?:s|ed))\s+(?:to\s+)?"
)
_THAT = re.compile(r"[Tt]hat\s+")
_SHOULD = re.compile(r"(?:to|should)\s+")
_OFFICE = re.compile(
    r"(?:the\s+)?(?:(?P<whom>(?:State|Government|authorities|country)\b(?:\s+under\s+review)?(?:\s+of\s+(?:the\s+)?(?=[A-Z]))?|it\b|its\b|they\b))?"
)


def comment_in(tail: str, under_review: UnderReview | None) -> bool:
    """Whether the words behind an item's last list are the comment of the State under review: it says something in them, or they are sentences of
    their own that ask nothing."""
    if under_review is not None and any(_SAYS.match(tail, name.end()) and under_review.is_named(name.group()) for name in _name().finditer(tail)):
        return True
    sentence = re.match(r"[\s;,.)]*[;.][\s;,]*(?=[A-Z“\"])", tail)
    return sentence is not None and beginning(tail[sentence.end() :]).kind is not BeginningKind.VERB


@cache
def _name() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


def without_introduction(text: str, span: Offsets) -> Offsets:
    """The span of a request without the words with which a comment introduces it."""
    match = _QUOTING.match(text, *span)
    return (match.end(), span[1]) if match and match.end() < span[1] else span


def unaddressed(text: str, span: Offsets) -> Offsets:
    """The span without who tells and to whom, where a verb of a request follows: "It also recommended that the State ratify". Before anything else
    they stay: "Recommended that the toll be lowered", "Encourages the reform of the council"."""
    start, end = span
    tells = _TELLS.match(text, start, end)
    at = tells.end() if tells else start
    if tells:
        at = _whom(text, at, end)
    that = _THAT.match(text, at, end)
    if that:
        at = _whom(text, that.end(), end)
        if not tells and at == that.end():
            return span
    if at == start:
        return span
    should = _SHOULD.match(text, at, end)
    at = should.end() if should else at
    return (at, end) if text[at : at + 1].islower() and opens_with_verb(text[at:end]) else span


def _whom(text: str, at: int, end: int) -> int:
    """Where the words end that only say to whom: "the State", "the Government of Aldovar", "it"; `at` where there are none."""
    office = _OFFICE.match(text, at, end)
    behind = office.end() if office else at
    name = _name().match(text, behind, end)
    if name is None and (office is None or office["whom"] is None):
        return at
    behind = name.end() if name else behind
    return behind + len(text[behind:end]) - len(text[behind:end].lstrip())

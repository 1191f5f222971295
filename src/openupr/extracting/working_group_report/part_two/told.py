"""What in an item is not the request: who tells it and to whom, and what the State under review says about it."""

from __future__ import annotations

import re
from functools import cache

from ....names import state_name_pattern
from ..part_one.subjects import UnderReview
from .beginnings import Kind, beginning, opens_with_verb
from .wording import Offsets

# "Regarding the recommendation to ... (A), Aldovar stated that ...": how a State quotes what it then comments on.
_QUOTING = re.compile(
    r"(?:with\s+regards?\s+to|regarding|as\s+regards|concerning|in\s+response\s+to|on)\s+the\s+recommendations?\s+(?:to|that)\s+", re.IGNORECASE
)
_SAYS = (
    r"\s+(?:has\s+|had\s+|also\s+|further\s+|hereby\s+){0,2}"
    r"(?:explain|consider|state|note|indicate|wish|clarif|reiterate|reject|believe|underline|stress|mention|comment|inform|declare|affirm|recall|confirm|maintain|accept|support)(?:s|ed|es|ied|d)\b"
)


def comment_in(tail: str, under_review: UnderReview | None) -> bool:
    """Whether the words behind an item's last list are the comment of the State under review: it says something in them, or they are sentences of
    their own that ask nothing."""
    if under_review is not None and any(under_review.is_named(match["who"].removeprefix("the ")) for match in _saying().finditer(tail)):
        return True
    sentence = re.match(r"[\s;,.)]*[;.][\s;,]*(?=[A-Z“\"])", tail)
    return sentence is not None and beginning(tail[sentence.end() :]).kind is not Kind.VERB


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>(?:[Tt]he\s+)?{state_name_pattern()}){_SAYS}")


def quoted(text: str, span: Offsets) -> Offsets:
    """The span of a request without the words with which a comment introduces it."""
    match = _QUOTING.match(text, *span)
    return (match.end(), span[1]) if match and match.end() < span[1] else span


def unaddressed(text: str, span: Offsets) -> Offsets:
    """The span without who tells and to whom, where a verb of a request follows: "It also recommended that the State ratify". Before anything else
    they stay: "Recommended that the toll be lowered", "Encourages the reform of the council"."""
    start, end = span
    match = _told_to().match(text[start:end])
    if match is None or not opens_with_verb(text[start + match.end() : end]):
        return span
    return start + match.end(), end


@cache
def _told_to() -> re.Pattern[str]:
    office = r"(?:State|Government|authorities|country)\b(?:\s+under\s+review)?(?:\s+of\s+(?:the\s+)?(?=[A-Z]))?"
    whom = rf"(?:(?:the\s+)?(?:{office})?(?:{state_name_pattern()})?|it|its|they)"
    told = r"(?:[Ii]t\s+)?(?:(?:also|further|finally)\s+)?(?:[Rr]ecommend(?:s|ed)?|[Ee]ncourag(?:es|ed)|[Uu]rg(?:es|ed)|[Ss]uggest(?:s|ed))"
    return re.compile(
        rf"(?:[Tt]hat\s+{whom}\s+(?:to\s+|should\s+)?|{told}\s+(?:to\s+)?(?:{whom}\s+)?(?:that\s+)?(?:{whom}\s+)?(?:to\s+|should\s+)?)(?=[a-z])"
    )

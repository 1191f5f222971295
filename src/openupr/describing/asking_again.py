"""Where a text asks anew by a verb of recommending: "End pushbacks, and encourage it to adopt a law" has two requests, though "it" was named before.

Only what turns to the State under review counts: "it", the Government, a State by its name. "Support the Commission and encourage it to work" is one
request, for that "it" is what the first one speaks of: "it" needs somebody who says so ("we", "encourages"), or a comma or semicolon before it and no
body that could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from ..names import state_name_pattern

_VERBS = r"(?:encourage|urge|invite|ask|request|advise|exhort|call\s+(?:up)?on|appeal\s+to)"
_FINITE = r"(?:encourages|urges|invites|asks|requests|advises|exhorts|calls\s+(?:up)?on|appeals\s+to)"
_ADVERBS = r"(?:(?:also|further|furthermore|moreover|strongly|finally|again|likewise|therefore|would\s+(?:also\s+)?like\s+to|wish(?:es)?\s+to)\s+)*"
_HEARD = r"(?:heard|spared|allowed|permitted|excused|informed)\b"
"""Behind "asks to be ...": what whoever speaks asks for itself."""

_BODY = kept_pattern(
    r"\b(?:parliament|legislature|congress|senate|assembly|courts?|judiciary|police|army|ministry|commission|committee|council|agency|office|institut(?:e|ion)"
    r"|ombuds\w+|mechanism|body|authority|institution|unit|observatory|media|press|industry|private\s+sector|civil\s+society|NHRI)\b",
    re.IGNORECASE,
)


_MAYBE = kept_pattern(
    rf"\b(?:(?:{_VERBS}|{_FINITE})\s+(?:it\b|(?:the\s+)?(?:state|government|authorities|country)\b|(?:the\s+)?(?-i:[A-Z]))"
    rf"|recommends?\s+(?:that|to|it|the|state|government|country|(?-i:[A-Z])))",
    re.IGNORECASE,
)
"""What stands in every text that asks anew: without it the patterns, which hold the names of all States, need not be made."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`again`: behind what was asked before; `lead`: at the beginning of a sentence or a part of one, with a `speaker` where somebody says it."""

    again: re.Pattern[str]
    lead: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    state = rf"(?-i:(?:[Tt]he\s+)?{state_name_pattern()})"
    # "authorities" may be those whom the State is to encourage: only the whole State's are it.
    whole = rf"the\s+(?:government|authorities)\s+of\s+(?:the\s+)?{state}|(?:the\s+)?(?:state(?:\s+(?:party|under\s+review))?|government|country)"
    whom = rf"(?:{whole}|{state})"
    we = rf"(?:(?:we|i|my\s+(?:delegation|country|government)|{state})\s+)"
    spoken = rf"(?:{we}{_ADVERBS}(?:{_VERBS}|{_FINITE})|{_ADVERBS}{_FINITE})\s+(?:{whom}|it)\s+to\s+"
    recommended = (
        rf"(?:{we})?{_ADVERBS}recommends?\s+"
        rf"(?:(?:to\s+)?(?:{whom}|it)\s+(?:to\s+|that\s+it\s+)|that\s+(?:{whom}|it)\s+(?:should\s+)?|to\s+(?!{whom}\b))"
    )
    told, bare, what = rf"{_ADVERBS}{_VERBS}\s+{whom}\s+to\s+", rf"{_ADVERBS}{_VERBS}\s+it\s+to\s+", rf"(?!be\s+{_HEARD})(?=[^\W\d_])"
    mark = r"\s*[,;:.]\s*(?:and\s+|while\s+|as\s+well\s+as\s+)?"
    again = rf"(?:(?P<join>{mark}|\s+and\s+)(?:{spoken}|{told}|{recommended})|(?P<bare>{mark}){bare}){what}"
    lead = rf"(?:(?P<speaker>{spoken})|{told}|{bare}|{recommended}){what}"
    return _Patterns(kept_pattern(again, re.IGNORECASE), kept_pattern(lead, re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Again:
    """Where a further request is led in: what was asked before ends at `end`, the words that lead in begin at `lead`, the request's own at `verb`."""

    end: int
    lead: int
    verb: int


def further_requests(text: str, start: int = 0, end: int | None = None) -> Iterator[Again]:
    """Each place in `text[start:end]` where a further request is led in, in order."""
    last = len(text) if end is None else end
    if not _MAYBE.search(text, start, last):
        return
    for match in _patterns().again.finditer(text, start, last):
        if match["bare"] is None or not _BODY.search(text, start, match.start()):
            yield Again(match.start(), match.end("bare" if match["bare"] is not None else "join"), match.end())


def led_in(text: str, start: int, end: int) -> tuple[int, bool] | None:
    """Where the request begins that a verb of recommending at `start` leads in, and whether it is said who speaks; None where there is none."""
    match = _patterns().lead.match(text, start, end) if _MAYBE.search(text, start, end) else None
    return (match.end(), match["speaker"] is not None) if match else None

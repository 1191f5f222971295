"""The part of a sentence that can bear on a phrase: what stands far from it is blanked, so that no "not" there is taken for the phrase's own.

"Accepts the recommendation, and is planning shelters where there were none": the "none" is of the shelters. A piece that follows the object and has a
verb of its own, an aside after a comma, a reason, and words of denial in the matter that is recommended ("to end violence against women") are blanked
with spaces; conditions, exceptions and what limits the answer stay. `polarity` reads the rest. Who speaks, and under which verb, `frames` looks at in the
whole sentence.
"""

from __future__ import annotations

import re

from .frames import lists

_OBJECT = re.compile(r"#+|\b(?:recommendations?|it|them|these|those|all|both)\b")
# Where a piece begins that says something else.
_NEXT = re.compile(
    r"[;–—]|,?\s+and\s+(?=(?:(?:also|therefore|thus|now|further|furthermore|accordingly|already|always|hence|in addition|at the same time|would|will|has|have|is|are|was|were"
    r"|shall|does|do|can|could|it|its|we|they|the|this|that|no|there)\b|\w+(?:s|ed)\b(?<!ss)))"
    r"|,?\s+but\s+(?=(?:\w+\s+){0,12}\w+)|,\s+(?:which|who|whose|where|while|whereas|although|though|having|noting|recalling|considering|given|since|in\s+accordance|in\s+line)\b"
    r"|\s+(?:because|since(?!\s\d)|in\s+the\s+sense\s+that|on\s+the\s+understanding\s+that|in\s+(?:the\s+)?(?:view|light)\s+of|given\s+that|considering\s+that)\b"
    r"|,?\s+as\s+(?!(?:regards|to|for|well|such|soon|long|far|it\s+stands|formulated|worded|a\s+whole|recommended|of|long)\b)"
)
_TAKES_BACK = re.compile(r"\b(?:not|no|never|cannot|only|none|neither|unable|without|except\w*|unless|if|\w+n[’']t)\b")
# What may limit an answer however far behind it.
_LIMITS = re.compile(
    r"\b(?:if|unless|provided|providing|condition\w*|subject\s+to|contingent|as\s+long\s+as|so\s+long\s+as|until|once|pending|depending|assuming|except\w*|excluding|save\s+for|apart\s+from"
    r"|other\s+than|only|in\s+so\s+far|insofar|to\s+the\s+extent|in\s+part|partially|partly|in\s+principle|in\s+spirit|should|were|reservations?)\b"
)
_DENIALS = re.compile(
    r"\b(?:not|never|no|none|nor|neither|against|prevent\w*|prohibit\w*|preclud\w*|exclud(?:ed|es|ing)|without|fail\w*|doubt\w*|den(?:y|ies|ied|ial)|refus\w*|reject\w*|omit\w*|neglect\w*|unable"
    r"|hardly|longer|yet|nothing|nobody|impossib\w*|reluctan\w*|dissuad\w*)\b"
)
_SOME = re.compile(
    r"\b(?:some|several|most|many|half|certain|few|little|others?|rest|a\s+number\s+of|one\s+of|two\s+of|either|in\s+general|generally|majority|minority|parts?\s+of|mixed|selected|remaining)\b"
    r"(?!\s+(?:respects?|cases?|parts?|aspects?|extent|reserv\w+|exceptions?|amend\w+|modif\w+|qualif\w+|elements?|of\s+(?:which|them|these)))"
)
# A clause that stands before the statement and is neither a condition nor a denial of it.
_LEADING = re.compile(
    r"(?:although|though|while|whereas|since|as|because|given|considering|having|after|following|despite|notwithstanding|in\s+(?:view|light|line|accordance)|there\s+being|with|for|at"
    r"|during|our\s+\w+)\b[^,:;]{2,160}[,:]\s+(?=\S)"
)
_DENYING_LEAD = re.compile(r"\b(?:no\s+(?:case|way|circumstances?|account|time)|not\s+until|only)\b")


def core(lowered: str, start: int, end: int, others: list[tuple[int, int]]) -> str:
    """The sentence in lower case, of the same length, with blanks for what can't bear on the phrase at `start` to `end`. `others` are the spans of the
    other phrases: a piece that holds one before this phrase stays.
    """
    text = _plainly_said(_without_asides(_IDIOMS.sub(_padded, lowered), start), start, others)
    lead = _LEADING.match(text.lstrip("# "))
    offset = len(text) - len(text.lstrip("# "))
    if lead and offset + lead.end() <= start and not _DENYING_LEAD.search(lead.group()) and not any(s < offset + lead.end() for s, _ in others):
        text = text[:offset] + " " * lead.end() + text[offset + lead.end() :]
    behind = _end_of_object(text, end)
    stop = _stop(text, behind)
    tail = text[behind:stop]
    for pattern in (_DENIALS, _SOME):
        tail = pattern.sub(lambda match: " " * len(match.group()), tail)
    return text[:behind] + tail + " " * (len(text) - stop)


# "No part of it" is nothing of it; "in its present wording" holds no verb.
_IDIOMS = re.compile(
    r"\bno\s+(?:part|element|aspect|portion)s?\s+of\b|\b(?:in|with)\s+(?:its|their|the)\s+(?:present|current)?\s*(?:wording|form|formulation|shape)\b"
)


def _padded(match: re.Match[str]) -> str:
    return ("none of" if match.group().startswith("no") else "").ljust(len(match.group()))


_ASIDE = re.compile(
    r",\s+(?:for|at|in|on|under|with|without|given|by|after|following|due|as|like|together|despite)\b(?![^,]*\b(?:no|not|never|none|if|unless|provided|subject|condition|part|principle)\b)[^,]{2,120},"
)


def _without_asides(text: str, start: int) -> str:
    """The text without what is said in passing, between commas, before the phrase: "does not, for reasons that were given, accept"."""
    for match in list(_ASIDE.finditer(text, 0, start)):
        text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return text


def _plainly_said(text: str, start: int, others: list[tuple[int, int]]) -> str:
    """The text without "confirms that", "recommendations that" before the phrase: words that only lead to what is said."""
    for match in _THAT.finditer(text, 0, start):
        before = text[: match.start()]
        sense = before.rstrip().endswith("sense")
        if (not sense and any(s < match.end() for s, _ in others)) or _DENIALS.search(before) or _LIMITS.search(before):
            continue
        if lists().that.search(before.rstrip(" ,")) or sense:
            text = " " * match.end() + text[match.end() :]
    return _RELATIVE.sub(lambda match: " " * len(match.group()), text)


_THAT = re.compile(r"\bthat\b")
_RELATIVE = re.compile(r"\bthat(?=\s+(?:is|are|has|have|was|were|enjoy)\b)")


def _end_of_object(text: str, end: int) -> int:
    """Where the recommendation that a phrase is on ends, behind the phrase; the phrase's end where it stands before it."""
    found = _OBJECT.search(text, end)
    if found is None:
        return end
    between = text[end : found.start()]
    return found.end() if len(between) < 60 and not re.search(r"[,;:.]|\b(?:and|but|which|that|to)\b", between) else end


def _stop(text: str, behind: int) -> int:
    """Where the first piece begins that says something else; one that takes the answer back stays."""
    for match in _NEXT.finditer(text, behind):
        joins = match.group().strip(" ,")
        rest = text[match.end() :]
        if joins == "but" and _TAKES_BACK.search(rest):
            return len(text)
        if joins == "and" and _LIMITS.match(rest):
            continue
        return match.start()
    return len(text)

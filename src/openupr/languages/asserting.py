"""Whether a phrase is said at all, or only named by a verb that says something else of it: "hesitates to accept", "it is false that it accepts".

The verbs that leave what follows them true are few and listed ("is able to", "decided to", "indicated that"); any other one may turn it round.
"""

from __future__ import annotations

import re
from typing import Any

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from .word_tables import by_language, table

_ADVERBS = r"(?:(?:\w+ly|also|duly|thus|hereby|therefore|further|now|once|again|already|still|all|both|as|in principle|in part|in full)\s+)*"
_TO = kept_pattern(rf"\bto\s+{_ADVERBS}(?:be\s+|have\s+(?:been\s+)?)?{_ADVERBS}$")
_INSERTED = re.compile(r",[^,;:]{3,80},\s*$")
_BE = re.compile(rf"\b(?:is|are|was|were|be|been|am|’s|'s)\s+{_ADVERBS}$")
# "considers the recommendations below to be in progress"
THOUGHT = re.compile(r"\b(?:(?:consider|deem|regard|believe|find|judge|declare|think|hold|describe)(?:s|d|ed|ing)?|found|thought|held)\b[^.;:]*$")
_HAVING = re.compile(rf"\bhaving\s+(?:been\s+)?{_ADVERBS}$")
_BEING = re.compile(rf"(?<!already )\bbeing\s+{_ADVERBS}$")
# "in the weeks that followed, Aldovar accepts": a "that" with no subject behind it tells something of a noun, up to the comma.
_OF_A_NOUN = kept_pattern(
    r"\s+(?:\w+ly\s+)?(?:[a-z]{3,}ed(?=\s*,|\s+(?:in|on|at|by|from|after|during|with|since|then|until|to|over|under|for|between|before|its|the|it|them)\b)"
    r"|(?:is|are|was|has|have)\b|(?:were|had)\s+(?:\w+ly\s+)?(?:been\s+)?(?:\w+ed|made|held|taken|given|put|read|shown|set|sent)\b|(?:took|came|began|went|stood|met|ran|led|lay)\b)"
    r"[^,;:]*,"
)
# "shares that view and rejects"
_THAT_VIEW = re.compile(
    r"\s+(?:view|opinion|reason|position|assessment|concern|conclusion|end|regard|respect|decision|agreement|reservation|question|occasion|time|date"
    r"|session|review|debate|dialogue|meeting|effect|light|spirit|purpose|connection|context|point)s?\b"
)
# "its position on them is that it supports them"
_ANSWER_IS = re.compile(r"\b(?:position|answer|reply|response|decision|view|stance)\b[^;:.]*\b(?:is|was|remains)\s+$")
_LAST_WORDS = re.compile(r"(?:[\w’'-]+[\s,]+){0,7}$")


@dataclass(frozen=True, slots=True)
class _Governors:
    infinitive: re.Pattern[str]
    clause: re.Pattern[str]
    noun: re.Pattern[str]


@by_language
def _governors() -> _Governors:
    data: dict[str, Any] = table("asserting")

    def any_of(name: str) -> str:
        return "|".join(data[name]["words"].split())

    noun = rf"\b(?:{any_of('recommendations')})\s+$"
    return _Governors(
        re.compile(rf"\b(?:{any_of('infinitive')})\s+$"),
        re.compile(rf"\b(?:{any_of('clause')})\b"),
        re.compile(noun),
    )


def governor(lowered: str, start: int) -> str:
    """The words that govern the phrase at `start` of a sentence in lower case and may turn it round; "" where it is said plainly."""
    before = lowered[:start]
    for that in re.finditer(r"\bthat\b", before):
        head = before[: that.start()]
        if _OF_A_NOUN.match(before, that.end()) or _THAT_VIEW.match(before, that.end()) or _ANSWER_IS.search(head):
            continue
        said = next(iter(_governors().clause.finditer(_last(head))), None)
        if not _governors().noun.search(head) and (said is None or _unsaid(_last(head)[: said.start()])):
            return f"{_last_word(head)} that"
    if having := _HAVING.search(before):
        return having.group().strip()
    if being := _BEING.search(before):
        head = before[: being.start()]
        return "" if _BE.search(head) or _governors().noun.search(head) else f"{_last_word(head)} being"
    if to := _TO.search(before):
        head = _INSERTED.sub(" ", before[: to.start()])
        thought = "be" in to.group() and THOUGHT.search(head)
        return "" if thought or _governors().infinitive.search(head) else f"{_last_word(head)} to"
    word = re.match(r"[\w-]+", lowered[start:])
    if word and word.group().endswith("ing") and not _BE.search(before) and not _governors().noun.search(before):
        return f"{_last_word(before)} {word.group()}".strip()
    return ""


def _unsaid(before: str) -> bool:
    """Whether a verb of saying is itself only named: "it would be wrong to say that"."""
    to = re.search(r"\bto\s+$", before)
    return to is not None and not _governors().infinitive.search(before[: to.start()]) and not re.search(r"\blikes?\s+$", before[: to.start()])


def _last(head: str) -> str:
    match = _LAST_WORDS.search(head)
    return match.group() if match else ""


def _last_word(head: str) -> str:
    words = re.findall(r"[\w’'-]+", head)
    return words[-1] if words else ""

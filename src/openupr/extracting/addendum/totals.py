"""What the addendum counts itself: "received 254 recommendations", "of which 124 are now supported and 33 noted"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.spelt_numbers import NUMBER, number_in_words
from ...reading import Passage
from ...records import Position, Total
from ...text import sentences

# "217", "thirty-seven", "twelve (12)"; not the end of "96.12".
_COUNT = rf"(?<![\d.,/-])(?P<count>{NUMBER})(?:\s*\(\d{{1,3}}\))?"
_ENJOY = r"enjoy(?:s|ed)?\s+(?:the\s+|its\s+)?support"
_POSITIONS = {
    Position.SUPPORTED_IN_PART: r"(?:partially|partly)\s+(?:accepted|supported|accepts?|supports?)|(?:accepted|supported)\s+(?:in\s+part|partially)",
    Position.SUPPORTED_IN_PRINCIPLE: r"(?:accepted|supported)\s+in\s+principle",
    Position.NOT_SUPPORTED: rf"(?:rejected|not\s+(?:accepted|supported))|do(?:es)?\s+not\s+(?:{_ENJOY}|accept|support)|rejects?",
    Position.SUPPORTED: rf"accepted|supported|accepts?|supports?|{_ENJOY}",
    Position.NOTED: r"noted|takes?\s+note\s+of|notes|taken\s+note\s+of",
}
_POSITION = "|".join(f"(?P<{position.value}>{pattern})" for position, pattern in _POSITIONS.items())
# "of which 217 are supported and 37 noted", "33 recommendations are noted", "120 supported recommendations"
_PASSIVE = re.compile(
    rf"\b{_COUNT}\s+(?:of\s+(?:them|these|which|the\s+recommendations)\s+)?(?:recommendations?\s+)?(?:(?:which|that)\s+)?"
    rf"(?:are|were|is|was|have\s+been|has\s+been|had\s+been)?(?:\s+(?:immediately|already|now|fully|also|therefore|thus|hereby))?\s*(?:{_POSITION})\b",
    re.IGNORECASE,
)
# "accepts 120 recommendations", "takes note of 33 of the 153 recommendations"
_ACTIVE = re.compile(
    rf"\b(?:immediately\s+|already\s+)?(?:has\s+|have\s+)?(?:{_POSITION})\s+(?:a\s+total\s+of\s+|all\s+)?{_COUNT}\s+"
    r"(?:of\s+the\s+\d+\s+|out\s+of\s+(?:the\s+)?\d+\s+)?(?:other\s+)?(?:recommendations?\b|and\b|,)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    rf"\b(?:received|contains?|includes?|made|total\s+of)\s+(?:a\s+total\s+of\s+)?{_COUNT}\s+(?:\w+\s+)?recommendations?\b", re.IGNORECASE
)
_OPEN = re.compile(
    rf"\bremaining\s+{_COUNT}\s+recommendations?\b|\b{_COUNT.replace('count', 'other')}\s+(?:remaining|pending|outstanding)\s+recommendations?\b",
    re.IGNORECASE,
)
# A count of what the report itself had settled.
_BEFORE = re.compile(
    r"\b(?:immediately|at\s+once|already|in\s+the\s+working\s+group|during\s+the\s+(?:review|dialogue|working\s+group|interactive))\b", re.IGNORECASE
)


def stated_totals(passage: Passage, document: str, paragraph: str) -> Iterator[Total]:
    """The counts that a paragraph states, in order."""
    text = passage.clean
    for start, end in sentences(text):
        sentence = text[start:end]
        if not re.search(r"\brecommendation", text, re.IGNORECASE):
            return
        taken: list[tuple[int, int]] = []
        for kind, pattern in (("received", _RECEIVED), ("open", _OPEN), ("position", _PASSIVE), ("position", _ACTIVE)):
            for match in pattern.finditer(sentence):
                if any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                taken.append((match.start(), match.end()))
                groups = match.groupdict()
                count = number_in_words(groups.get("count") or groups.get("other") or "") or 0
                position = next((p for p in _POSITIONS if groups.get(p.value)), None)
                of = "before" if position and _BEFORE.search(match.group()) else kind
                place = passage.cut(start + match.start(), start + match.end()).place(document, paragraph)
                yield Total(of, count, position, match.group(), place)

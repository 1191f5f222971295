"""Headings among lines that are broken at a right margin with nothing between the paragraphs.

Such a line looks like the end of the paragraph above it where that one's last line is full. What tells it is what comes next: the paragraph with
the next number, or another heading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..kept_patterns import kept_pattern

# A heading with a number of its own. "3. Rights of persons" is one where the paragraphs' run does not stand at 3.
TITLE = re.compile(r"(?:[IVXL]{1,6}|[A-Z]|\d{1,2})\.\s+\S")
"""How a heading with a number begins."""
ITEM = re.compile(r"(?:\((?:[a-z]|[ivx]{1,5}|[A-Z])\)|(?:[a-z]|[ivx]{1,4})\)|[•–—▪*o-])\s+\S")
"""How a part of a list begins. "(ICCPR) and", "(CRC)" do not."""
# The end of a sentence, with the marks of notes behind it.
_ENDS = kept_pattern(r"[.!?…][”\"’»)\]]*\s*(?:\[?\d{1,3}\]?(?:[,\s]*\[?\d{1,3}\]?)*)?$")
_NUMBER_AT_END = re.compile(r"[.!?]\s+(?:[IVXL]{1,6}|[A-Z]|\d{1,2})\.$")  # of a heading that goes on in the next line
_NUMBERS = re.compile(r"^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3}(?:\.\d+)*)[.,)]?\s+")
_MARKS = re.compile(r"[\d\s,\[\]]+")
# What stands in a sentence and not in a heading: its end, and the commonest forms of verbs in the reports.
_SENTENCE = kept_pattern(
    r"[.!?]\s+\S|\b(?:is|are|was|were|has|have|had|been|will|would|should|shall|could|did|noted|stated|reported|recommended|urged|encouraged|welcomed"
    r"|est|sont|ont|était|étaient|peut|peuvent|doit|doivent|s[’'][^\W\d_]{3,}(?:e|ent|t)|están?|han|fue|fueron|puede|pueden|debe|deben)\b",
)
# How a sentence begins that goes on with the one before.
_REFERS = re.compile(
    r"(?:Each of (?:these|those|them)|It|They|He|She|We|This|These|Those|There|Such an?|Ils?|Elles?|Cela|Cette|Ces|Ses|Leurs|Estos?|Estas?|Este|Ello"
    r"|Dich[oa]s?|Sus)\s"
)
_PARTED = re.compile(r";\s+\D")
_GOES_ON = re.compile(
    r"(?:\b(?:and|or|of|the|a|an|to|with|for|in|on|by|from|at|as|that|which|its|their|paragraphs?|article|No\.?|et|de|des|du|la|le|les|y|el|los|en)|[,;:(–—-])$"
)
# The longest that this is asked of. Numbered headings, which may be longer, need no asking.
_LINES = 3
_LENGTH = 200
_WIDE = 0.72  # of the text's longest line, what finds no room in a heading, which is set in larger type
_FULL = 0.95  # of the characters that found no room in one line of a heading, what finds none in another


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a sentence, marks of notes aside."""
    return _ENDS.search(line) is not None and _NUMBER_AT_END.search(line) is None


def is_heading(line: str, *, unfinished: bool = False) -> bool:
    """Whether a whole line, or lines joined, could be a heading: it begins like one, is no sentence, and does not go on (unless it may be
    `unfinished`). A heading with a number may have a semicolon."""
    words = _NUMBERS.sub("", line)
    return (
        2 < len(words) <= _LENGTH
        and not words[0].islower()
        and any(c.isalpha() for c in words)
        and not ends_sentence(line)
        and _SENTENCE.search(words) is None
        and _REFERS.match(words) is None
        and (TITLE.match(line) is not None or _PARTED.search(words) is None)
        and (unfinished or _GOES_ON.search(words) is None)
    )


def headings(printed: Sequence[str], body: Sequence[bool], begins: Collection[int]) -> tuple[set[int], set[int]]:
    """The lines that begin a heading although the line before is full, and those that go on with a heading although there is room before.

    `body` tells for each line whether it is no head, foot or note; `begins` are the lines with which numbered paragraphs begin.
    """
    filled = [index for index, line in enumerate(printed) if line and body[index]]
    lines = [printed[index] for index in filled]
    wide = _WIDE * max((len(line) for line in lines), default=0)
    opens: set[int] = set()
    goes_on: set[int] = set()
    for place, index in enumerate(filled):
        if index in begins:
            begin = _above(lines, place, opens, goes_on, wide)
            while begin is not None:
                begin = _above(lines, begin, opens, goes_on, wide)
    return {filled[place] for place in opens}, {filled[place] for place in goes_on}


def _above(lines: Sequence[str], place: int, opens: set[int], goes_on: set[int], wide: float) -> int | None:
    """Tell the heading above `lines[place]`; returns where it begins if that is a heading with a number, above which another may stand."""
    last = place - 1
    while last >= 0 and _MARKS.fullmatch(lines[last]):
        last -= 1
    at = last
    while at >= 0 and last - at < _LINES and not (ends_sentence(lines[at]) or TITLE.match(lines[at]) or ITEM.match(lines[at])):
        at -= 1
    if at < 0:
        return None
    if ends_sentence(lines[at]):
        if at < last and is_heading(" ".join(lines[at + 1 : last + 1])):
            opens.add(at + 1)
        return None
    if not TITLE.match(lines[at]):
        return None
    full: int | None = None  # characters that have no room in a line of this heading, known from a word that was taken to the next line
    for line in range(at + 1, last + 1):
        length = len(lines[line - 1]) + 1 + len(lines[line].split()[0])
        so_far = " ".join(lines[at:line])
        bracketed = so_far.count("(") > so_far.count(")")
        if not lines[line][0].islower() and not bracketed and length < (_FULL * full if full is not None else wide):
            break
        full = min(length, full or length)
        goes_on.add(line)
    if not is_heading(" ".join(lines[at : last + 1])):
        return None
    opens.add(at)
    return at

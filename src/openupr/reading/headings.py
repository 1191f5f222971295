"""Headings among lines that are broken at a right margin with nothing between the paragraphs.

Such a line looks like the end of the paragraph above it where that one's last line is full. What tells it is what comes next: the paragraph with
the next number, or another heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PARAGRAPH = re.compile(r"(\d{1,3})\.\s+\S")
# A heading with a number of its own. "3. Rights of persons" is one where the paragraphs' run does not stand at 3.
_TITLE = re.compile(r"(?:[IVXL]{1,6}|[A-Z]|\d{1,2})\.\s+\S")
_ITEM = re.compile(r"(?:\(?[a-zA-Z]{1,4}\)|[•–—▪*o-])\s+\S")
# The end of a sentence, with the marks of notes behind it.
_ENDS = re.compile(r"[.!?…][”\"’»)\]]*\s*(?:\d{1,3}(?:[,\s]+\d{1,3})*)?$")
_MARKS = re.compile(r"[\d\s,]+")
# What stands in a sentence and not in a heading: its end, and the commonest forms of verbs in the reports.
_SENTENCE = re.compile(
    r"[.!?]\s+\S|;\s+\D|\b(?:is|are|was|were|has|have|had|been|will|would|should|shall|could|did|noted|stated|reported|recommended|urged|encouraged|welcomed)\b",
)
# The longest that this is asked of. Numbered headings, which may be longer, need no asking.
_LINES = 3
_LENGTH = 200
_AHEAD = 3  # paragraphs that may be lacking between two
_FULL = 0.95  # of the characters that found no room in one line of a heading, what finds none in another


def headings(printed: Sequence[str], body: Sequence[bool]) -> tuple[set[int], set[int]]:
    """The lines that begin a heading although the line before is full, and those that go on with a heading although there is room before.

    `body` tells for each line whether it is no head, foot or note.
    """
    filled = [index for index, line in enumerate(printed) if line and body[index]]
    lines = [printed[index] for index in filled]
    opens: set[int] = set()
    goes_on: set[int] = set()
    expected = 1
    for place, line in enumerate(lines):
        number = _PARAGRAPH.match(line)
        if number is not None and expected <= int(number[1]) < expected + _AHEAD:
            expected = int(number[1]) + 1
            begin = _above(lines, place, opens, goes_on)
            while begin is not None:
                begin = _above(lines, begin, opens, goes_on)
    return {filled[place] for place in opens}, {filled[place] for place in goes_on}


def _above(lines: Sequence[str], place: int, opens: set[int], goes_on: set[int]) -> int | None:
    """Tell the heading above `lines[place]`; returns where it begins if that is a heading with a number, above which another may stand."""
    last = place - 1
    while last >= 0 and _MARKS.fullmatch(lines[last]):
        last -= 1
    at = last
    while at >= 0 and last - at < _LINES and not (_ENDS.search(lines[at]) or _TITLE.match(lines[at]) or _ITEM.match(lines[at])):
        at -= 1
    if at < 0:
        return None
    if _ENDS.search(lines[at]):
        if at < last and _is_heading(" ".join(lines[at + 1 : last + 1])):
            opens.add(at + 1)
        return None
    if not _TITLE.match(lines[at]):
        return None
    full: int | None = None  # characters that have no room in a line of this heading, known from a word that was taken to the next line
    for line in range(at + 1, last + 1):
        length = len(lines[line - 1]) + 1 + len(lines[line].split()[0])
        if not lines[line][0].islower() and (full is None or length < _FULL * full):
            break
        full = min(length, full or length)
        goes_on.add(line)
    return at if _is_heading(lines[at].partition(" ")[2]) else None


def _is_heading(words: str) -> bool:
    return 2 < len(words) <= _LENGTH and not words[0].islower() and any(c.isalpha() for c in words) and _SENTENCE.search(words) is None

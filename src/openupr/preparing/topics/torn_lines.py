"""Where the lines of a text stand out of their order: programs that take it out of a PDF put a heading into the middle of a sentence. What was said
there can't be told, and nothing around it is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...reading.headings import is_heading

_BETWEEN = re.compile(r"[.!?][”\"’»)\]]*[^\S\n]*\n(?P<line>[^\n]{3,60}?)[^\S\n]*\n(?=[^\S\n]*[a-zß-öø-ÿ])")
"""A short line between the end of a sentence and a small letter."""
_LONGER = 1.5
"""How much longer than it the longest line of its paragraph is, at least: else it may be a full line with which a sentence begins."""


def torn_at(original: str, clean: str) -> Iterator[int]:
    """Where in a cleaned text a heading stands that parts a sentence, by the lines of its `original`."""
    found = list(_BETWEEN.finditer(original)) if "\n" in original else []
    longest = max(map(len, original.split("\n"))) if found else 0
    for match in found:
        line = " ".join(match["line"].split())
        if is_heading(line) and longest >= _LONGER * len(line) and (at := clean.find(f"{line} ")) > 0:
            yield at


def is_torn(start: int, end: int, places: list[int]) -> bool:
    """Whether a sentence has such a heading in it, or ends right before one: that one's end may be another's."""
    return any(start <= at <= end + 1 for at in places)

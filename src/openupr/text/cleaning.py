"""From a text as it is printed to a text that can be read, compared and quoted, with the way back.

Cleaning joins the lines of a paragraph, folds white space and takes out footnote marks. Nothing else: spelling, brackets, quotation marks and
the UN's dashes stay as they are. Each kept character knows where it came from.

A hyphen at the end of a line stays and takes no space: UN documents are set without hyphenation, so it is the word's own ("asylum-seekers").
Of 585 such line ends in 118 reports and 20 other documents, 23 had a joined form that was commoner in the same texts ("co-operation"), and
each of those is good English with its hyphen too. Only the soft hyphen (U+00AD), which is hyphenation by definition, goes. A dash between figures
("2024–2028", "115.62–115.70") takes no space either where a line ends behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from ..light_dataclass import dataclass

# White space that is not one plain space between words.
_SPACES = re.compile(r"[\s\u00ad\u200b]{2,}|[^\S ]|[\u00ad\u200b]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text as printed and as cleaned.

    `original` has the document's lines, joined by line feeds, marks and all; `clean` is what is read, compared and quoted. `steps` are
    pairs (offset in `clean`, offset in `original`), rising in both: from each pair on, the two run in parallel until the next.
    """

    original: str
    clean: str
    steps: tuple[tuple[int, int], ...] = ((0, 0),)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The span of `original` that carries `clean[start:end]`; an empty span maps to an empty one."""
        first = self._origin(start)
        return (first, first) if end <= start else (first, self._origin(end - 1) + 1)

    def _origin(self, offset: int) -> int:
        clean_at, original_at = self.steps[bisect_right(self.steps, (offset, len(self.original))) - 1]
        return original_at + offset - clean_at


def clean(original: str, without: Iterable[tuple[int, int]] = ()) -> Text:
    """Clean a paragraph: `original` are its lines joined by line feeds, `without` the spans of it to leave out (footnote marks), in order."""
    out: list[str] = []
    steps: list[tuple[int, int]] = []
    length = 0
    at = 0
    for start, end in [*without, (len(original), len(original))]:
        cursor = at
        for gap in [*((m.start(), m.end()) for m in _SPACES.finditer(original, at, start)), (start, start)]:
            if gap[0] > cursor and original[cursor] == " " and (not out or out[-1].endswith(" ")):
                cursor += 1
            if gap[0] > cursor:
                if not steps or cursor - steps[-1][1] != length - steps[-1][0]:
                    steps.append((length, cursor))
                out.append(original[cursor : gap[0]])
                length += gap[0] - cursor
            cursor = gap[1]
            if gap[1] > gap[0] and out and not out[-1].endswith(" ") and not _joins(original, *gap):
                if gap[0] - steps[-1][1] != length - steps[-1][0]:
                    steps.append((length, gap[0]))
                out.append(" ")
                length += 1
        at = max(at, end)
    return Text(original, "".join(out).rstrip(), tuple(steps) or ((0, 0),))


def _joins(original: str, start: int, end: int) -> bool:
    """Whether the white space original[start:end] stands inside a word, or between two figures: a line that ends in a hyphen, or a soft hyphen; or in
    the dash of a range."""
    space = original[start:end]
    if "\u00ad" in space or space.strip("\u200b") == "":
        return True
    before, sign = original[start - 2 : start - 1], original[start - 1 : start]
    of_range = sign == "–" and before.isdigit() and original[end : end + 1].isdigit()
    return "\n" in space and (of_range or (sign == "-" and before.isalnum()))

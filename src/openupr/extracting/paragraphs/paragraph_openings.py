"""Where numbered paragraphs begin: the lines that may open one by their place, and those whose number continues the run.

The UN numbers the paragraphs of a document in one run. In the 121 working group reports of the corpus a paragraph's first line carries its
number and stands 1.5 to 1.9 lines below the line before (or at the top of a page); three numbers of some 9,600 lack their full stop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from ...reading import Line

# A paragraph's number at the start of a line: "12. The", "12.The", "42, The" (misprinted), "35 Slovakia" (without its stop).
# "10. 2003 marked" too. Not "2 February 2009" in the middle of a paragraph: without a stop the number must be the expected one,
# at a paragraph's distance.
_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:\s?(?P<stop>[.,:;)])\s*|\s+)(?=[^\W\d_]|[(“\"‘'«„\[•])|(?P<year>\d{1,3})\.\s+(?=\d)")
# More than this times the usual line distance opens a paragraph. Measured: 1.49 and more, within a paragraph at most 1.08.
OPENS = 1.25
# The same in sizes of type: lines stand 1.13 to 1.2 apart, paragraphs 1.6 and more.
_OPENS_BY_SIZE = 1.45
# A number may be this far ahead of the expected one before it is taken for something else (missing paragraphs).
_AHEAD = 3


def openings(lines: Sequence[Line]) -> set[int]:
    """The lines that may open a paragraph by their place: well below the line before (by the usual distance, or by the size of the
    type where every paragraph is one line), at the top of a page, or in a file without pages."""
    usual = usual_gap(lines)
    return {
        index
        for index, line in enumerate(lines)
        if index == 0 or line.gap <= 0 or line.gap > OPENS * usual or (line.size > 0 and line.gap > _OPENS_BY_SIZE * line.size)
    }


def usual_gap(lines: Sequence[Line]) -> int:
    """The usual distance of a line from the one before, in whole points; 0 in a file without pages."""
    gaps = Counter(round(line.gap) for line in lines if line.gap > 0)
    return gaps.most_common(1)[0][0] if gaps else 0


def starts(lines: Sequence[Line], opens: Collection[int], first: int | None) -> dict[int, tuple[str, str, int, int | None]]:
    """The first lines of numbered paragraphs: (number, as printed, where the text begins, the expected number if it is another)."""
    candidates: list[tuple[int, int, str, int]] = []
    for index, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        if match:
            stop = "." if match["year"] else match["stop"] or ""
            candidates.append((index, int(match["number"] or match["year"]), stop, match.end()))
    found: dict[int, tuple[str, str, int, int | None]] = {}
    expected = first
    for at, (index, number, stop, offset) in enumerate(candidates):
        if expected is None and index in opens and stop == ".":
            expected = number
        if expected is None:
            continue
        taken = _taken(number, stop, index in opens and lines[index].gap > 0, index in opens, expected)
        if taken is None and index in opens and stop == "." and number != expected:
            following = next((n for i, n, s, _ in map(candidates.__getitem__, range(at + 1, len(candidates))) if i in opens and s == "."), None)
            if following == expected + 1:
                taken = expected  # a misprint between its neighbours
            elif expected < number and following == number + 1:
                taken = number  # the run goes on from there
        if taken is not None:
            found[index] = (str(taken), str(number), offset, None if taken == number == expected else expected)
            expected = taken + 1
    return found


def _taken(number: int, stop: str, stands_off: bool, may_open: bool, expected: int) -> int | None:
    """The paragraph's number where no look ahead is needed, None where the line may be something else."""
    if number == expected:
        return number if (stop == "." and may_open) or (stop in {"", ",", ":", ";"} and stands_off) else None
    near = expected < number <= expected + _AHEAD or number == expected - 1
    return number if near and stop == "." and stands_off else None

"""Notes at the foot of a page or at the end of a document: their lines, each note by its mark.

In PDF and Word files a note's number is raised. A program may set it on the line before, or run several notes together on one line: then the next
number inside a line begins the next note. Which figures are the numbers, their run tells (`text/rising.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from ...light_dataclass import dataclass, replace
from ...reading import Line
from ...reading.endnotes import REFERS
from ...text import Box, begins_with_day
from ...text.rising import rising

_PLAIN = re.compile(r"(\d{1,3})\s+(?=[^\W\d_]|[“\"(])")
# Behind the end of a note.
_INSIDE = re.compile(r"(?<=[.;:)”\"’\]])\s+(\d{1,3})\s+(?=(?![a-zß-öø-ÿа-я])[^\W\d_]|[“\"]|https?:|www\.)")
_ASTERISKS = re.compile(r"([*∗]{1,4})\s*(?=\S)")
_ENDS = re.compile(r"[.!?][”\"’)\]]*\s*$")
_SURE, _RAISED, _GLUED, _AT_START, _BETWEEN = 6.0, 3.0, 1.0, 1.5, 0.8
"""What a figure counts for as a note's number: raised where a line begins, raised inside one, raised and glued to a word, and not raised."""
_FOLLOWS, _GAP, _MISSING, _AGAIN = 2.0, 1.0, 0.3, 1.0
_LIST = 8
"""A note of more lines than this is a list of its own kind, such as that of the contributors."""

Group = tuple[str, int, list[Line]]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a note may begin: the line, the span of its mark in it, and what it counts for."""

    line: int
    start: int
    end: int
    mark: str
    weight: float

    @property
    def number(self) -> int:
        return int(self.mark) if self.mark.isdigit() else 0


def grouped(lines: Sequence[Line], *, counting: bool = False) -> list[Group]:
    """The lines of each note: (its mark, where its text begins in the first line, its lines). A line without a mark goes on with the note before;
    where there is none before, it is a note without a mark ("").

    A raised mark inside a line that is the next number begins the next note. `counting`: the notes are numbered in one run, and figures that are
    not raised may begin the next one too; where a number is missing, the note before ends with its first sentence's line, and what follows it is a
    note without a mark: whose it is can't be told.
    """
    lines = [*_with_marks_alone(lines)]
    groups: list[Group] = []
    starts = iter(_starts(lines, counting=counting))
    following = next(starts, None)
    for index, line in enumerate(lines):
        at = 0
        while following is not None and following.line == index:
            _go_on(groups, line, at, following.start)
            begin, at = following, following.end
            following = next(starts, None)
            if at >= len(line.text.rstrip()):  # the mark of the next line, raised so far that it was read as the end of this one
                groups.append((begin.mark, 0, []))
                at = len(line.text)
                continue
            stop = following.start if following is not None and following.line == index else len(line.text)
            groups.append((begin.mark, begin.end - begin.start, [_part(line, begin.start, stop)]))
            at = stop
        _go_on(groups, line, at, len(line.text))
    return list(_parted(groups)) if counting else [group for group in groups if group[2]]


_SMALL = 0.8
"""A raised mark is this much smaller than its line, at the most."""


def _with_marks_alone(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; one that is nothing but figures, smaller than the next one and raised beside it, is that one's mark."""
    for line, following in zip_longest(lines, lines[1:]):
        alone = following is not None and line.text.strip().isdigit() and not line.marks and line.size <= _SMALL * following.size
        if alone and line.page == following.page and line.box and following.box and _beside(line.box, following.box):
            yield replace(line, marks=((0, len(line.text)),))
        else:
            yield line


def _beside(mark: Box, line: Box) -> bool:
    """Whether a mark ends where a line begins, at most as far before it as it is high, and stands partly above it."""
    return mark.right <= line.left and line.left - mark.right <= 2 * (line.bottom - line.top) and mark.top < line.top < mark.bottom


def _go_on(groups: list[Group], line: Line, start: int, stop: int) -> None:
    if line.text[start:stop].strip():
        if not groups:
            groups.append(("", 0, []))
        groups[-1][2].append(_part(line, start, stop))


def _part(line: Line, start: int, stop: int) -> Line:
    """The part of a line, without white space at its end."""
    stop = start + len(line.text[start:stop].rstrip())
    if (start, stop) == (0, len(line.text)):
        return line
    start += len(line.text[start:stop]) - len(line.text[start:stop].lstrip())
    marks = tuple((a - start, b - start) for a, b in line.marks if start <= a and b <= stop)
    characters = tuple((max(at - start, 0), index + max(start - at, 0)) for at, index in line.characters if at < stop)
    before = [pair for pair in characters if pair[0] == 0]
    characters = (*before[-1:], *(pair for pair in characters if pair[0] > 0))
    return replace(line, text=line.text[start:stop], start=line.start + start, box=line.box_of(start, stop), marks=marks, characters=characters)


def _starts(lines: Sequence[Line], *, counting: bool) -> list[_Start]:
    """Where notes begin, in order."""
    found = [each for index, line in enumerate(lines) for each in _candidates(line, index, counting=counting)]
    first = min((each.number for each in found if each.weight == _SURE and each.number), default=1)
    numbered = [each for each in found if each.number >= first]
    tops = {index for index, line in enumerate(lines) if index and line.page != lines[index - 1].page}
    chosen = rising(
        [each.number - first + 1 for each in numbered],
        [each.weight for each in numbered],
        follows=_FOLLOWS,
        gap=_GAP,
        missing=_MISSING,
        anew=[at for at, each in enumerate(numbered) if each.weight == _SURE and each.line in tops],
        again=_AGAIN,
    )
    run = [numbered[at] for at in chosen]
    next_ones = {each for before, each in pairwise(run) if each.number == before.number + 1}
    return [each for each in found if each.weight == _SURE or each in next_ones]


def _candidates(line: Line, index: int, *, counting: bool) -> Iterator[_Start]:
    asterisks = _ASTERISKS.match(line.text)
    if asterisks and not (line.marks and line.marks[0][0] == 0):
        yield _Start(index, 0, asterisks.end(), asterisks[1].replace("∗", "*"), _SURE)
    for start, end in line.marks:
        mark = line.text[start:end].strip(" \n.,:;()[]").replace("∗", "*")
        if start == 0:
            yield _Start(index, 0, end, mark, _SURE)
        elif mark.isdigit():
            yield _Start(index, start, end, mark, _GLUED if line.text[:start].rstrip()[-1:].isalpha() else _RAISED)
    if counting and not (line.marks and line.marks[0][0] == 0):
        plain = _PLAIN.match(line.text)
        if plain and not begins_with_day(line.text):
            yield _Start(index, 0, plain.end(), plain[1], _AT_START)
    for match in _INSIDE.finditer(line.text) if counting else ():
        raised = any(start < match.end(1) and match.start(1) < end for start, end in line.marks)
        if not raised and not REFERS.search(line.text[: match.start()]) and not begins_with_day(line.text[match.start(1) :]):
            yield _Start(index, match.start(1), match.end(1), match[1], _BETWEEN)


def _parted(groups: Sequence[Group]) -> Iterator[Group]:
    """The notes; of one that a number is missing behind, what stands below the line that ends a sentence is parted from it: it may be the missing
    note's."""
    filled = [group for group in groups if group[2]]
    for group, after in zip_longest(filled, filled[1:]):
        mark, skip, lines = group
        gap = after is not None and mark.isdigit() and after[0].isdigit() and int(after[0]) > int(mark) + 1
        if not gap or sum(line.text.count("\n") + 1 for line in lines) > _LIST:
            yield group
            continue
        printed = [_part(line, start, stop) for line in lines for start, stop in _rows(line)]
        end = next((at for at, line in enumerate(printed, 1) if _ENDS.search(line.text)), len(printed))
        yield mark, skip, printed[:end]
        if printed[end:]:
            yield "", 0, printed[end:]


def _rows(line: Line) -> Iterator[tuple[int, int]]:
    """The spans of the lines that a paragraph of a file without pages is broken into."""
    at = 0
    for row in line.text.split("\n"):
        yield at, at + len(row)
        at += len(row) + 1

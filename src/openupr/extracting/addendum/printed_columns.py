"""Tables of a PDF, which it does not mark as such: lines whose words stand in columns, each cell put together from the lines below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...light_dataclass import dataclass, field
from ...reading import Line, LineRole, Passage
from .addendum_pages import is_furniture
from .answer_tables import RowCell, heads_of
from .item_numbers import Numbers

_WIDE = 0.9
"""A space this many times the size of the type parts two columns."""
_NEAR = 4.0
"""How far (points) a column's text may stand beside its left edge."""
_OPENS = 1.25
_HEAD_LINES = 3
# What a table's first row may begin with, cheap to look for; numbers with a comma behind them are a list.
_BEGINS = re.compile(r"\W{0,3}(?:rec\w*\.?\s*)?(?:nos?\.?\s*)?\d{1,3}(?:\.\d{1,3})*[.):]?\s+(?![\d,;])", re.IGNORECASE)
_HEAD_WORD = re.compile(r"recommendation|position|response|repl[iy]|comment|remark|explanation|status|decision|observation|answer", re.IGNORECASE)
_HEAD_LENGTH = 120
_NUMBER_ALONE = re.compile(r"\W?\d{1,3}(?:\.\d{1,3})*\W{0,2}")


@dataclass(slots=True)
class Grid:
    """A table's rows, each its cells by column, with the left edges of the columns (points)."""

    lefts: tuple[float, ...]
    rows: list[dict[int, list[tuple[Line, int, int]]]] = field(default_factory=list)

    def pieces(self) -> list[list[RowCell]]:
        """The rows with their cells as passages."""
        return [[RowCell(column, Passage(slices)) for column, slices in sorted(row.items())] for row in self.rows]


def grids(lines: Sequence[Line], usual: float, numbers: Numbers) -> dict[int, Grid]:
    """The tables of a document, by the index of each line that stands in one. `usual` is the usual distance of lines.

    A table begins with a line of known heads over columns, or with two lines of three columns or more that begin with the number of a recommendation;
    it ends with the first line that crosses a column's edge.
    """
    body = [index for index, line in enumerate(lines) if line.part is LineRole.BODY and line.box is not None and line.text.strip()]
    found: dict[int, Grid] = {}
    known: list[tuple[float, ...]] = []
    at = 0
    while at < len(body):
        begun = _begin(lines, body, at, known, numbers)
        if begun is None:
            at += 1
            continue
        first, lefts = begun
        known.append(lefts)
        grid = Grid(lefts)
        at = _fill(grid, lines, body, first, usual, numbers, found)
    return found


def _begin(lines: Sequence[Line], body: list[int], at: int, known: list[tuple[float, ...]], numbers: Numbers) -> tuple[int, tuple[float, ...]] | None:
    """Where the table begins whose first row is line `at`, and its columns; None where none does."""
    line = lines[body[at]]
    headed = at > 0 and _head_like(lines[body[at - 1]].text)
    numbered = _BEGINS.match(line.text) is not None
    if not headed and not numbered:
        return None
    starts = _segments(line)
    lefts = tuple(_left(line, start) for start in starts)
    if len(lefts) < 2:
        return None
    for count in range(1, min(_HEAD_LINES, at) + 1) if headed else ():
        if _is_head([lines[index] for index in body[at - count : at]], lefts, numbers):
            return at - count, lefts
    if not numbered or numbers.label(line.text[: starts[1]].strip(), bare=True) is None:
        return None
    if any(_same(lefts, others) for others in known):
        return at, lefts
    return (at, lefts) if len(lefts) > 2 and _goes_on(lines, body, at, lefts) else None


def _goes_on(lines: Sequence[Line], body: list[int], at: int, lefts: tuple[float, ...]) -> bool:
    """Whether another numbered line below has the same columns, with nothing between that crosses them."""
    for index in body[at + 1 :]:
        line = lines[index]
        if line_by_columns(line, lefts) is None:
            return False
        if _BEGINS.match(line.text) and _same(tuple(_left(line, start) for start in _segments(line)), lefts):
            return True
    return False


def _head_like(text: str) -> bool:
    return (len(text) < _HEAD_LENGTH and len(_HEAD_WORD.findall(text)) > 1) or (len(text) < 30 and _HEAD_WORD.search(text) is not None)


def _is_head(head: list[Line], lefts: tuple[float, ...], numbers: Numbers) -> bool:
    cells: dict[int, list[tuple[Line, int, int]]] = {}
    for line in head:
        for column, start, end in line_by_columns(line, lefts) or ():
            cells.setdefault(column, []).append((line, start, end))
    pieces = [RowCell(column, Passage(slices)) for column, slices in sorted(cells.items())]
    return len(pieces) > 1 and heads_of(pieces, numbers) is not None


def _fill(grid: Grid, lines: Sequence[Line], body: list[int], first: int, usual: float, numbers: Numbers, found: dict[int, Grid]) -> int:
    """Take the table's lines; where it ends."""
    heads = True
    for at in range(first, len(body)):
        line = lines[body[at]]
        if is_furniture(line.text) and not _NUMBER_ALONE.fullmatch(line.text.strip()):
            found[body[at]] = grid
            continue
        pieces = line_by_columns(line, grid.lefts)
        if pieces is None:
            return at
        row = {column: [(line, start, end)] for column, start, end in pieces}
        is_head = _is_head([line], grid.lefts, numbers)
        if not grid.rows or is_head or _opens(line, pieces, usual, numbers, after_head=heads):
            grid.rows.append(row)
        else:
            for column, slices in row.items():
                grid.rows[-1].setdefault(column, []).extend(slices)
        heads = is_head
        found[body[at]] = grid
    return len(body)


def _opens(line: Line, pieces: list[tuple[int, int, int]], usual: float, numbers: Numbers, *, after_head: bool) -> bool:
    """Whether a line opens a row: its first column begins a text of its own."""
    column, start, end = pieces[0]
    if column > 0:
        return False
    text = line.text[start:end].strip()
    numbered = _NUMBER_ALONE.fullmatch(text) is not None or numbers.label(text, bare=False) is not None
    return numbered or line.gap > _OPENS * usual or (after_head and len(pieces) > 1)


def line_by_columns(line: Line, lefts: Sequence[float]) -> list[tuple[int, int, int]] | None:
    """The line's text by column, as (column, start, end); None where it begins in none, or a text crosses an edge."""
    if line.box is None:
        return None
    starts: list[tuple[int, int]] = []
    for column, left in enumerate(lefts):
        if abs(line.left - left) <= _NEAR:
            starts.append((column, 0))
        elif line.left < left < line.box.right:
            start = _start_at(line, left)
            if start is not None:
                starts.append((column, start))
            elif _covers(line, left):
                return None
    if not starts or starts[0][1] > 0:
        return None
    ends = [start for _, start in starts[1:]] + [len(line.text)]
    return [(column, start, end) for (column, start), end in zip(starts, ends, strict=True) if line.text[start:end].strip()]


def _start_at(line: Line, left: float) -> int | None:
    """The character that begins a column's text at its edge: after a space, or a capital after a small letter where a head fills its column."""
    first = _first_right_of(line, left - _NEAR)
    while first < len(line.text) and _left(line, first) <= left + _NEAR:
        before, char = line.text[first - 1], line.text[first]
        if not char.isspace() and (before.isspace() or (char.isupper() and before.islower())):
            return first
        first += 1
    return None


def _covers(line: Line, left: float) -> bool:
    """Whether text stands over a column's edge, and no wide space."""
    first = _first_right_of(line, left)
    while first < len(line.text) and line.text[first].isspace():
        first += 1
    end = len(line.text[:first].rstrip())
    before = line.box_of(0, end)
    return first >= len(line.text) or before is None or _left(line, first) - before.right <= _WIDE * max(line.size, 1.0)


def _first_right_of(line: Line, x: float) -> int:
    """The first character whose left edge is right of `x`."""
    low, high = 0, len(line.text)
    while low < high:
        middle = (low + high) // 2
        if _left(line, middle) >= x:
            high = middle
        else:
            low = middle + 1
    return low


def _left(line: Line, offset: int) -> float:
    box = line.box_of(offset, len(line.text))
    return box.left if box else 0.0


def _segments(line: Line) -> list[int]:
    """Where the parts of a line begin that wide spaces part."""
    return [0, *_after_wide_spaces(line)]


def _after_wide_spaces(line: Line) -> Iterator[int]:
    for match in re.finditer(r"(?<=\S)\s+(?=\S)", line.text):
        before, after = line.box_of(0, match.start()), line.box_of(match.end(), len(line.text))
        if before and after and after.left - before.right > _WIDE * max(line.size, 1.0):
            yield match.end()


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))

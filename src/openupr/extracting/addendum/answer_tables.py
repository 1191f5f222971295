"""Answers in tables: which column holds what, and what each row says of which recommendation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...light_dataclass import dataclass
from ...reading import Line, Passage, Table
from ...records import Position
from .addendum_pages import column
from .item_numbers import Numbers
from .phrases import numbers_masked, position_phrases


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row by what its cells hold. `source` carries the number, `asked` the recommendation (they may be one cell), `answer` the position in
    words, `ticked` the one that a tick says, `comments` the rest. `band` is a row of one cell, which is a heading. `whole` are all its cells.
    """

    whole: Passage
    band: bool = False
    source: Passage | None = None
    asked: Passage | None = None
    answer: Passage | None = None
    ticked: Position | None = None
    comments: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell in a row: its column, its text, whether it begins in this row, and whether it is as wide as the table."""

    column: int
    passage: Passage
    begins: bool = True
    wide: bool = False


def marked_answer_rows(table: Table, lines: Sequence[Line], numbers: Numbers) -> Iterator[AnswerRow]:
    """The rows of a table that the document marks as one, in order, without its heads."""
    return answer_rows(
        (
            [RowCell(cell.column, Passage.of([lines[at] for at in cell.lines]), cell.row == index, cell.columns == table.columns) for cell in cells]
            for index, cells in enumerate(table.by_row())
        ),
        numbers,
    )


def answer_rows(grid: Iterable[Sequence[RowCell]], numbers: Numbers) -> Iterator[AnswerRow]:
    """The rows of a table in order, without its heads."""
    columns: dict[int, str] = {}
    ticks: dict[int, Position] = {}
    for cells in grid:
        own = [cell for cell in cells if cell.begins and cell.passage.clean]
        heads = heads_of(own, numbers)
        if heads is not None:
            columns, ticks = heads
            continue
        whole = Passage([piece for cell in cells for piece in cell.passage.slices])
        if len(own) == 1 and (own[0].wide or len(cells) == 1):
            yield AnswerRow(whole, band=True)
        elif own:
            yield _row(cells, columns, ticks, whole)


def heads_of(cells: Sequence[RowCell], numbers: Numbers) -> tuple[dict[int, str], dict[int, Position]] | None:
    """The columns by what they hold, and those that are positions to be ticked; None where the row is no head."""
    columns: dict[int, str] = {}
    ticks: dict[int, Position] = {}
    for cell in cells:
        text = cell.passage.clean
        kind = column(text)
        found = position_phrases(numbers_masked(text, [])) if len(text) < 60 else []
        if numbers.runs(text):
            return None
        if kind:
            columns[cell.column] = kind
        elif len(found) == 1 and found[0].position is not None:
            ticks[cell.column] = found[0].position
        else:
            return None
    return (columns, ticks) if len(columns) + len(ticks) > 1 and columns else None


def says_only(text: str) -> bool:
    """Whether a cell holds a position and nothing else ("Accepted in principle")."""
    found = position_phrases(numbers_masked(text, []))
    if len(found) != 1 or found[0].position is None:
        return False
    rest = f"{text[: found[0].start]} {text[found[0].end :]}"
    return not _DEGREE.sub("", rest).strip(" .")


_DEGREE = re.compile(r"\bin\s+(?:principle|part|full|spirit)\b|\b(?:partially|partly|fully)\b", re.IGNORECASE)


_NO_TICK = re.compile(r"[-–—.\s]*|no|non|n/a", re.IGNORECASE)
"""What a cell holds under a position that the row has not."""


def _row(cells: Sequence[RowCell], columns: dict[int, str], ticks: dict[int, Position], whole: Passage) -> AnswerRow:
    of: dict[str, Passage] = {}
    rest: list[Passage] = []
    ticked: set[Position] = set()
    for cell in cells:
        text = cell.passage
        kind = columns.get(cell.column, "")
        if cell.column in ticks:
            if text.clean and not _NO_TICK.fullmatch(text.clean):
                ticked.add(ticks[cell.column])
        elif kind and kind not in of:
            of[kind] = text
        elif text.clean:
            rest.append(text)
    if not columns and rest:
        of["recommendation"], rest = rest[0], rest[1:]
        bare = next((text for text in rest if says_only(text.clean)), None)
        if bare is not None:
            of["position"] = bare
            rest = [text for text in rest if text is not bare]
    number, asked = of.get("number"), of.get("recommendation")
    source = number if number is not None and number.clean else asked
    comments = tuple(text for text in (of.get("comment"), *rest) if text is not None and text.clean.strip("-–— ."))
    return AnswerRow(
        whole, False, source, asked if asked is not None else source, of.get("position"), ticked.pop() if len(ticked) == 1 else None, comments
    )

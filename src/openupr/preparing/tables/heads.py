"""The row of a table that names its columns, which need not be the first; its names, each once; the column that holds the texts."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from statistics import median
from typing import Any

from ...errors import UsageError
from ...languages.messages import Text, message, message_of, said_later
from ...light_dataclass import dataclass
from ..drafting.column_of_drafts import headless, proposed_column

Record = dict[str, Any]
Row = tuple[int, list[Any]]
"""A row of a sheet or a .csv: the number by which its program shows it, and its cells."""

TOP = 20
"""Rows at the top in which the names of the columns are looked for: titles, sources and notes may stand above them."""
_SAMPLE = 60
_SHOWN = 60
_WORDS = 3
"""Words that a text has at least, in distinction to a name or a number."""
_TOLD = 3
_ROWS: dict[str, str] = said_later({"line": "line", "row": "row"})
"""What the program of a table calls a row of it."""


@dataclass(frozen=True, slots=True)
class TableQuery:
    """What is asked of a table: `where` it lies, the name of the column of `text`s, and the `command` that may be typed again; of a workbook of which
    no sheet has such a column, the one that is looked at. `beside`: the columns that the sheet is known by, where several have that of the texts."""

    where: str
    text: str
    command: str
    sheet: str = ""
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table: the `names` of its columns in order, each once, the one that holds the `text`s, its `rows`, which can be walked through once, and what
    is to be `said` to whoever gave it, in sentences. `first`: the number that a spreadsheet shows beside the first of the rows."""

    names: tuple[str, ...]
    text: str
    rows: Iterator[Record]
    said: tuple[Text, ...] = ()
    first: int = 1


def filled_cells(cells: Iterable[Any]) -> int:
    """How many cells hold something."""
    return sum(cell is not None and str(cell).strip() != "" for cell in cells)


def comparable_head(name: object) -> str:
    """A name as it is compared: without regard to capitals, spaces and line breaks."""
    return " ".join(str("" if name is None else name).split()).casefold()


def head_of(rows: Sequence[Sequence[Any]], text: str) -> int | None:
    """The row at the top that has a column of this name, the fullest of several (a title may have that one word too); None without one."""
    named = [place for place, cells in enumerate(rows[:TOP]) if any(comparable_head(cell) == comparable_head(text) for cell in cells)]
    return max(named, key=lambda place: (filled_cells(rows[place]), -place)) if named else None


def texts_below(rows: Sequence[Sequence[Any]], head: int, text: str) -> int:
    """How many cells below the column of this name hold texts. In a list of what the columns mean, it stands among names of one word."""
    places = [place for place, cell in enumerate(rows[head]) if comparable_head(cell) == comparable_head(text)]
    return sum(len(str(cells[place]).split()) >= _WORDS for cells in rows[head + 1 :] for place in places if place < len(cells))


def likely_head(rows: Sequence[Sequence[Any]]) -> int:
    """The row that most likely names the columns: the first with more than half as many filled cells as most of those below."""
    full = [filled_cells(cells) for cells in rows]
    usual = median([count for count in full if count] or [0])
    return next((place for place, count in enumerate(full[:TOP]) if count > usual / 2), 0)


def with_head(rows: Iterator[Row], asked: TableQuery, said: Sequence[Text] = (), *, row: str = "line") -> OwnTable:
    """The table that these rows hold; `row` is what its program calls one.

    What stands above the names of the columns is said. Raises `UsageError` where there is no row below them, and no column of the name asked for.
    """
    top = list(islice(rows, _SAMPLE))
    cells = [each for _, each in top]
    place = head_of(cells, asked.text)
    at = likely_head(cells) if place is None else place
    if not any(map(filled_cells, cells[at + 1 :])):
        raise UsageError(
            message("there is no row in this table"), where=asked.where, next_step=message("The first line names the columns, the others hold texts.")
        )
    names, said_of_names = _named(cells[at], [each for each in cells[at + 1 :] if filled_cells(each)])
    if place is None:
        refuse(names, cells[at + 1 :], asked)
    text = text_column(names, cells[at], asked)
    above = [(number, each) for number, each in top[:at] if filled_cells(each)]
    below = chain(top[at + 1 :], rows)
    told = (*said, *_above(above, row), *said_of_names)
    return OwnTable(names, text, _records(below, names, cells[at], asked.where, row), told, at + 2)


def _named(head: Sequence[Any], below: Sequence[Sequence[Any]]) -> tuple[tuple[str, ...], list[Text]]:
    """The names of the columns, each once, and what is to be said of them. Columns at the end without a name and without a cell are none."""
    width = len(head)
    while width and not filled_cells(head[width - 1 : width]) and not any(filled_cells(each[width - 1 : width]) for each in below):
        width -= 1
    names: list[str] = []
    doubled: dict[str, str] = {}
    empty: list[str] = []
    taken = {str(cell) for cell in head if filled_cells([cell])}
    for number, cell in enumerate(head[:width]):
        name = str(cell).strip() if filled_cells([cell]) else f"column_{column_letters(number)}"
        if not filled_cells([cell]):
            empty.append(name)
        first, count = name, 2
        while name in names or (name != first and name in taken):
            name, count = f"{first}_{count}", count + 1
        if name != first:
            doubled[name] = first
        names.append(name)
    said: list[Text] = [
        message("Two columns are called “{first}”: the later one is written as “{name}”.", first=first, name=name) for name, first in doubled.items()
    ]
    if empty:
        said.append(
            message_of(
                len(empty),
                one="Without a name, and called by its place: {names}.",
                many="Without a name, and called by their places: {names}.",
                names=tuple(empty),
            )
        )
    return tuple(names), said


def column_letters(number: int) -> str:
    """The letters of a column, counted from 0, as spreadsheets show them: A, B ... Z, AA."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found


def text_column(names: Sequence[str], head: Sequence[Any], asked: TableQuery) -> str:
    """The name of the column of texts. Raises `UsageError` where two have it."""
    exact = [place for place, cell in enumerate(head) if str(cell) == asked.text]
    places = exact or [place for place, cell in enumerate(head) if comparable_head(cell) == comparable_head(asked.text)]
    if len(places) > 1:
        which = " and ".join(map(column_letters, places))
        raise UsageError(
            message("{count} columns are called “{text}”: {which}", count=len(places), text=asked.text, which=which),
            where=asked.where,
            next_step=message("Rename those that don't hold the texts."),
        )
    return names[places[0]]


def refuse(names: Sequence[str], below: Sequence[Sequence[Any]], asked: TableQuery) -> None:
    """Raises the `UsageError` of a table without a column of the name asked for: with the command that names the right one, where that is plain, and
    with what to do where the first line names no columns."""
    texts = [[str("" if cell is None else cell) for cell in each] for each in below if filled_cells(each)]
    if headless(names, texts):
        raise UsageError(
            message("the first line looks like data, not like the names of columns: {names}", names=", ".join(names)),
            where=asked.where,
            next_step=message("Put a line above it that names the columns; call the one that holds the texts “{text}”.", text=asked.text),
        )
    found = proposed_column(names, texts)
    step = message("Name it with --text. The columns are: {names}.", names=", ".join(names) or "none")
    if found is not None:
        step = message(
            "The columns are: {names}. If it is “{found}”: {command} --text {quote}",
            names=", ".join(names),
            found=found,
            command=asked.command,
            quote=shlex.quote(found),
        )
    missing = message("no sheet has a column “{text}”", text=asked.text) if asked.sheet else message("there is no column “{text}”", text=asked.text)
    raise UsageError(missing, where=asked.where, next_step=step)


def _above(rows: Sequence[Row], row: str) -> list[Text]:
    if not rows:
        return []
    words = [" | ".join(" ".join(str(cell).split()) for cell in cells if filled_cells([cell]))[:_SHOWN] for _, cells in rows]
    more = len(words) - _TOLD
    told = (*(message("“{words}”", words=each) for each in words[:_TOLD]), *((message("{n} more", n=more),) if more > 0 else ()))
    values = {"which": tuple(str(number) for number, _ in rows), "told": told}
    if row == "line":
        return [
            message_of(
                len(rows),
                one="Line {which} stands above the names of the columns, and is left out: {told}.",
                many="Lines {which} stand above the names of the columns, and are left out: {told}.",
                **values,
            )
        ]
    return [
        message_of(
            len(rows),
            one="Row {which} stands above the names of the columns, and is left out: {told}.",
            many="Rows {which} stand above the names of the columns, and are left out: {told}.",
            **values,
        )
    ]


def _records(rows: Iterable[Row], names: Sequence[str], head: Sequence[Any], where: str, row: str) -> Iterator[Record]:
    """Each row by the names of its columns; empty ones stay where others follow. Raises `UsageError` for a row that doesn't fit the columns."""
    fewest = max((place + 1 for place, cell in enumerate(head) if filled_cells([cell])), default=0)
    blank, called = 0, message(_ROWS[row])
    for number, cells in rows:
        if not filled_cells(cells):
            blank += 1
            continue
        for _ in range(blank):
            yield dict.fromkeys(names)
        blank = 0
        more = filled_cells(cells[len(names) :])
        if more or len(cells) < fewest:
            raise UsageError(
                message(
                    "{row} {number} has more cells than there are columns ({columns})",
                    row=called,
                    number=str(number),
                    columns=len(names),
                )
                if more
                else message(
                    "{row} {number} has fewer cells than there are columns ({columns})",
                    row=called,
                    number=str(number),
                    columns=len(names),
                ),
                where=where,
                next_step=message("Put quotation marks around texts that hold the mark that parts the columns."),
            )
        yield dict(zip(names, [*cells[: len(names)], *(None for _ in range(len(names) - len(cells)))], strict=True))

"""Tables in workbooks: Excel's, new and old, and LibreOffice's. The sheet that has the column; merged cells; the values of formulas."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from ...errors import UsageError
from ...languages.messages import Text, message
from ...reading.limits import MAX_FILE
from .heads import OwnTable, Row, TableQuery, filled_cells, head_of, texts_below, with_head
from .unworked_formulas import refuse_unworked

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_WHOLE = 1e15
"""Beyond, a number of a spreadsheet is no longer exact."""
_CELLS = 20_000_000
"""Cells of a sheet, the empty ones between others included: a table of 300 reviews has two million."""
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>(?=<[^/])')
"""A cell that holds something; one that only has a colour is closed at once, and calamine makes no room for it."""
_CHUNK, _TAG = 1 << 20, 500


def of_workbook(handle: BinaryIO, asked: TableQuery, sheet: str | None) -> OwnTable:
    """The table of a workbook: in the sheet that is named, else in the first that has the column asked for, those that are shown before those that
    are hidden. Which sheets are not read is said. Raises `UsageError` where there is none, for a file that is no workbook, and where a formula has
    no value yet."""
    from python_calamine import CalamineError, CalamineWorkbook

    zipped = handle.read(2) == b"PK"
    if zipped:
        _refuse_bombs(handle, asked.where)
    handle.seek(0)
    try:
        with CalamineWorkbook.from_filelike(handle) as book:
            names = _sheets(book)
            read = names if sheet is None else [_asked([name for name in book.sheet_names if name in names], sheet, asked.where)]
            tables = {name: _filled(book, name, asked.where) for name in read}
            others = [name for name in names if name not in tables and book.get_sheet_by_name(name).height]
    except CalamineError as error:
        step = message("Open it in Excel or LibreOffice, and save it as .xlsx without a password, or as .csv.")
        raise UsageError(message("this is no workbook that can be read ({why})", why=str(error)), where=asked.where, next_step=step) from error
    held = {name: found for name, found in tables.items() if any(filled_cells(cells) for _, cells in found[0])}
    having = _having(held, asked.text)
    if not held:
        raise UsageError(
            message("there is no row in the sheet “{sheet}”", sheet=sheet) if sheet is not None else message("there is no row"),
            where=asked.where,
            next_step=message("The first row names the columns, the others hold texts."),
        )
    chosen = having[0] if having else max(held, key=lambda name: len(held[name][0]))
    if not having and len(held) > 1:
        asked = TableQuery(f"{asked.where}, {chosen!r}", asked.text, asked.command, chosen)
    if zipped:
        refuse_unworked(handle, chosen, asked.where)
    rows, merged = held[chosen]
    said = _said(chosen, [*others, *(name for name in held if name != chosen)], having[1:], asked.text)
    head = head_of([cells for _, cells in rows], asked.text) or 0
    if any(last > head for last in merged):
        said.append(message("Cells that are merged downwards: every row of them holds their value."))
    return with_head(iter(rows), asked, said, row="row")


def _having(held: Mapping[str, tuple[Sequence[Row], Sequence[int]]], text: str) -> list[str]:
    """The sheets that have a column of this name with texts in it; where none has a text, those that have the name."""
    cells = {name: [each for _, each in rows] for name, (rows, _) in held.items()}
    heads = {name: head for name, each in cells.items() if (head := head_of(each, text)) is not None}
    return [name for name, head in heads.items() if texts_below(cells[name], head, text)] or list(heads)


def _refuse_bombs(handle: BinaryIO, where: str) -> None:
    """Raises `UsageError` where cells of a sheet lie so far apart that what lies between them, which calamine makes room for, is too much, and where
    a sheet can't be unpacked; `UnreadableError` where it unpacks to far more than a table holds."""
    from ...reading.package import DAMAGED, Package

    try:
        handle.seek(0)
        Package(handle.read(MAX_FILE), where)
        with zipfile.ZipFile(handle) as archive:
            for part in filter(_SHEET.fullmatch, archive.namelist()):
                with archive.open(part) as stream:
                    _refuse_large(*_reach(stream), where)
    except DAMAGED as error:
        raise UsageError(
            message("this workbook is damaged"), where=where, next_step=message("Get it again, or open it in Excel and save it anew.")
        ) from error


def _reach(stream: IO[bytes]) -> tuple[int, int]:
    """The last row and the last column in which a sheet holds something."""
    row = column = 0
    rest = b""
    while piece := stream.read(_CHUNK):
        piece = rest + piece
        for letters, number in _CELL.findall(piece):
            row, column = max(row, int(number)), max(column, reduce(lambda made, letter: made * 26 + letter - 64, letters, 0))
        rest = piece[-_TAG:]
    return row, column


def _refuse_large(rows: int, columns: int, where: str) -> None:
    if rows * columns > _CELLS:
        raise UsageError(
            message("a sheet reaches to row {rows} and column {columns}, more than any table", rows=rows, columns=columns),
            where=where,
            next_step=message("A cell far away may hold something: copy the table to a new sheet, and save that."),
        )


def _sheets(book: CalamineWorkbook) -> list[str]:
    """The names of the sheets that hold cells, those that are shown first."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    shown = [each.name for each in tables if each.visible == SheetVisibleEnum.Visible]
    return [*shown, *(each.name for each in tables if each.name not in shown)]


def _asked(names: Sequence[str], sheet: str, where: str) -> str:
    """The sheet of this name or number."""
    exact = [name for name in names if name == sheet] or [name for name in names if name.casefold().strip() == sheet.casefold().strip()]
    if exact:
        return exact[0]
    if sheet.isdecimal() and 1 <= int(sheet) <= len(names):
        return names[int(sheet) - 1]
    raise UsageError(
        message("there is no sheet “{sheet}”", sheet=sheet), where=where, next_step=message("The sheets are: {names}.", names=", ".join(names))
    )


def _filled(book: CalamineWorkbook, name: str, where: str) -> tuple[list[Row], list[int]]:
    """The rows of a sheet, without the empty ones at its end, and the last rows of the cells that are merged downwards, counted from 0.

    Such a cell's value stands in each of its rows: it is true of all of them. Sideways it does not: a heading over the whole width is no text of
    the column below it.
    """
    sheet = book.get_sheet_by_name(name)
    if sheet.end is not None:
        _refuse_large(sheet.end[0] + 1, sheet.end[1] + 1, where)
    rows = [[_value(cell) for cell in cells] for cells in sheet.to_python(skip_empty_area=False)]
    merged = []
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        value = rows[top][left] if top < len(rows) and left < len(rows[top]) else None
        if bottom > top and value is not None:
            merged.append(bottom)
            for cells in rows[top + 1 : bottom + 1]:
                cells[left] = value
    while rows and not filled_cells(rows[-1]):
        rows.pop()
    return list(enumerate(rows, 1)), merged


def _value(cell: Any) -> Any:
    """A cell's value: a whole number as one, nothing as None."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _WHOLE:
        return int(cell)
    return None if cell == "" else cell


def _said(chosen: str, others: Sequence[str], having: Sequence[str], text: str) -> list[Text]:
    if not others:
        return []
    told = tuple(
        message("“{sheet}” (it has a column “{text}” too)", sheet=name, text=text) if name in having else message("“{words}”", words=name)
        for name in others
    )
    return [message("Read from the sheet “{sheet}”. Not read: {others}. --sheet names another.", sheet=chosen, others=told)]

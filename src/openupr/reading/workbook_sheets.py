"""Sheets of workbooks: Excel's, new and old, and LibreOffice's. Cells that are merged downwards; the values of formulas; workbooks made to harm."""

from __future__ import annotations

import re
import zipfile
from functools import reduce
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from ..errors import UsageError
from ..languages.messages import message
from .limits import MAX_FILE

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


def refuse_bombs(handle: BinaryIO, where: str) -> None:
    """Raises `UsageError` where cells of a sheet lie so far apart that what lies between them, which calamine makes room for, is too much, and where
    a sheet can't be unpacked; `UnreadableError` where it unpacks to far more than a table holds."""
    from .package import DAMAGED, Package

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


def sheet_names(book: CalamineWorkbook) -> list[str]:
    """The names of the sheets that hold cells, those that are shown first."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    shown = [each.name for each in tables if each.visible == SheetVisibleEnum.Visible]
    return [*shown, *(each.name for each in tables if each.name not in shown)]


def _value(cell: Any) -> Any:
    """A cell's value: a whole number as one, nothing as None."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _WHOLE:
        return int(cell)
    return None if cell == "" else cell


def filled_sheet(book: CalamineWorkbook, name: str, where: str) -> tuple[list[tuple[int, list[Any]]], list[int]]:
    """The rows of a sheet, without the empty ones at its end, and the last rows of the cells that are merged downwards, counted from 0.

    Such a cell's value stands in each of its rows: it is true of all of them. Sideways it does not: a heading over the whole width is no text of
    the column below it. Raises `UsageError` where the cells lie so far apart that what lies between them is too much.
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
    while rows and not any(cell is not None and str(cell).strip() for cell in rows[-1]):
        rows.pop()
    return list(enumerate(rows, 1)), merged

"""Tables as files: .csv, .xlsx, .parquet, .json, .jsonl. Same table, same bytes; a file is there whole or not at all."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from ...errors import UsageError, worded
from ...languages.messages import message
from ...reading.swept_folders import swept_folder
from ...text.guards import begins_as_formula, guarded, unguarded
from ...views.tables.cells import Cell, Column, Type
from ...views.tables.given import FORMATS, TableValue, as_json, harmless, value_as_text, write_cell
from .written_whole import cannot_write, whole_file

__all__ = ["BETWEEN", "Format", "cannot_write", "guarded", "unguarded", "whole_file", "write"]

if TYPE_CHECKING:
    from ...views.tables.record_tables import RecordTable

Format = Literal["csv", "xlsx", "parquet", "json", "jsonl"]

_EXCEL_CELL = 32_767
_EXCEL_ROWS = 1_048_576
_CUT = " [cut]"
_LONGEST_HEAD = 26
BETWEEN = ";"
"""What parts the values of a cell that holds several, where a cell can only be one text."""


def write(table: RecordTable, to: Path | Literal["-"], format: Format | None = None) -> int:  # noqa: A002
    """Write a table to a file, in the format that its ending names, or to standard output ("-": then `format`, or CSV).
    Returns the rows written.

    Raises `UsageError` for an ending that is none of .csv, .xlsx, .parquet, .json, .jsonl, and where Excel can't hold so many rows.
    """
    if str(to) == "-":
        return _WRITERS[format or "csv"](table, sys.stdout.buffer)
    to = Path(to)
    kind = format or to.suffix.lower().lstrip(".")
    if kind not in _WRITERS:
        raise UsageError(
            worded("no table can be written as “{suffix}”", suffix=to.suffix or to.name),
            where=str(to),
            next_step=worded("End the name in .csv, .xlsx, .parquet, .json or .jsonl."),
        )
    with whole_file(to) as out:
        return _WRITERS[kind](table, out)


def _csv(table: RecordTable, out: BinaryIO) -> int:
    text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(column.name for column in table.columns)
        written = 0
        for row in table.rows:
            writer.writerow(map(_safe, row))
            written += 1
    finally:
        text.detach()
    return written


def _safe(cell: Cell) -> str | int | float | None:
    """A cell as a CSV holds it."""
    flat = _flat(cell)
    if not isinstance(flat, str) or (isinstance(cell, TableValue) and harmless(flat)):
        return flat
    return guarded(flat)


def _json(table: RecordTable, out: BinaryIO) -> int:
    written = 0
    for written, line in enumerate(_objects(table), 1):
        out.write(b"[\n" if written == 1 else b",\n")
        out.write(line)
    out.write(b"\n]\n" if written else b"[]\n")
    return written


def _jsonl(table: RecordTable, out: BinaryIO) -> int:
    written = 0
    for line in _objects(table):
        out.write(line + b"\n")
        written += 1
    return written


def _objects(table: RecordTable) -> Iterable[bytes]:
    names = [column.name for column in table.columns]
    for row in table.rows:
        yield json.dumps(dict(zip(names, map(_storable, row), strict=True)), ensure_ascii=False).encode()


def _parquet(table: RecordTable, out: BinaryIO) -> int:
    from .parquet import write_parquet

    return write_parquet(table.columns, _objects(table), out, what=table.what)


def _xlsx(table: RecordTable, out: BinaryIO) -> int:
    import xlsxwriter

    with swept_folder() as folder:
        fixed = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        book = xlsxwriter.Workbook(out, {**fixed, "tmpdir": str(folder)})
        try:
            return _fill(book, table)
        finally:
            book.close()  # after a failure too: it removes its temporary files


def _fill(book: Any, table: RecordTable) -> int:
    # Fixed, so that the same table gives the same bytes; Excel's own first day would show as 1900.
    book.set_properties({"title": f"OpenUPR: {table.what}", "author": "OpenUPR", "created": datetime(2000, 1, 1)})  # noqa: DTZ001
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "bg_color": "#EEF1F4"})
    body, short = {"valign": "top", "text_wrap": True}, {"valign": "top"}  # codes, hashes and boxes on one line: wrapped, rows would be tall
    shares = {"valign": "top", "num_format": "0 %"}
    # `quote_prefix`: a text that begins as a formula stays a text also when somebody edits its cell.
    made = [(book.add_format(each), book.add_format({**each, "quote_prefix": True})) for each in (body, short, shares)]
    styles = [made[2 if _is_share(column) else 0 if column.width >= 30 else 1] for column in table.columns]
    dated = [column.type is Type.TEXT and column.name.rpartition("_")[2] == "date" for column in table.columns]
    given = {bool: made[1][0]} | {kind: book.add_format({"valign": "top", "num_format": shown}) for kind, shown in FORMATS.items()}
    sheet = book.add_worksheet(table.what)
    sheet.freeze_panes(1, 1)
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, max(column.width, min(len(column.name) + 2, _LONGEST_HEAD)))  # a name in one piece
        sheet.write_string(0, index, column.name, head)
    written = 0
    for written, row in enumerate(table.rows, 1):
        if written >= _EXCEL_ROWS:
            raise UsageError(message("the table has more rows than Excel can hold (1,048,575)"), next_step=message("Write it as .csv or .jsonl."))
        for index, as_is in enumerate(row):
            cell = _dated(as_is) if dated[index] else as_is
            if not isinstance(cell, TableValue) or not write_cell(sheet, written, index, cell, given):
                _cell(sheet, written, index, cell, styles[index])
    sheet.autofilter(0, 0, written, len(table.columns) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    guide = book.add_worksheet("columns")
    guide.freeze_panes(1, 0)
    for index, (name, width) in enumerate((("column", 28), ("what it holds", 110), ("type", 18))):
        guide.set_column(index, index, width)
        guide.write_string(0, index, name, head)
    for index, column in enumerate(table.columns, 1):
        for place, cell in enumerate((column.name, column.description, column.type.value)):
            guide.write_string(index, place, cell, made[0][0])
    return written


def _is_share(column: Column) -> bool:
    """Whether its numbers are shares of one, which a spreadsheet shows in per cent."""
    return column.type is Type.NUMBER and column.name.rpartition("_")[2] in {"probability", "share"}


def _dated(cell: Cell) -> Cell:
    """A whole date as a spreadsheet holds it; what is less than that as it is."""
    try:
        return TableValue(date.fromisoformat(cell)) if isinstance(cell, str) and len(cell) == len("2026-01-01") else cell
    except ValueError:
        return cell


def _cell(sheet: Any, row: int, index: int, cell: Cell, styles: tuple[Any, Any]) -> None:
    """Write a cell; of its `styles` the second is that of a text that begins as a formula does."""
    text = _flat(cell)
    if isinstance(text, (int, float)):
        sheet.write_number(row, index, text, styles[0])
    elif text:
        text = text if len(text) <= _EXCEL_CELL else text[: _EXCEL_CELL - len(_CUT)] + _CUT
        sheet.write_string(row, index, text, styles[begins_as_formula(text)])


def _flat(cell: Cell) -> str | int | float | None:
    """A cell as one text or number: yes and no, several values with semicolons between."""
    if isinstance(cell, TableValue):
        cell = value_as_text(cell)
    if isinstance(cell, tuple):
        return BETWEEN.join(str(_flat(each)) for each in cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return _whole(cell) if isinstance(cell, str) else cell


def _storable(cell: Cell) -> Any:
    """A cell as JSON holds it."""
    if isinstance(cell, TableValue):
        found = as_json(cell)
        return found if isinstance(found, (int, float)) or found is None else json.loads(_whole(json.dumps(found, ensure_ascii=False)))
    if isinstance(cell, tuple):
        return [_whole(each) if isinstance(each, str) else each for each in cell]
    return _whole(cell) if isinstance(cell, str) else cell


def _whole(text: str) -> str:
    """The text without lone halves of surrogate pairs, which no file in UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode() if any("\ud800" <= char <= "\udfff" for char in text) else text


_WRITERS: dict[str, Callable[[RecordTable, BinaryIO], int]] = {"csv": _csv, "xlsx": _xlsx, "parquet": _parquet, "json": _json, "jsonl": _jsonl}

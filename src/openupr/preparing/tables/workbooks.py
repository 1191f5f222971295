"""Tables in workbooks: Excel's, new and old, and LibreOffice's. The sheet that has the column; merged cells; the values of formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import BinaryIO

from ...errors import UsageError
from ...languages.messages import Text, message
from ...light_dataclass import replace
from ...reading.workbook_sheets import filled_sheet, refuse_bombs, sheet_names
from .heads import OwnTable, Row, TableQuery, comparable_head, filled_cells, head_of, texts_below, with_head
from .unworked_formulas import refuse_unworked


def of_workbook(handle: BinaryIO, asked: TableQuery, sheet: str | None) -> OwnTable:
    """The table of a workbook: in the sheet that is named, else in the first that has the column asked for, those that are shown before those that
    are hidden. Which sheets are not read is said. Raises `UsageError` where there is none, for a file that is no workbook, and where a formula has
    no value yet."""
    from python_calamine import CalamineError, CalamineWorkbook

    zipped = handle.read(2) == b"PK"
    if zipped:
        refuse_bombs(handle, asked.where)
    handle.seek(0)
    try:
        with CalamineWorkbook.from_filelike(handle) as book:
            names = sheet_names(book)
            read = names if sheet is None else [_asked([name for name in book.sheet_names if name in names], sheet, asked.where)]
            tables = {name: filled_sheet(book, name, asked.where) for name in read}
            others = [name for name in names if name not in tables and book.get_sheet_by_name(name).height]
    except CalamineError as error:
        step = message("Open it in Excel or LibreOffice, and save it as .xlsx without a password, or as .csv.")
        raise UsageError(message("this is no workbook that can be read ({why})", why=str(error)), where=asked.where, next_step=step) from error
    held = {name: found for name, found in tables.items() if any(filled_cells(cells) for _, cells in found[0])}
    having = _having(held, asked)
    if not held:
        raise UsageError(
            message("there is no row in the sheet “{sheet}”", sheet=sheet) if sheet is not None else message("there is no row"),
            where=asked.where,
            next_step=message("The first row names the columns, the others hold texts."),
        )
    chosen = having[0] if having else max(held, key=lambda name: len(held[name][0]))
    if not having and len(held) > 1:
        asked = replace(asked, where=f"{asked.where}, {chosen!r}", sheet=chosen)
    if zipped:
        refuse_unworked(handle, chosen, asked.where)
    rows, merged = held[chosen]
    said = _said(chosen, [*others, *(name for name in held if name != chosen)], having[1:], asked.text)
    head = head_of([cells for _, cells in rows], asked.text) or 0
    if any(last > head for last in merged):
        said.append(message("Cells that are merged downwards: every row of them holds their value."))
    return with_head(iter(rows), asked, said, row="row")


def _having(held: Mapping[str, tuple[Sequence[Row], Sequence[int]]], asked: TableQuery) -> list[str]:
    """The sheets that have a column of this name with texts in it; where none has a text, those that have the name. First those with the columns that
    the sheet is known by."""
    cells = {name: [each for _, each in rows] for name, (rows, _) in held.items()}
    heads = {name: head for name, each in cells.items() if (head := head_of(each, asked.text)) is not None}
    found = [name for name, head in heads.items() if texts_below(cells[name], head, asked.text)] or list(heads)
    known = {comparable_head(name) for name in asked.beside}
    return sorted(found, key=lambda name: not known <= {comparable_head(cell) for cell in cells[name][heads[name]]})


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


def _said(chosen: str, others: Sequence[str], having: Sequence[str], text: str) -> list[Text]:
    if not others:
        return []
    told = tuple(
        message("“{sheet}” (it has a column “{text}” too)", sheet=name, text=text) if name in having else message("“{words}”", words=name)
        for name in others
    )
    return [message("Read from the sheet “{sheet}”. Not read: {others}. --sheet names another.", sheet=chosen, others=told)]

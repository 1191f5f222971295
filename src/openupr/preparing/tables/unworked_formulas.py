"""Cells of a workbook that hold a formula and no value: a program wrote them, and no spreadsheet has worked them out yet. Who reads the values takes
them for empty."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, BinaryIO

from ...errors import UsageError
from ...languages.messages import message, message_of
from ...reading.limits import MAX_FILE
from ...reading.package import Package

if TYPE_CHECKING:
    from lxml import etree

_SHOWN = 5
"""Cells that are named."""
_BOOK, _SHEETS_OF_ODS = "xl/workbook.xml", "content.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MOST_REPEATED = 20_000


def refuse_unworked(handle: BinaryIO, sheet: str, where: str) -> None:
    """Raises `UsageError` where a cell of this sheet of an .xlsx or .ods holds a formula without a value, with the addresses of the first ones. A
    formula whose value is an empty text is none of them."""
    handle.seek(0)
    package = Package(handle.read(MAX_FILE), where)
    handle.seek(0)
    with zipfile.ZipFile(handle) as archive:
        if package.has(_BOOK):
            part = _part_of(package, sheet)
            if part is None or not _has_formulas(archive, part):
                return
            with archive.open(part) as stream:
                found = list(_in_xlsx(stream))
        elif package.has(_SHEETS_OF_ODS):
            with archive.open(_SHEETS_OF_ODS) as stream:
                found = list(_in_ods(stream, sheet))
        else:
            return
    if found:
        cells = tuple(found[:_SHOWN])
        raise UsageError(
            message_of(
                len(found),
                one="{n} cell of the sheet “{sheet}” holds a formula without a value: {cells}",
                many="{n} cells of the sheet “{sheet}” hold formulas without a value, {cells} among them",
                sheet=sheet,
                cells=cells,
            ),
            where=where,
            next_step=message("Open it in Excel or LibreOffice and save it there: that works them out. Or type the value."),
        )


def _part_of(package: Package, sheet: str) -> str | None:
    """The part that holds a sheet."""
    targets = package.targets(_BOOK)
    for each in package.xml(_BOOK).iter("{*}sheet"):
        if each.get("name") == sheet:
            name = each.get(_RELATION) or each.get(_RELATION_STRICT) or ""
            part = targets.get(str(name), ("", ""))[1]
            return part if package.has(part) else None
    return None


def _has_formulas(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether a sheet may hold any: most hold none, and are not read once more."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(1 << 20):
            if b"<f" in rest + piece or b":f" in rest + piece:
                return True
            rest = piece[-1:]
    return False


def _elements(stream: IO[bytes], ending: str) -> Iterator[etree._Element]:
    from lxml import etree

    for _, each in etree.iterparse(stream, tag=ending, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False):
        yield each


def _in_xlsx(stream: IO[bytes]) -> Iterator[str]:
    for row in _elements(stream, "{*}row"):
        for cell in row.iterchildren("{*}c"):
            formula, value = cell.find("{*}f"), cell.find("{*}v")
            empty_text = cell.get("t") == "str" and value is not None
            if formula is not None and not empty_text and (value is None or not (value.text or "")):
                yield str(cell.get("r") or "")
        row.clear()


def _in_ods(stream: IO[bytes], sheet: str) -> Iterator[str]:
    for table in _elements(stream, f"{_TABLE}table"):
        if table.get(f"{_TABLE}name") != sheet:
            continue
        number = 0
        for row in table.iter(f"{_TABLE}table-row"):
            column = 0
            for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                if cell.get(f"{_TABLE}formula") is not None and cell.get(f"{_OFFICE}value-type") is None:
                    yield f"{_letters(column)}{number + 1}"
                column += _repeated(cell, "number-columns-repeated")
            number += _repeated(row, "number-rows-repeated")


def _repeated(element: etree._Element, attribute: str) -> int:
    given = str(element.get(f"{_TABLE}{attribute}") or "1")
    return min(int(given), _MOST_REPEATED) if given.isdecimal() else 1


def _letters(column: int) -> str:
    """The name of a column, counted from 0: "A", "AB"."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name

"""What our Word files are made of: a document with its properties, tables whose columns are as wide as their words, texts that XML can hold."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from ...views.safe_text import shown_safely

FIXED = (2000, 1, 1, 0, 0, 0)
"""The time in a file, so that the same view gives the same bytes."""
SIZE = 10.5
"""The size of the text, in points."""
_LETTER, _MARGINS = 0.24, 0.4
"""Centimetres that a bold letter of that size takes, in the widest of the faces that stand in where Word's own are not; and a cell's own margins."""
ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32)))
"""What XML can't hold."""


def new_document(title: str, language: str, version: str) -> Any:
    """An empty document on A4."""
    from docx import Document
    from docx.shared import Cm, Pt

    document = Document()
    put_properties(document, title, language, version)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.size = Pt(SIZE)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    return document


def put_properties(document: Any, title: str, language: str, version: str) -> None:
    """Who made a document, and with which version: nothing of whose machine it was, or when."""
    properties = document.core_properties
    properties.title, properties.author, properties.language = xml_text(title), "OpenUPR", language
    properties.created = properties.modified = datetime(*FIXED)  # noqa: DTZ001 - a fixed mark, no time
    properties.last_modified_by, properties.revision, properties.comments = "OpenUPR", 1, f"OpenUPR {version}"


def wide_table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], *, right: Collection[int] = ()) -> Any:
    """A table whose first row is marked as its heads, with the `widths` of its columns in centimetres. A head with a word that is wider than its
    column is set smaller, so that no word is broken. Numbers stand at the `right` edge of theirs. A row stays on one page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Cm, Pt

    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    for row in [heads, *rows]:
        cells = table.rows[0].cells if row is heads else table.add_row().cells
        for index, (cell, text) in enumerate(zip(cells, row, strict=True)):
            cell.width = Cm(widths[index])
            run = cell.paragraphs[0].add_run(xml_text(text))
            run.bold = row is heads
            if row is heads and (size := _head_size(text, widths[index])):
                run.font.size = Pt(size)
            if index in right:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for line in table.rows:
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return table


def _head_size(head: str, wide: float) -> float:
    """The size in points in which a head's longest word fits a column so many centimetres wide; 0 where the size of the text does."""
    needed = _LETTER * max(map(len, head.split()), default=0)
    room = wide - _MARGINS
    return 0.0 if needed <= room else max(7.0, round(2 * SIZE * room / needed) / 2)


def xml_text(text: str) -> str:
    """A text that XML can hold, with what would not be seen written out."""
    return shown_safely(text).translate(ILLEGAL)


def saved(document: Any) -> bytes:
    """The bytes of the file, with one fixed time on every part."""
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def same_times(data: bytes) -> bytes:
    """The same archive with one fixed time on every part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = zipfile.ZipInfo(name, FIXED)
            part.compress_type, part.create_system = zipfile.ZIP_DEFLATED, 3
            after.writestr(part, before.read(name))
    return out.getvalue()

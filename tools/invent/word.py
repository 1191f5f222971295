"""Word files whose bytes are the same each time: fixed dates, a fixed order in the package, nothing compressed (zlibs differ)."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

from .drawing import INVENTED

_DATE = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
_UNUSED = ("/thumbnail", "/stylesWithEffects", "/customXml")
_STYLES = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "heading 1", "heading 2", "header", "footer", "List Bullet", "Table Grid"}
_ZIP_DATE = (2025, 1, 1, 0, 0, 0)


def document(*, landscape: bool = False, font: str = "Times New Roman", size: float = 10) -> Document:
    """An empty document that says what it is in its properties."""
    made = docx.Document()
    properties = made.core_properties
    properties.author = properties.last_modified_by = "The OpenUPR authors"
    properties.title = properties.comments = INVENTED
    properties.created = properties.modified = _DATE
    style = made.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    style.paragraph_format.space_after = Pt(6)
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = Cm(1.5)
    return made


def paragraph(
    to: Document | _Cell, text: str, *, bold: bool = False, italic: bool = False, size: float = 0, style: str = "", centre: bool = False
) -> None:
    """One paragraph in one weight."""
    made = to.add_paragraph(style=style or None)
    run = made.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size:
        run.font.size = Pt(size)
    if centre:
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER


def table(to: Document, widths: Sequence[float]) -> Table:
    """An empty table with lines; `widths` in centimetres."""
    made = to.add_table(0, len(widths), style="Table Grid")
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    return made


def row(to: Table, cells: Sequence[Sequence[str]], *, bold: bool = False, head: bool = False, size: float = 0) -> list[_Cell]:
    """A row of a table: each cell's paragraphs."""
    added = to.add_row()
    if head:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        added._tr.get_or_add_trPr().append(mark)
    for cell, column, lines in zip(added.cells, to.columns, cells, strict=True):
        cell.width = column.width
        _fill(cell, lines, bold=bold, size=size)
    return list(added.cells)


def band(to: Table, text: str, *, size: float = 0) -> None:
    """A row of one merged cell."""
    cells = to.add_row().cells
    _fill(cells[0].merge(cells[-1]), [text], bold=True, size=size)


def _fill(cell: _Cell, lines: Sequence[str], *, bold: bool, size: float) -> None:
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)  # a merged cell keeps the paragraphs of both
    for index, line in enumerate(lines):
        paragraph_ = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        run = paragraph_.add_run(line)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)


def save(made: Document, path: Path) -> None:
    """Write the file, without the 800 kB of styles that python-docx's empty document has and none of ours uses."""
    for rels in (made.part.package.rels, made.part.rels):
        for key in [key for key, relation in rels.items() if relation.reltype.endswith(_UNUSED)]:
            del rels[key]
    styles = made.styles.element
    for element in list(styles):
        if element.tag == qn("w:latentStyles") or (element.tag == qn("w:style") and element.name_val not in _STYLES):
            styles.remove(element)
    buffer = io.BytesIO()
    made.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.create_system = 0
            target.writestr(entry, source.read(name))

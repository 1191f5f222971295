"""OHCHR's list in the shapes in which it may come: each an invented Word file on the same three recommendations."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
from docx.document import Document

DESK = Path(__file__).parents[1] / "desk"
MAIN = "word/document.xml"
HEAD = "Assessment/comments on level of implementation"
HEADS = ("Recommendation", "Position", "Full list of themes", HEAD)
REQUESTS = {"12.1": "Build a second harbour in the north", "12.2": "Stop the felling of mangroves at once", "12.3": "Pay the ferrymen every month"}


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {entry.filename: file.read(entry) for entry in file.infolist()}


def saved(document: Document) -> bytes:
    """A document as a file's bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def invented(heads: tuple[str, ...] = HEADS, last: Mapping[str, str] | None = None) -> Document:
    """A list of three recommendations under two themes, the second under both."""
    document = docx.Document()
    document.add_paragraph("UPR of Aldovar: thematic list of recommendations")
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    for number in ("Theme: Sea", "12.1", "12.2", "Theme: Work", "12.2", "12.3"):
        row = table.add_row().cells
        if number.startswith("Theme"):
            row[0].merge(row[-1]).text = number
            continue
        row[0].text = f"{number} {REQUESTS[number]} (Bresland);\nSource of position: A/HRC/99/15/Add.1"
        row[1].text = "Supported"
        row[2].text = "- Sea"
        if last:
            row[-1].text = last.get(number, "")
    return document


def _rewritten(data: bytes, change: Callable[[str], str]) -> bytes:
    """The file with its text changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            text = before.read(entry)
            after.writestr(entry, change(text.decode()).encode() if entry.filename == MAIN else text)
    return out.getvalue()


def _tracked(text: str) -> str:
    """With changes that are kept: a word put in, a word taken out, a cell from which all was taken out, a row that was put in."""
    told = 'w:id="{}" w:author="A. B." w:date="2026-01-02T03:04:05Z"'
    text = re.sub(
        r"<w:r><w:t>(12\.1 Build) a (second harbour)",
        rf'<w:r><w:t xml:space="preserve">\1 </w:t></w:r><w:ins {told.format(901)}><w:r><w:t xml:space="preserve">a </w:t></w:r></w:ins>'
        rf'<w:del {told.format(902)}><w:r><w:delText xml:space="preserve">the </w:delText></w:r></w:del><w:r><w:t>\2',
        text,
        count=1,
    )
    rows = text.split("<w:tr>")
    gone = f"<w:p><w:del {told.format(903)}><w:r><w:delText>An older word</w:delText></w:r></w:del></w:p></w:tc></w:tr>"
    rows[3] = re.sub(r"<w:p/></w:tc></w:tr>$", gone, rows[3])
    rows[4] = f"<w:trPr><w:ins {told.format(904)}/></w:trPr>" + rows[4]
    return "<w:tr>".join(rows)


def _struck(text: str) -> str:
    """With a row that was taken out as a change that is kept."""
    rows = text.split("<w:tr>")
    rows[3] = '<w:trPr><w:del w:id="905" w:author="A. B." w:date="2026-01-02T03:04:05Z"/></w:trPr>' + rows[3]
    return "<w:tr>".join(rows)


def _controls(text: str) -> str:
    """With the cells to fill, and one row, inside content controls."""
    text = text.replace("<w:p/></w:tc></w:tr>", "<w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:tc></w:tr>", 2)
    rows = re.split(r"(?=<w:tr>)", text)
    row, rest = rows[-1].split("</w:tr>", 1)
    rows[-1] = f"<w:sdt><w:sdtPr/><w:sdtContent>{row}</w:tr></w:sdtContent></w:sdt>{rest}"
    return "".join(rows)


def _nested() -> Document:
    """A table stands in a cell of a recommendation, another in a cell to fill, before its own paragraph."""
    document = invented()
    table = document.tables[0]
    inner = table.cell(2, 2).add_table(rows=2, cols=2)
    inner.cell(0, 0).text, inner.cell(1, 1).text = "12.3 A number in it", "Sea"
    table.cell(3, 3).add_table(rows=1, cols=1)
    cell = table.cell(3, 3)._tc
    cell.remove(cell.p_lst[0])
    return document


def _merged() -> Document:
    document = invented()
    table = document.tables[0]
    table.cell(2, 3).merge(table.cell(3, 3))  # one cell for 12.1 and 12.2
    table.cell(5, 0).merge(table.cell(6, 0))  # a recommendation that goes on over two rows
    return document


def _wide() -> Document:
    """Position and themes are one cell in a row."""
    document = invented()
    table = document.tables[0]
    table.cell(2, 1).merge(table.cell(2, 2))
    return document


def _several() -> Document:
    """A table for each theme, each with its heads."""
    document = invented()
    table = document.tables[0]
    document.add_paragraph("Work")
    second = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, head in zip(second.rows[0].cells, HEADS, strict=True):
        cell.text = head
    for row in table.rows[5:]:
        second._tbl.append(row._tr)
    table._tbl.remove(table.rows[4]._tr)
    return document


def _heads_again() -> Document:
    """Its heads stand again in the midst of it, as a list has them that was put together from pages."""
    document = invented()
    table = document.tables[0]
    again = table.add_row().cells
    for cell, head in zip(again, HEADS, strict=True):
        cell.text = head
    table.rows[4]._tr.addprevious(table.rows[-1]._tr)
    return document


def _prefixed(text: str) -> str:
    """With another prefix than Word's, as programs write it that keep none."""
    return re.sub(r"(</?)w:", r"\1ns0:", text).replace("xmlns:w=", "xmlns:ns0=").replace(" w:", " ns0:")


def _strict(text: str) -> str:
    """With the names of the strict form of the standard."""
    return text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")


FRENCH = ("Recommandation et État auteur de la recommandation", "Position de l’État examiné", "Thèmes")
SPANISH = ("Recomendación y Estado que la formula", "Posición del Estado examinado", "Temas")
FORMS: dict[str, bytes] = {
    "as it is": saved(invented()),
    "no column": saved(invented(("Recommendation and recommending State", "Position of the State under review", "Themes", "Relevant SDGs"))),
    "merged cells": saved(_merged()),
    "cells merged in a row": saved(_wide()),
    "column renamed": saved(invented((*HEADS[:3], "Status of implementation (mid-term)"))),
    "nested tables": saved(_nested()),
    "tracked changes": _rewritten(saved(invented()), _tracked),
    "a row taken out": _rewritten(saved(invented()), _struck),
    "content controls": _rewritten(saved(invented()), _controls),
    "a table for each theme": saved(_several()),
    "heads again": saved(_heads_again()),
    "another prefix": _rewritten(saved(invented()), _prefixed),
    "strict": _rewritten(saved(invented()), _strict),
    "saved by LibreOffice": (DESK / "list-saved-anew.docx").read_bytes(),
    "saved by LibreOffice, no column": (DESK / "list-without-column-saved-anew.docx").read_bytes(),
    "French": saved(invented((*FRENCH, "Évaluation/commentaires sur le degré de mise en œuvre"))),
    "French, no column": saved(invented((*FRENCH, "ODD"))),
    "Spanish": saved(invented((*SPANISH, "Evaluación/comentarios sobre el nivel de aplicación"))),
    "Spanish, column renamed": saved(invented((*SPANISH, "Seguimiento (informe de mitad de período)"))),
}
"""The forms by what is odd in them."""

"""The pages of passages as one PDF: a list first, then each page with a stamp that says what it is, and a bar beside the passage.

Made with PDFium's own pages: what is printed on them stays as it is. Stamps are in Helvetica, which every reader has, and so in letters without
accents. Notes and links of a page stay behind, and a page that would do something when it is opened is refused.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ...errors import UnreadableError
from ...languages.messages import message

if TYPE_CHECKING:
    from ...text import Box

_WIDTH, _HEIGHT = 595.3, 841.9
_MARGIN, _SIZE, _LINE, _TITLE = 54.0, 8.0, 11.0, 14.0
_STAMP, _BAR = 7.0, 2.0
_ROWS = 62
"""Lines of the list that a page holds."""


class Annex(NamedTuple):
    """One page of a document: the numbers of the passages on it, the stamp's words, the document by its SHA-256, the page (from 1) and the boxes of
    the passages on it."""

    numbers: tuple[int, ...]
    stamp: str
    sha256: str
    page: int
    boxes: tuple[Box, ...]


class AnnexesWanted(NamedTuple):
    """What is to be made: the title, lines of the list, the annexes in order, and the documents' bytes by their SHA-256."""

    title: str
    listed: tuple[str, ...]
    annexes: tuple[Annex, ...]
    originals: Mapping[str, bytes]


def annexes(wanted: AnnexesWanted) -> bytes:
    """The PDF. Raises `UnreadableError` for a document that can't be opened or lacks a page."""
    import pypdfium2

    made = pypdfium2.PdfDocument.new()
    opened: dict[str, Any] = {}
    try:
        _list(made, wanted.title, wanted.listed)
        for annex in wanted.annexes:
            if annex.sha256 not in opened:
                opened[annex.sha256] = pypdfium2.PdfDocument(wanted.originals[annex.sha256])
            made.import_pages(opened[annex.sha256], [annex.page - 1])
            page = made[len(made) - 1]
            _stamped(made, page, annex)
        out = io.BytesIO()
        made.save(out)
        return _fixed(_inactive(out.getvalue(), wanted.title))
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(
            message("a page of it can’t be put into the annexes"), where=wanted.title, next_step=message("Write the passages as .docx.")
        ) from error
    finally:
        for each in (*opened.values(), made):
            each.close()


_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|AA|Launch|OpenAction|EmbeddedFiles?|RichMedia|SubmitForm|GoToR)(?![A-Za-z0-9])")


def _inactive(data: bytes, title: str) -> bytes:
    """The PDF, if nothing in it acts. Raises `UnreadableError` else."""
    if _ACTIVE.search(_STREAM.sub(b"", data)):
        raise UnreadableError(
            message("a page of it does something when it is opened"), where=title, next_step=message("Write the passages as .docx.")
        )
    return data


def _fixed(data: bytes) -> bytes:
    """The PDF with the same time and identity whenever it is made, so that the same passages give the same bytes."""
    data = re.sub(rb"(/CreationDate\(D:)\d{14}", rb"\g<1>20000101000000", data, count=1)
    without = re.sub(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]", b"", data)
    name = hashlib.sha256(without).hexdigest()[:32].upper().encode()
    return re.sub(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]", b"/ID[<" + name + b"><" + name + b">]", data)


def _list(made: Any, title: str, listed: Sequence[str]) -> None:
    lines = [part for line in listed for part in _wrapped(line)]
    for start in range(0, max(1, len(lines)), _ROWS):
        page = made.new_page(_WIDTH, _HEIGHT)
        top = _HEIGHT - _MARGIN
        if start == 0:
            _write(made, page, title, _MARGIN, top, _TITLE)
        for turn, line in enumerate(lines[start : start + _ROWS]):
            _write(made, page, line, _MARGIN, top - 20 - turn * _LINE, _SIZE)
        page.gen_content()


_CHARACTERS = 118
"""Characters of Helvetica at 8 points that a line takes."""


def _wrapped(line: str) -> Iterator[str]:
    import textwrap

    yield from textwrap.wrap(line, _CHARACTERS, subsequent_indent="    ")


def _stamped(made: Any, page: Any, annex: Annex) -> None:
    """The stamp at the head of a page, on white, and a bar beside each box."""
    import pypdfium2.raw as pdfium

    while pdfium.FPDFPage_GetAnnotCount(page.raw) > 0:
        if not pdfium.FPDFPage_RemoveAnnot(page.raw, 0):
            break
    width, height = page.get_size()
    _rectangle(page, (0, height - 14, width, 14), (255, 255, 255))
    _write(made, page, annex.stamp, 24, height - 10, _STAMP)
    left = min((box.left for box in annex.boxes), default=0.0) - 8
    for box in annex.boxes:
        if box.bottom > box.top:
            _rectangle(page, (max(4.0, left), height - box.bottom - 1, _BAR, box.bottom - box.top + 2), (181, 86, 0))
    page.gen_content()


def _write(made: Any, page: Any, text: str, left: float, bottom: float, size: float) -> None:
    import pypdfium2.raw as pdfium

    plain = unicodedata.normalize("NFKD", text.translate(_MARKS)).encode("ascii", "ignore").decode()
    written = pdfium.FPDFPageObj_NewTextObj(made.raw, b"Helvetica", ctypes.c_float(size))
    words = (plain + "\0").encode("utf-16-le")
    pdfium.FPDFText_SetText(written, ctypes.cast(ctypes.create_string_buffer(words, len(words)), pdfium.FPDF_WIDESTRING))
    pdfium.FPDFPageObj_Transform(written, 1, 0, 0, 1, left, bottom)
    pdfium.FPDFPage_InsertObject(page.raw, written)


_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def _rectangle(page: Any, sides: tuple[float, float, float, float], colour: tuple[int, int, int]) -> None:
    import pypdfium2.raw as pdfium

    drawn = pdfium.FPDFPageObj_CreateNewRect(*sides)
    pdfium.FPDFPageObj_SetFillColor(drawn, *colour, 255)
    pdfium.FPDFPath_SetDrawMode(drawn, pdfium.FPDF_FILLMODE_WINDING, 0)
    pdfium.FPDFPage_InsertObject(page.raw, drawn)

"""A copy of a PDF that shows the same pages and tells nothing else: its pages alone, without properties, notes, attached files and earlier versions.

Bookmarks and the tags for screen readers go too: who can should clean the Word file that it was made from, and print that.
"""

from __future__ import annotations

import hashlib
import io
import re
from contextlib import closing
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ...errors import UnreadableError, UsageError
from ...languages.messages import message
from ...reading import read_bytes
from .pdf_file_tells import annotations_of, jpeg_of, opened, target_of
from .picture_metadata import bare_picture, picture_tells
from .word_file_tells import is_local

_DATE = re.compile(rb"(/CreationDate\s*\(D:)\d{14}")
_IDENTITY = re.compile(rb"/ID\s*\[\s*<[0-9A-Fa-f]{32}>\s*<[0-9A-Fa-f]{32}>\s*\]")
_FORM = 5
_WRITTEN_OVER = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_REDACT}
_ANEW = message("Print it anew to PDF in the program that made it, and check that.")
_MOST_PICTURED = 60
_PIXELS = 600
"""Pages that are compared by their looks, and how large they are drawn."""


def cleaned_pdf(data: bytes, name: str) -> bytes:
    """The copy. Raises `UsageError` where it would not show the same words, `UnreadableError` for a file that can't be read."""
    out = io.BytesIO()
    looked: tuple[str, ...] = ()
    try:
        with closing(opened(data, name)) as document, closing(pdfium.PdfDocument.new()) as copy:
            _refuse_written_over(document, name)
            looked = _looks(document)
            copy.import_pages(document)
            for number in range(len(copy)):
                with closing(copy[number]) as page:
                    _bare(copy, page)
            copy.save(out)
    except pdfium.PdfiumError as error:
        raise UnreadableError(message("this PDF can't be copied: it is damaged"), where=name, next_step=message("Print it anew to PDF.")) from error
    made = _DATE.sub(rb"\g<1>" + b"0" * 14, out.getvalue())
    made = _IDENTITY.sub(lambda match: re.sub(rb"[0-9A-Fa-f]", b"0", match[0].replace(b"/ID", b"/@@")).replace(b"/@@", b"/ID"), made)
    with closing(opened(made, name)) as again:
        same = _looks(again) == looked
    if not same or _printed(made, name) != _printed(data, name):
        raise UsageError(message("no clean copy was made: it would not look the same"), where=name, next_step=_ANEW)
    return made


def _refuse_written_over(document: Any, name: str) -> None:
    """Raises `UsageError` where words or marks that are to be read stand over the pages: the copy would lose them."""
    for number in range(len(document)):
        with closing(document[number]) as page:
            if any(raw.FPDFAnnot_GetSubtype(each) in _WRITTEN_OVER for _, each in annotations_of(page)):
                what = message(
                    "no clean copy was made: on page {value} a form was filled in, or something was typed or stamped over the page", value=number + 1
                )
                raise UsageError(what, where=name, next_step=_ANEW)


def _looks(document: Any) -> tuple[str, ...]:
    """How its pages look, small and without notes, as far as `_MOST_PICTURED`: a layer that was switched off must not come to light."""
    found = []
    for number in range(min(len(document), _MOST_PICTURED)):
        with closing(document[number]) as page:
            size = max(page.get_size())
            picture = page.render(scale=min(1.0, _PIXELS / max(size, 1.0)), may_draw_forms=False, draw_annots=False)
            found.append(hashlib.sha256(bytes(picture.buffer)).hexdigest())
    return tuple(found)


def _printed(data: bytes, name: str) -> list[str]:
    transcript = read_bytes(data, name)
    transcript.close()
    return [line.text for line in transcript.lines]


def _bare(copy: Any, page: Any) -> None:
    """Take notes and private links off a page, and out of its pictures what they don't show."""
    gone = [index for index, each in annotations_of(page) if raw.FPDFAnnot_GetSubtype(each) != raw.FPDF_ANNOT_LINK or is_local(target_of(copy, each))]
    for index in reversed(gone):
        raw.FPDFPage_RemoveAnnot(page.raw, index)
    for each in page.get_objects(max_depth=_FORM):
        data = jpeg_of(each) if each.type == raw.FPDF_PAGEOBJ_IMAGE else b""
        if data and picture_tells(data).words:
            each.load_jpeg(io.BytesIO(bare_picture(data)), pages=[page], inline=True, autoclose=False)

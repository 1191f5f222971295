"""What a PDF tells besides what it shows."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ...errors import UnreadableError
from ...languages.messages import Text, labelled, message, message_of, said_later
from ...reading.limits import MAX_PAGES
from .picture_metadata import picture_tells
from .told_by_file import Tells, ToldByFile, in_order, once_on_a_line
from .word_file_tells import links_told

_NAMES: dict[str, str] = said_later({"Author": "who wrote it"})
_TIMES: dict[str, str] = said_later({"CreationDate": "made", "ModDate": "changed last"})
_PROGRAMS = ("Creator", "Producer")
_PROPERTIES = ("Title", "Subject", "Keywords")
_XMP = re.compile(rb"<x:xmpmeta|<rdf:RDF|/Type\s*/Metadata\b")
_PIECES = re.compile(rb"/PieceInfo\b")
_LAYERS = re.compile(rb"/OCProperties\b")
_LINEAR = re.compile(rb"/Linearized\b")
MOST_OBJECTS = 200_000
"""Pieces of all pages that are looked at."""
MOST_MARKS = 10_000
"""Annotations of one page that are looked at."""
_INVISIBLE = 3
_BRIGHT = 0xF0
_FORM = 5
"""How deep pieces may stand in one another."""
OURS = "PDFium"
"""What the program that writes our copies calls itself."""


def opened(data: bytes, name: str) -> Any:
    """The PDF, opened. Raises `UnreadableError`."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = message("this PDF is protected by a password") if locked else message("this PDF can't be opened: it is damaged or incomplete")
        raise UnreadableError(what, where=name, next_step=message("Save it again in the program that made it.")) from error
    if len(document) > MAX_PAGES:
        document.close()
        raise UnreadableError(
            message("this PDF has more than {max_pages} pages", max_pages=MAX_PAGES), where=name, next_step=message("Give the submission alone.")
        )
    return document


def pdf_file_tells(data: bytes, name: str) -> tuple[ToldByFile, ...]:
    """All that is found, the gravest first. Raises `UnreadableError`."""
    with closing(opened(data, name)) as document:
        return in_order(_Looked(data, document).every())


def annotations_of(page: Any) -> Iterator[tuple[int, Any]]:
    """The annotations of a page by their places in its list; each is open while it is looked at."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), MOST_MARKS)):
        found = raw.FPDFPage_GetAnnot(page.raw, index)
        if found:
            try:
                yield index, found
            finally:
                raw.FPDFPage_CloseAnnot(found)


def target_of(document: Any, annotation: Any) -> str:
    """Where a link leads outside of the file; empty for one that stays inside."""
    link = raw.FPDFAnnot_GetLink(annotation)
    action = raw.FPDFLink_GetAction(link) if link else None
    if not action:
        return ""
    kind = raw.FPDFAction_GetType(action)
    if kind == raw.PDFACTION_URI:
        return _ascii(lambda buffer, size: raw.FPDFAction_GetURIPath(document.raw, action, buffer, size))
    if kind in {raw.PDFACTION_LAUNCH, raw.PDFACTION_REMOTEGOTO}:
        return "file:" + _ascii(lambda buffer, size: raw.FPDFAction_GetFilePath(action, buffer, size))
    return ""


def _ascii(ask: Callable[[Any, int], int]) -> str:
    size = min(int(ask(None, 0)), 10_000)
    buffer = ctypes.create_string_buffer(max(1, size))
    ask(buffer, size)
    return buffer.value.decode("utf-8", "replace")


def _wide(annotation: Any, key: bytes) -> str:
    size = min(int(raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)), 20_000)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


class _Looked:
    def __init__(self, data: bytes, document: Any) -> None:
        self._data, self._document = data, document
        self._notes: list[str] = []
        self._authors: list[str] = []
        self._links: list[str] = []
        self._pictures: list[Text] = []
        self._unseen: list[str] = []
        self._met = Counter[str]()
        self._objects = 0

    def every(self) -> Iterator[ToldByFile]:
        yield from self._properties()
        for number in range(len(self._document)):
            try:
                with closing(self._document[number]) as page:
                    self._page(page, number + 1)
            except pdfium.PdfiumError:
                self._met["page"] += 1
        yield from self._of_pages()
        yield from self._of_file()

    def _properties(self) -> Iterator[ToldByFile]:
        found = {key: " ".join(str(text).split()) for key in self._document.METADATA_KEYS if (text := _property(self._document, key))}
        names = [labelled(message(words), found[key]) for key, words in _NAMES.items() if key in found]
        if names:
            yield once_on_a_line(Tells.NAMES, message("Its properties name persons."), names)
        times = [labelled(message(words), found[key]) for key, words in _TIMES.items() if found.get(key, "D:0").strip("D:0Z'+-")]
        if times:
            yield once_on_a_line(Tells.TIMES, message("It says when it was made, and when it was worked on."), times)
        programs = [found[key] for key in _PROGRAMS if found.get(key, OURS) != OURS]
        if programs:
            yield once_on_a_line(Tells.PROGRAMS, message("It says with which program it was made."), programs)
        rest = [f"{key}: {found[key]}" for key in _PROPERTIES if key in found]
        if rest:
            yield once_on_a_line(Tells.PROPERTIES, message("It has a title or other properties, maybe of an older text."), rest)
        if _XMP.search(self._data):
            yield once_on_a_line(Tells.PROPERTIES, message("It has a second set of properties (XMP): often names, programs, and a history."))

    def _page(self, page: Any, number: int) -> None:
        for _, each in annotations_of(page):
            kind = raw.FPDFAnnot_GetSubtype(each)
            if kind == raw.FPDF_ANNOT_LINK:
                self._links.append(target_of(self._document, each))
            elif kind == raw.FPDF_ANNOT_FILEATTACHMENT:
                self._met["attachment"] += 1
            elif kind == raw.FPDF_ANNOT_WIDGET:
                self._met["field"] += 1
            elif kind != raw.FPDF_ANNOT_POPUP:
                self._met["note"] += 1
                self._notes.append(_wide(each, b"Contents"))
                self._authors.append(_wide(each, b"T"))
        text_page = page.get_textpage()
        for each in page.get_objects(max_depth=_FORM):
            self._objects += 1
            if self._objects > MOST_OBJECTS:
                self._met["page"] += 1
                break
            if each.type == raw.FPDF_PAGEOBJ_IMAGE:
                self._picture(each, number)
            elif each.type == raw.FPDF_PAGEOBJ_TEXT and _is_unseen(each):
                self._unseen.append(_text_of(each, text_page))
        text_page.close()

    def _picture(self, each: Any, number: int) -> None:
        data = jpeg_of(each)
        if data:
            self._pictures += [message("page {number}: {words}", number=str(number), words=words) for words in picture_tells(data).words]

    def _of_pages(self) -> Iterator[ToldByFile]:
        if self._met["note"]:
            by = sorted({each for each in self._authors if each})
            told_of = (
                message_of(
                    self._met["note"],
                    one="{n} note or mark stands on its pages, by {names}.",
                    many="{n} notes or marks stand on its pages, by {names}.",
                    names=", ".join(by),
                )
                if by
                else message_of(self._met["note"], one="{n} note or mark stands on its pages.", many="{n} notes or marks stand on its pages.")
            )
            yield once_on_a_line(Tells.COMMENTS, told_of, self._notes)
        if any(map(str.strip, self._unseen)):
            step = message("Look at it: a scanned page has such text behind its picture, and so has a page on which something was covered.")
            yield once_on_a_line(Tells.HIDDEN, message("Text stands in it that is not seen."), self._unseen, stays=True, step=step)
        links = [each for each in self._links if each]
        yield from links_told(links, lambda n: message("Links can be read and followed: {n}.", n=n))
        if self._pictures:
            yield once_on_a_line(Tells.PICTURES, message("Pictures carry more than they show."), self._pictures)
        if self._met["page"]:
            yield once_on_a_line(
                Tells.EMBEDDED,
                message("A part of it could not be looked into."),
                stays=True,
                step=message("Save it anew in the program that made it."),
            )

    def _of_file(self) -> Iterator[ToldByFile]:
        handle = self._document.raw
        ends = raw.FPDF_GetTrailerEnds(handle, None, 0) - (1 if _LINEAR.search(self._data[:2_000]) else 0)
        if ends > 1:
            earlier = message_of(
                ends - 1,
                one="It holds {n} earlier version of itself: what was taken out later can be read.",
                many="It holds {n} earlier versions of itself: what was taken out later can be read.",
            )
            yield once_on_a_line(Tells.EARLIER, earlier)
        count = raw.FPDFDoc_GetAttachmentCount(handle) + self._met["attachment"]
        if count > 0:
            yield once_on_a_line(Tells.EMBEDDED, message("Files are attached to it: {n}.", n=count))
        if raw.FPDFDoc_GetJavaScriptActionCount(handle) > 0:
            yield once_on_a_line(Tells.EMBEDDED, message("It has programs in it (JavaScript)."))
        if self._met["field"] or int(raw.FPDF_GetFormType(handle)) > 0:
            yield once_on_a_line(Tells.EMBEDDED, message("It is a form, and holds what was filled in."))
        if raw.FPDF_GetSignatureCount(handle) > 0:
            yield once_on_a_line(Tells.NAMES, message("It is signed: the signature names who signed."))
        if _LAYERS.search(self._data):
            step = message("Print it anew to PDF in the program that made it.")
            yield once_on_a_line(Tells.HIDDEN, message("It has layers, which may be switched off."), stays=True, step=step)
        if _PIECES.search(self._data):
            yield once_on_a_line(
                Tells.PROPERTIES,
                message("A program keeps its own data in it."),
                stays=True,
                step=message("Print it anew to PDF in the program that made it."),
            )


def jpeg_of(each: Any) -> bytes:
    """The bytes of a picture of a page, where it is kept as JPEG."""
    filters = each.get_filters()
    if filters != ["DCTDecode"]:
        return b""
    return bytes(each.get_data(decode_simple=False))


def _is_unseen(each: Any) -> bool:
    if raw.FPDFTextObj_GetTextRenderMode(each.raw) == _INVISIBLE:
        return True
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(each.raw, red, green, blue, alpha):
        return False
    return alpha.value == 0 or all(part.value >= _BRIGHT for part in (red, green, blue))


def _text_of(each: Any, text_page: Any) -> str:
    size = min(int(raw.FPDFTextObj_GetText(each.raw, text_page.raw, None, 0)), 2_000)
    buffer = ctypes.create_string_buffer(max(2, size))
    raw.FPDFTextObj_GetText(each.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _property(document: Any, key: str) -> str:
    try:
        return str(document.get_metadata_value(key) or "")
    except UnicodeDecodeError:
        return "�"

"""The text layer of a PDF as other people's programs give it, page by page. What is not installed is not run, and said."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec

import pypdfium2

from .manner import Engine, Manner, Pages

_MODULES = {Engine.PYPDF: "pypdf", Engine.PDFMINER: "pdfminer", Engine.MUPDF: "pymupdf"}
_OPTIONS = {Engine.POPPLER: (), Engine.POPPLER_LAYOUT: ("-layout",), Engine.POPPLER_RAW: ("-raw",)}


@cache
def is_there(engine: Engine) -> bool:
    """Whether the engine can be run on this machine."""
    if engine in _MODULES:
        return find_spec(_MODULES[engine]) is not None
    return engine not in _OPTIONS or shutil.which("pdftotext") is not None


class NotMadeError(Exception):
    """An engine can't read the PDF, so that there is no such variation of it."""


def taken(data: bytes, manner: Manner) -> str:
    """The text as the manner's engine takes it from a PDF, its pages parted as the manner has it (pdftotext by itself: form feeds). Raises
    `NotMadeError`."""
    if manner.engine in _OPTIONS:
        return _poppler(data, manner)
    try:
        pages = _OTHERS[manner.engine](data) if manner.engine in _OTHERS else _pdfium(data, bounded=manner.engine is Engine.PDFIUM_BOUNDED)
    except Exception as error:
        raise NotMadeError(f"{manner.engine.value} can't read this PDF: {error}") from error
    if not "".join(pages).strip():
        raise NotMadeError(f"{manner.engine.value} finds no text in this PDF")
    return {Pages.FEED: "\f", Pages.BLANK: "\n\n\n"}.get(manner.pages, "\n").join(pages)


def _pdfium(data: bytes, *, bounded: bool) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        text_page = page.get_textpage()
        text = text_page.get_text_bounded() if bounded else text_page.get_text_range()
        pages.append(text.replace("\r\n", "\n"))
        text_page.close()
        page.close()
    document.close()
    return pages


def _pypdf(data: bytes) -> list[str]:
    reader = import_module("pypdf").PdfReader(io.BytesIO(data))
    return [page.extract_text() for page in reader.pages]


def _pdfminer(data: bytes) -> list[str]:
    return str(import_module("pdfminer.high_level").extract_text(io.BytesIO(data))).split("\f")


def _mupdf(data: bytes) -> list[str]:
    document = import_module("pymupdf").open(stream=data, filetype="pdf")
    return [page.get_text() for page in document]


_OTHERS: dict[Engine, Callable[[bytes], list[str]]] = {Engine.PYPDF: _pypdf, Engine.PDFMINER: _pdfminer, Engine.MUPDF: _mupdf}


def _poppler(data: bytes, manner: Manner) -> str:
    command = ["pdftotext", "-enc", "UTF-8", *_OPTIONS[manner.engine], "-", "-"]
    text = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return text.replace("\f", "\n\n\n") if manner.pages is Pages.BLANK else text

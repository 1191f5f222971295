"""A file's bytes to the reader of its format, which is imported when the format is met: the libraries behind them take time to load."""

from __future__ import annotations

from collections.abc import Callable

from ..errors import UnreadableError
from ..languages.messages import message, said_later
from .file_kinds import sniff
from .transcript import Transcript


def read_bytes(data: bytes, name: str) -> Transcript:
    """Read a file's bytes; `name` is used in messages only.

    Raises `UnreadableError` when the bytes are no document that OpenUPR reads. A PDF without a text layer is read, with a flaw
    that says so.
    """
    kind = sniff(data)
    reader = _READERS.get(kind)
    if reader is None:
        what, next_step = _NOT_READ[kind]
        raise UnreadableError(message(what), where=name, next_step=message(next_step))
    return reader(data, name)


def _pdf(data: bytes, name: str) -> Transcript:
    import hashlib

    from .layout import lay_out
    from .pdf import read_pdf

    pages, raw, flaws, properties, ruler = read_pdf(data, name)
    lines = lay_out(pages, raw, ruler)
    text = "\n".join(line.text for line in lines)
    return Transcript(name, hashlib.sha256(data).hexdigest(), "pdf", tuple(pages), lines, text, tuple(flaws), properties)


def _docx(data: bytes, name: str) -> Transcript:
    from .docx import read_docx

    return read_docx(data, name)


def _doc(data: bytes, name: str) -> Transcript:
    from .doc import read_doc

    return read_doc(data, name)


def _html(data: bytes, name: str) -> Transcript:
    from .html import read_html

    return read_html(data, name)


def _plain(data: bytes, name: str) -> Transcript:
    from .plain import read_plain

    return read_plain(data, name)


_READERS: dict[str, Callable[[bytes, str], Transcript]] = {"pdf": _pdf, "zip": _docx, "ole": _doc, "html": _html, "text": _plain}
_NOT_READ = said_later(
    {
        "empty": (
            "the file is empty",
            "The UN's server answers so when a document is not published: check the symbol and download it again.",
        ),
        "rtf": ("this is a file in Rich Text Format", "Open it in Word or LibreOffice and save it as .docx or PDF."),
        "mail": (
            "this is a message or a web archive (MIME)",
            "Open it in a browser or mail program and save the document that it carries.",
        ),
        "unknown": ("this is no document that OpenUPR knows", "Give it a PDF, a Word file, a web page or plain text."),
    }
)

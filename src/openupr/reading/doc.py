"""Word's old format (.doc): OLE bytes -> .docx by msdoc2docx -> `docx`. The original bytes' hash is kept; macros and objects are
not touched.
"""

from __future__ import annotations

import dataclasses
import struct

from ..errors import UnreadableError
from ..languages.messages import Text, message, said_later
from .docx import read_docx
from .limits import MAX_DOC
from .swept_folders import swept_folder
from .transcript import Flaw, Transcript

_OTHERS: dict[str, str] = said_later(
    {
        "W\0o\0r\0k\0b\0o\0o\0k\0": "this is an old Excel workbook (.xls)",
        "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0": "this is an old PowerPoint presentation (.ppt)",
        "_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0": "this is an Outlook message (.msg)",
        "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0": "this Word file is protected by a password",
    }
)
# What the converter warns of although no text is lost: how labels of lists look, settings of protection and of the page.
_HARMLESS = ("UNSUPPORTED_LIST_LEVEL", "DOCUMENT_PROTECTION", "TRACK_REVISIONS", "SUMMARY_INFORMATION", "CFB_DIRECTORY")
_AS_DOCX = message("Open it in Word or LibreOffice and save it as .docx.")


def read_doc(data: bytes, name: str) -> Transcript:
    """Read an old Word file. Raises `UnreadableError` when it is damaged, encrypted, too large, or another kind of OLE file."""
    from doc2docx import convert
    from doc2docx.cfb import CompoundFileLimits
    from doc2docx.diagnostics import Severity
    from doc2docx.errors import Doc2DocxError, EncryptedDocumentError

    if len(data) > MAX_DOC:
        raise UnreadableError(message("this Word file is larger than {max_doc} bytes", max_doc=MAX_DOC), where=name, next_step=_AS_DOCX)
    limits = CompoundFileLimits(max_input_bytes=MAX_DOC, max_stream_bytes=MAX_DOC, max_directory_entries=100_000)
    with swept_folder() as folder:
        source, target = folder / "in.doc", folder / "out.docx"
        source.write_bytes(data)
        try:
            report = convert(source, target, limits=limits).report
            converted = target.read_bytes()
        except EncryptedDocumentError as error:
            raise UnreadableError(
                message("this Word file is protected by a password"), where=name, next_step=message("Save it again without the password.")
            ) from error
        except Doc2DocxError as error:
            what = _other(data) or message("this old Word file can't be opened: {why}", why=str(error))
            raise UnreadableError(what, where=name, next_step=_AS_DOCX) from error
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError, struct.error) as error:
            # The converter is young: what it does not expect in a damaged file escapes as an error of the language.
            what = _other(data) or message("this old Word file is damaged, or beyond what can be converted ({why})", why=type(error).__name__)
            raise UnreadableError(what, where=name, next_step=_AS_DOCX) from error
    transcript = read_docx(converted, name)
    flaws = [
        Flaw("conversion", message("converting from the old Word format: “{what}”", what=found.message))
        for found in report.diagnostics
        if found.severity is not Severity.INFO and not found.code.startswith(_HARMLESS)
    ]
    if "_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0".encode("latin-1") in data:
        flaws.append(Flaw("macros", message("the file carries macros: none was run")))
    return dataclasses.replace(transcript, sha256=_sha256(data), format="doc", flaws=(*transcript.flaws, *flaws))


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _other(data: bytes) -> Text:
    """What else an OLE file is, by the names in its directory; empty for a Word document."""
    if "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0".encode("latin-1") in data:
        return ""
    return next(
        (message(what) for mark, what in _OTHERS.items() if mark.encode("latin-1") in data),
        message("this is an OLE file without a Word document in it"),
    )

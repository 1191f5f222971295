"""Old Word files, and files under a name that they are not."""

from __future__ import annotations

import hashlib
import io

import pytest
from docx import Document

from openupr.errors import UnreadableError
from openupr.reading import LineRole, read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def named(stream: str) -> bytes:
    return OLE + bytes(1000) + "".join(f"{c}\0" for c in stream).encode("latin-1") + bytes(1000)


def test_docx_under_the_name_doc_is_read_as_docx():
    document = Document()
    document.add_paragraph("Ratify it")
    out = io.BytesIO()
    document.save(out)
    transcript = read_bytes(out.getvalue(), "addendum.doc")
    assert (transcript.format, transcript.text) == ("docx", "Ratify it")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (OLE, "OLE file without a Word document"),
        (named("WordDocument"), "can't be opened|is damaged"),
        (named("Workbook"), "old Excel workbook"),
        (named("EncryptedPackage"), "protected by a password"),
        (named("__properties_version1.0"), "Outlook message"),
        (b"{\\rtf1\\ansi Ratify it}", "Rich Text Format"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "MIME"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no document that OpenUPR knows"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "no document that OpenUPR knows"),
        (b"  \n", "the file is empty"),
    ],
)
def test_other_files_are_refused_by_their_bytes(data, says):
    with pytest.raises(UnreadableError, match=says) as caught:
        read_bytes(data, "file.doc")
    assert caught.value.next_step


@pytest.mark.corpus
def test_real_old_word_files(corpus):
    data = (corpus / "dossiers/SVN-34/advance-questions.doc").read_bytes()
    transcript = read_bytes(data, "advance-questions.doc")
    assert (transcript.format, transcript.sha256) == ("doc", hashlib.sha256(data).hexdigest())
    body = [line.text for line in transcript.lines if line.part is LineRole.BODY]
    assert body[0] == "ADVANCE QUESTIONS TO SLOVENIA (FIRST BATCH)"
    assert sum(text.startswith("• ") for text in body) == 7
    assert transcript.flaws == ()


@pytest.mark.corpus
@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.99])
def test_truncated_old_word_files_are_refused_or_read(corpus, keep):
    data = (corpus / "dossiers/SVN-34/advance-questions.doc").read_bytes()
    try:
        read = read_bytes(data[: int(len(data) * keep)], "x").format
    except UnreadableError as refused:
        read = refused.next_step
    assert read in {"doc", "Open it in Word or LibreOffice and save it as .docx."}

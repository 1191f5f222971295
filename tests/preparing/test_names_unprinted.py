"""What a Word file shows to some readers alone is told, and gone from the clean copy where nobody needs it."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from openupr.languages.messages import messages
from openupr.preparing.published.picture_metadata import picture_tells
from openupr.preparing.published.word_file_cleaned import cleaned_word_file
from openupr.preparing.published.word_file_tells import word_file_tells
from openupr.reading import read_bytes

FIELD = '<w:sdt {ns}><w:sdtPr><w:alias w:val="Mira’s part"/></w:sdtPr><w:sdtContent><w:r><w:t>A field.</w:t></w:r></w:sdtContent></w:sdt>'


def given() -> bytes:
    """A file with a described picture, a hint at a link, a named field, and two bookmarks, to one of which the text refers."""
    document = docx.Document()
    paragraph = document.add_paragraph("The harbour prison was closed. ")
    made = document.part.relate_to(
        "https://harbour.example/list", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", True
    )
    inside = "<w:r><w:t>the list</w:t></w:r>"
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{made}" w:tooltip="from Mira’s source">{inside}</w:hyperlink>'
    within = f'<w:hyperlink {nsdecls("w")} w:anchor="annex">{inside}</w:hyperlink>'
    marks = [
        f'<w:bookmark{end} {nsdecls("w")} w:id="{number}"{name}/>'
        for number, called in enumerate(("guard_of_the_prison", "annex"), 70)
        for end, name in (("Start", f' w:name="{called}"'), ("End", ""))
    ]
    for each in (link, within, *marks, FIELD.format(ns=nsdecls("w"))):
        paragraph._p.append(parse_xml(each))
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    picture.seek(0)
    document.add_picture(picture)
    document.inline_shapes[0]._inline.docPr.set("descr", "Mira before the gate")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def words_told(data: bytes) -> dict[str, bool]:
    """What is told of a file, with whether the clean copy keeps it."""
    return {messages().said(word): each.stays for each in word_file_tells(data, "s.docx") for word in each.words}


@pytest.mark.parametrize(
    ("words", "stays"),
    [("Mira before the gate", True), ("from Mira’s source", False), ("Mira’s part", False), ("guard_of_the_prison", False), ("annex", True)],
)
def test_what_only_some_readers_see_is_told(words: str, stays: bool) -> None:
    data = given()
    copy = cleaned_word_file(data, "s.docx")
    assert words_told(data)[words] is stays
    assert (words in words_told(copy)) is stays
    assert [line.text for line in read_bytes(copy, "s.docx").lines] == [line.text for line in read_bytes(data, "s.docx").lines]


@pytest.mark.parametrize(("code", "coding"), [(b"ASCII\0\0\0", "ascii"), (b"UNICODE\0", "utf-16-be"), (bytes(8), "utf-8")])
def test_a_comment_in_a_picture_is_read_in_the_letters_that_it_names(code: bytes, coding: str) -> None:
    exif = Image.Exif()
    exif.endian = ">"
    exif[0x9286] = code + "seen at the gate".encode(coding)
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "JPEG", exif=exif)
    assert "comment: seen at the gate" in [messages().said(word) for word in picture_tells(out.getvalue()).words]

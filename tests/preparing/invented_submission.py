"""An invented submission as a Word file that tells all that a Word file can tell: who, when, what was taken out, what was said beside it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

AUTHOR = "Mira Ostane"
DELETED = "Our source is a guard of the prison."
HIDDEN = "Ask Tomas Verel before this goes out."
COMMENT = "Is her name safe here?"
TEXT = [
    "1. Harbour Watch is an association of families of prisoners in Galdora. It was founded in 2009 and visits prisons every month, as it did in the"
    " cycle before, together with lawyers and doctors.",
    "2. The Committee against Torture “was concerned about overcrowding in the harbour prison of Sundel” (A/HRC/WG.6/48/XGG/2, para. 4). Galdora"
    " supported recommendation 140.3 of the last cycle and recommendation 140.99, and did neither in the years since.",
    "3. In 2023 Ms. Adela Brunnic spent eleven weeks in the harbour prison without seeing a judge, and her lawyer was not told where she was held"
    " by the authorities of the district.",
    "This paragraph has no number although it is long: visits were refused on four occasions, no reason was given in writing, and no appeal was"
    " possible against any of these decisions.",
]
ASKS = [
    "Close the harbour prison of Sundel by the end of 2028.",
    "Continue its efforts to improve prisons.",
]


def jpeg(orientation: int = 6) -> bytes:
    """A picture with a place, a camera and an owner in it, lying on its side, and bytes behind it."""
    picture = Image.new("RGB", (40, 20), (10, 90, 160))
    exif = Image.Exif()
    exif[0x0112], exif[0x0110], exif[0x013B] = orientation, "Camera 5", AUTHOR
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=b"seen at the gate")
    return out.getvalue() + b"\x00kept behind"


def png() -> bytes:
    """A picture with a text in it."""
    out = io.BytesIO()
    Image.new("P", (9, 9)).save(out, "PNG")
    data, text = out.getvalue(), b"Author\x00" + AUTHOR.encode()
    chunk = struct.pack(">I", len(text)) + b"tEXt" + text + struct.pack(">I", zlib.crc32(b"tEXt" + text))
    end = data.index(b"IEND") - 4
    return data[:end] + chunk + data[end:]


def telling() -> bytes:
    """The file."""
    document = docx.Document()
    document.core_properties.author, document.core_properties.last_modified_by = AUTHOR, "T. Verel"
    document.core_properties.title = "Draft for the ministry"
    document.add_heading("Submission on Galdora", 1)
    paragraphs = [document.add_paragraph(text) for text in TEXT]
    document.add_heading("Recommendations", 1)
    for text in ASKS:
        document.add_paragraph(text, style="List Bullet")
    _changes(document, paragraphs)
    hidden = paragraphs[2].add_run(" " + HIDDEN)
    hidden.font.hidden = True
    document.add_comment(runs=paragraphs[2].runs[:1], text=COMMENT, author=AUTHOR, initials="MO")
    link(paragraphs[0], "file:///C:/Papers/mira/prisons.xlsx", " See our list.")
    link(paragraphs[0], "https://harbour.example/list", " And the page.")
    for data, name in ((jpeg(), "IMG_2041.jpg"), (png(), "plan.png")):
        document.add_paragraph().add_run().add_picture(io.BytesIO(data))
        document.inline_shapes[-1]._inline.docPr.set("descr", f"C:\\Papers\\mira\\{name}")
    return _with_parts(document)


def link(paragraph: object, target: str, text: str) -> None:
    """Add a link to a paragraph."""
    part = paragraph.part  # type: ignore[attr-defined]
    made = OxmlElement("w:hyperlink")
    made.set(qn("r:id"), part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    made.append(run)
    paragraph._p.append(made)  # type: ignore[attr-defined]


def _changes(document: object, paragraphs: list[object]) -> None:
    """Words taken out, words put in, a paragraph whose end was deleted, a row that was deleted, looks that were changed."""
    by = f'w:author="{AUTHOR}" w:date="2026-05-01T10:00:00Z" w:id="9{{}}"'
    first = paragraphs[1]._p  # type: ignore[attr-defined]
    first.append(parse_xml(f"<w:del {nsdecls('w')} {by.format(1)}><w:r><w:delText>{DELETED}</w:delText></w:r></w:del>"))
    first.append(
        parse_xml(f'<w:ins {nsdecls("w")} {by.format(2)}><w:r w:rsidR="00AB12CD"><w:t xml:space="preserve"> It is so still.</w:t></w:r></w:ins>')
    )
    joined = parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr><w:rPr><w:del {by.format(3)}/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>3a. Two halves </w:t></w:r></w:p>"
    )
    second = parse_xml(
        f"<w:p {nsdecls('w')}><w:r><w:rPr><w:b/><w:rPrChange {by.format(4)}><w:rPr/></w:rPrChange></w:rPr><w:t>of one.</w:t></w:r></w:p>"
    )
    paragraphs[3]._p.addnext(joined)  # type: ignore[attr-defined]
    joined.addnext(second)
    table = document.add_table(rows=2, cols=1)  # type: ignore[attr-defined]
    table.cell(0, 0).text, table.cell(1, 0).text = "Stays", "A row that was taken out"
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {by.format(5)}/>"))


def _with_parts(document: object) -> bytes:
    """The saved file with what Word adds: custom properties, an organisation, accounts, a template."""
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)  # type: ignore[attr-defined]
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, _added(name, before.read(name)))
        after.writestr(
            "docProps/custom.xml",
            b'<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
            b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
            b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" '
            b'pid="2" name="Case"><vt:lpwstr>HW-17</vt:lpwstr></property></Properties>',
        )
        after.writestr(
            "word/people.xml",
            b'<?xml version="1.0"?><w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Mira Ostane">'
            b'<w15:presenceInfo w15:providerId="AD" w15:userId="mira@harbour.example"/></w15:person></w15:people>',
        )
    return out.getvalue()


def _added(name: str, data: bytes) -> bytes:
    office = b"http://schemas.openxmlformats.org/officeDocument/2006"
    if name == "_rels/.rels":
        custom = b'<Relationship Id="rIdC" Type="' + office + b'/relationships/custom-properties" Target="docProps/custom.xml"/>'
        return data.replace(b"</Relationships>", custom + b"</Relationships>")
    if name == "word/_rels/document.xml.rels":
        people = b'<Relationship Id="rIdP" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/>'
        return data.replace(b"</Relationships>", people + b"</Relationships>")
    if name == "[Content_Types].xml":
        custom = b'<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
        people = b'<Override PartName="/word/people.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"/>'
        return data.replace(b"</Types>", custom + people + b"</Types>")
    if name == "docProps/app.xml":
        return data.replace(b"</Properties>", b"<Manager>T. Verel</Manager></Properties>")
    return data


if __name__ == "__main__":  # the file of docs/desk.md
    (Path(__file__).parents[1] / "desk" / "my-report.docx").write_bytes(telling())

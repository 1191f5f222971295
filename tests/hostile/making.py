"""Files made to do harm."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 10 Tf 50 700 Td (1. Ratify the Convention) Tj ET"
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
PARAGRAPH = "<w:p><w:r><w:t>1. Ratify the Convention</w:t></w:r></w:p>"


def pdf(objects: Iterable[bytes]) -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, inside in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, inside))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, table))
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream, as it stands in an object."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


def pages(content: bytes, entries: bytes = b"", count: int = 1) -> bytes:
    """A PDF of so many pages with the same content."""
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 5 + count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", tree, FONT, stream(content, entries), *[page] * count])


def packed_twice(size: int) -> bytes:
    """A PDF of two kilobytes whose one page unpacks to so many bytes."""
    squeezer = zlib.compressobj(9)
    once = b"".join(squeezer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)) + squeezer.flush()
    return pages(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]")


def forms() -> bytes:
    """A page that draws a form ten times, which draws another ten times, and so on: ten thousand million words in three kilobytes."""
    drawn = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    drawn.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>")
    drawn.append(stream(b"/F Do " * 10))
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> /Font << /F1 15 0 R >> >>"
    drawn += [stream(b"/F Do " * 10, form % number) for number in range(6, 15)]
    return pdf([*drawn, stream(TEXT, form % 14), FONT])


def docx(body: str, parts: Iterable[tuple[str, bytes]] = (), before: str = "") -> bytes:
    """A Word file with this body, and other parts; `before` stands before the document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        archive.writestr("word/document.xml", before + _WORD % body)
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


def nested(opening: str, closing: str, depth: int) -> bytes:
    """A Word file in which something stands inside itself so many times."""
    return docx(opening * depth + PARAGRAPH + closing * depth)


def archive_of_a_million() -> bytes:
    """An archive whose directory lists one part a million times."""
    part = struct.pack("<4s5H3I2H", b"PK\3\4", 20, *[0] * 7, 1, 0) + b"a"
    listed = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, *[0] * 7, 1, *[0] * 6) + b"a"
    directory = listed * 1_000_000
    return part + directory + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, len(directory), len(part), 0)


def damaged_archive(method: int, part: str) -> bytes:
    """An Office file whose parts can't be unpacked: bytes in the middle of each stream are turned round."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name in ("docProps/core.xml", part, "xl/workbook.xml", "[Content_Types].xml"):
            archive.writestr(name, "<x>" + "abc" * 500 + "</x>")
    data = bytearray(out.getvalue())
    with zipfile.ZipFile(out) as archive:
        for entry in archive.infolist():
            begin = entry.header_offset + 30 + len(entry.filename)
            for at in range(begin + 1, min(begin + 12, begin + entry.compress_size)):
                data[at] ^= 0xFF
    return bytes(data)


def lying_workbook() -> bytes:
    """An Excel file of before 2007 whose list of sectors leads from one sector to itself: its directory has no end."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 40, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    return bytes(header) + struct.pack("<128I", 0xFFFFFFFD, 1, *[0xFFFFFFFF] * 126) + bytes(512)

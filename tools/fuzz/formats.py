"""Mutators that know a format: what a reader follows (numbers, references, entries, tags) is changed, and what wraps it stays whole."""

from __future__ import annotations

import io
import random
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable

from .mutating import ANY, WHOLE, Mutator, binary_number, duplicate_matches, mutate, replace_matches, swap_matches

_NUMBERS = [str(number).encode() for number in WHOLE]

# -- PDF

_PDF_NUMBER = re.compile(rb"(?<![\w.])\d{1,10}(?![\w.])")
_PDF_REFERENCE = re.compile(rb"\b\d+ 0 R\b")
_PDF_OBJECT = re.compile(rb"\d+ 0 obj\b.*?endobj", re.DOTALL)
_PDF_STREAM = re.compile(rb"(?<=stream\n)(.*?)(?=\r?\nendstream)|(?<=stream\r\n)(.*?)(?=\r?\nendstream)", re.DOTALL)
_PDF_NAME = re.compile(rb"/[A-Z][A-Za-z]{2,20}\b")
_PDF_TABLE = re.compile(rb"startxref\s+\d+|\d{10} \d{5} [nf]|/Size \d+|/Prev \d+|/Count \d+|/Length \d+")
_PDF_NAMES = [b"/Kids", b"/Parent", b"/Page", b"/Pages", b"/Contents", b"/Resources", b"/Font", b"/XObject", b"/Prev", b"/FlateDecode", b"/ToUnicode"]


def _inside_streams(data: bytearray, draw: random.Random) -> None:
    """Unpack a few streams, change what is in them, pack them again: so that the change is not lost in a checksum."""
    found = [match for match in _PDF_STREAM.finditer(data) if match.group()]
    for match in sorted(draw.sample(found, min(len(found), draw.randint(1, 5))), key=lambda match: -match.start()):
        try:
            inside = zlib.decompress(match.group())
        except zlib.error:
            continue
        data[match.start() : match.end()] = zlib.compress(mutate(inside, draw, (*ANY, _pdf_numbers)))


def _pdf_numbers(data: bytearray, draw: random.Random) -> None:
    replace_matches(data, draw, _PDF_NUMBER, _NUMBERS)


def _pdf_references(data: bytearray, draw: random.Random) -> None:
    found = _PDF_REFERENCE.findall(data)
    if found:
        replace_matches(data, draw, _PDF_REFERENCE, found, 40)


PDF: tuple[Mutator, ...] = (
    _pdf_numbers,
    _pdf_references,
    _inside_streams,
    _inside_streams,
    lambda data, draw: swap_matches(data, draw, _PDF_NUMBER),
    lambda data, draw: swap_matches(data, draw, _PDF_REFERENCE),
    lambda data, draw: swap_matches(data, draw, _PDF_OBJECT),
    lambda data, draw: duplicate_matches(data, draw, _PDF_OBJECT),
    lambda data, draw: replace_matches(data, draw, _PDF_OBJECT, [b""]),
    lambda data, draw: replace_matches(data, draw, _PDF_NAME, _PDF_NAMES, 20),
    lambda data, draw: replace_matches(
        data, draw, _PDF_TABLE, [b"", b"startxref 0", b"/Prev 0", b"/Count 2147483647", b"/Count -1", b"/Length 99999999"]
    ),
)

# -- text with tags: HTML, and the XML inside .docx

_TAG = re.compile(rb"<[^<>]{1,300}>")
_ATTRIBUTE = re.compile(rb'(?<==")[^"<>]{0,200}(?=")')
_ELEMENT = re.compile(rb"<(\w[\w:]*)\b[^<>]*(?<!/)>(?:(?!</?\1\b).){0,5000}</\1>", re.DOTALL)
_TEXT = re.compile(rb"(?<=>)[^<>]+(?=<)")
_ODD_VALUES = [*_NUMBERS, b"", b"../../../etc/passwd", b"x" * 5000, b"-5", b"true"]
_ODD_TEXT = [
    b"&#0;",
    b"&#xD800;",
    b"&#x202E;",
    b"&lol;",
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"=1+1",
    b"9" * 5000,
    b"a" * 100_000,
    b"1. " * 5000,
    b"(" * 5000,
    b"[[" * 5000,
    b"\n" * 5000,
    b" " * 20_000 + b"x",
    b"100.1.1.1.1.1",
    "\u202e\u2066\u200f\x1b[2J".encode(),
    "Ж①Ⅻ٣½".encode(),
]


def _nest(data: bytearray, draw: random.Random) -> None:
    """An element is put into itself, often."""
    found = list(_TAG.finditer(data))
    if found:
        match = draw.choice(found)
        name = re.match(rb"</?([\w:]+)", match.group())
        if name:
            depth = draw.choice([3, 50, 150, 250, 3000, 100_000])
            data[match.start() : match.start()] = (b"<" + name.group(1) + b">") * depth + (b"</" + name.group(1) + b">") * draw.choice([0, depth])


TAGGED: tuple[Mutator, ...] = (
    _nest,
    lambda data, draw: replace_matches(data, draw, _ATTRIBUTE, _ODD_VALUES, 10),
    lambda data, draw: replace_matches(data, draw, _TEXT, _ODD_TEXT),
    lambda data, draw: replace_matches(
        data, draw, _TAG, [b"", b"<", b"<!--", b"<![CDATA[", b"<p>", b"</p>", b"<?x", b"<script>", b"<table>", b"<!DOCTYPE x>"]
    ),
    lambda data, draw: swap_matches(data, draw, _TAG),
    lambda data, draw: swap_matches(data, draw, _ATTRIBUTE),
    lambda data, draw: swap_matches(data, draw, _ELEMENT),
    lambda data, draw: duplicate_matches(data, draw, _ELEMENT),
    lambda data, draw: replace_matches(data, draw, _ELEMENT, [b""]),
)

# -- .docx


def _entries(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]


def _packed(entries: list[tuple[str, bytes]], draw: random.Random) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that are there twice
        with zipfile.ZipFile(made, "w", draw.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])) as archive:
            for name, inside in entries:
                archive.writestr(name, inside)
    return made.getvalue()


def docx(data: bytes, draw: random.Random) -> bytes:
    """A Word file with something wrong in its parts, its list of parts, or its bytes."""
    how = draw.randrange(10)
    if how == 0:
        return mutate(data, draw, ANY)
    entries = _entries(data)
    if how <= 6:
        texts = [index for index, (name, _) in enumerate(entries) if name.endswith((".xml", ".rels"))]
        main = [index for index in texts if entries[index][0].endswith(("document.xml", "numbering.xml", "styles.xml", "footnotes.xml"))]
        for _ in range(draw.randint(1, 3)):
            at = draw.choice(main or texts if draw.random() < 0.8 else texts)
            entries[at] = entries[at][0], mutate(entries[at][1], draw, TAGGED if draw.random() < 0.8 else ANY, 3)
        return _packed(entries, draw)
    at, other = draw.randrange(len(entries)), draw.randrange(len(entries))
    match how:
        case 7:
            odd = [
                "../../evil.xml",
                "/etc/passwd",
                "word\\document.xml",
                "word/document.xml",
                "WORD/DOCUMENT.XML",
                "word/vbaProject.bin",
                "a\nb",
                "x" * 3000,
            ]
            entries.insert(other, (draw.choice([entries[at][0], *odd]), entries[other][1]))
        case 8:
            entries[at], entries[other] = (entries[at][0], entries[other][1]), (entries[other][0], entries[at][1])
            if draw.random() < 0.5:
                del entries[other]
        case _:
            return _wrong_directory(bytearray(_packed(entries, draw)), draw)
    return _packed(entries, draw)


def _wrong_directory(data: bytearray, draw: random.Random) -> bytes:
    """A checksum, size, method, flag or offset of an entry is wrong."""
    at = [match.start() for match in re.finditer(rb"PK\x01\x02", data)]
    for begin in draw.sample(at, min(len(at), 2)):
        field, size = draw.choice([(8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (42, 4)])
        data[begin + field : begin + field + size] = (draw.choice(WHOLE) % 256**size).to_bytes(size, "little")
    return bytes(data)


# -- .doc


def _sectors(data: bytearray, draw: random.Random) -> None:
    """Two sectors change places, one is written over another, or an entry of the allocation table points elsewhere (loops)."""
    many = len(data) // 512
    if many < 3:
        return
    a, b = draw.randrange(many), draw.randrange(many)
    match draw.randrange(3):
        case 0:
            data[a * 512 : a * 512 + 512], data[b * 512 : b * 512 + 512] = data[b * 512 : b * 512 + 512], data[a * 512 : a * 512 + 512]
        case 1:
            data[a * 512 : a * 512 + 512] = data[b * 512 : b * 512 + 512]
        case _:
            table = struct.unpack_from("<I", data, 76)[0] if len(data) >= 80 else 0
            at = 512 + 512 * (table % many) + 4 * draw.randrange(128)
            if at + 4 <= len(data):
                struct.pack_into("<I", data, at, draw.choice([draw.randrange(many), 0, table, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF]))


def _in(begin: int, end: int) -> Mutator:
    """Numbers within these bytes of the file: its header, Word's table of contents."""

    def mutator(data: bytearray, draw: random.Random) -> None:
        part = bytearray(data[begin:end])
        for _ in range(draw.randint(1, 4)):
            binary_number(part, draw)
        data[begin:end] = part

    return mutator


DOC: tuple[Mutator, ...] = (_sectors, _sectors, _sectors, _in(0, 512), _in(512, 2048), _in(512, 2048), binary_number)

MUTANT: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "pdf": lambda data, draw: mutate(data, draw, PDF if draw.random() < 0.7 else ANY),
    "docx": docx,
    "doc": lambda data, draw: mutate(data, draw, DOC if draw.random() < 0.6 else ANY),
    "html": lambda data, draw: mutate(data, draw, TAGGED if draw.random() < 0.8 else ANY),
    "text": lambda data, draw: mutate(data, draw, ANY),
}

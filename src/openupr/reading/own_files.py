"""What OpenUPR itself has written: told by its bytes, so that no result is ever taken for a document of a review, and may be written again.

Pages, Word files and workbooks say so in their properties, Parquet in its metadata. Tables as text have no place for it: they are told by the names
of their first columns, which stand together in no other table, citations by every entry's form and publisher, a checked draft as text by how it
begins and ends.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from ..errors import UnreadableError
from ..names import facts_of
from .files import plain_file
from .json_bounds import BoundedJson
from .package import DAMAGED, refuse_long_directory

_PAGE = b'<meta name="generator" content="OpenUPR'
_PAGE_HEAD = 4_096
"""Bytes of a page that come before its own words: a document that quotes the mark is not ours."""
_HEAD = 65_536
_MOST_FOOTER = 1_000_000
_FEW = 4
"""So many first columns tell a table; the names further on may be those of an older version."""
_CORE = "docProps/core.xml"
_CORE_OURS = re.compile(rb"<dc:creator>OpenUPR</dc:creator>|<dc:title>OpenUPR: ")
_LABELLED = frozenset({"action_category", "action_probability"})
"""Columns that a table of labels has behind those of the user's own."""
_OBJECTS = frozenset({("review", "status", "documents", "missing"), ("draft", "text", "found_by", "labeller")})
"""The first keys of results and of a checked draft as JSON."""
_BRIEFS = frozenset({("title", "subtitle"), ("title", "passages")})
"""Those of a brief, and of passages alone."""
_CHECKED = re.compile(rb"(?:\xef\xbb\xbf)?[^\r\n]+: \d+ recommendations? found by [^\r\n]+\r?\n\r?\n")
_LABELS = re.compile("(?:Labels by OpenUPR’s labeller |A program of ours, version [\\w ]+, sorted the words)".encode())
"""How a checked draft as text begins, and what stands at its end."""
_END = 1_000
_MADE_BY = re.compile(rb"\bOpenUPR \d[\w.+-]*\.(?: |$)")
"""What stands at the end of a brief as text, before what is said of names that are blocked out in it."""
_UNTOUCHED = re.compile(rb"<cp:lastModifiedBy>OpenUPR</cp:lastModifiedBy>.*>2000-01-01T00:00:00Z</dcterms:modified>", re.DOTALL)
"""What a Word file or a workbook of ours says of its last saving: any other program writes the day."""
_ANNEXES = re.compile(rb"<</CreationDate\(D:20000101000000\+00'00'\)/Creator\(PDFium\)/Producer\(PDFium\)>>")
"""What pages that are handed on as PDF say of their making, and no more than that where nobody saved them since."""
_SAVED_AS_TABLE = re.compile(rb"\xef\xbb\xbf|(?!TY  - )[^\r\n]*\r\n")
"""How a table as text begins that a spreadsheet saved: ours have neither this mark nor such ends of lines, only citations have."""
_CITATIONS = {
    ".ris": (re.compile(r"^TY  - ", re.MULTILINE), "TY  - RPRT\r\nID  - ", "\r\nPB  - {}\r\n"),
    ".bib": (re.compile(r"^@", re.MULTILINE), "@techreport{{", "\n  institution = {{{}}},\n"),
    ".csl.json": (re.compile(r'^  "id": ', re.MULTILINE), '\n  "type": "report",\n', '\n  "publisher": "{}",\n'),
}
"""Of each form of citations how an entry begins, and what every entry of ours holds once."""
_PUBLISHER = "United Nations"


def is_own_file(path: Path) -> bool:
    """Whether OpenUPR wrote this file. False for one that can't be opened: reading it says why."""
    try:
        with plain_file(path, None) as file:
            head = file.read(_HEAD)
            if head.startswith(b"PK\x03\x04"):
                return _is_office(file)
            if head.startswith(b"PAR1"):
                return _is_parquet(file)
            if head.startswith((b"%PDF", b"\xd0\xcf\x11\xe0")):
                return False
            return _is_shown(file, head) or _is_table(head.decode("utf-8", "ignore")) or _is_citations(file, path.name)
    except (OSError, UnreadableError):
        return False


def is_as_written(path: Path) -> bool:
    """Whether OpenUPR wrote this file and, as far as it tells, nobody saved it since. A form that was filled in, a clean copy of a user's text,
    pictures and calendar entries have no mark of ours: False. An empty file, as of a table without lines, holds nobody's work. What was changed in
    a page or a plain text, and in nothing else, is not seen."""
    try:
        with plain_file(path, None) as file:
            head = file.read(_HEAD)
            if not head.strip():
                return True
            if head.startswith(b"PK\x03\x04"):
                return _is_office(file, _UNTOUCHED)
            if head.startswith(b"%PDF"):
                return _ANNEXES.search(head) is not None
            is_brief = _keys_begin(head.decode("utf-8", "ignore"), _BRIEFS) or _ends_with(file, _MADE_BY)
    except (OSError, UnreadableError):
        return False
    return not _SAVED_AS_TABLE.match(head) and (is_brief or is_own_file(path))


def is_shown(path: Path) -> bool:
    """Whether OpenUPR wrote this file for others to read: a page, a checked draft as text, results as JSON. Not its tables and Word files:
    in these a user's draft stands as it was given, and can be checked again."""
    try:
        with plain_file(path, None) as file:
            head = file.read(_HEAD)
            return _is_shown(file, head) or _is_object(head.decode("utf-8", "ignore"))
    except (OSError, UnreadableError):
        return False


def _is_shown(file: BinaryIO, head: bytes) -> bool:
    if _PAGE in head[:_PAGE_HEAD]:
        return True
    return _CHECKED.match(head) is not None and _ends_with(file, _LABELS)


def _ends_with(file: BinaryIO, told: re.Pattern[bytes]) -> bool:
    """Whether something is told in the last lines of a file, its white space folded."""
    file.seek(max(0, file.seek(0, io.SEEK_END) - _END))
    return told.search(b" ".join(file.read(_END).split())) is not None


def _is_object(head: str) -> bool:
    """Whether it is JSON whose one object, or the first of whose list, is ours."""
    return _keys_begin(head, _OBJECTS)


def _keys_begin(head: str, objects: frozenset[tuple[str, ...]]) -> bool:
    longest = max(map(len, objects))
    return head.lstrip("\ufeff \t\r\n").startswith(("{", "[")) and tuple(islice(_keys(head), longest)) in objects


def _is_office(file: BinaryIO, *told: re.Pattern[bytes]) -> bool:
    """Whether the properties of a Word file or a workbook name OpenUPR as the one who made it, and have what is `told` besides."""
    try:
        refuse_long_directory(file, "")
        with zipfile.ZipFile(file) as archive, archive.open(_CORE) as core:
            properties = core.read(_HEAD)
            return all(each.search(properties) is not None for each in (_CORE_OURS, *told))
    except (UnreadableError, KeyError, *DAMAGED):
        return False  # damaged, locked, or no file of Office


def _is_parquet(file: BinaryIO) -> bool:
    """Whether the metadata at the end of a Parquet file are ours."""
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - 8))
    length = int.from_bytes(file.read(4), "little")
    file.seek(max(0, end - 8 - min(length, _MOST_FOOTER)))
    return b"openupr_table" in file.read(_MOST_FOOTER)


def _is_table(head: str) -> bool:
    begin = head.lstrip("\ufeff \t\r\n")[:1]
    if begin in {"[", "{"}:
        return _is_object(head) or _is_ours(tuple(islice(_keys(head), _FEW * 50)))
    if "," not in head.partition("\n")[0]:
        return False
    try:
        return _is_ours(tuple(next(csv.reader([head.partition("\n")[0].strip()]), ())))
    except csv.Error:
        return False


def _is_ours(names: tuple[str, ...]) -> bool:
    return names[:_FEW] in _heads() or set(names) >= _LABELLED


def _keys(text: str) -> Iterator[str]:
    """The keys of the first object of JSON, as far as it goes."""
    import ijson

    events: Any = ijson.parse(BoundedJson(io.BytesIO(text.encode()), ""), multiple_values=True)
    try:
        for prefix, event, value in events:
            if event == "map_key" and prefix in {"", "item"}:
                yield value
            elif event == "end_map" and prefix in {"", "item"}:
                return
    except (ijson.JSONError, UnreadableError, ArithmeticError, UnicodeError):  # it is cut, or no JSON, or a number beyond measure
        return


@cache
def _heads() -> frozenset[tuple[str, ...]]:
    """The first columns of every table that is written."""
    told = facts_of(__package__, "own_tables")
    return frozenset(map(tuple, told["heads"]))


def _is_citations(file: BinaryIO, name: str) -> bool:
    """Whether all entries of a file of citations are ours: one in which a person keeps others too is that person's."""
    form = next((form for ending, form in _CITATIONS.items() if name.lower().endswith(ending)), None)
    if form is None:
        return False
    begins, *held = form
    file.seek(0)
    text = file.read(10_000_000).decode("utf-8", "ignore")
    entries = len(begins.findall(text))
    return entries > 0 and all(text.count(each.format(_PUBLISHER)) == entries for each in held)

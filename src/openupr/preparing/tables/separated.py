"""Tables as text: .csv and .tsv as Excel, LibreOffice, Google and programs write them, whatever the mark between cells and the encoding."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, BinaryIO

from ...errors import UsageError
from ...languages.messages import Text, message, message_of
from ...reading.encodings import ELSE, encoding_by_mark
from ...text.guards import unguarded
from ..drafting.column_of_drafts import rank
from .heads import OwnTable, Row, TableQuery, filled_cells, head_of, likely_head, with_head

_MARKS = ",;\t|"
_LONGEST = 10_000_000
"""Characters that a cell may have."""
_CHUNK = 1 << 20
_SAMPLE = 200_000
"""Characters in which the mark between cells is looked for."""
_LINES = 40
_BAD, _HIGH = re.compile("[\udc80-\udcff]"), re.compile("[^\x00-\x7f]")
"""Bytes that are no UTF-8, as Python holds them, and all that is no ASCII."""
_SEPARATOR = re.compile(r'"?sep=(.)"?[,;\t]*', re.IGNORECASE)
"""A first line that is for Excel alone."""
_SAVE = message("In Excel: Save as, CSV UTF-8; or give the .xlsx itself.")


def of_separated(handle: BinaryIO, asked: TableQuery, encoding: str | None) -> OwnTable:
    """The table of a .csv or .tsv. Raises `UsageError` where it is none, and where its encoding can't be told."""
    csv.field_size_limit(_LONGEST)
    encoding, errors, said = _encoding(handle, asked.where) if encoding is None else (_known(encoding, asked.where), "strict", "")
    try:
        with _text(handle, encoding, errors) as text:
            sample = io.StringIO(text.read(_SAMPLE), newline="")
        first = sample.readline()
        told = _SEPARATOR.fullmatch(first.rstrip("\r\n"))
        skipped = 1 if told else 0
        if not told:
            sample.seek(0)
        mark = told[1] if told else _mark(sample.read(), asked.text)
        quoting = _quoting(handle, encoding, errors, mark, skipped)
        rows = _rows(handle, encoding, errors, mark, quoting, skipped, asked.where)
        return with_head(rows, asked, [said] if said else [])
    except UnicodeDecodeError as error:
        raise _undecodable(encoding, asked.where) from error


def has_tabs(handle: BinaryIO, text: str | None) -> bool:
    """Whether tabs part the cells of a text, in the same number in most of its first lines; with `text`, only if a row names a column so, or one of
    recommendations."""
    try:
        encoding, errors, _ = _encoding(handle, "")
        with _text(handle, encoding, errors) as lines:
            rows = [line.rstrip("\r\n").split("\t") for line in islice(lines, _LINES) if line.strip()]
    except (UsageError, UnicodeDecodeError):
        return False
    counts = Counter(map(len, rows))
    cells, often = max(counts.items(), key=lambda each: each[1], default=(1, 0))
    parted = cells > 1 and often > 1 and 2 * often > counts.total()
    return parted and (text is None or head_of(rows, text) is not None or any(rank(cell) is not None for cell in rows[likely_head(rows)]))


@contextmanager
def _text(handle: BinaryIO, encoding: str, errors: str) -> Iterator[io.TextIOWrapper]:
    """The file as text from its beginning. It is closed by whoever opened it."""
    handle.seek(0)
    text = io.TextIOWrapper(handle, encoding=encoding, errors=errors, newline="")
    try:
        yield text
    finally:
        with suppress(ValueError):  # closed already, where nobody walked to the end
            text.detach()


def _encoding(handle: BinaryIO, where: str) -> tuple[str, str, Text]:
    """The encoding of a table, how bytes that are none of it are taken, and what is to be said of it."""
    head = handle.read(4096)
    named = encoding_by_mark(head)
    if named not in {None, "utf-8-sig"}:
        return str(named), "strict", ""
    if b"\0" in head:
        # Programs write UTF-16 without its mark too: every other byte of Latin letters is zero.
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) > 0.4 * len(head) / 2 and min(even, odd) < 0.1 * max(even, odd):
            return ("utf-16-le" if odd > even else "utf-16-be"), "strict", ""
        raise UsageError(message("this is no table, and no text"), where=where, next_step=_SAVE)
    wrong = right = 0
    with _text(handle, "utf-8", "surrogateescape") as text:
        while piece := text.read(_CHUNK):
            if not piece.isascii():
                bad = len(_BAD.findall(piece))
                wrong, right = wrong + bad, right + len(_HIGH.findall(piece)) - bad
    if not wrong:
        return "utf-8-sig", "strict", ""
    if named or right > wrong:
        said = message_of(wrong, one="{n} byte in it is no UTF-8: � stands there.", many="{n} bytes in it are no UTF-8: � stands there.")
        return "utf-8-sig", "replace", said
    return ELSE, "strict", _guess(handle, where)


def _guess(handle: BinaryIO, where: str) -> Text:
    """What is said of a table that is read as Windows-1252 for want of anything better; every byte is looked at. Raises `UsageError` where it has
    bytes that stand for nothing there."""
    word = ""
    try:
        with _text(handle, ELSE, "strict") as lines:
            for line in lines:
                found = None if word else re.search(r"[^\s,;]*[^\x00-\x7f][^\s,;]*", line)
                word = found[0][:40] if found else word
    except UnicodeDecodeError as error:
        raise _undecodable(ELSE, where) from error
    return message(
        "The table is no UTF-8, and was read as Windows-1252. Is this word right: “{word}”? If not, name the encoding: --encoding cp1250 (Central "
        "Europe), cp1251 (Cyrillic), mac_roman (Excel for Mac) ...",
        word=word,
    )


def _known(encoding: str, where: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except LookupError as error:
        step = message("Names are utf-8, utf-16, cp1252, cp1250, mac_roman ...")
        raise UsageError(message("there is no encoding “{encoding}”", encoding=encoding), where=where, next_step=step) from error
    return "utf-8-sig" if name == "utf-8" else name


def _undecodable(encoding: str, where: str) -> UsageError:
    what = (
        message("the table is neither UTF-8 nor Windows-1252")
        if encoding == ELSE
        else message("the table is no {upper}", upper=encoding.removesuffix("-sig").upper())
    )
    return UsageError(what, where=where, next_step=message("{save} Or name its encoding with --encoding.", save=_SAVE))


def _mark(sample: str, text: str) -> str:
    """The mark between cells: the one by which a row at the top has the column asked for, else by which most rows have one width, the widest."""

    def fit(mark: str) -> tuple[bool, int, int]:
        rows = [row for _, row in zip(range(_LINES), csv.reader(io.StringIO(sample, newline=""), delimiter=mark), strict=False) if filled_cells(row)]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        width, often = max(widths.items(), key=lambda each: (each[1], each[0]), default=(1, 0))
        head = head_of(rows, text)
        # Alone in its line, the name of the column is found by every mark.
        return head is not None and len(rows[head]) > 1, often, width

    return max(_MARKS, key=fit)


def _quoting(handle: BinaryIO, encoding: str, errors: str, mark: str, skipped: int) -> int:
    """Whether quotation marks hold cells together: in what Google writes with tabs they are letters like others."""
    if mark != "\t":
        return csv.QUOTE_MINIMAL
    try:
        with _text(handle, encoding, errors) as lines:
            for _ in csv.reader(islice(lines, skipped, None), delimiter=mark, strict=True):
                pass
    except csv.Error:
        return csv.QUOTE_NONE
    return csv.QUOTE_MINIMAL


def _rows(handle: BinaryIO, encoding: str, errors: str, mark: str, quoting: int, skipped: int, where: str) -> Iterator[Row]:
    number = skipped + 1
    try:
        with _text(handle, encoding, errors) as lines:
            # Strict: a quotation mark that nobody closed would take the rows behind it into one cell.
            found = csv.reader(islice(lines, skipped, None), delimiter=mark, quoting=quoting, strict=True)  # type: ignore[arg-type]
            for cells in found:
                if cells:
                    row: list[Any] = [unguarded(cell) for cell in cells]
                    yield number, row
                number = skipped + found.line_num + 1
    except csv.Error as error:
        raise UsageError(
            message("the row that begins in line {number} can't be read as CSV ({why})", number=number, why=str(error)),
            where=where,
            next_step=message("Double the quotation marks that stand inside a text in quotation marks, or save the table again as CSV UTF-8."),
        ) from error
    except UnicodeDecodeError as error:
        raise _undecodable(encoding, where) from error

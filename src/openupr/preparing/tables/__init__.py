"""Tables of one's own texts, as people have them: out of Excel, LibreOffice and Google, with titles above and sheets beside.

separated.py  .csv and .tsv: encoding, the mark that parts the cells   workbooks.py  .xlsx, .xls, .ods: sheets, merged cells
json_rows.py  .json and .jsonl                                         heads.py      the row that names the columns

    with own_table(path, "Recommendation") as table:
        for row in table.rows:
            row[table.text]
"""

from __future__ import annotations

import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from ...errors import UnreadableError, UsageError, worded
from ...languages.messages import Text, in_turn, message
from ...reading import plain_file
from .heads import OwnTable, Record, TableQuery

__all__ = ["OwnTable", "Record", "is_table", "own_table"]

_PARTED = frozenset({"csv", "tsv", "tab"})
_BOOKS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods"})
_OBJECTS = frozenset({"json", "jsonl", "ndjson"})
ENDINGS = (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".json", ".jsonl")
"""Endings of files that are read as tables, as they are named to the user."""

_DOCUMENTS = frozenset({"txt", "md", "docx", "doc", "pdf", "html", "htm", "odt", "rtf"})
"""Endings of documents, which hold no table of texts."""
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of spreadsheet programs begin, new and old; what else has such an ending is a text or a web page."""
_IN_MEMORY = 50_000_000
"""Bytes of standard input that are held in memory; more goes to a temporary file."""


def is_table(path: Path, text: str | None = None) -> bool:
    """Whether a file is read as a table: by its ending; a .txt, which is how Excel names its “Unicode text”, if tabs part the cells of its lines, and
    where it may be prose (a list has tabs behind its numbers) only if a row at its top names a column `text`, or one of recommendations."""
    kind = path.suffix.lower().lstrip(".")
    if kind != "txt":
        return kind in _PARTED | _BOOKS | _OBJECTS
    from .separated import has_tabs

    try:
        with plain_file(path) as handle:
            return has_tabs(handle, text)
    except (OSError, UnreadableError):  # whoever reads it says so
        return False


@contextmanager
def own_table(
    path: Path,
    text: str,
    *,
    command: str,
    sheet: str | None = None,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
    beside: tuple[str, ...] = (),
) -> Iterator[OwnTable]:
    """A table, open: its rows are read as they are asked for. `text` names the column that holds the texts, `sheet` the sheet of a workbook, by its
    name or number; `encoding` is that of a .csv. The path "-" is `stdin`, a .csv. `command` is what the user is told to type again, `beside` are
    columns that the right sheet has too.

    Raises `UsageError` where it is no table, where there is no such column, and for a file that can't be opened; so may its rows.
    """
    again = [*shlex.split(command), str(path), *(("--sheet", sheet) if sheet else ()), *(("--encoding", encoding) if encoding else ())]
    asked = TableQuery(str(path) if str(path) != "-" else "standard input", text, shlex.join(again), beside=beside)
    if str(path) == "-":
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as held:
            shutil.copyfileobj(stdin or BytesIO(), held)
            held.seek(0)
            yield _table(held, "csv", asked, sheet, encoding)  # type: ignore[arg-type]
        return
    kind = path.suffix.lower().lstrip(".")
    if not is_table(path):
        step: Text = message("Give a {names} or {endings}.", names=", ".join(ENDINGS[:-1]), endings=ENDINGS[-1])
        if kind in _DOCUMENTS:
            step = in_turn(
                step, message("The recommendations in a document are labelled by: openupr draft check {path}", path=shlex.quote(str(path)))
            )
        raise UsageError(worded("no table can be read from “{suffix}”", suffix=path.suffix or path.name), where=str(path), next_step=step)
    with ExitStack() as held:
        try:
            handle = held.enter_context(plain_file(path))
        except UnreadableError as error:
            raise UsageError(
                error.told[0], where=str(path), next_step=message("Check the path, or give what comes through a pipe with -.")
            ) from error
        yield _table(handle, kind, asked, sheet, encoding)


def _table(handle: BinaryIO, kind: str, asked: TableQuery, sheet: str | None, encoding: str | None) -> OwnTable:
    head = handle.read(64)
    handle.seek(0)
    book = kind not in _OBJECTS and head.startswith(_WORKBOOK)  # the bytes decide, never the name
    if kind in _BOOKS and not book and head.lstrip().startswith(b"<"):
        what = message("this is a web page or XML under the name of a workbook")
        raise UsageError(what, where=asked.where, next_step=message("Open it in Excel or LibreOffice, and save it as .xlsx."))
    if sheet is not None and not book:
        raise UsageError(message("only a workbook has sheets"), where=asked.where, next_step=message("Leave --sheet out."))
    if encoding is not None and (book or kind in _OBJECTS):
        raise UsageError(message("only a .csv or .tsv can be in another encoding"), where=asked.where, next_step=message("Leave --encoding out."))
    if book:
        from .workbooks import of_workbook

        return of_workbook(handle, asked, sheet)
    if kind in _OBJECTS:
        from .json_rows import of_objects

        return of_objects(handle, asked, lines=kind != "json")
    from .separated import of_separated

    return of_separated(handle, asked, encoding)

"""Tables that a person saved from a page or keeps: .csv, a workbook, or a page with a table. Rows as texts, and which column holds what."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from ..errors import UsageError
from ..languages.messages import message
from ..names import find_state
from ..reading import read_bytes
from ..reading.encodings import encoding_by_mark
from ..reading.workbook_sheets import filled_sheet, refuse_bombs, sheet_names
from ..records.prepared.saved_lists import SavedTable
from .wordings import pattern

_MOST_ROWS = 100_000
_HEADS_LOOKED_AT = 100
"""Rows of titles and of menus that a saved page may have before its list."""
_LINES_LOOKED_AT = 20


def row_of_heads(
    rows: Sequence[Sequence[str]], column_of: Callable[[str], str], enough: Callable[[set[str]], bool]
) -> tuple[int, dict[str, int]] | None:
    """The index of the row of heads, and which column holds what: the first row of which the columns that `column_of` knows are `enough`."""
    for at, row in enumerate(rows[:_HEADS_LOOKED_AT]):
        columns: dict[str, int] = {}
        for column, head in enumerate(row):
            if key := column_of(head):
                columns.setdefault(key, column)
        if enough(set(columns)):
            return at, columns
    return None


def first_heads(rows: Sequence[Sequence[str]]) -> str:
    """What the first row has, for an error: "“Name”, “Colour”"; empty where it has nothing."""
    return ", ".join(f"“{head.strip()}”" for head in (rows[0] if rows else ())[:8] if head.strip())


def state_of_page(data: bytes, name: str) -> str:
    """The State (ISO 3166 alpha-3) that a line of a saved page outside of its tables names alone, if it is one, or the page's title; else empty."""
    if not _is_page(data, name):
        return ""
    transcript = read_bytes(data, name)
    in_tables = {line for grid in transcript.tables for cells in grid.by_row() for cell in cells for line in cell.lines}
    outside = [line.text for number, line in enumerate(transcript.lines) if number not in in_tables]
    return _only_state(outside) or _only_state(re.split(r"\s+[|–-]\s+", transcript.properties.get("Title", "")))


def _state_above(rows: Sequence[Sequence[str]], column_of: Callable[[str], str]) -> str:
    """The State that a title above the heads of a table names alone; else empty."""
    found = row_of_heads(rows, column_of, lambda held: len(held) > 1)
    titles = (row for row in rows[: found[0] if found else 0] if sum(map(bool, map(str.strip, row))) == 1)
    return _only_state("".join(row) for row in titles)


def _only_state(lines: Iterable[str]) -> str:
    """The State that one of these lines is, or of which it is the title; empty where they name several."""
    found = set()
    for line in map(str.strip, lines):
        title = pattern("openness_lists", "titles", "of_one_state").match(line)
        state = find_state(line) or (find_state(_DATED.sub("", line[title.end() :]).strip(" :–-")) if title else None)
        found |= {state.iso3} if state is not None else set()
    return found.pop() if len(found) == 1 else ""


_DATED = re.compile(r"(?:,|\bas (?:of|at)\b|\bau\b|\bal\b|\()[^,()]*\d{4}\W*$")
"""The day behind a title: "as of 3 May 2024"."""


def _is_page(data: bytes, name: str) -> bool:
    return name.lower().endswith((".htm", ".html")) or data.lstrip()[:1] == b"<"


def saved_table(data: bytes, name: str, column_of: Callable[[str], str]) -> SavedTable:
    """A table as a person saved it: as text, as a page, or as a workbook, of which the first sheet with heads that `column_of` knows is read. Raises
    `UsageError`, `UnreadableError`."""
    if is_workbook(data):
        return _of_workbook(data, name, column_of)
    rows = tuple(map(tuple, saved_rows(data, name)))
    return SavedTable(rows, state_of_page(data, name) or _state_above(rows, column_of))


def is_workbook(data: bytes) -> bool:
    """Whether these are the first bytes of a workbook, or of another file of Office."""
    return data[:4] in {b"PK\x03\x04", b"\xd0\xcf\x11\xe0"}


def _of_workbook(data: bytes, name: str, column_of: Callable[[str], str]) -> SavedTable:
    from python_calamine import CalamineError, CalamineWorkbook

    if data[:2] == b"PK":
        refuse_bombs(io.BytesIO(data), name)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            sheets = {sheet: [row for _, row in filled_sheet(book, sheet, name)[0]] for sheet in sheet_names(book)}
    except (CalamineError, OSError) as error:
        step = message("Open it in Excel or LibreOffice, and save it as .xlsx without a password, or as .csv.")
        raise UsageError(message("this is no workbook that can be read ({why})", why=str(error)), where=name, next_step=step) from error
    held = {sheet: tuple(tuple(map(_as_text, row)) for row in rows) for sheet, rows in sheets.items() if rows}
    known = (sheet for sheet, rows in held.items() if row_of_heads(rows, column_of, lambda found: len(found) > 1))
    chosen = next(known, next(iter(held), ""))
    rows = held.get(chosen, ())
    return SavedTable(rows, _state_above(rows, column_of), tuple(sheet for sheet in held if sheet != chosen))


def _as_text(cell: object) -> str:
    """A cell as a list in text has it: days as ISO dates, whatever the time beside them."""
    if isinstance(cell, date):  # a datetime is one too
        return cell.isoformat()[: len("2026-01-31")]
    return "" if cell is None else str(cell)


def saved_rows(data: bytes, name: str, *, strict: bool = False, encoding: str | None = None) -> Iterator[list[str]]:
    """The rows of a table as text, or of the tables of a page. `strict`: bytes that are no Unicode are refused, where a wrong letter would do harm,
    unless their `encoding` is said. Raises `UsageError`."""
    if _is_page(data, name):
        yield from _of_page(data, name)
        return
    if is_workbook(data):
        raise UsageError(message("this is a workbook"), where=name, next_step=message("Save the sheet as .csv (UTF-8)."))
    text = _decoded(data, name, strict=strict, encoding=encoding)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_mark(text), strict=True)):
            if number >= _MOST_ROWS:
                raise UsageError(
                    message("this has more than {most_rows} rows", most_rows=_MOST_ROWS), where=name, next_step=message("Give the rows of one State.")
                )
            yield row
    except csv.Error as error:
        raise UsageError(
            message("this is no table as text ({why})", why=str(error)), where=name, next_step=message("Save it as .csv (UTF-8).")
        ) from error


def _mark(text: str) -> str:
    """What parts the cells: what stands equally often in most of the first lines, however often in one."""
    lines = [line for line in text[:_MOST_OF_LINES].splitlines() if line.strip()][:_LINES_LOOKED_AT]

    def lines_alike(mark: str) -> tuple[int, int]:
        counts = Counter(often for line in lines if (often := line.count(mark)))
        return max(((alike, often) for often, alike in counts.items()), default=(0, 0))

    return max(",;\t|", key=lines_alike)


_MOST_OF_LINES = 100_000


def _decoded(data: bytes, name: str, *, strict: bool, encoding: str | None) -> str:
    named = encoding_by_mark(data[:4]) or encoding or _without_mark(data[:_HEAD], name)
    try:
        return data.decode(named or "utf-8-sig")
    except LookupError as error:
        raise UsageError(
            message("no encoding is called {encoding}", encoding=encoding or ""),
            where=name,
            next_step=message("Common ones are cp1252, cp1251 and cp1256."),
        ) from error
    except UnicodeError as error:
        if strict:
            raise UsageError(
                message("this is not {encoding}, so that we can’t tell its letters", encoding=encoding or "UTF-8"),
                where=name,
                next_step=message("Save it as .csv (UTF-8), or say its encoding: --encoding cp1251."),
            ) from error
    return data.decode("cp1252", "replace")


def _without_mark(head: bytes, name: str) -> str | None:
    """The encoding of two bytes a letter that nothing marks: each second byte of it is none. Raises `UsageError` for other bytes of no text."""
    if b"\0" not in head:
        return None
    found = [encoding for encoding, at in (("utf-16-le", 1), ("utf-16-be", 0)) if not any(head[at::2]) and all(head[1 - at :: 2])]
    if not found:
        raise UsageError(message("this has bytes that stand in no text"), where=name, next_step=message("Save it as .csv (UTF-8)."))
    return found[0]


_HEAD = 64
"""Bytes of the heads, which are in Latin letters."""


def _of_page(data: bytes, name: str) -> Iterable[list[str]]:
    transcript = read_bytes(data, name)
    for number, grid in enumerate(transcript.tables):
        if number:
            yield []  # where one table ends, as an empty line does in text
        for cells in grid.by_row():
            row = [""] * grid.columns
            for cell in cells:
                row[cell.column] = " ".join(" ".join(transcript.lines[line].text for line in cell.lines).split())
            yield row

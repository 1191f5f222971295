"""`openupr classify`: labels for a table of texts, for a researcher with many of them."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import sys
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import typer

from .batch import spare, stop, talk

if TYPE_CHECKING:
    from ..classifying import Labelled, Labeller
    from ..presenting.tables import Table

Record = dict[str, Any]

BATCH = 500
"""Texts that are labelled at a time."""

APPENDED = (
    ("action_category", "UPR Info's action category, 1 to 5.", 10, "whole number"),
    ("action_probability", "The category's calibrated probability.", 10, "number"),
    ("action_sure", "no: the labeller is unsure of the category, or `note` says why its labels mean little; count it apart.", 9, "yes or no"),
    ("issues", "UPR Info's issues, semicolon-separated, the most probable first.", 40, "text"),
    ("issue_probabilities", "Their calibrated probabilities, in the same order.", 20, "text"),
    (
        "issues_sure",
        "no: none of the 54 is likely enough and the likeliest is given, or `note` says why its labels mean little; leave it out of a count.",
        9,
        "yes or no",
    ),
    ("specificity", "What the text has: instrument, body, deadline, soon, end, addressee, several (requests); semicolon-separated.", 24, "text"),
    ("doing", "What it does besides asking: asks_change, asks_continuity, praises, endorses, asks_others.", 14, "text"),
    ("words", "The words that decided the action category, semicolon-separated.", 30, "text"),
    ("labeller", "Name and version of the labeller.", 12, "text"),
    ("note", "Why the labels mean little: no_words, or unknown_words (another language, or no text). Empty: nothing against them.", 14, "text"),
)
"""The columns that are appended: name, description, width, type (`cells.Type`)."""

DOCUMENTS = frozenset({"txt", "md", "docx", "doc", "pdf", "html", "htm", "odt", "rtf"})
"""Endings of documents, which hold no table of texts."""

OURS = "openupr_"
"""What stands before the name of a column of ours where the table has one of that name already."""


def classify(
    path: Path = typer.Argument(help="The table of texts: .csv, .xlsx, .json or .jsonl; - for standard input (csv)."),
    to: Path = typer.Option(Path("-"), help="Where to write: .csv, .xlsx, .parquet, .json or .jsonl by the ending; - for stdout (csv)."),
    text: str = typer.Option("text", help="The column that holds the texts."),
) -> None:
    """Label texts of recommendations: action category, issues, specificity. The other columns are kept, rows stay in order."""
    from ..classifying import labeller
    from ..errors import OpenUPRError, UsageError
    from ..presenting.exports import write

    try:
        spare(to, [path])
        with closing(records_of(path)) as records:
            first = next(records, None)
            if first is None:
                raise UsageError(
                    "there is no row in this table", where=str(path), next_step="The first line names the columns, the others hold texts."
                )
            has_column([first], text, path, "openupr classify")
            _keeps(first)
            noted: Counter[str] = Counter()
            count = write(_table(chain([first], records), list(first), text, labeller(), noted), "-" if str(to) == "-" else to)
    except OpenUPRError as error:
        stop(error)
    except UnicodeDecodeError:
        stop(UsageError("the table is no UTF-8", where=str(path), next_step="In Excel: Save as, CSV UTF-8; or give the .xlsx itself."))
    except OSError as error:
        stop(UsageError(f"a file can't be opened ({error.strerror})", where=str(error.filename or path), next_step="Check the path."))
    if str(to) != "-":
        talk(f"{count} text{'s' if count != 1 else ''} labelled: {to}")
    talk_of(noted)


def talk_of(noted: Mapping[str, int]) -> None:
    """How many labels are unsure, and of how many texts they mean little."""
    if noted["unsure"]:
        talk(f"The category is unsure for {noted['unsure']} (action_sure).")
    if noted["guessed"]:
        talk(f"No issue is likely enough for {noted['guessed']}: the likeliest is given (issues_sure).")
    if noted["unknown_words"]:
        talk(f"{noted['unknown_words']} may be no English, or no text: the labeller knows few of the words (note). It is for English alone.")
    if noted["no_words"]:
        talk(f"{noted['no_words']} without a word that the labeller can read (note).")


def has_column(rows: Sequence[Record], text: str, path: Path, command: str) -> None:
    """Raises `UsageError` where the table has no column of this name: with the command that names the right one, where that is plain, and with what
    to do where the first line names no columns. `rows` are the first rows, one at least."""
    from ..errors import UsageError
    from ..preparing import headless, proposed

    names = list(map(str, rows[0]))
    if text in names:
        return
    cells = [[_cell(value) for value in row.values()] for row in rows]
    if headless(names, cells):
        raise UsageError(
            f"the first line looks like data, not like the names of columns: {', '.join(names)}",
            where=str(path),
            next_step=f"Put a line above it that names the columns; call the one that holds the texts {text!r}.",
        )
    found = proposed(names, cells)
    step = f"Name it with --text. The columns are: {', '.join(names) or 'none'}."
    if found is not None:
        step = f"The columns are: {', '.join(names)}. If it is {found!r}: {command} {shlex.quote(str(path))} --text {shlex.quote(found)}"
    raise UsageError(f"there is no column {text!r}", where=str(path), next_step=step)


def _keeps(first: Record) -> None:
    """Say that columns of the names of ours are kept."""
    taken = [name for name, *_ in APPENDED if name in first]
    if taken:
        ours = ", ".join(_ours(name, first) for name in taken)
        talk(f"The table has columns of these names already, and keeps them: {', '.join(taken)}. Ours stand beside them: {ours}.")


def _ours(name: str, names: Iterable[str]) -> str:
    """The name of a column of ours beside those of the table."""
    taken = set(names)
    while name in taken:
        name = OURS + name
    return name


def _table(records: Iterable[Record], names: list[str], text: str, labeller: Labeller, noted: Counter[str]) -> Table:
    """The table that is written: rows are read, labelled and handed on batch by batch. `noted` counts what is to be said of them."""
    from ..preparing import note_of
    from ..presenting.cells import Column, Type
    from ..presenting.tables import Table

    columns = (
        *(Column(name, "As it was given.", 60 if name == text else 14) for name in names),
        *(Column(_ours(name, names), said, width, Type(kind)) for name, said, width, kind in APPENDED),
    )

    def rows() -> Iterator[tuple[Any, ...]]:
        source = iter(records)
        while batch := list(islice(source, BATCH)):
            texts = [str(_cell(record.get(text)) or "") for record in batch]
            for record, one, label in zip(batch, texts, labeller.label(texts), strict=True):
                note = note_of(one, labeller)
                noted[note or ("" if label.action.sure else "unsure")] += 1
                noted["guessed"] += not note and not label.issues[0].sure
                yield (*(_cell(record.get(name)) for name in names), *_labels(one, label, note))

    return Table("labels", columns, rows())


def _cell(value: Any) -> str | int | None:
    """A value of the input as it is kept: texts and whole numbers as they are, else as JSON."""
    if value is None or (isinstance(value, (str, int)) and not isinstance(value, bool)):
        return value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else json.dumps(value, ensure_ascii=False, default=str)


def _labels(text: str, label: Labelled, note: str) -> tuple[str | int | bool | None, ...]:
    from ..classifying.doing import doing
    from ..classifying.specificity import specificity

    return (
        label.action.category,
        f"{label.action.probability:.4f}",
        label.action.sure and not note,
        ";".join(issue.issue for issue in label.issues),
        ";".join(f"{issue.probability:.4f}" for issue in label.issues),
        label.issues[0].sure and not note,
        ";".join(specificity(text).yes),
        doing(text).main,
        ";".join(text[a:b] for a, b in label.action.words),
        label.labeller,
        note,
    )


def records_of(path: Path) -> Generator[Record, None, None]:
    """The rows of a table, each by its columns' names, as they are read."""
    from ..errors import UsageError

    kind = "csv" if str(path) == "-" else path.suffix.lower().lstrip(".")
    reader = {"csv": _csv, "tsv": _csv, "xlsx": _xlsx, "json": _json, "jsonl": _jsonl}.get(kind)
    if reader is None:
        step = "Give a .csv, .xlsx, .json or .jsonl."
        if kind in DOCUMENTS:
            step += f" The recommendations in a document are labelled by: openupr draft check {shlex.quote(str(path))}"
        raise UsageError(f"no table can be read from {path.suffix or path.name!r}", where=str(path), next_step=step)
    if str(path) == "-":
        yield from reader(sys.stdin.buffer, "standard input")
        return
    with path.open("rb") as handle:
        yield from reader(handle, str(path))


def _csv(handle: BinaryIO, where: str) -> Iterator[Record]:
    from ..errors import UsageError
    from ..presenting.exports import unguarded

    csv.field_size_limit(10_000_000)
    text = io.TextIOWrapper(handle, encoding="utf-8-sig", newline="")
    number = 0
    try:
        head = text.readline()
        # Excel parts columns by semicolons where the comma is the decimal mark; a name in quotation marks may hold any of them.
        mark = max(",;\t", key=re.sub(r'"[^"]*"', "", head).count)
        lines = csv.reader(chain([head] if head else [], text), delimiter=mark)
        names = next(lines, [])
        if len(names) != len(set(names)):
            raise UsageError("two columns have one name", where=where, next_step="Rename one of them.")
        for row in lines:
            number = lines.line_num
            if row and len(row) != len(names):
                raise UsageError(
                    f"line {number} has {'more' if len(row) > len(names) else 'fewer'} cells than there are columns ({len(names)})",
                    where=where,
                    next_step="Put quotation marks around texts that hold the mark that parts the columns.",
                )
            if row:
                yield dict(zip(names, map(unguarded, row), strict=True))
    except csv.Error as error:
        what = f"the table can't be read as CSV after line {number} ({error})"
        raise UsageError(what, where=where, next_step="Save the table again as CSV UTF-8.") from error
    finally:
        text.detach()  # the file is closed by whoever opened it


def _xlsx(handle: BinaryIO, where: str) -> Iterator[Record]:
    from ..errors import UsageError

    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        raise UsageError("reading Excel needs python-calamine", where=where, next_step="Install it, or save the table as CSV UTF-8.") from None
    try:
        rows = CalamineWorkbook.from_filelike(handle).get_sheet_by_index(0).to_python()
    except CalamineError as error:
        raise UsageError(f"this is no Excel workbook that can be read ({error})", where=where, next_step="Save it again as .xlsx or .csv.") from error
    names = [str(name) for name in rows[0]] if rows else []
    for row in rows[1:]:
        yield dict(zip(names, row, strict=False))


def _json(handle: BinaryIO, where: str) -> Iterator[Record]:
    from ..errors import UsageError

    try:
        found = json.load(handle)
    except ValueError as error:
        raise UsageError(f"this is no JSON ({error})", where=where, next_step="Give an array of objects; one object a line is .jsonl.") from error
    yield from _objects(found if isinstance(found, list) else [found], where)


def _jsonl(handle: BinaryIO, where: str) -> Iterator[Record]:
    from ..errors import UsageError

    for number, line in enumerate(handle, 1):
        if line.strip():
            try:
                found = json.loads(line)
            except ValueError as error:
                raise UsageError(f"line {number} is no JSON ({error})", where=where, next_step="Put one object on each line.") from error
            yield from _objects([found], where)


def _objects(found: list[Any], where: str) -> Iterator[Record]:
    from ..errors import UsageError

    for each in found:
        if not isinstance(each, dict):
            raise UsageError("the rows have to be objects", where=where, next_step='Like this: [{"text": "..."}].')
        yield each

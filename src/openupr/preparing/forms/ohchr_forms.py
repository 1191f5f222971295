"""OHCHR's thematic list as a form: which of its cells are for the assessment of which recommendation.

What tells the form is the head of its table (languages/any/thematic_list.toml): a column of recommendations and one of positions. The column that is
filled is the one whose head says so, or the only one whose head hints at it and whose cells are empty or were filled here before; else there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ...errors import UsageError
from ...languages.messages import Text, message, messages
from ...languages.word_tables import table
from ...light_dataclass import dataclass
from .tables_by_bytes import WordCell, WordRow, WordTable, WordTables

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})\.?(?=\s)")
_NUMBERED = re.compile(r"^[\d.]+: ")
_SPACES = re.compile(r"\s+")
_facts = partial(table, "thematic_list")


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of the form on one recommendation: its number, the words of the recommendation, and the row."""

    number: str
    words: str
    row: WordRow


@dataclass(frozen=True, slots=True)
class FormLayout:
    """A table of the form in a Word file: the row of its heads, the rows of recommendations, the columns of the grid to fill (for assessments and for
    comments; one column may be for both; None: the form has none), and the language of its heads."""

    tables: WordTables
    table: WordTable
    head: WordRow
    rows: tuple[FormRow, ...]
    assessment: int | None
    comment: int | None
    language: str

    @property
    def added(self) -> str:
        """The head of the column that the table gets where it has none."""
        return str(_facts()["added"][self.language])

    def name(self, column: int) -> str:
        """The head of a column."""
        cell = self.head.at(column)
        return _SPACES.sub(" ", cell.text) if cell is not None else ""


def ohchr_form(tables: WordTables, name: str, column: str | None = None, labels: Sequence[Text] = ()) -> tuple[FormLayout, ...]:
    """The tables of the form in a Word file: one, or one a theme. `column` is the head of the column to fill where a person names it; `labels` are
    the words with which a cell begins that was filled here before. Raises `UsageError` for a file that is no such form, which says why."""
    if not tables.tables:
        raise UsageError(message("this Word file has no table: it is none of OHCHR's lists"), where=name, next_step=NO_FORM_STEP)
    found = [(each, head) for each in tables.tables if (head := _head_row(each)) is not None]
    if not found:
        heads = (
            "; ".join(filter(None, (_SPACES.sub(" ", cell.text)[:40] for cell in tables.tables[0].rows[0].cells))) if tables.tables[0].rows else ""
        )
        missing = (
            message("no table in this file has a column of recommendations and one of positions (its first table has: {heads})", heads=heads)
            if heads
            else message("no table in this file has a column of recommendations and one of positions")
        )
        raise UsageError(missing, where=name, next_step=NO_FORM_STEP)
    layouts = tuple(_layout(tables, each, head, rows, name, column, labels) for each, head in found if (rows := tuple(_rows(each, head))))
    if not layouts:
        raise UsageError(
            message("the table of this file has no row that begins with the number of a recommendation"), where=name, next_step=NO_FORM_STEP
        )
    return layouts


NO_FORM_STEP = message("Give the thematic list of recommendations that OHCHR issued for the review, as .docx.")
"""What to do where a file is none of OHCHR's lists."""


def _head_row(of_table: WordTable) -> WordRow | None:
    """The first row of a table that has the heads of a form."""
    return next((row for row in of_table.rows if _heads(row).keys() >= {"recommendation", "position"}), None)


def _layout(
    tables: WordTables, of_table: WordTable, head: WordRow, rows: tuple[FormRow, ...], name: str, column: str | None, labels: Sequence[Text]
) -> FormLayout:
    kinds = _heads(head)
    first = head.at(kinds["recommendation"][0])
    begins = _folded(first.text) if first is not None else ""
    language = next((language for language, letters in _facts()["begins"].items() if begins.startswith(letters)), "en")
    say = messages(language).say
    assessment, comment = _columns(head, rows, kinds, name, column, tuple(f"{say(label)}." for label in labels))
    return FormLayout(tables, of_table, head, rows, assessment, comment, language)


def _heads(row: WordRow) -> dict[str, list[int]]:
    """The columns by what their heads say; those that we don't know are `other`."""
    found: dict[str, list[int]] = {}
    for cell in row.cells:
        text = _folded(cell.text)
        kind = next((kind for kind, heads in _facts()["columns"].items() if text in heads), "other" if text else "")
        if kind:
            found.setdefault(kind, []).append(cell.column)
    return found


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" :*\n").casefold()


def _rows(of_table: WordTable, head: WordRow) -> Iterator[FormRow]:
    """The rows of recommendations. Where a recommendation's cell goes on over several rows, the first is its row; a row that was taken out, as a
    change that the file keeps, is none."""
    column = _heads(head)["recommendation"][0]
    begins = next(index for index, row in enumerate(of_table.rows) if row is head) + 1
    for row in of_table.rows[begins:]:
        cell = row.at(column)
        if cell is None or cell.goes_on or row.taken_out:
            continue
        number = _NUMBER.match(cell.text)
        if number:
            yield FormRow(number[1], cell.text[number.end() :].strip(), row)


def _columns(
    head: WordRow, rows: Sequence[FormRow], kinds: Mapping[str, list[int]], name: str, asked: str | None, labels: tuple[str, ...]
) -> tuple[int | None, int | None]:
    """The columns for assessments and for comments; None, None where there is none."""
    if asked is not None:
        column = _asked(head, asked, name)
        return column, column
    told = kinds.get("comment", [])
    if len(told) > 1:
        words = {column: _folded(cell.text) for column in told if (cell := head.at(column)) is not None}
        assessment = [column for column, text in words.items() if "comment" not in text]
        comment = [column for column, text in words.items() if column not in assessment]
        if len(assessment) == len(comment) == 1:
            return assessment[0], comment[0]
    if len(told) == 1:
        return told[0], told[0]
    free = told or [column for column in kinds.get("other", []) if _hints(head, column) and all(_is_free(row.row.at(column), labels) for row in rows)]
    if len(free) > 1:
        names = ", ".join(f"“{_SPACES.sub(' ', cell.text)}”" for column in free if (cell := head.at(column)) is not None)
        raise UsageError(
            message("{free} columns may be meant for the assessment: {names}", free=len(free), names=names),
            where=name,
            next_step=message("Name one with --column."),
        )
    return (free[0], free[0]) if free else (None, None)


def _hints(head: WordRow, column: int) -> bool:
    """Whether the head of a column that we don't know says that it is for the assessment."""
    cell = head.at(column)
    return cell is not None and any(hint in _folded(cell.text) for hint in _facts()["hints"]["comment"])


def _is_free(cell: WordCell | None, labels: tuple[str, ...]) -> bool:
    """Whether a cell is empty, or begins with one of the labels: it was filled here before. One that is merged names the recommendations first."""
    return cell is not None and (not cell.text or _NUMBERED.sub("", cell.text).startswith(labels))


def _asked(head: WordRow, asked: str, name: str) -> int:
    wanted = _folded(asked)
    exact = [cell.column for cell in head.cells if _folded(cell.text) == wanted]
    found = exact or [cell.column for cell in head.cells if wanted and wanted in _folded(cell.text)]
    if len(found) != 1:
        names = ", ".join(f"“{_SPACES.sub(' ', cell.text)}”" for cell in head.cells if cell.text)
        what = (
            message("“{asked}” could be {columns} columns in this form", asked=asked, columns=len(found))
            if found
            else message("there is no column “{asked}” in this form", asked=asked)
        )
        raise UsageError(what, where=name, next_step=message("Its columns are {names}.", names=names))
    return found[0]

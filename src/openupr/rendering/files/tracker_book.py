"""The tracker as a workbook: a person's columns in another colour, with the list of what an assessment may be; the rest as evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from ...languages.messages import Messages, messages
from ...reading.swept_folders import swept_folder
from ...text.guards import begins_as_formula
from ...views.desk.tracker import OWN, SEAL, assessment_labels

if TYPE_CHECKING:
    from ...views.tables.record_tables import RecordTable

_EXCEL_CELL = 32_767
_YOURS = "#FFF7D6"
_A4 = 9
"""What Excel calls the paper."""
_SHEETS_ACROSS = 2
"""Sheets side by side on which a row is printed, each with the recommendation's identifier: on one its letters would be under five points high."""


def write_tracker(table: RecordTable, out: BinaryIO, words: Messages | None = None, notes: Sequence[str] = ()) -> int:
    """Write the tracker, in the language that its table was made in; `notes` stand below what its columns hold.
    Returns the rows written; the same table gives the same bytes."""
    import xlsxwriter

    with swept_folder() as folder:
        fixed = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "tmpdir": str(folder)}
        book = xlsxwriter.Workbook(out, fixed)
        try:
            book.set_properties({"title": "OpenUPR: tracker", "author": "OpenUPR", "created": datetime(2000, 1, 1)})  # noqa: DTZ001
            return _fill(book, table, words or messages(), notes)
        finally:
            book.close()  # after a failure too: it removes its temporary files


def _fill(made: Any, table: RecordTable, words: Messages, notes: Sequence[str]) -> int:
    head = made.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "bg_color": "#EEF1F4"})
    own_head = made.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "bg_color": _YOURS})
    body = made.add_format({"valign": "top", "text_wrap": True})
    # As text: what a person types, or edits, stays what it is, also when it begins as a formula does.
    own = made.add_format({"valign": "top", "text_wrap": True, "bg_color": _YOURS, "num_format": "@"})
    quoted = made.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
    sheet = made.add_worksheet(table.what)
    sheet.freeze_panes(1, 1)
    names = [column.name for column in table.columns]
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, column.width, None, {"hidden": column.name == SEAL})
        sheet.write_string(0, index, column.name, own_head if column.name in OWN else head)
    written = 0
    for written, row in enumerate(table.rows, 1):
        for index, cell in enumerate(row):
            text = str(cell or "")[:_EXCEL_CELL]
            style = own if names[index] in OWN else quoted if begins_as_formula(text) else body
            if text:
                sheet.write_string(written, index, text, style)
            else:
                sheet.write_blank(written, index, None, style)
    place = names.index(OWN[0])
    error = {"error_title": words.say("Not on the list"), "error_message": words.say("Choose one of the list, or leave it empty.")}
    sheet.data_validation(1, place, max(1, written), place, {"validate": "list", "source": list(assessment_labels(words)), **error})
    sheet.autofilter(0, 0, max(1, written), len(names) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(_SHEETS_ACROSS, 0)  # at 100 % a row would go over six sheets
    sheet.repeat_columns(0)
    sheet.repeat_rows(0)
    guide = made.add_worksheet(words.say("columns")[:31])
    for index, (name, width) in enumerate(((words.say("column"), 20), (words.say("what it holds"), 110))):
        guide.set_column(index, index, width)
        guide.write_string(0, index, name, head)
    for index, column in enumerate(table.columns, 1):
        guide.write_string(index, 0, column.name, own if column.name in OWN else body)
        guide.write_string(index, 1, words.say(column.description), body)
    for index, note in enumerate(notes, len(table.columns) + 2):
        guide.write_string(index, 1, note, body)
    return written

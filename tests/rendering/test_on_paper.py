"""What is handed on is printed too: no column without anything in it, no letters that stand alone, no sheet with one card."""

from __future__ import annotations

import io

import openpyxl

from openupr.rendering.files.tracker_book import write_tracker
from openupr.rendering.html.promises_page import _STYLE as PROMISES
from openupr.rendering.html.table_page import table_page
from openupr.views.desk.tracker import COLUMNS
from openupr.views.tables.cells import Column
from openupr.views.tables.record_tables import RecordTable

ASKED = (Column("delegation", "The State."), Column("told_as_done", "What is done."), Column("asked", "How often."), Column("years", "When."))


def test_a_column_that_no_row_fills_is_named_and_not_shown() -> None:
    page = table_page("XBB", RecordTable("raising", ASKED, iter([("Norway", None, 0, ()), ("Peru", "", 2, ("2013",))])), [])
    assert "<th scope=col>told as done</th>" not in page
    assert "<dt>told as done</dt>" not in page
    assert "Columns without anything in them stand only in the .csv: told as done." in page
    assert page.count("<td") == 6, "0 is something"


def test_a_table_without_rows_keeps_its_heads() -> None:
    page = table_page("XBB", RecordTable("raising", ASKED, iter(())), [])
    assert page.count("<th scope=col>") == 4
    assert "stand only in" not in page


def test_a_short_word_is_not_cut_for_room() -> None:
    assert "overflow-wrap:anywhere" not in table_page("XBB", RecordTable("raising", ASKED, iter(())), [])


def test_a_card_may_go_on_over_the_page() -> None:
    assert "article{break-inside:avoid}" not in PROMISES


def test_a_tracker_is_printed_on_two_sheets_across() -> None:
    out = io.BytesIO()
    write_tracker(RecordTable("tracker", COLUMNS, iter([("XBB-17/R50.1", *("" for _ in COLUMNS[1:]))])), out)
    sheet = openpyxl.load_workbook(out)["tracker"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (True, 2, 0)
    assert (sheet.print_title_cols, sheet.print_title_rows) == ("$A:$A", "$1:$1")

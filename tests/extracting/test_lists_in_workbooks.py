"""Lists of OHCHR as workbooks: heads in three languages, days as dates, a State that stands once for several rows, sheets that are not read."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from openupr.extracting.openness_lists import read_list
from openupr.records import Dealing

HEADS = {
    "en": ("Country", "Mandate", "Status", "Date", "Requested"),
    "fr": ("Pays", "Mandat", "Statut", "Dates de la visite", "Date de la demande"),
    "es": ("País", "Mandato", "Estado", "Fecha de la visita", "Fecha de solicitud"),
}
WORDS = {"en": ("Slovenia", "Requested", "Completed"), "fr": ("Slovénie", "Demandée", "Effectuée"), "es": ("Eslovenia", "Solicitada", "Realizada")}


def workbook(*sheets: tuple[str, list[tuple[Any, ...]]], merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    if merged:
        book.worksheets[0].merge_cells(merged)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize("language", sorted(HEADS))
def test_a_workbook_is_read_as_its_table_in_text_is(language: str) -> None:
    state, asked, made = WORDS[language]
    rows: list[tuple[Any, ...]] = [
        HEADS[language],
        (state, "Special Rapporteur on adequate housing", asked, None, date(2015, 3, 1)),
        (state, "Working Group on Arbitrary Detention", made, datetime(2019, 5, 20, 0, 0), 2017),  # noqa: DTZ001
    ]
    found = read_list(workbook(("Visitas", rows)), "visitas.xlsx", "SVN")
    assert [(each.dealing, each.day, each.requested, each.row) for each in found.facts] == [
        (Dealing.VISIT_REQUESTED, "", "2015-03-01", 2),
        (Dealing.VISIT_MADE, "2019-05-20", "2017", 3),
    ]
    assert all(each.subject for each in found.facts)
    assert found.unread == ()


def test_a_state_that_is_merged_over_its_rows_is_that_of_each() -> None:
    housing, food = "Special Rapporteur on adequate housing", "Special Rapporteur on the right to food"
    rows = [HEADS["es"], ("Eslovenia", housing, "Solicitada", None, 2015), (None, food, "Solicitada", None, 2016), ("Noruega", food, "Solicitada")]
    found = read_list(workbook(("x", rows), merged="A2:A3"), "visitas.xlsx", "SVN")
    assert [each.requested for each in found.facts] == ["2015", "2016"]
    assert found.others == 1


def test_the_sheet_with_the_heads_is_read_and_others_are_named() -> None:
    rows = [HEADS["en"], ("Slovenia", "Special Rapporteur on adequate housing", "Requested", None, 2015)]
    found = read_list(workbook(("Notes", [("Saved in spring",)]), ("Visits", rows)), "visits.xlsx", "SVN")
    assert [each.row for each in found.facts] == [2]
    assert [str(why) for _, why in found.unread] == ["the sheet “Notes” is not read: give it as a list of its own"]

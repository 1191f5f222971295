"""A tracker as people hand it back: with a title above, rows gone, sheets beside, in another language of the workbook."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application
from openupr.errors import UsageError
from openupr.languages.messages import messages
from openupr.preparing.briefs.promises import Promise, promises
from openupr.records import ASSESSMENT, Judgement, Review, text_sha256
from openupr.rendering.files.tracker_book import write_tracker
from openupr.views.desk.tracker import tracker
from openupr.views.desk.tracker_edits import Edits, edits_in
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
WHEN = "2026-11-28T10:00:00+00:00"


@pytest.fixture(scope="module")
def found() -> list[Promise]:
    """The promises of an invented review."""
    (review,) = openupr.read_all(DOCUMENTS / "XBB-17")
    return followed(review)


def followed(review: Review) -> list[Promise]:
    return list(promises([review], lambda *_: None))


def written(found: Sequence[Promise], to: Path, language: str = "en") -> Path:
    with to.open("wb") as out:
        write_tracker(tracker(found, Withheld(), messages(language)), out, messages(language))
    return to


def edited(path: Path, edit: Callable[[Workbook, Worksheet, dict[str, int]], object]) -> Path:
    """The tracker after an edit of the workbook, its sheet and its columns."""
    book = openpyxl.load_workbook(path)
    sheet = book["tracker"]
    edit(book, sheet, {str(cell.value): int(cell.column) for cell in sheet[1]})
    book.save(path)
    return path


def back(found: Sequence[Promise], path: Path, language: str = "en") -> Edits:
    return edits_in(str(path), None, found, Withheld(), "A. B.", WHEN, messages(language))


def said(made: Edits) -> str:
    return " ".join(messages().said(each) for each in (*made.said, *made.wrong))


def test_a_row_is_named_by_the_number_that_stands_beside_it(found: list[Promise], tmp_path: Path) -> None:
    def edit(_: Workbook, sheet: Worksheet, at: dict[str, int]) -> None:
        sheet.cell(5, at["assessment"]).value = "Half done"
        sheet.insert_rows(1, 2)
        sheet.cell(1, 1).value = "Our tracker, third draft"

    made = back(found, edited(written(found, tmp_path / "t.xlsx"), edit))
    assert "Row 7 (XBB-17/" in said(made)
    assert "“Half done” is no assessment" in said(made)


def test_a_row_that_is_gone_is_told(found: list[Promise], tmp_path: Path) -> None:
    def edit(_: Workbook, sheet: Worksheet, at: dict[str, int]) -> None:
        sheet.cell(5, at["assessment"]).value = "Started"
        sheet.delete_rows(3)

    made = back(found, edited(written(found, tmp_path / "t.xlsx"), edit))
    assert [(each.record, each.value) for each in made.judgements] == [(found[3].item.id, "started")]
    assert f"1 recommendation has no row in this file: {found[1].item.id}. Its assessment stays as it was." in said(made)


def test_a_merged_assessment_is_that_of_every_row_and_that_is_told(found: list[Promise], tmp_path: Path) -> None:
    def edit(_: Workbook, sheet: Worksheet, at: dict[str, int]) -> None:
        sheet.cell(3, at["assessment"]).value = "Started"
        sheet.merge_cells(start_row=3, end_row=5, start_column=at["assessment"], end_column=at["assessment"])

    made = back(found, edited(written(found, tmp_path / "t.xlsx"), edit))
    assert [each.record for each in made.judgements] == [each.item.id for each in found[1:4]]
    assert "Cells that are merged downwards" in said(made)


def test_the_sheet_is_known_by_its_columns(found: list[Promise], tmp_path: Path) -> None:
    def edit(book: Workbook, sheet: Worksheet, at: dict[str, int]) -> None:
        sheet.cell(3, at["assessment"]).value = "Started"
        other = book.create_sheet("Summary", 0)
        other.append(["recommendation"])
        other.append(["What we think of the recommendations as a whole"])

    made = back(found, edited(written(found, tmp_path / "t.xlsx"), edit))
    assert [each.value for each in made.judgements] == ["started"]


def test_a_column_that_was_taken_out_is_named(found: list[Promise], tmp_path: Path) -> None:
    path = edited(written(found, tmp_path / "t.xlsx"), lambda _, sheet, at: sheet.delete_cols(at["told_done"]))
    with pytest.raises(UsageError, match="columns are gone from it: told_done"):
        back(found, path)


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("read_in", ["en", "fr", "es"])
def test_a_workbook_in_another_language_says_the_same(found: list[Promise], tmp_path: Path, language: str, read_in: str) -> None:
    """What was assessed when it was written is known again in whatever language it is read."""
    item = found[0].item
    judged = Judgement(item.id, text_sha256(item), ASSESSMENT, "partly", "C. D.", WHEN, "A first law.")
    held = [replace(found[0], assessment=judged), *found[1:]]
    path = edited(written(held, tmp_path / "t.xlsx", language), _why_alone)
    made = back(held, path, read_in)
    assert (said(made).count("since then"), [(each.value, each.why) for each in made.judgements]) == (0, [("partly", "A first law, then a second.")])


def _why_alone(_: Workbook, sheet: Worksheet, at: dict[str, int]) -> None:
    sheet.cell(2, at["why"]).value = "A first law, then a second."


def test_edits_are_not_written_over(tmp_path: Path) -> None:
    """Whoever says --to where --from is meant loses nothing."""
    shutil.copytree(DOCUMENTS / "XBB-17", tmp_path / "XBB-17")
    book, store = tmp_path / "t.xlsx", tmp_path / "s.sqlite"

    def run(*arguments: object) -> Any:
        return CliRunner().invoke(application, ["follow", str(tmp_path / "XBB-17"), *map(str, arguments), "--store", str(store)])

    assert run("--to", book).exit_code == 0
    assert run("--to", book).exit_code == 0, "nothing was edited in it"
    edited(book, lambda _, sheet, at: setattr(sheet.cell(2, at["assessment"]), "value", "Started"))
    before = book.read_bytes()
    refused = run("--to", book)
    assert refused.exit_code == 2
    assert "1 row of this tracker was edited, and is not taken over" in refused.stderr
    assert book.read_bytes() == before
    assert run("--from", book, "--by", "A. B.").exit_code == 0
    assert run("--to", book).exit_code == 0

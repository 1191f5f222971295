"""A file that is there already is written over only where OpenUPR made it and nobody saved it since."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import Result
from typer.testing import CliRunner

from openupr.commands.application import application

DOCUMENTS = Path(__file__).parents[1] / "documents"
BRESLAND, LATER = DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"
STATEMENT = Path(__file__).parents[1] / "desk" / "statement.txt"
THERE = "this file is there already"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("store") / "reviews.sqlite"
    assert CliRunner().invoke(application, ["read", str(BRESLAND), str(LATER), "--store", str(at)]).exit_code == 0
    return at


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments])


def written(store: Path, to: Path) -> dict[str, list[object]]:
    """Commands that write such files, by what they write."""
    held = ["--store", store]
    return {
        "brief.docx": ["brief", "XBB-31", "--topic", "prisons", "--to", to, *held],
        "brief.html": ["brief", "XBB-31", "--topic", "prisons", "--to", to, *held],
        "brief.json": ["brief", "XBB-31", "--by", "Norway", "--seconds", "54", "--to", to, *held],
        "brief.txt": ["brief", "XBB-31", "--by", "Norway", "--seconds", "54", "--to", to, *held],
        "annex.pdf": ["brief", "XBB-31", "--topic", "prisons", "--as", "evidence", "--to", to, *held],
        "passages.json": ["brief", "XBB-31", "--topic", "prisons", "--as", "evidence", "--to", to, *held],
        "hits.docx": ["find", "prison", "--to", to, *held],
        "hits.xlsx": ["find", "prison", "--to", to, *held],
        "rows.csv": ["export", "XBB-17", "--what", "rows", "--to", to, *held],
        "rows.parquet": ["export", "XBB-17", "--what", "rows", "--to", to, *held],
        "cited.ris": ["export", "XBB-17", "--what", "documents", "--to", to, *held],
        "tracker.xlsx": ["follow", "XBB", "--to", to, *held],
        "midterm.docx": ["follow", "XBB", "--to", to, *held],
        "delegations.csv": ["raise-with", "XBB-31", "--topic", "prisons", "--to", to, *held],
        "spoken.docx": ["draft", "time", STATEMENT, "--speakers", "112", "--to", to],
        "checked.txt": ["draft", "check", STATEMENT, "--to", to],
    }


@pytest.mark.at_length
@pytest.mark.parametrize("name", list(written(Path(), Path())))
def test_a_command_can_be_run_twice(name: str, store: Path, tmp_path: Path) -> None:
    arguments = written(store, tmp_path / name)[name]
    assert [run(*arguments).exit_code for _ in range(2)] == [0, 0], run(*arguments).output


@pytest.mark.parametrize("name", [*written(Path(), Path()), "calendar.ics", "page.png"])
def test_a_users_own_file_stays(name: str, store: Path, tmp_path: Path) -> None:
    to = tmp_path / name
    others: dict[str, list[object]] = {
        "calendar.ics": ["next", "XBB-31", "--calendar", to, "--store", store],
        "page.png": ["show", "XBB-17/R50.1", "--page", to, "--store", store],
    }
    to.write_text("What I worked on all night.")
    made = run(*{**written(store, to), **others}[name])
    assert (made.exit_code, THERE in " ".join(made.output.split()), to.read_text()) == (2, True, "What I worked on all night."), made.output


@pytest.mark.parametrize("name", ["brief.docx", "midterm.docx", "spoken.docx"])
def test_a_text_of_ours_that_was_worked_on_stays(name: str, store: Path, tmp_path: Path) -> None:
    arguments = written(store, tmp_path / name)[name]
    assert run(*arguments).exit_code == 0
    saved(tmp_path / name)
    before = (tmp_path / name).read_bytes()
    made = run(*arguments)
    assert (made.exit_code, THERE in " ".join(made.output.split()), (tmp_path / name).read_bytes() == before) == (2, True, True)


def test_a_table_of_ours_that_a_spreadsheet_saved_stays(store: Path, tmp_path: Path) -> None:
    text, book = tmp_path / "rows.csv", tmp_path / "hits.xlsx"
    for each in (text, book):
        assert run(*written(store, each)[each.name]).exit_code == 0
    text.write_bytes(text.read_bytes().replace(b"\n", b"\r\n"))
    opened = openpyxl.load_workbook(book)
    opened.worksheets[0]["A2"] = "ask them"
    opened.save(book)
    for each in (text, book):
        assert THERE in " ".join(run(*written(store, each)[each.name]).output.split()), each


def test_a_list_that_was_filled_in_stays(tmp_path: Path) -> None:
    """It is OHCHR's form with a person's words: nothing in it tells that nobody has worked on it since."""
    folder, to, store = tmp_path / "XBB-17", tmp_path / "filled.docx", tmp_path / "reviews.sqlite"
    shutil.copytree(BRESLAND, folder)
    form = folder / "thematic-list.docx"
    assert run("read", folder, "--store", store).exit_code == 0
    assert run("judge", "XBB-17/R50.1", "--assessment", "partly", "--by", "A. B.", "--store", store).exit_code == 0
    fill = ["fill", "XBB-17", form, "--to", to, "--store", store]
    assert run(*fill).exit_code == 0
    before = to.read_bytes()
    made = run(*fill)
    assert (made.exit_code, to.read_bytes() == before) == (2, True)
    assert "Write to another file, or move this one away first." in " ".join(made.output.split())


def saved(path: Path) -> None:
    """As a program for texts saves a file: with the day, and who did."""
    from datetime import UTC, datetime

    opened = docx.Document(str(path))
    opened.add_paragraph("What we say to that.")
    opened.core_properties.modified = datetime(2026, 5, 1, tzinfo=UTC)
    opened.core_properties.last_modified_by = "A. B."
    opened.save(str(path))

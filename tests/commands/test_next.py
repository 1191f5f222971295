"""`openupr next`: what is missing and what it would answer; the calendar entry only where a document states the days."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.rendering.files.calendar_file import calendar_entry

from ..doubts.clean_dossier import REPORT

DOCUMENTS = Path(__file__).parents[1] / "documents"


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(application, list(arguments))
    return found.exit_code, found.output


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_of_a_review_of_which_nothing_is_held() -> None:
    status, said = run("next", "SVN-34")
    assert status == 0, said
    assert "SVN-34: we have 0 of the 5 documents whose symbols are known." in said
    assert "A/HRC/WG.6/34/SVN/1  national report\n  https://docs.un.org/en/A/HRC/WG.6/34/SVN/1?direct=true\n  - Who took part" in said
    assert "A/HRC/43/15/Add.1  addendum" in said
    assert "No symbol is known: thematic list, advance questions, submission" in said
    assert "The review before, SVN-20, is not in the store" in said
    assert (
        "The next review: SVN-48, by OHCHR, press release of January 2025. Session 48: 20 January 2025 to 31 January 2025 (by A/HRC/59/15)." in said
    )
    assert "Session 48 is over: `openupr fetch SVN-48` asks for its documents." in said


def test_of_a_folder_and_of_the_store(home: Path) -> None:
    shutil.copytree(DOCUMENTS / "XBB-17", home / "in")
    _, of_folder = run("next", "in")
    assert "XBB-17: we have 3 of the 6 documents whose symbols are known." in of_folder
    assert "A/HRC/WG.6/17/XBB/2  compilation" in of_folder
    assert "A/HRC/98/7" not in of_folder
    assert "- For which concerns of UN bodies do we find no recommendation?\n" in of_folder  # the report is held: the compilation alone is missing
    assert "No symbol is known: submission" in of_folder
    assert run("read", "in")[0] == 0
    assert "XBB-17: we have 3 of the 6 documents whose symbols are known." in run("next", "XBB-17")[1]


def test_what_the_report_names_takes_the_place_of_what_follows_from_the_review(home: Path) -> None:
    (home / "in").mkdir()
    named = "The following documents were issued: a compilation (A/HRC/WG.6/48/XAA/2 and Corr.1), a summary (A/HRC/WG.6/48/XAA/3/Rev.1)."
    (home / "in" / "report.txt").write_text(REPORT.replace("Chile, Ghana and Norway.", f"Chile, Ghana and Norway. {named}"), "utf-8")
    _, said = run("next", "in")
    assert "A/HRC/WG.6/48/XAA/3/Rev.1  stakeholder summary\n" in said
    assert "A/HRC/WG.6/48/XAA/3  " not in said
    assert "A/HRC/WG.6/48/XAA/2/Corr.1  compilation\n" in said
    assert said.count("The report names it.") == 3


CALENDARS = [
    ("SVN-34", "20250120", "20250201"),
    ("SVN-48", "", ""),  # the table ends
    ("CHN-31", "", ""),  # the month alone is known
]


@pytest.mark.parametrize(("review", "start", "end"), CALENDARS)
def test_a_calendar_entry_only_where_a_document_states_the_days(home: Path, review: str, start: str, end: str) -> None:
    status, said = run("next", review, "--calendar", "next.ics")
    assert status == (0 if start else 1)
    assert (home / "next.ics").exists() is bool(start)
    if start:
        entry = (home / "next.ics").read_text(encoding="utf-8")
        assert f"DTSTART;VALUE=DATE:{start}\n" in entry
        assert f"DTEND;VALUE=DATE:{end}\n" in entry
    else:
        assert "next.ics was not written: the days of the next review are not known here." in said


WRONG = [
    (["SVN-34", "--calendar", "next.txt"], "ends in .ics"),
    (["ABC-34"], "no State is called “ABC”"),
    (["SVN-99"], "No session 99"),
    (["nowhere"], "no such file"),
    (["Germany"], "By our table its reviews are DEU-04, DEU-16, DEU-30 and DEU-44: name one."),
    (["empty.txt"], "no document of a review could be read there"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_uses(home: Path, arguments: list[str], words: str) -> None:
    (home / "empty.txt").touch()
    status, said = run("next", *arguments)
    assert status in {1, 2}
    assert words in " ".join(said.split())


def test_a_session_in_which_a_state_is_not_reviewed_is_told() -> None:
    status, said = run("next", "SVN-47")
    assert status == 0
    assert "By our table Slovenia is not reviewed in this session, but in 7, 20, 34 and 48" in " ".join(said.split())
    assert "By our table" not in run("next", "SVN-48")[1].partition("national report")[0]


def test_an_entry_is_one_that_calendars_take() -> None:
    from datetime import date

    entry = calendar_entry("x@openupr", date(2025, 12, 31), date(2025, 12, 31), "Review of Côte d’Ivoire; A, B\\C", "é" * 100)
    lines = entry.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert entry.endswith(b"END:VCALENDAR\r\n")
    unfolded = entry.replace(b"\r\n ", b"").decode()
    assert "SUMMARY:Review of Côte d’Ivoire\\; A\\, B\\\\C\r\n" in unfolded
    assert f"DESCRIPTION:{'é' * 100}\r\n" in unfolded
    assert "DTEND;VALUE=DATE:20260101\r\n" in unfolded

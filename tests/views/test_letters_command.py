"""`openupr letters` and its table: reference, kind, date, senders, and whether a reply is held."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

HELD = Path(__file__).parents[1] / "documents" / "lists" / "letters"


def printed(*command: str) -> str:
    made = CliRunner().invoke(application, list(command))
    assert made.exit_code == 0, made.output
    return made.stdout


@pytest.fixture(autouse=True)
def _store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))


def test_the_command_and_its_json() -> None:
    said = " ".join(printed("letters", str(HELD)).split())
    assert "W1, AL XGG 3/2023, allegation letter, 12 June 2023 from Special Rapporteur on the situation of human rights defenders and" in said
    assert "W2, UA XGG 1/2024, urgent appeal, 9 February 2024" in said
    assert "To 1 of 2 letters we have a reply" in said
    made = json.loads(printed("letters", str(HELD), "--json"))
    assert [(each["record"], each["replies"]) for each in made["letters"]] == [("W1", ["G1 of 20 August 2023, 69 days after the letter"]), ("W2", [])]


def test_the_table() -> None:
    rows = list(csv.DictReader(io.StringIO(printed("export", str(HELD), "--what", "letters"))))
    assert [(row["reference"], row["type"], row["mandates"], row["replies"]) for row in rows] == [
        ("AL XGG 3/2023", "allegation_letter", "SR-defenders;WGAD", "XGG-48/G1"),
        ("UA XGG 1/2024", "urgent_appeal", "SR-torture", ""),
    ]
    assert not any("Vasik" in cell for row in rows for cell in row.values())


def test_a_review_without_letters_says_so() -> None:
    assert "we have no letter of special procedures" in printed("letters", str(HELD.parents[1] / "XEE-07"))


def test_letters_that_a_list_alone_has_are_shown(tmp_path: Path) -> None:
    held = tmp_path / "XGG-48"
    shutil.copytree(HELD, held)
    rows = ("Reference,Country,Date sent,Date of reply", "AL XGG 3/2023,XGG,12/06/2023,", "UA XGG 4/2023,XGG,13/07/2023,25/08/2023")
    (held / "letters.csv").write_text("\n".join(rows), encoding="utf-8")
    said = " ".join(printed("letters", str(held)).split())
    assert "Listed letter that we don’t have: UA XGG 4/2023, 13 July 2023, reply of 25 August 2023 (letters.csv, row 3)" in said
    assert said.count("AL XGG 3/2023") == 1  # it is held
    assert len(json.loads(printed("letters", str(held), "--json"))["listed"]) == 1

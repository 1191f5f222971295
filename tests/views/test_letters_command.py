"""`openupr letters` and its table: reference, kind, date, senders, and whether a reply is held."""

from __future__ import annotations

import csv
import io
import json
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

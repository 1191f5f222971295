"""docs/desk.md says what is so: its examples run on the invented reviews, and print what it shows."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from examples import DESK, examples, workplace
from typer.testing import CliRunner

from openupr.commands.application import application

NOT_FOUND = 1
"""What a command ends with where what was looked for is not there."""


def test_the_examples_print_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace(tmp_path, "XGG-48", "XBB-17", "XBB-31"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("OPENUPR_STORE", "reviews.sqlite")
    every = list(examples(DESK.read_text(encoding="utf-8")))
    assert {shlex.split(each.command)[1] for each in every} >= {"quote", "citation", "fill", "follow", "draft", "brief", "find"}
    for each in every:
        found = CliRunner().invoke(application, shlex.split(each.command)[1:])
        assert found.exit_code in {0, NOT_FOUND}, found.output
        printed = "\n".join(line.rstrip() for line in found.output.splitlines()).rstrip()
        assert printed + "\n" == each.shown, f"{each.command}: `make docs` writes the outputs anew"

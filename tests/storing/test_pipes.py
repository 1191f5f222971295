"""Whoever reads our output may stop (`| head`): no command calls that a fault of the user's files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from openupr.errors import UsageError
from openupr.rendering.files.exports import whole_file

from .dossiers import dossiers

COMMANDS = [
    "classify t.csv",
    "draft check t.csv --json",
    "draft time t.txt --speakers 90",
    "export in/XBB-17",
    "show in/XBB-17 R50.3",
    "examine in/XBB-17",
    "explain",
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    dossiers(tmp_path / "in", "XBB-17")
    (tmp_path / "t.csv").write_text("text,other\n" + "Dig a well for every school in Tarn,Build a school\n" * 700, encoding="utf-8")
    (tmp_path / "t.txt").write_text("We recommend to adopt a law on schools in every district. " * 12, encoding="utf-8")
    return tmp_path


@pytest.mark.at_length
@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows break otherwise")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_pipe_that_is_closed_is_no_error(command: str, place: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        environment = {**os.environ, "OPENUPR_STORE": str(place / "s.sqlite")}
        command_line = [sys.executable, "-m", "openupr", *command.split()]
        found = subprocess.run(command_line, check=False, stdout=write, stderr=subprocess.PIPE, encoding="utf-8", cwd=place, env=environment)
    finally:
        os.close(write)
    told = [line for line in found.stderr.splitlines() if not line.endswith("files read")]
    assert told == []


def test_a_pipe_that_breaks_is_not_the_file_that_is_written(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), whole_file(tmp_path / "a"):
        raise BrokenPipeError(32, "Broken pipe")
    with pytest.raises(UsageError, match="can't be written"), whole_file(tmp_path / "a"):
        raise OSError(28, "No space left")
    assert list(tmp_path.iterdir()) == []

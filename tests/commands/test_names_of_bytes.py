"""Names of files that are no UTF-8: what is kept in UTF-8 refuses them, with a message."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' names are text")
def test_no_decision_is_kept_on_a_name_that_is_no_text(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / os.fsdecode(b"r\xe9sum\xe9.txt")).write_text("What we ask of Aldovar.", encoding="utf-8")
    asked = ["judge", str(folder), os.fsdecode(b"r\xe9sum\xe9.txt"), "--kind", "submission", "--by", "A", "--store", str(tmp_path / "store.sqlite")]
    told = CliRunner().invoke(application, asked)
    assert told.exit_code == 2
    assert "no UTF-8" in told.output
    assert not (folder / "judgements.jsonl").exists()

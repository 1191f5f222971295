"""How many files were read is counted among those that were to be read: what was left out before is no file that could not be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

from ..storing.dossiers import dossiers


@pytest.mark.parametrize(("bad", "said"), [(0, "2/2 files read\n"), (1, "2/3 files read, 1 could not be\n")])
def test_a_link_that_leads_outside_is_not_counted(bad: int, said: str, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07") / "XEE-07"
    (tmp_path / "outside.txt").write_text("A letter.\n", encoding="utf-8")
    (folder / "a.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "b.txt").symlink_to(tmp_path / "outside.txt")
    for number in range(bad):
        (folder / f"bad{number}.pdf").write_bytes(b"%PDF-1.7 nothing")
    made = CliRunner().invoke(application, ["read", str(folder), "--store", str(tmp_path / "s.sqlite")])
    counted = re.findall(r"^\d+/\d+ files read.*\n", made.stderr, re.MULTILINE)
    assert counted == [said], made.stderr
    assert made.stderr.count("link") >= 2

"""A table is read within as much memory as its size asks for: a small file that asks for much lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.stages.own_work.tables_apart import LEAST_MEGABYTES, MOST_MEGABYTES, TableAsked, _megabytes

from ..hostile.making import lying_workbook


def test_the_memory_for_a_table(tmp_path: Path) -> None:
    sizes = {}
    for size in (0, 10_000_000, 150_000_000):
        path = tmp_path / str(size)
        path.touch()
        with path.open("r+b") as file:
            file.truncate(size)
        sizes[size] = _megabytes(TableAsked(str(path), "text", "openupr classify"))
    assert sizes[0] == _megabytes(TableAsked(str(tmp_path / "none"), "text", "openupr classify")) == LEAST_MEGABYTES
    assert LEAST_MEGABYTES + 900 < sizes[10_000_000] < LEAST_MEGABYTES + 1000
    assert sizes[150_000_000] == MOST_MEGABYTES
    assert _megabytes(TableAsked("-", "text", "openupr classify", given=bytes(10_000_000))) == sizes[10_000_000]


def test_a_workbook_that_asks_for_gigabytes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.xls").write_bytes(lying_workbook())
    found = CliRunner().invoke(application, ["classify", str(tmp_path / "a.xls"), "--to", str(tmp_path / "b.csv")])
    assert found.exit_code in {1, 2}, found.output
    assert "a.xls: " in found.stderr
    assert "backtrace" not in capfd.readouterr().err

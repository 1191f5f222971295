"""The examples of docs/notebooks.md run on a file that OpenUPR wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from examples import ROOT, python_blocks

BLOCKS = python_blocks((ROOT / "docs" / "notebooks.md").read_text(encoding="utf-8"))
SHOWN = {"GROUP BY action_category": "supported", "unnest": "supported", "kv_metadata": "final position", "polars": "minimal_or_continuing"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from openupr import read
    from openupr.rendering.files.exports import write
    from openupr.stages.made.clause_labels import classify
    from openupr.views.tables.record_tables import record_table
    from openupr.views.withheld import Withheld

    made = tmp_path_factory.mktemp("notebooks")
    review = read(ROOT / "tests" / "documents" / "XBB-17")
    assert write(record_table([review], "rows", Withheld(), classify([review])), made / "rows.parquet") > 50
    return made


def test_every_example_is_known() -> None:
    assert [[name for name in SHOWN if name in block] for block in BLOCKS] == [[name] for name in SHOWN]


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_an_example_runs(number: int, folder: Path) -> None:
    if "import polars" in BLOCKS[number]:
        pytest.importorskip("polars", reason="polars is no part of OpenUPR: 170 MB")
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    found = subprocess.run(
        [sys.executable, "-W", "error", "-c", BLOCKS[number]], cwd=folder, capture_output=True, encoding="utf-8", check=False, env=environment
    )
    assert found.returncode == 0, found.stderr
    assert next(shown for name, shown in SHOWN.items() if name in BLOCKS[number]) in found.stdout

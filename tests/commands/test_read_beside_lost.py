"""`openupr read` of a document whose review has another one in the store, which is damaged there."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

DOSSIER = Path(__file__).parents[1] / "documents" / "XCC-01"


def _read(folder: Path, store: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "openupr", "read", str(folder), "--store", str(store)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=os.environ | {"HOME": str(store.parent)})


def test_the_review_can_t_be_put_together(tmp_path: Path) -> None:
    """What can't be had from the store is said, and nothing is made of a review that is not there."""
    store, folder = tmp_path / "reviews.sqlite", tmp_path / "again"
    assert _read(DOSSIER, store).returncode == 0
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("UPDATE originals SET data = x'789c'")
        connection.commit()
    folder.mkdir()
    shutil.copy(DOSSIER / "A-HRC-97-29.pdf", folder)
    again = _read(folder, store)
    assert again.returncode == 1, again.stderr
    assert "Traceback" not in again.stderr
    assert "fault of OpenUPR's own" not in again.stderr

"""`check` finds each kind of damage, by the name of what is damaged."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import StoreError
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import check_store, keep

from .dossiers import dossiers

DAMAGES = {
    "an original": ("UPDATE originals SET data = zeroblob(9) WHERE packing = 'zlib' AND rowid = (SELECT max(rowid) FROM originals)", "original"),
    "another original": ("UPDATE originals SET packing = '', data = x'00' WHERE rowid = (SELECT min(rowid) FROM originals)", "its hash differs"),
    "an output": ("UPDATE stages SET output = zeroblob(9) WHERE stage = 'review'", "what the stage review made of"),
    "an output with its hash": (
        "UPDATE stages SET output = x'00', sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' WHERE stage = 'labels'",
        "is damaged",
    ),
    "an original that is gone": ("PRAGMA foreign_keys = OFF; DELETE FROM originals", "refers to a row of originals that is not there"),
    "a stage that there is not": ("UPDATE stages SET stage = ' ' WHERE stage = 'labels'", "under a stage that there is not"),
    "a key": ("UPDATE documents SET told = '[\"XZZ\", 1, null]'", "its key is not that of its text and name"),
    "a review that is gone": ("DELETE FROM reviews", "documents of XEE-07, and no such review"),
    "counts": ("UPDATE reviews SET counts = replace(counts, '\"items\": 12', '\"items\": 13')", "counts are not those of its records"),
    "the index": ("DELETE FROM searched_reviews", "the index lacks XEE-07"),
    "more in the index": ("INSERT INTO searched_reviews VALUES ('XZZ-01', 'XZZ', 0)", "the index holds XZZ-01"),
    "a passage": ("DELETE FROM searched_passages WHERE number = (SELECT max(number) FROM searched_passages)", "passages"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    with open_store(folder / "s.sqlite") as store:
        keep(dossiers(folder / "in", "XEE-07"), store)
        assert check_store(store) == []
    return folder / "s.sqlite"


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found(damage: str, whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    shutil.copy(whole, path)
    statement, expected = DAMAGES[damage]
    raw = sqlite3.connect(path)
    raw.executescript(statement)
    assert raw.total_changes, "the test damages something"
    raw.close()
    with open_store(path) as store:
        faults = check_store(store)
    assert any(expected in fault for fault in faults), faults


def test_what_a_brief_keeps_is_no_fault(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    shutil.copy(whole, path)
    made = CliRunner().invoke(application, ["brief", "XEE-07", "--topic", "education", "--store", str(path)])
    assert made.exit_code == 0, made.output
    raw = sqlite3.connect(path)
    (kept,) = raw.execute("SELECT count(*) FROM stages WHERE stage LIKE 'topic.%'").fetchone()
    raw.close()
    assert kept
    with open_store(path) as store:
        assert check_store(store) == []


def test_a_file_with_a_torn_page(whole: Path, tmp_path: Path) -> None:
    data = bytearray(whole.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\xff" * 4096
    path = tmp_path / "s.sqlite"
    path.write_bytes(data)
    try:
        with open_store(path) as store:
            faults = check_store(store)
    except StoreError as error:
        faults = [error.what]
    assert faults

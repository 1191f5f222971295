"""A folder that is called as a review in the store is: which of the two is read is said, and can be chosen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

DOCUMENTS = Path(__file__).parents[1] / "documents"
SAID = "Read: what is called XBB-17 in this folder."


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store that holds XBB-17, and a folder of that name that holds one document of another review."""
    monkeypatch.chdir(tmp_path)
    store = tmp_path / "store.sqlite"
    assert CliRunner().invoke(application, ["read", str(DOCUMENTS / "XBB-17"), "--store", str(store)]).exit_code == 0
    monkeypatch.setenv("OPENUPR_STORE", str(store))
    (tmp_path / "XBB-17").mkdir()
    shutil.copy(DOCUMENTS / "XBB-31" / "A-HRC-WG.6-31-XBB-1.pdf", tmp_path / "XBB-17")
    return store


@pytest.mark.parametrize(
    ("arguments", "review", "said"),
    [
        (["XBB-17"], "XBB-31", True),
        (["./XBB-17"], "XBB-31", False),
        (["XBB-17/"], "XBB-31", False),
        (["XBB-17", "--store", "store.sqlite"], "XBB-17", False),
        (["./XBB-17", "--store", "store.sqlite"], "XBB-31", False),
    ],
)
def test_which_one_is_read(beside: Path, arguments: list[str], review: str, said: bool) -> None:
    found = CliRunner().invoke(application, ["export", *arguments, "--what", "documents"])
    assert found.exit_code == 0, found.output
    assert f"\n{review}," in found.stdout
    assert (SAID in found.stderr) is said


def test_nothing_is_said_where_the_store_has_no_such_review(beside: Path) -> None:
    (beside.parent / "XBB-17").rename(beside.parent / "XBB-30")
    found = CliRunner().invoke(application, ["export", "XBB-30", "--what", "documents"])
    assert SAID[:5] not in found.stderr

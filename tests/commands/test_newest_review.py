"""A State alone means the newest of its reviews in the store, which is said; a file of that name goes first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.commands.given.given_arguments import given_path
from openupr.commands.given.newest_review import with_newest
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import keep

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("held") / "s.sqlite"
    with open_store(path) as store:
        keep(DOCUMENTS / "XBB-17", store)
    return path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(store))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", [("next", "xbb"), ("examine", "XBB"), ("brief", "XBB", "--topic", "detention")])
def test_the_newest_review_is_meant(command: tuple[str, ...]) -> None:
    found = CliRunner().invoke(application, list(command))
    assert found.exit_code == 0, found.output
    assert found.stderr.splitlines()[0].startswith("XBB-17 is the newest review of ")
    assert "XBB-17" in found.stdout or "session 17" in found.stdout


def test_the_newest_of_several(store: Path, home: Path) -> None:
    told: list[object] = []
    two = home / "two.sqlite"
    shutil.copyfile(store, two)
    assert with_newest([Path("XBB")], str(two), told.append) == [Path("XBB-17")]
    assert len(told) == 1


@pytest.mark.parametrize("given", ["XBB-17", "SVN", "in", "nothing.pdf"])
def test_what_names_no_state_that_is_held_stays(store: Path, given: str) -> None:
    told: list[object] = []
    assert with_newest([Path(given)], str(store), told.append) == [Path(given)]
    assert told == []


def test_a_folder_of_that_name_goes_first(store: Path, home: Path) -> None:
    (home / "XBB").mkdir()
    assert with_newest([Path("XBB")], str(store), lambda _: None) == [Path("XBB")]


def test_what_begins_with_a_dot_is_a_path(store: Path, home: Path) -> None:
    assert with_newest([given_path("./XBB")], str(store), lambda _: None) == [home / "XBB"]

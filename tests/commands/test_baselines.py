"""`openupr baselines`: reviews of one's own are measured, and a review is compared with them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

DOCUMENTS = Path(__file__).parents[1] / "documents"


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(application, list(arguments))
    return found.exit_code, " ".join(found.output.split())


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    for name in ("XCC-01", "XEE-07"):
        shutil.copytree(DOCUMENTS / name, tmp_path / "in" / name)
    return tmp_path


def test_measured_and_compared_with(home: Path) -> None:
    status, said = run("baselines", "in", "--to", "mine", "--name", "Two old ones")
    assert status == 0, said
    assert "2 of 2 reviews measured" in said
    assert "A level takes 100 comparable reviews" in said
    assert {path.name for path in (home / "mine").iterdir()} >= {"baselines.toml", "action.csv", "completeness.csv"}
    status, said = run("examine", "in/XCC-01", "--baselines", "mine")
    assert status == 0, said
    assert "A user of OpenUPR measured the reviews that it is compared with: “Two old ones”" in " ".join(said.split())
    status, said = run("report", "in/XCC-01", "--baselines", "mine", "--to", "page.html")
    assert status == 0, said
    page = (home / "page.html").read_text(encoding="utf-8")
    assert "A user of OpenUPR measured the reviews that it is compared with: “Two old ones”, 2 of sessions" in " ".join(page.split())
    status, said = run("baselines", "in", "--to", "mine", "--years", "2008")
    assert status == 0, said
    assert "1 of 2 reviews measured" in said
    assert 'name = "mine"' in (home / "mine" / "baselines.toml").read_text(encoding="utf-8")


def test_of_the_store(home: Path) -> None:
    assert run("read", "in")[0] == 0
    status, said = run("baselines", "--all", "--to", "mine")
    assert status == 0, said
    assert "2 of 2 reviews measured" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("in", "--to", "in"), "There is something else in this folder"),
        (("in", "--to", "mine", "--years", "2024-2020"), "are no years"),
        (("in", "--to", "mine", "--years", "lately"), "are no years"),
        (("in", "--to", "mine", "--years", "1999"), "no figure is known of these reviews"),
        (("in", "--all", "--to", "mine"), "nothing, or too much, is named"),
        (("--to", "mine"), "nothing, or too much, is named"),
    ],
)
def test_what_is_refused(arguments: tuple[str, ...], said: str, home: Path) -> None:
    status, found = run("baselines", *arguments)
    assert status == 2, found
    assert said.lower() in found.lower()
    assert (home / "in" / "XCC-01").is_dir()
    assert not (home / "mine").exists()


def test_a_folder_without_baselines() -> None:
    status, said = run("examine", "in/XCC-01", "--baselines", "in")
    assert status == 2
    assert "holds no baselines" in said

"""README.md says what is so: its examples run, and print what it shows."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from examples import DESK, README, ROOT, SCREEN, Example, as_printed, examples, needs_a_shell, python_blocks, run, workplace
from typer.testing import CliRunner

from openupr.commands.application import application

TEXT = README.read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
COMMANDS = [command.name or command.callback.__name__ for command in application.registered_commands if command.callback]

REVIEWS = ["XBB-17", "XEE-07"]
"""The invented reviews that the pieces of Python are run on."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workplace(tmp_path_factory.mktemp("readme"))


@pytest.mark.parametrize("example", list(examples(TEXT)), ids=lambda example: example.command)
def test_an_example_prints_what_the_readme_shows(example: Example, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if needs_a_shell(example.command):
        status, printed = run(example.command, place)
    else:  # the same without starting a process, and those that read for it
        monkeypatch.chdir(place)
        for name, value in SCREEN.items():
            monkeypatch.setenv(name, value)
        done = CliRunner().invoke(application, shlex.split(example.command)[1:], prog_name="openupr")
        status, printed = done.exit_code, as_printed(done.output)
    assert status == 0, printed
    assert _of_any_machine(printed) == _of_any_machine(example.shown), "`make docs` writes the outputs anew"


def _of_any_machine(printed: str) -> str:
    """What a command prints, without what this machine's kernel lets readers give up."""
    return re.sub(r"^Readers .*$", "Readers", printed, flags=re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str) -> None:
    shown = [*examples(TEXT), *examples(DESK.read_text(encoding="utf-8"))]
    assert any(each.command.split()[:2] == ["openupr", command] for each in shown)


def test_the_library_examples_run(tmp_path: Path) -> None:
    place = workplace(tmp_path, *REVIEWS)
    plain, stored = (lines_of(code, place) for code in python_blocks(TEXT))
    assert any(line.startswith("XBB-17/R") and "A/HRC/98/7, para." in line for line in plain)
    assert [line[:6] for line in plain if "items," in line] == REVIEWS
    assert [line[:6] for line in stored] == REVIEWS
    assert "XBB-17 42 clauses labelled, 0 unusual results, nothing to link" in stored


def lines_of(code: str, place: Path) -> list[str]:
    """What a piece of Python prints."""
    found = subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=place, capture_output=True, encoding="utf-8", check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


def test_examples_show_invented_reviews_only() -> None:
    """No real State's review is named, and what a command reads lies among the invented ones (or was made by an example before)."""
    for example in examples(TEXT):
        named = re.findall(r"(?<![A-Z-])([A-Z]{3})-\d\d\b", example.command)
        assert [code for code in named if code[0] != "X"] == [], example.command
        folders = [word for word in example.command.split() if "/" in word and not re.match(r"tests/documents\b|X[A-Z]{2}-\d\d|\W?A/HRC/98/", word)]
        assert folders == [], example.command


def test_figures_of_accuracy_are_the_floors_that_the_tests_hold() -> None:
    floors = json.loads((ROOT / "tests" / "accuracy" / "floors.json").read_text(encoding="utf-8"))["floors"]
    table = TEXT.partition("## How accurate it is")[2].partition("## Do no harm")[0]
    assert [name for name, floor in floors.items() if name.startswith("rows") and f"{floor:.3f}" not in table] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_named_in_a_page_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets

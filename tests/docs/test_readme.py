"""README.md says what is so: its examples run, and print what it shows."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from examples import DEVELOPER, README, ROOT, done, examples, of_any_machine, pages, python_blocks, workplace
from typer.testing import CliRunner

from openupr.commands.application import application

TEXT = README.read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BY_USER = [ROOT / "docs" / f"{name}.md" for name in ("advocate", "diplomat", "journalist", "researcher", "national-institution", "developer")]
MOST_LINES = 200
COMMANDS = [command.name or command.callback.__name__ for command in application.registered_commands if command.callback]

REVIEWS = ["XBB-17", "XEE-07"]
"""The invented reviews that the pieces of Python are run on."""


def test_the_examples_print_what_the_readme_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workplace(tmp_path)
    for each in examples(TEXT):
        status, printed = done(each.command, place, monkeypatch)
        assert status == 0, printed
        assert of_any_machine(printed) == of_any_machine(each.shown), f"{each.command}: `python tests/docs/examples.py README.md` writes it anew"


def test_the_front_door_is_short_and_begins_with_what_one_gets() -> None:
    lines = TEXT.splitlines()
    assert len(lines) <= MOST_LINES
    assert any(line.startswith("![") for line in lines[:15]), "a picture"
    assert {"make demo", "make test"} <= {line.partition("#")[0].strip() for line in lines}
    got = TEXT.partition("## Get it")[2].partition("\n## ")[0]
    assert [system for system in ("Windows", "macOS", "Linux") if system not in got] == []


def test_openupr_alone_says_what_to_do_next() -> None:
    found = CliRunner().invoke(application, [])
    assert found.exit_code == 0
    lines = found.output.splitlines()
    steps = [line.partition(": openupr ")[2].split() for line in lines]
    assert [step[0] for step in steps] == ["open", "report", "fetch", "--help"]
    assert all(len(line) <= 100 for line in lines)
    assert CliRunner().invoke(application, ["--help"]).output.startswith("Usage: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str) -> None:
    shown = [each for page in pages() for each in examples(page.read_text(encoding="utf-8"))]
    has_one = any(each.command.split()[:2] == ["openupr", command] for each in shown)
    assert has_one, f"a ```console block with `$ openupr {command} ...` in docs/desk.md; python tests/docs/examples.py docs/desk.md writes its output"


@pytest.mark.parametrize("page", [README, *BY_USER], ids=lambda page: page.stem)
def test_commands_named_in_a_sentence_or_a_table_exist_with_their_options(page: Path) -> None:
    named = re.findall(r"`openupr ([^`]+)`", page.read_text(encoding="utf-8"))
    assert [told for told in named if not _is_a_command(told)] == []


def _is_a_command(told: str) -> bool:
    """Whether these words behind `openupr` name a command that has their options."""
    root = typer.main.get_command(application)
    words = shlex.split(told)
    options = {word for word in words if word.startswith("--")}
    known, place = {opt for each in root.params for opt in each.opts}, root
    for word in words:
        below = getattr(place, "commands", {}).get(word)
        if below is not None:
            place, known = below, known | {opt for each in below.params for opt in each.opts}
    return options <= known | {"--help"} and (place is not root or options == set(words))


def test_the_library_examples_run(tmp_path: Path) -> None:
    place = workplace(tmp_path, *REVIEWS)
    plain, stored = (lines_of(code, place) for code in python_blocks(DEVELOPER.read_text(encoding="utf-8")))
    assert any(line.startswith("XBB-17/R") and "A/HRC/98/7, para." in line for line in plain)
    assert [line[:6] for line in plain if "items," in line] == REVIEWS
    assert [line[:6] for line in stored] == REVIEWS
    assert "XBB-17 42 clauses labelled, 0 unusual results, nothing to link" in stored


def lines_of(code: str, place: Path) -> list[str]:
    """What a piece of Python prints."""
    found = subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=place, capture_output=True, encoding="utf-8", check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_examples_show_invented_reviews_only(page: Path) -> None:
    """No real State's review is named, and what a command reads lies among the invented ones (or was made by an example before)."""
    allowed = r"tests/(documents|desk)\b|X[A-Z]{2}-\d\d|\W?A/HRC/(98|WG\.6)/"
    for example in examples(page.read_text(encoding="utf-8")):
        named = re.findall(r"(?<![A-Z-])([A-Z]{3})-\d\d\b", example.command)
        assert [code for code in named if code[0] != "X"] == [], example.command
        folders = [word for word in shlex.split(example.command) if "/" in word and not re.match(allowed, word)]
        assert folders == [], example.command


def test_figures_of_accuracy_are_the_floors_that_the_tests_hold() -> None:
    floors = json.loads((ROOT / "tests" / "accuracy" / "floors.json").read_text(encoding="utf-8"))["floors"]
    table = TEXT.partition("## How accurate it is")[2].partition("## Do no harm")[0]
    assert [name for name, floor in floors.items() if name.startswith("121 reports: rows") and f"{floor:.3f}" not in table] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """To a file that is there, and to a heading that it has."""
    text = page.read_text(encoding="utf-8")
    for target, heading in re.findall(r"\]\((?!https?://|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)", text):
        leads = page.parent / target if target else page
        assert leads.exists(), target
        if heading:
            assert heading in headings(leads.read_text(encoding="utf-8")), f"{target}#{heading}"


def headings(text: str) -> set[str]:
    """What the headings of a page are called in links, as GitHub and Zensical call them."""
    plain = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    named = re.findall(r"^#+ (.+)$", plain, re.MULTILINE)
    told = set(re.findall(r'<a id="([\w-]+)"></a>', plain))
    return told | {re.sub(r"[^\w\- ]", "", name.replace("`", "")).strip().lower().replace(" ", "-") for name in named}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_named_in_a_page_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets

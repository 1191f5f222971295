"""SECURITY.md names a test for each promise: every one is there, and what a table of promises has to speak of is in it."""

from __future__ import annotations

import ast
import re

from examples import ROOT

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:-1] for line in TEXT.splitlines() if line.startswith("| ") and "::" in line]


def test_each_promise_has_tests_that_are_there() -> None:
    assert len(ROWS) >= 20
    for promise, held_by, _ in ROWS:
        named = re.findall(r"`([\w/]+\.py)::(\w+)`", held_by)
        assert named, promise
        assert len(named) == held_by.count("::"), promise
        for file, test in named:
            path = ROOT / "tests" / file
            assert path.is_file(), f"{promise.strip()}: there is no {file}"
            defined = {node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)}
            assert test in defined, f"{promise.strip()}: there is no {test} in {file}"


def test_every_command_that_hides_persons_is_named() -> None:
    """The page lists the commands with --no-persons: none is missing, none is too many."""
    listed = TEXT.partition("- `--no-persons` (")[2].partition(")")[0]
    named = set(re.findall(r"`([\w -]+)`", listed))
    shown = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    with_it = {part.partition("`")[0] for part in re.split(r"^##+ `openupr ", shown, flags=re.MULTILINE)[1:] if "* `--no-persons`" in part}
    assert named == with_it


def test_trust_is_promised() -> None:
    assert any("--trust" in promise for promise, _, _ in ROWS)

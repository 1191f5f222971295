"""docs/desk.md says what is so: its examples run on the invented reviews, and print what it shows."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from examples import DESK, done, examples, workplace

NOT_FOUND = 1
"""What a command ends with where what was looked for is not there."""


def test_the_examples_print_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = workplace(tmp_path)
    every = list(examples(DESK.read_text(encoding="utf-8")))
    assert {shlex.split(each.command)[1] for each in every} >= {"quote", "citation", "fill", "follow", "draft", "brief", "find"}
    for each in every:
        status, printed = done(each.command, place, monkeypatch)
        assert status in {0, NOT_FOUND}, printed
        assert printed == each.shown, f"{each.command}: `python tests/docs/examples.py docs/desk.md` writes the outputs anew"

"""What a State's answer to one recommendation says, in many builds (`answers_in_many_words.txt`, written before any of them was read)."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.extracting.addendum.answer_parts import read_answer_parts

_LINES = (Path(__file__).parent / "answers_in_many_words.txt").read_text(encoding="utf-8").splitlines()


def _answers() -> list[tuple[str, str, str]]:
    """(position, claim, text) of each line; a line with "~" is one that we do not understand yet, and of which we say nothing."""
    found = []
    for line in _LINES:
        if line and not line.startswith("#"):
            position, claim, text = (part.strip() for part in line.removeprefix("~").split("|", 2))
            found.append(("unanswered", "none", text) if line.startswith("~") else (position, claim, text))
    return found


@pytest.mark.parametrize(("position", "claim", "text"), _answers())
def test_an_answer_is_read_as_it_is_meant(position: str, claim: str, text: str) -> None:
    said = read_answer_parts(text, [])
    kinds = {part.position.value for part in said.parts} or {"unanswered"}
    assert (kinds, said.claim.value) == ({position}, claim)

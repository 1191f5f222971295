"""What lead-ins answer: invented ones, each with the position and claim that it states (`lead_ins.txt`, written before the engine)."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.languages import read_answer

HERE = Path(__file__).parent
_CLAIMS = {"either": "implemented_or_in_progress"}
_AMBIGUOUS = {"Hardly surprisingly, the recommendations below were not accepted by Aldovar:"}
"""Two words of denial and one meaning: we say nothing."""


def lead_ins(name: str) -> list[tuple[str, str, str]]:
    """(position, claim, text) of each line."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    parts = [[part.strip() for part in line.split("|", 2)] for line in lines if line.strip()]
    return [(position, _CLAIMS.get(claim, claim), text) for position, claim, text in parts]


@pytest.mark.parametrize(("position", "claim", "text"), [case for case in lead_ins("lead_ins.txt") if case[2] not in _AMBIGUOUS])
def test_a_lead_in_is_read_as_it_is_meant(position: str, claim: str, text: str) -> None:
    said = read_answer(text)
    assert (said.position or "open", said.claim) == (position, claim), said


def test_an_open_answer_says_why() -> None:
    assert read_answer("Aldovar accepts the following recommendations if its Parliament agrees:").why == "on a condition: “if”"
    assert "some" in read_answer("Aldovar accepts some of the following recommendations:").why
    assert read_answer("The following recommendations were made to Aldovar:").why == ""


def test_readings_stand_where_their_words_stand() -> None:
    text = "Thanks. Aldovar accepts recommendations 1 and 2, and notes recommendation 3."
    assert [(text[r.start : r.end], r.value) for r in read_answer(text).readings] == [("accepts", "supported"), ("notes", "noted")]

"""What lead-ins answer: invented ones, each with the position and claim that it states (`lead_ins.txt`, written before the engine)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bounded_time import grows_with_length

from openupr.languages import read_answer
from openupr.names import find_state

HERE = Path(__file__).parent
_CLAIMS = {"either": "implemented_or_in_progress"}


def _another(name: str) -> bool:
    """Aldovar is under review; each State that there is, is another one."""
    return find_state(name.strip()) is not None


def lead_ins(name: str) -> list[tuple[str, str, str, bool]]:
    """(position, claim, text, whether we may say nothing) of each line; "#" begins a comment, "~" a line of which we may say nothing."""
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    parts = [([part.strip() for part in line.removeprefix("~").split("|", 2)], line.startswith("~")) for line in lines]
    return [(position, _CLAIMS.get(claim, claim), text, silent) for (position, claim, text), silent in parts]


_FILES = (
    "lead_ins.txt",
    "lead_ins_held.txt",
    "lead_ins_aside.txt",
    "lead_ins_aside_held.txt",
    "lead_ins_wide.txt",
    "lead_ins_wide_held.txt",
    "lead_ins_heads.txt",
)


@pytest.mark.parametrize(("position", "claim", "text", "may_be_silent"), [each for name in _FILES for each in lead_ins(name)])
def test_a_lead_in_is_read_as_it_is_meant(position: str, claim: str, text: str, may_be_silent: bool) -> None:
    said = read_answer(text, _another)
    read = (said.position or "open", said.claim)
    assert read == (("open", "none") if may_be_silent else (position, claim)), said


def test_an_open_answer_says_why() -> None:
    assert read_answer("Aldovar accepts the following recommendations if its Parliament agrees:").why == "on a condition: “if”"
    assert "some" in read_answer("Aldovar accepts some of the following recommendations:").why
    assert read_answer("The following recommendations were made to Aldovar:").why == ""


def test_readings_stand_where_their_words_stand() -> None:
    text = "Thanks. Aldovar accepts recommendations 1 and 2, and notes recommendation 3."
    assert [(text[r.start : r.end], r.value) for r in read_answer(text).readings] == [("accepts", "supported"), ("notes", "noted")]


@pytest.mark.parametrize(
    "text",
    [
        "Aldovar accepts the following recommendations, " * 2000,
        "not, accepted and " * 250,
        "consider the " * 450,
        "if unless some not never will " * 180 + "accepts the following recommendations",
        "Aldovar has " + "really " * 20000 + "accepted the following recommendations",
    ],
    ids=lambda text: text[:20],
)
def test_what_is_written_to_be_slow_is_left_open_at_once(text: str) -> None:
    assert read_answer(text).position is None
    grows_with_length(read_answer, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The following recommendations did not enjoy the support of Aldovar:", "did not enjoy the support"),
        ("The following recommendations enjoy the support of Aldovar:", "enjoy the support"),
        ("Aldovar does not, for lack of time, accept the recommendations below.", "does not, for lack of time, accept"),
        ("None of the following recommendations enjoys the support of Aldovar.", "None of the following recommendations enjoys the support"),
        ("Aldovar cannot fully accept recommendation 3.", "cannot fully accept"),
        ("Aldovar accepts the following recommendations in part.", "accepts the following recommendations in part"),
        ("Support for the following recommendations was refused.", "Support for the following recommendations was refused"),
        ("The recommendations were examined and have not been accepted by Aldovar.", "have not been accepted"),
    ],
)
def test_the_words_of_a_position_stand_with_what_turns_them_round(text: str, words: str) -> None:
    assert [text[start:end] for start, end in read_answer(text).words] == [words]

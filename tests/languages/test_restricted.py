"""No positive reading where a condition or a restriction stands at the end or the beginning of a positive lead-in, or where it is another's view."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.languages import read_answer
from openupr.names import find_state

HERE = Path(__file__).parent
_POSITIVE = {"supported", "supported_in_part", "supported_in_principle"}
_FILES = ("lead_ins.txt", "lead_ins_aside.txt", "lead_ins_wide.txt", "lead_ins_wide_held.txt")
_TAILS = (
    " if its Parliament so agrees:",
    " provided that the funds are found:",
    " to the extent that its means allow:",
    " unless its courts decide otherwise:",
    " where possible:",
    " subject to its Constitution:",
    " on the understanding that no time limit is set:",
    ", depending on the outcome of a referendum:",
    " insofar as they accord with its laws:",
    ", except the last one:",
    " only when its courts have ruled on them:",
    ", with reservations:",
    " with some modifications:",
    ", as amended by it:",
    " on a trial basis:",
    ", were funds to be found:",
    ", barring the last:",
    ", minus the last two:",
    ", not including the last one:",
    ", one of them excepted:",
    ", some of them only in part:",
    ", for the most part:",
    ", in substance only:",
    ", mutatis mutandis:",
    ", or so it is said:",
    ", as the press has it:",
    ", it was alleged:",
    ", a position which it has since reversed:",
    ", but cannot implement them:",
)
_HEADS = (
    "If its Parliament agrees, ",
    "Should funds be found, ",
    "According to Norway, ",
    "It is hoped that ",
    "The press has reported that ",
    "Unless its courts object, ",
    "In the opinion of the delegation of Norway, ",
    "Depending on its means, ",
    "Subject to its laws, ",
    "The delegation of Sweden expected that ",
    "Apart from the last two, ",
    "Norway was told that ",
    "Norway recalled that ",
    "Norway asked whether ",
    "One cannot say that ",
    "Hardly a minister believes that ",
    "Nobody knows whether ",
)
# Behind these, what stands in a clause of its own may still hold: only sentences of one clause are tried.
_ONCE = (
    "At first, ",
    "In theory, ",
    "On paper, ",
    "In the first cycle, ",
    "Perhaps ",
    "Had time allowed, ",
    "Were its laws different, ",
    "As regards prisons only, ",
)
# A limit behind "and are being implemented" may be that of the second verb alone; what is told in two sentences has two ends.
_TWO_VERBS = (" and ", ";", ". ", ": ", " but ", "however ", "with the exception", "Not only")


def _is_another(name: str) -> bool:
    return find_state(name.strip()) is not None


def _positive() -> list[str]:
    lines = [line for name in _FILES for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line[:1] not in {"", "#", "~"}]
    parts = [[part.strip() for part in line.split("|", 2)] for line in lines]
    return [text.rstrip(":.") for position, _, text in parts if position in _POSITIVE and not any(two in text for two in _TWO_VERBS)]


@pytest.mark.parametrize("tail", _TAILS)
def test_a_limit_at_the_end_leaves_it_open(tail: str) -> None:
    read = [text for text in _positive() if read_answer(text + tail, _is_another).position in _POSITIVE]
    assert read == []


@pytest.mark.parametrize("head", _HEADS)
def test_a_limit_or_another_s_view_before_it_leaves_it_open(head: str) -> None:
    said = [head + (text if text.split()[0] in {"Aldovar", "Norway"} else text[0].lower() + text[1:]) for text in _positive()]
    assert [text for text in said if read_answer(f"{text}:", _is_another).position in _POSITIVE] == []


@pytest.mark.parametrize("head", _ONCE)
def test_what_is_so_only_once_or_in_theory_is_open(head: str) -> None:
    said = [head + (text if text.split()[0] in {"Aldovar", "Norway"} else text[0].lower() + text[1:]) for text in _positive() if "," not in text]
    assert [text for text in said if read_answer(f"{text}:", _is_another).position in _POSITIVE] == []


@pytest.mark.parametrize(
    "text",
    [
        "The following recommendations were made by Norway, and they enjoy its support:",
        "Norway made the following recommendations, and it supports them:",
        "The recommendations that follow come from Norway, and its Government accepts them:",
        "The following recommendations were discussed with Norway, which proposed them, and it accepts them:",
        "Neither the Government nor the Parliament has considered the following recommendations and accepts them:",
        "Nobody in Aldovar has examined the recommendations below and now supports them:",
    ],
)
def test_a_pronoun_that_may_be_another_and_a_subject_that_is_nobody(text: str) -> None:
    assert read_answer(text, lambda name: find_state(name) is not None).position not in _POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "Aldovar thanks Norway, whose recommendations below it supports:",
        "The Government thanked Norway for its recommendations, and it supports the following:",
        "Aldovar has examined the recommendations made by Norway, and they enjoy its support:",
    ],
)
def test_a_pronoun_that_is_the_state_under_review(text: str) -> None:
    assert read_answer(text, lambda name: find_state(name) is not None).position == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "The following recommendations are no less acceptable to Aldovar than those above:",
        "The following recommendations are no more acceptable to Aldovar than those above:",
        "Nothing less than full support is given by Aldovar to the following recommendations:",
        "Aldovar gives nothing short of its full support to the following recommendations:",
        "The following recommendations are hardly less acceptable to Aldovar:",
    ],
)
def test_a_comparison_is_neither_support_nor_refusal(text: str) -> None:
    assert read_answer(text).position is None


def test_what_is_no_longer_so_is_no_comparison() -> None:
    assert read_answer("The following recommendations are no longer acceptable to Aldovar:").position == "not_supported"

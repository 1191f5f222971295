"""Whose question the State says that it answers where it names somebody. Sentences and people are invented."""

from __future__ import annotations

import pytest

from openupr.linking.statements.question_answered import asked_first, question_answered, turned_down


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Responding to Peru’s question, the delegation said that the death of Ada Brunt was looked into.", ("PER",)),
        ("In response to a question raised by Peru, it said that the death of Ada Brunt was looked into.", ("PER",)),
        ("Regarding questions from Peru, Chad and the Netherlands about wells, it said that Ada Brunt was safe.", ("PER", "TCD", "NLD")),
        ("Responding to questions, it said that Ada Brunt was safe.", ()),
        ("Responding to Peru’s concern, it said that Ada Brunt was safe.", ()),
        ("It said that Ada Brunt was safe, and thanked Peru for its question.", ()),
        ("Responding to Peru’s question, it spoke of wells. Ada Brunt was safe.", ()),
        ("On the question of Peru and the questions by Chad, it said that Ada Brunt was safe.", ()),  # which of both is open
        ("In response to Peru, it said that Ada Brunt had put a question to Chad.", ()),
    ],
)
def test_whose_question(text: str, states: tuple[str, ...]) -> None:
    assert question_answered(text, text.index("Ada Brunt")) == states


@pytest.mark.parametrize(
    ("text", "asked", "down"),
    [
        ("Peru and others asked about wells.", ("PER",), ()),
        ("The Netherlands and Chad had also asked about wells.", ("NLD", "TCD"), ()),
        ("It recalled that Peru asked about wells.", (), ()),
        ("It rejected absolutely Peru’s assertion that wells were dry.", (), ("PER",)),
        ("It denied that the wells were dry, and thanked Peru for its remarks.", (), ()),
        ("It rejected Peru’s recommendation on wells.", (), ()),
    ],
)
def test_who_asked_and_whose_assertion_is_turned_down(text: str, asked: tuple[str, ...], down: tuple[str, ...]) -> None:
    assert asked_first(text, 0, len(text)) == asked
    assert turned_down(text, 0, len(text)) == down

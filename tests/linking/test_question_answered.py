"""Whose question the State says that it answers where it names somebody. Sentences and people are invented."""

from __future__ import annotations

import pytest

from openupr.linking.statements.question_answered import question_answered


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

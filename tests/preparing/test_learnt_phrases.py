"""Phrases that were learnt from UPR Info's tags, and how they are counted. Sentences are invented."""

from __future__ import annotations

import pytest
from tools.train.learnt_phrases import Counted, Tagged, phrases_in

from openupr.labelling import issue_names
from openupr.preparing.topics.learnt_phrases import learnt_phrases
from openupr.preparing.topics.topics import topic

NAMED = [
    ("Racial discrimination", "Punish racially motivated acts in the harbour", True),
    ("Racial discrimination", "Prevent racial bias in the courts of the piers", True),
    ("Trafficking", "Forbid the sale of boats", False),
    ("Racial discrimination", "Boats of all colours race each summer", False),
]


@pytest.mark.parametrize(("typed", "words", "is_named"), NAMED)
def test_an_issue_is_named_by_what_was_learnt(typed: str, words: str, is_named: bool) -> None:
    assert topic(typed).is_named_in(words) is is_named


def test_what_was_learnt_is_of_an_issue_and_no_name() -> None:
    every = {issue: learnt_phrases(issue) for issue in issue_names()}
    assert sum(map(len, every.values())) > 5
    assert all(phrase and all(map(str.islower, phrase)) for phrases in every.values() for phrase in phrases)


def test_a_phrase_is_learnt_where_it_stands_for_an_issue_by_itself() -> None:
    def tagged(text: str, issue: str, at: int) -> Tagged:
        return Tagged(frozenset(phrases_in(text)), {issue}, {f"X{at % 5}"}, at % 20)

    texts = [
        ("Pay the keepers of foggy lamps", "Lamps"),
        ("Paint the foggy lamps red", "Lamps"),
        ("Close the old pier", "Piers"),
        ("Dry the known lanterns of the old fleet", "Lamps"),  # by a known word: what stands beside it tells nothing
        ("Paint the pier", "Piers"),
    ]
    every = [tagged(text, issue, at) for at in range(15) for text, issue in texts]
    assert Counted(every).learn("Lamps", frozenset({("lantern",)})) == [("foggi", "lamp")]

"""A person belongs to a topic where a sentence ties the one to the other. Persons and sentences are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.briefs.chosen.tied_to_topic import tied_to_topic
from openupr.preparing.topics.topics import topic

LONG = (
    "Sundel was concerned about limits to freedoms of assembly, association, religion and expression, laws that harm the islanders, and harassment,"
    " detention, and punishment of activists, including Tarek Vosloma and Jelmi Ortavo."
)
TIED = [
    # a list of concerns: the names stand behind the last of them, and what that shares with those right before it
    ("freedom of religion", LONG, "Tarek Vosloma", False),
    ("freedom of expression", LONG, "Jelmi Ortavo", False),
    ("detention", LONG, "Tarek Vosloma", True),
    ("detention", LONG, "Jelmi Ortavo", True),
    # the lead-in of a list
    ("political prisoners", "Release all political prisoners, such as Ada Bo, Tarek Vosloma and Jelmi Ortavo", "Jelmi Ortavo", True),
    ("political prisoners", "Release all political prisoners: Ada Bo and Jelmi Ortavo", "Jelmi Ortavo", True),
    ("journalists", "It asked about lawyers such as Ada Bo, journalists such as Jelmi Ortavo.", "Ada Bo", False),
    ("journalists", "It asked about lawyers such as Ada Bo, journalists such as Jelmi Ortavo.", "Jelmi Ortavo", True),
    # what is said behind a name
    ("freedom of religion", "Release Ada Bo, Tarek Vosloma and Jelmi Ortavo, detained for their religious belief.", "Ada Bo", True),
    ("journalists", "It asked about Ada Bo, a journalist.", "Ada Bo", True),
    ("freedom of religion", "It raised the case of Ada Bo, the abolition of the death penalty and freedom of religion.", "Ada Bo", False),
    ("freedom of religion", "It raised the case of Ada Bo; it called for freedom of religion.", "Ada Bo", False),
    # side by side, and where the sentence is on the topic by its heading
    ("journalists", "Release the journalist Ada Bo", "Ada Bo", True),
    ("freedom of religion", "It asked for the release of Ada Bo.", "Ada Bo", True),
]


@pytest.mark.parametrize(("typed", "words", "name", "tied"), TIED)
def test_a_person_is_tied_to_what_the_sentence_says_of_the_person(typed: str, words: str, name: str, tied: bool) -> None:
    assert tied_to_topic(topic(typed), words, (name,)) is tied

"""Phrases that were learnt from UPR Info's tags, and how they are counted. Sentences are invented."""

from __future__ import annotations

import pytest
from tools.train.learnt_phrases import Counted, Tagged, compounds_in, elsewhere, phrases_in

from openupr.labelling import issue_names
from openupr.preparing.topics.learnt_phrases import learnt_phrases
from openupr.preparing.topics.on_topic import of_review
from openupr.preparing.topics.topic_named import is_typed_in, typed_words
from openupr.preparing.topics.topics import topic

from ..rendering.small_reviews import item, review

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


ELSEWHERE = [
    ("freedom of the press", "Let the keepers of Sundel have their social media", False),
    ("freedom of the press", "Let the media of Sundel print what they like", True),
    ("freedom of the press", "Let the media of Sundel, and its social media, print what they like", True),
    ("media", "Let the keepers of Sundel have their social media", True),  # it was typed
    ("persons with disabilities", "Send no child without learning disabilities to the school on the pier", False),
    ("persons with disabilities", "Send no child to the pier without asking persons with disabilities", True),
]


@pytest.mark.parametrize(("typed", "words", "is_named"), ELSEWHERE)
def test_a_word_that_makes_another_thing_with_the_one_beside_it_is_not_sure(typed: str, words: str, is_named: bool) -> None:
    assert topic(typed).is_named_in(words) is is_named


def test_a_compound_is_learnt_that_is_on_something_else_than_its_word() -> None:
    texts = [("Close the house of the prison", {"Detention"}), ("Shorten the prison sentences", {"Justice"})]
    each = [(text, issues, at) for at in range(6) for text, issues in texts]
    every = [Tagged(frozenset(phrases_in(text)), issues, {f"X{at}"}, at, (), frozenset(compounds_in(text))) for text, issues, at in each]
    assert list(elsewhere("Detention", every)) == ["prison sentenc"]
    assert not list(elsewhere("Detention", every[1::2])), "the word is nowhere else"


def test_a_record_whose_only_word_for_a_topic_means_something_else_is_not_on_it() -> None:
    every = (item("9.1", ("Let the keepers have their social media", "CUB")), item("9.2", ("Let the newspapers and the media print", "CUB")))
    made = of_review(topic("freedom of the press"), review(every), {})
    assert [each.id for each in made.found] == ["XAA-17/R9.2.a"]


def test_who_types_a_name_without_its_accents_means_it() -> None:
    assert topic("Sundel people").is_named_in("Protect the Súndel people")
    assert is_typed_in("Sundel", "Protect the Súndel people")
    assert typed_words("Sundel", "Protect the Súndel people") == "Súndel"
    assert not topic("Sundel people").is_named_in("Protect the Sündal people")

"""Paragraphs that may be on a topic in other words: by what their sentences are about, of the documents before a review alone. All invented."""

from __future__ import annotations

import numpy as np

from openupr.labelling.subject_vectors import subject_vector
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.preparing.topics.said_otherwise import LIKE, said_otherwise
from openupr.preparing.topics.topics import topic
from openupr.text import Place

TOPIC = topic("domestic violence")
LIKE_IT = "Girls are beaten by their partners at home, and few shelters take in battered wives"
UNLIKE = "The ferry company has bought new lamps for its piers"


def sentence(number: int, words: str, source: SentenceSource = SentenceSource.BODY) -> ReviewSentence:
    return ReviewSentence(f"XAA-17/C{number}", source, (0, len(words)), words, Place("A/1", str(number), ()))


def numbers(*sentences: ReviewSentence) -> list[str]:
    about = {each.words: subject_vector(each.words, "XAA") for each in sentences}
    return [each.paragraph for each in said_otherwise(TOPIC, "XAA", sentences, about).places]


def test_a_paragraph_without_the_words_is_found_by_what_it_is_about() -> None:
    assert float(subject_vector(LIKE_IT, "XAA") @ subject_vector(TOPIC.text, "XAA")) >= LIKE
    assert numbers(sentence(1, UNLIKE), sentence(2, LIKE_IT), sentence(2, UNLIKE)) == ["2"]


def test_what_delegations_say_is_not_looked_at() -> None:
    assert numbers(sentence(1, LIKE_IT, SentenceSource.STATEMENT)) == []


def test_the_likeliest_stands_first() -> None:
    same = sentence(3, "Domestic violence")
    assert numbers(sentence(2, LIKE_IT), same) == ["3", "2"]


def test_of_sentences_of_which_nobody_knows_what_they_are_about_nothing_is_told() -> None:
    one = sentence(1, LIKE_IT)
    assert said_otherwise(TOPIC, "XAA", [one], {"else": np.zeros(3, np.float32)}).places == ()

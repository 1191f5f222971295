"""A sentence whose own verb appreciates is no criticism, however grave the words of what it praises, unless it turns."""

from __future__ import annotations

import pytest

from openupr.describing.appreciation_alone import only_appreciates
from openupr.describing.tone_of_statements import statement_tone
from openupr.languages.word_tables import reading_in
from openupr.records import Tone

ALONE = [
    "Aldovar welcomed the intention of Estavia to close the prison on the island, where torture was common.",
    "It commended efforts to fight discrimination against millers, including violence by the police.",
    "It noted with appreciation that nobody had been executed since 1954.",
    "It was pleased to note that shortcomings of the courts were addressed.",
    "It praised the mills, and commended Estavia for its wells.",
    "It praised the new law and asked what was done against torture.",
    "It praised the new law, asking who had been tortured.",
]
TURNS = ["but", "however,", "although", "while", "despite", "nevertheless,", "though"]


@pytest.mark.parametrize("sentence", ALONE)
def test_a_verb_that_appreciates_says_what_the_sentence_does(sentence: str) -> None:
    with reading_in("en"):
        assert only_appreciates(sentence)


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("sentence", ALONE)
def test_what_turns_is_no_appreciation_alone(sentence: str, turn: str) -> None:
    with reading_in("en"):
        assert not only_appreciates(f"{sentence[:-1]}, {turn} it deplored the state of the wells.")


@pytest.mark.parametrize(
    "sentence",
    [
        "It welcomed the law and noted that millers were tortured.",
        "It welcomed the law, noting concerns about torture.",
        "It welcomed the law, and also voicing doubts about the wells, left.",
        "It welcomed the law; torture was common.",
        "It welcomed the law and was concerned about torture.",
        "It welcomed the law, yet millers were tortured.",
        "It welcomed the law on torture, which still occurred.",
        "It acknowledged that torture was common.",
        "It noted with interest that torture was common.",
        "Welcoming the law, it deplored torture.",
        "While it welcomed the law, torture was common.",
        "It said that Bresland had welcomed the end of torture.",
        "An end of torture would be welcomed.",
        "It did not welcome what the welcomed guests said of torture.",
        "It welcomed the law and called for an end of torture.",
        "It was concerned about torture.",
        "Wells ran dry.",
    ],
)
def test_what_may_criticise_beside_it_is_left_to_the_head(sentence: str) -> None:
    with reading_in("en"):
        assert not only_appreciates(sentence)


def test_no_language_without_wordings_says_so() -> None:
    with reading_in("fr"):
        assert not only_appreciates(ALONE[0])


def test_it_takes_away_what_words_alone_would_say() -> None:
    """Without the rule the head takes each of these for possible criticism."""
    for text in (
        "It noted with appreciation that Estavia had excluded the death penalty for those under 18 years of age at the time of the offence, and "
        "those with intellectual disabilities.",
        "It expressed appreciation of the fact that no executions had been carried out in Estavia since 1984.",
    ):
        (told,) = statement_tone(text, "XEE").sentences
        assert told.labels == (Tone.PRAISE,)
        assert not told.may_criticise
        (turned,) = statement_tone(f"{text[:-1]}, but was concerned about torture in prisons.", "XEE").sentences
        assert turned.may_criticise

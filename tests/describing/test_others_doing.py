"""Criticism of what another State does, or of what is done to the State under review, is none of this State. All sentences are invented."""

from __future__ import annotations

import pytest

from openupr.describing.others_doing import clauses_on_state
from openupr.describing.tone_of_statements import statement_tone

ELSEWHERE = [
    # A sentence, and what is left of it that may be on the State under review.
    ("Austria deplored the unjust embargo imposed on Norway.", ()),
    ("It condemned the repeated aggressions by Austria, which had spoilt the wells of Norway.", ()),
    ("It regretted the occupation of the northern wells by Austrian forces.", ()),
    ("A council tried to subject Norway to public scorn.", ()),
    ("It was concerned that the world had not lifted the sanctions against Norway.", ()),
    ("It was concerned at torture in prisons, and condemned the blockade against Norway.", ("It was concerned at torture in prisons",)),
]
OWN = [
    "It condemned the blockade of the wells by Norway.",
    "It was concerned at the violations that result from its policies of occupation and from the sanctions against Austria.",
    "It deplored that Norway had occupied the wells.",
    "It was concerned about attacks on Norwegian journalists.",
    "It regretted the criminal sanctions against millers in Norway.",
    "It condemned crimes against the State.",
    "Austria was concerned about discrimination against foreign millers.",
    "It criticised Norway for the state of the wells.",
]


@pytest.mark.parametrize(("sentence", "left"), ELSEWHERE)
def test_what_is_done_to_the_state_or_by_another_is_cut_off(sentence: str, left: tuple[str, ...]) -> None:
    assert clauses_on_state(sentence, "NOR") == left


@pytest.mark.parametrize("sentence", OWN)
def test_a_deed_of_its_own_stays(sentence: str) -> None:
    assert clauses_on_state(sentence, "NOR") is None


def test_the_same_words_are_read_by_whom_they_are_said_of() -> None:
    sentence = "It condemned the repeated aggressions by Austria."
    assert clauses_on_state(sentence, "NOR") == ()
    assert clauses_on_state(sentence, "AUT") is None
    assert clauses_on_state(sentence, None) is None


@pytest.mark.parametrize(("own", "critical"), [("NOR", False), ("AUT", True)])
def test_only_the_doer_is_criticised(own: str, critical: bool) -> None:
    told = statement_tone("It strongly condemned the torture and killing of children in the aggressions by Austria.", own)
    assert told.may_criticise is critical


def test_what_is_left_of_the_sentence_may_criticise_it_all_the_same() -> None:
    told = statement_tone("It was deeply concerned at the torture of prisoners, and condemned the blockade imposed on Norway.", "NOR")
    assert told.surely_criticises

"""How near the words of texts come to a phrase, by the encoder's table of pieces."""

from __future__ import annotations

import numpy as np

from openupr.labelling.near_words import SearchedTexts


def test_a_text_that_has_the_words_has_them_whole_and_one_in_other_words_nearly() -> None:
    texts = SearchedTexts([("The prisons of Sundel are overcrowded.",), ("Jails are full.",), ("Taxes were raised.",), ("",)])
    same, other, none, empty = texts.has("prisons")
    assert same > 0.99
    assert same > other > none + 0.2
    assert empty == 0


def test_a_phrase_is_as_near_as_that_word_of_it_which_is_least_near() -> None:
    texts = SearchedTexts([("Older persons live longer.",), ("The health of older persons was looked after.",)])
    without, with_all = texts.has("health of older persons")
    assert without < 0.6 < with_all
    assert texts.has_of("health of older persons")[0] > without


def test_what_is_given_in_parts_is_one_text_and_the_nearest_phrase_counts() -> None:
    texts = SearchedTexts([("Much was done.", "Prisons"), ("Much was done.", "")])
    assert texts.has_one_of(["schools", "prisons"])[0] > 0.99
    assert texts.has_one_of(["schools", "prisons"])[1] < 0.6


def test_a_text_has_the_same_nearness_whatever_stands_beside_it() -> None:
    alone = SearchedTexts([("Jails are full.",)]).has("prisons")[0]
    beside = SearchedTexts([("Taxes were raised in all towns.",), ("Jails are full.",)]).has("prisons")[1]
    assert np.isclose(alone, beside)


def test_a_phrase_without_a_word_that_tells_is_near_to_nothing() -> None:
    assert not SearchedTexts([("It is of the State.",)]).has("of the").any()


def test_words_of_one_phrase_are_asked_for_together() -> None:
    texts = SearchedTexts(
        [("Violence of the police on the ferries",), ("Police asked forty ferrymen and every harbour master whether they had seen violence",), ("",)]
    )
    (together, apart, nothing), means = texts.together("police violence")
    assert together > 0.99
    assert apart < 0.6
    assert nothing == 0
    assert texts.has("police violence")[1] > 0.99, "all of its words are there"
    assert means[0] > means[1] > nothing

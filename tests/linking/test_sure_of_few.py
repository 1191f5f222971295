"""Which of few requests surely ask for one thing. The words are invented."""

from __future__ import annotations

import pytest

from openupr.linking.requests.sure_of_few import sure_ones, surely_alike


def test_a_word_that_two_share_is_not_what_they_ask_for() -> None:
    assert not surely_alike("Promote the right to fish", "Continue with the economic upswing of fish farms", near=0.7, odds=2.5)


@pytest.mark.parametrize(
    ("one", "other", "near", "odds"),
    [
        ("Close the quarry in the north", "Close the quarry in the north for good", 0.5, 0.0),
        ("Improve wells", "Better the state of fountains", 0.92, 0.7),
        ("Improve wells", "Better the state of fountains", 0.85, 1.6),
        ("Apply CEDAW overseas", "Bring all laws of the islands into line with CEDAW", 0.7, 1.1),
        ("Investigate the sinking of the Albatross ferry", "Find out who let the Albatross sink, and compensate the Albatross widows", 0.65, 0.9),
    ],
)
def test_near_copies_the_same_meaning_and_what_is_seldom_named(one: str, other: str, near: float, odds: float) -> None:
    assert surely_alike(one, other, near, odds)


def test_what_means_the_same_without_being_likely_is_left_open() -> None:
    assert not surely_alike("Improve wells", "Better the state of fountains", near=0.85, odds=0.6)


def test_those_stay_that_one_of_them_is_surely_like() -> None:
    alike = {frozenset(pair) for pair in ((1, 2), (2, 3), (4, 5))}
    assert sure_ones((1, 2, 3, 4, 5), lambda one, other: frozenset((one, other)) in alike) == [1, 2, 3]
    assert sure_ones((1, 2), lambda _, __: False) == []

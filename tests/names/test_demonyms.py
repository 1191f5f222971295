"""What is of a State: its adjectives and nouns, and no word that only begins like its name."""

from __future__ import annotations

import pytest

from openupr.names import members, state, states_of_demonym
from openupr.names.fact_tables import table


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Belizean", "BLZ"),
        ("Slovenians", "SVN"),
        ("Slovenian’s", "SVN"),
        ("Swiss", "CHE"),
        ("Dutch", "NLD"),
        ("Congolese", "COD COG"),
        ("Guinean", "GIN GNB GNQ PNG"),
        ("Belief", ""),
        ("Childhood", ""),
        ("Congress", ""),
        ("Liberty", ""),
        ("Malaria", ""),
        ("African", ""),
        ("polish", ""),
    ],
)
def test_a_word_is_of_these_states(word: str, codes: str) -> None:
    assert " ".join(sorted(states_of_demonym(word))) == codes


def test_nearly_every_member_has_one() -> None:
    assert {each.iso3 for each in members()} - table("demonyms").keys() == {"CAF", "SLB", "USA", "ZAF"}
    assert all(state(code).iso3 == code for code in table("demonyms"))

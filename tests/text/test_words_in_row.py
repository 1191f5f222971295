"""What is told of words by a text's letters alone holds for each way in which they are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.text.letters import folded, only_letters
from openupr.text.spellings import Spellings
from openupr.text.words_in_row import letters_of_text

NAMES = ["Ada Brunt", "Zoë Müller-Brandt", "O'Brunt", "Ada B. Brunt", "Brunt A.", "BRUNT Ada", "the Ada row", "Is", "Ada María del Brunt", "Aueb Ae"]
PIECES = (
    *("ada", "Ada", "brunt", "BRUNT", "zoe", "Zoë", "muller", "Müller", "mueller", "brandt", "maria", "del", "the", "row", "is", "aueb", "ub", "ae"),
    *("a.", "B.", "b", "m.", "d.", "o", "'", "-", "-\n", " ", " ", ".", ", ", "12", "x", "[3]", "i s", "a", "e", "b r u n t", "²", "_"),
)


@given(st.sampled_from(NAMES), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_way_of_writing_is_lost(name: str, text: str) -> None:
    (spelled,) = Spellings([name])._every
    plain = folded(text)
    stands = spelled.pattern(joins=False).search(plain) is not None
    row = letters_of_text(only_letters(text), plain)
    assert spelled.may_stand_in_row(row) or not stands
    assert stands or not spelled.stands_plainly(plain)


@pytest.mark.parametrize(
    ("name", "text"),
    [("Carlos Marin", "Carlos Marinero"), ("San Antonio N", "San Antonio Norte"), ("Oeste", "noroeste"), ("Ada Brunt", "Canada, Brunt")],
)
def test_no_expression_is_made_for_what_stands_within_other_words(name: str, text: str) -> None:
    (spelled,) = Spellings([name])._every
    assert not spelled.may_stand_in_row(letters_of_text(only_letters(text), folded(text)))


OTHERS = [f"Xa{chr(97 + at)} Yo{chr(97 + at)}" for at in range(40)]
"""So many names that the words of the texts are gathered first."""


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), min_size=1, max_size=4))
def test_of_many_names_the_same_are_found_as_of_each(texts: list[str]) -> None:
    names = [name for name in NAMES if "ü" not in name and "ue" not in name]  # an initial joined to such a word is not looked for
    one_by_one = {each.words for each in Spellings(names)._every if any(each.pattern(joins=False).search(folded(text)) for text in texts)}
    assert Spellings([*names, *OTHERS]).found(texts) == one_by_one


def test_a_name_that_stands_as_initials_is_found_without_an_expression() -> None:
    (spelled,) = Spellings(["Ada Maria Brunt"])._every
    assert all(spelled.stands_plainly(text) for text in ("by ada maria brunt.", "by a. maria brunt", "; a.m. brunt 1"))
    assert not any(spelled.stands_plainly(text) for text in ("ada maria brunts", "ma.m. bruntia", "a. m. brunt"))

"""Which words of names are near each other as two spellings of one word are, and that what was learnt is of today's labels."""

from __future__ import annotations

import gzip
from importlib.resources import files

import pytest
from tools.train.fit_near_spellings import digest

from openupr.describing.persons.near_names import have_near_words
from openupr.describing.spellings.near_spellings import are_near, differences_of, parts, words_apart


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("dolagbazi", "dolakbazi", True),
        ("velanagam", "velanakam", True),
        ("torushin", "torshin", True),
        ("chaidolbek", "jaidolbek", True),  # one sort of letters at the beginning
        ("dolagbazi", "dolagbaza", False),  # an ending tells names apart
        ("dolanbek", "dolarbek", False),  # no way of writing changes an n or an r
        ("orbe", "forbe", False),
        ("dolayehubek", "dolubek", False),  # three parts more
        ("ana", "ama", False),
    ],
)
def test_words_are_near_where_spellings_of_one_differ_so(one: str, other: str, near: bool) -> None:
    assert are_near(one, other) is are_near(other, one) is near


def test_words_are_laid_beside_each_other_by_groups_of_letters() -> None:
    assert parts("shchukky") == ("shch", "u", "k", "y")
    assert words_apart("dolan", "dolan") == 0 < words_apart("dolan", "dulan") < words_apart("dolan", "dotan")
    assert set(differences_of("dolan", "dulan")) == {"o|u", "o|u inside", "vowel|vowel inside", "vowels", "", "long"}


def test_each_word_of_two_names_has_to_be_near_or_to_sound_alike() -> None:
    assert have_near_words(("mirza", "dolagbazi"), ("myrza", "dolakbazi"))
    assert have_near_words(("mirza", "dolag", "bazi"), ("mirza", "dolakbazi"))
    assert not have_near_words(("mirza", "dolagbazi"), ("tarek", "dolakbazi"))
    assert not have_near_words(("m", "dolagbazi"), ("m", "dolakbazi"))


def test_what_was_learnt_is_of_the_labels_and_the_code_of_now() -> None:
    """Where this fails, run tools/train/fit_near_spellings.py."""
    held = files("openupr.describing.spellings").joinpath("near_spellings.txt.gz").read_bytes()
    assert gzip.decompress(held).decode().partition("\n")[0] == digest()

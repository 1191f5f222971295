"""Tibetan letters as they are said, by the published rules."""

from __future__ import annotations

import pytest

from openupr.describing.persons.same_person import may_be_one
from openupr.describing.spellings.sounds_of_names import name_words
from openupr.describing.spellings.tibetan_sounds import said_in_tibet, ways_said_in_tibet


@pytest.mark.parametrize(
    ("syllable", "said"),
    [
        ("བསྟན", "ten"),  # a letter before, one over, one behind that changes the vowel
        ("འཛིན", "dzin"),
        ("དབང", "wang"),
        ("དབྱངས", "yang"),
        ("ཁྲིམས", "trim"),
        ("མཆོག", "chok"),
        ("རྒྱ", "gya"),
        ("ལྷ", "lha"),
        ("ཟླ", "da"),
        ("དགའ", "ga"),
        ("བཟང", "zang"),
        ("པའི", "pa"),  # without the ending of a case
        ("ana", ""),
        ("", ""),
    ],
)
def test_a_syllable(syllable: str, said: str) -> None:
    assert said_in_tibet(syllable)[0] == said


def test_a_name_is_parted_into_words_of_two_syllables() -> None:
    assert ways_said_in_tibet(("དཀོན", "མཆོག", "རྒྱ", "མཚོ"))[0] == ("konchok", "gyatso")
    assert ways_said_in_tibet(("ཟླ", "བ", "མཚོ"))[0] == ("da", "watso")
    assert ("dawa", "tso") in ways_said_in_tibet(("ཟླ", "བ", "མཚོ"))
    assert ways_said_in_tibet(("དཀོན",)) == ways_said_in_tibet(("དཀོན", "x")) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("དཀོན་མཆོག་རྒྱ་མཚོ་", "Konchok Gyatso", True),
        ("བསྟན་འཛིན་དབང་མོ་", "Tendzin Wangmo", True),
        ("བློ་བཟང་ཚུལ་ཁྲིམས་", "Lobsang Tsultrim", True),  # a silent letter is heard behind a vowel
        ("བློ་བཟང་ཚུལ་ཁྲིམས་", "Losang Tsultrim", True),
        ("རྡོ་རྗེ་ཚུལ་ཁྲིམས་", "Dorje Tsultrim", True),
        ("དཀོན་མཆོག་འཇིགས་མེད་", "Konchog Jigme", True),
        ("དཀོན་མཆོག་རྒྱ་མཚོ་", "Konchok Wangmo", False),
        ("བློ་བཟང་ཚུལ་ཁྲིམས་", "Losang Tsering", False),
        ("བསྟན་འཛིན་དབང་མོ་", "Tsultrim Wangmo", False),
    ],
)
def test_a_name_that_no_table_has_is_compared_as_it_is_said(one: str, other: str, same: bool) -> None:
    assert may_be_one(name_words(one), name_words(other)) is same

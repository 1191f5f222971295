"""Words that are to be hidden, in the ways in which documents write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bounded_time import grows_with_length

from openupr.text.letters import each_folded, folded, folded_offsets, is_usual, only_letters
from openupr.text.spellings import Spellings

NAME = "Zoë Müller-Brandt"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ZOË MÜLLER-BRANDT spoke", "ZOË MÜLLER-BRANDT"),
        ("Zoe Muller-Brandt spoke", "Zoe Muller-Brandt"),
        ("Zoe Mueller Brandt spoke", "Zoe Mueller Brandt"),
        ("Zoe\u0308 Mu\u0308ller-Brandt spoke", "Zoe\u0308 Mu\u0308ller-Brandt"),
        ("Zo\u200bë Mül\u00adler\u2011Brandt", "Zo\u200bë Mül\u00adler\u2011Brandt"),
        ("\u202eZoë\u202c Müller-Brandt", "Zoë\u202c Müller-Brandt"),
        ("Ｚｏë Müller-𝐁𝐫𝐚𝐧𝐝𝐭", "Ｚｏë Müller-𝐁𝐫𝐚𝐧𝐝𝐭"),
        ("Zoë Mül-\nler-Brandt", "Zoë Mül-\nler-Brandt"),
        ("Zoë\n\n   Müller-\nBrandt", "Zoë\n\n   Müller-\nBrandt"),
        ("of Zoë Müller-Brandt12 and", "Zoë Müller-Brandt"),
        ("12Zoë Müller-Brandt¹²", "Zoë Müller-Brandt"),
        ("Zoë¹ Müller-Brandt*", "Zoë¹ Müller-Brandt"),
        ("Zoë 12 Müller [3] Brandt", "Zoë 12 Müller [3] Brandt"),
        ("Zoë K. Müller-Brandt", "Zoë K. Müller-Brandt"),
        ("Ms. Z. Müller-Brandt", "Z. Müller-Brandt"),
        ("MÜLLER-BRANDT, Zoë", "MÜLLER-BRANDT, Zoë"),
        ("zoe_mueller_brandt.pdf", "zoe_mueller_brandt"),
        ("#ZoeMullerBrandt", "ZoeMullerBrandt"),
        ("Z o ë  M ü l l e r  B r a n d t", "Z o ë  M ü l l e r  B r a n d t"),
        ("Zоё Мüller-Brаndt", "Zоё Мüller-Brаndt"),  # with Cyrillic letters
        ("Zoë Müller‐Brandt’s case", "Zoë Müller‐Brandt"),
        ("Zoë Müller-Brandtner", ""),
        ("Zoë Müllerin Brandt", ""),
        ("Zoë Brandt", ""),
        ("Azoë Müller-Brandt", ""),
    ],
)
def test_one_name(text: str, found: str) -> None:
    assert [text[start:end] for start, end in Spellings([NAME]).spans(text)] == ([found] if found else [])


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("Zoe Mueller", "Zoë Müller und Zoe Muller", ["Zoë Müller", "Zoe Muller"]),
        ("O'Brunt", "OBRUNT, O’Brunt’s, obrunts", ["OBRUNT", "O’Brunt"]),
        ("N17", "N17, N175, XN17, N 17", ["N17"]),
        ("140.5", "140.5 and 1405 and 140.55", ["140.5"]),
        ("12", "12, 1.2, 112", ["12"]),
        ("+41 22 917", "call +41 22 917 now", ["+41 22 917"]),
        ("U.N.", "the UN, the U.N. and fun", ["UN", "U.N"]),
        ("王小明", "他说王小明在这里", ["王小明"]),
        ("أحمد خالد", "قال أحمد خالد وأحمد خالد", ["أحمد خالد", "أحمد خالد"]),
        ("أحمد", "احمد وأَحْمَد محمد", ["احمد", "أَحْمَد"]),
        ("insulting officials", "officials, insulting nobody; Insulting\nofficials", ["Insulting\nofficials"]),
        ("Estavia (█████)", "Estavia has 5 wells", []),
        ("Sección I.", "nobody knows what it is. See Sección I.", ["Sección I"]),
        ("§", "§ 5", ["§"]),
        ("", "anything", []),
        ("\u200b", "any\u200bthing", []),
    ],
)
def test_other_words(words: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Spellings([words]).spans(text)] == found


def test_the_longest_goes_first_and_none_stands_within_another() -> None:
    text = "Ada Brunt, Brunt"
    assert list(Spellings(["Brunt", "Ada Brunt"]).spans(text)) == [(0, 9), (11, 16)]


def test_words_that_count_in_their_own_case_alone() -> None:
    found = Spellings(["Ada Brunt"], exact=["Rose"])
    assert [*found.spans("a rose, Rose, ADA BRUNT")] == [(8, 12), (14, 23)]


@given(st.text(max_size=40))
def test_the_way_back(text: str) -> None:
    assert len(folded_offsets(text)) == len(folded(text))
    assert only_letters(text) == "".join(char for char in folded(text) if char.isalpha())


@given(st.text(alphabet="aB é\u0308\u200b-\n1.'Я王", min_size=1, max_size=12))
def test_every_text_finds_itself(text: str) -> None:
    """But for what has nothing that could be found: marks and white space alone."""
    if any(char.isalnum() for char in text):
        spans = list(Spellings([text]).spans(text))
        assert spans
        assert all(start < end for start, end in spans)


@pytest.mark.parametrize("unit", ["Zoë ", "Z. ", "Zoë\n\n", "Müller-", "Z o ", "Zoë 1 ", "Brandt, ", " ", "-", "1", ".", "Zoë" + " " * 50])
def test_texts_without_end_take_bounded_time(unit: str) -> None:
    names = Spellings([NAME, "Ada Brunt"])
    grows_with_length(lambda text: list(names.spans(f"{text} Brandt Brunt")), unit * (400_000 // len(unit)))


def test_of_many_words_those_are_found_that_are_found_one_by_one() -> None:
    """Of more than forty, most are told to stand nowhere by the words of the texts alone."""
    others = [
        f"{first}{second} Quondel" for first in ("Bal", "Der", "Fim", "Gol", "Hus", "Jor", "Kel") for second in ("a", "i", "o", "an", "in", "on")
    ]
    named = [
        "Müller",
        "Mueller",
        "Núñez",
        "Zoë Brunt",
        "Ada Brunt",
        "Brunt Ada",
        "ADA Orbe",
        "Orbe",
        "Ada Lenn Orbe",
        "Quondel",
        "Kessel",
        "Vanto",
        "Pell A",
    ]
    texts = ["Ms. Mueller and A. Brunt", "Nunez; Zoe Brunt", "orbe-\nada", "A.L. Orbe met Ada Orbe", "Kes-\nsel, V a n t o", "A. Pell"]
    told = [folded(text) for text in texts]
    every = [*named, *others]
    assert Spellings(every).found_folded(told) == {each for each in every if any([*Spellings([each]).spans(text)] for text in texts)}
    assert {"Müller", "Mueller", "Núñez", "Kessel", "Vanto"} <= Spellings(every).found_folded(told)


@pytest.mark.parametrize("char", ["\u00ad", "\u0301", "\u200b", "\u202e", "\uff21", "\U0001d400", "а", "Ж", "ש", "ع", "王", "ο"])
def test_what_may_disguise_a_word_or_is_of_another_script_is_not_usual(char: str) -> None:
    assert is_usual("Zoë Müller, “Núñez” – Tuấn")
    assert not is_usual(f"Zoë M{char}")


@pytest.mark.parametrize("texts", [[], [""], ["Ána – Éxample", "", "ΑΒΓ“x”\n"], ["Ána\0Bode", "Çelik"], ["ﬁ½ﬃ", "Ⅷ 日本 أبو", "plain"]])
def test_texts_that_are_folded_together_are_what_each_is(texts: list[str]) -> None:
    assert each_folded(texts) == [folded(text) for text in texts]
    assert [folded(text) for text in texts] == ["".join(map(folded, text)) for text in texts]

"""What the checks can't read is not checked: neither must English be refused, nor another language be labelled."""

from __future__ import annotations

import pytest

from openupr.labelling import Labeller, labeller
from openupr.preparing import check_drafts, find_recommendations, foreign, from_texts, note_of
from openupr.preparing.drafting.unread import why_unread
from openupr.reading import read_bytes


@pytest.fixture(scope="module")
def named() -> Labeller:
    return labeller()


READ = [
    "Criminalise femicide",
    "adopt a law on wells",
    "End pushbacks",
    "Dig a well",
    "Release Ana Lopes, João Pereira and Tomás Alvarez",
    "Release Ana de la Cruz",
    "Demarcate Yaruba lands",
    "Enact the Lwazi-Nkosi bill",
    "Promote the programmes “Yo sí puedo” and “Ya puedo leer” abroad",
]
NOT_READ = [
    ("hello", "a single word"),
    ("Deadline", "a single word"),
    ("7 %", "no words"),
    ("Вырыть колодец", "no words"),
    ("Creuser un puits", "another language, or no text"),
    ("Adopte una ley sobre los pozos de agua para todas las escuelas", "another language (es)"),
    ("Continuer à creuser des puits dans toutes les régions du pays", "another language (fr)"),
    ("asdf qwer zxcv", "no text"),
    ("Repair the lighthouses of all islands. " * 154, "longer than the 6,000 characters"),
]


@pytest.mark.parametrize("text", READ)
def test_english_is_read(text: str, named: Labeller) -> None:
    assert str(why_unread(text, named)) == ""


@pytest.mark.parametrize(("text", "why"), NOT_READ)
def test_what_is_no_english_is_told(text: str, why: str, named: Labeller) -> None:
    assert why in str(why_unread(text, named))


BLANK = [
    "n/a",
    "N.A.",
    "N/A",
    "na",
    "-",
    "tbd",
    "TBC",
    "none",
    "None.",
    "xxx",
    "x",
    "(nil)",
    "not applicable",
    "to be completed",
    "No recommendation.",
    "12",
]


@pytest.mark.parametrize("text", BLANK)
def test_what_stands_in_an_empty_cell_has_no_words(text: str, named: Labeller) -> None:
    assert (note_of(text, named), foreign(text, named)) == ("no_words", None)
    assert str(why_unread(text, named)) == "it has no words that the checks can read"


@pytest.mark.parametrize(
    "text", ["None of the wells is to be closed", "No torture", "Above all, dig wells", "Announce to be confirmed dates", "Abolish all visas"]
)
def test_a_request_with_such_words_has_words(text: str, named: Labeller) -> None:
    assert note_of(text, named) == why_unread(text, named) == ""


def test_labels_need_one_word_that_is_known(named: Labeller) -> None:
    assert note_of("asdf qwer zxcv", named) == "no_words"
    assert note_of("asdf qwer zxcv wells", named) == "unknown_words"
    assert foreign("Creuser des puits", named) == ""


def test_the_others_keep_their_numbers(named: Labeller) -> None:
    sheet = check_drafts(
        from_texts("d.csv", ["Adopt a law on wells", "Creuser des puits dans tout le pays pour les écoles", "", "Dig", "Build schools"]), named
    )
    assert [(each.number, each.text) for each in sheet.checked] == [(1, "Adopt a law on wells"), (5, "Build schools")]
    assert [str(note) for note in sheet.notes if str(note).startswith("Not checked")] == [
        "Not checked: 2, “Creuser des puits dans tout le pays pour les écoles”: it seems to be in another language (fr).",
        "Not checked: 4, “Dig”: it is a single word.",
    ]


def test_spans_stay_true_where_one_is_not_checked(named: Labeller) -> None:
    sheet = check_drafts(find_recommendations(read_bytes(b"1. Creuser des puits\n2. Continue to build schools", "d.txt")), named)
    assert [sheet.text[each.span.start : each.span.end] for each in sheet.checked] == ["Continue to build schools"]

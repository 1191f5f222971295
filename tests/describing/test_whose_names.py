"""Whose names are blocked out: those that stakeholders alone have, and never a State's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openupr.assembling import Removing
from openupr.describing import Description
from openupr.describing.persons.whose_names import _off, _Said, _words_of, _writes_as_a_person, tells_of_a_minor
from openupr.text.letters import folded
from openupr.text.spellings import Spellings

from ..real_reviews import read_dossier


def test_a_state_is_never_off_though_a_person_is_called_like_it() -> None:
    off = set(_off(frozenset({"Israel", "Chad", "Israel Zamborro", "Ada Brunt"}), _Said([folded("The Working Group heard Ada Brunt.")])))
    assert off == {"Israel Zamborro"}


def test_a_name_that_stands_in_the_open_with_other_accents_is_not_off() -> None:
    assert set(_off(frozenset({"Norvégia", "Ilva Strönd"}), _Said([folded("In Norvegia, it was said, nothing changed.")]))) == {"Ilva Strönd"}


def test_the_words_of_a_text_are_those_that_an_expression_finds() -> None:
    """Texts are parted by their signs, for that takes a third of the time: whatever the character, as the expression parts them."""
    for code in range(0x30000):
        text = f"a{chr(code)}b"
        assert _words_of(text) == re.findall(r"\w+", text), hex(code)


@pytest.mark.corpus
def test_no_contributors_name_is_blocked_out_but_a_persons(corpus: Path) -> None:
    """In Brazil's summary of 2022 188 words of its organisations' names were: the UN publishes them, and they are nobody's."""
    review = read_dossier(corpus, "BRA-41")
    off = Removing(Description(review).named.off)
    assert review.summary
    blocked = [each.code for each in review.summary.contributors if "█" in off.of(each.name)]
    assert blocked == ["RJBF"], "who wrote as a person"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A minor, Ada Brunt, was held.", True),
        ("Minors are held with adults.", True),
        ("It was raised. Minor Ada Brunt was held.", True),
        ("the attempted murder of Minor Ovandro", False),  # a given name
    ],
)
def test_who_is_told_of_as_a_minor(text: str, told: bool) -> None:
    assert tells_of_a_minor(text) is told


def test_words_are_found_however_they_are_written() -> None:
    texts = ["The harm that ETATS-UNIS did.", "De la part du poder", "nothing"]
    assert Spellings(["Etats Unis", "Ilva Strand", "poder"]).found(texts) == {"Etats Unis", "poder"}


def test_an_identifier_is_never_blocked_out() -> None:
    kept = Removing(["Nia"], parts=["NIA"])
    assert kept.of(("CUB-04/R130.49.a.NIA", "R130.49.a.NIA", "to Nia")) == ("CUB-04/R130.49.a.NIA", "R130.49.a.NIA", "to ███")


@pytest.mark.parametrize(
    ("name", "person"),
    [("Ada Brunt", True), ("Ada Brunt Lamp League", False), ("Liga Rosa de Francia", False), ("Rosa Puits du Tchad", False), ("Rosa Brunt", True)],
)
def test_who_contributes_by_a_name_with_a_state_or_the_word_of_a_body_is_no_person(name: str, person: bool) -> None:
    assert _writes_as_a_person(name) is person


def test_a_sentence_of_ours_is_never_blocked_out() -> None:
    ours = "A contributor may be cited without the gravest part of what it wrote."
    text = "The gravest of it is."
    assert Removing(["gravest"], keeps_ours=True).of((ours, text)) == (ours, "The ███████ of it is.")
    assert "█" in Removing(["gravest"]).of(ours), "what a person asked to remove goes wherever it stands"

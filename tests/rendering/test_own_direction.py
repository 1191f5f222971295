"""In a sentence that runs from right to left a quotation keeps its marks, and a symbol or a run of numbers its order."""

from __future__ import annotations

import unicodedata

import pytest
from small_reviews import place

from openupr.languages.messages import Messages, messages
from openupr.rendering.html.review_page import environment
from openupr.views.places_cited import place_said

FIRST, LAST = "\u2068", "\u2069"


def shown(words: Messages, text: str, **values: str | int) -> str:
    return environment().from_string("{{ said }}").render(said=words.say(text, **values))


@pytest.fixture(scope="module")
def turned() -> Messages:
    return messages("ar-XB")


def test_a_quotation_is_isolated_with_its_marks(turned: Messages) -> None:
    made = shown(turned, "It stands under the heading “{heading}”.", heading="Lamps (new) for all")
    assert f"{FIRST}“Lamps (new) for all”{LAST}." in made
    assert unicodedata.bidirectional(made[0]) == "AL"


def test_what_stands_without_marks_is_isolated_alone(turned: Messages) -> None:
    made = shown(turned, "All of the {n} ({document}) are there.", n=12, document="A/HRC/9/9")
    assert f"({FIRST}A/HRC/9/9{LAST})" in made, "brackets are the sentence's"
    assert f"{FIRST}12" not in made, "numbers of ours are"


def test_a_place_keeps_its_symbol_and_its_numbers_together(turned: Messages) -> None:
    made = environment().from_string("{{ said }}").render(said=place_said(place("140.18, 19"), turned))
    assert f"{FIRST}140.18, 19{LAST}" in made
    assert made.count(FIRST) == made.count(LAST) >= 2


@pytest.mark.parametrize("language", ["en", "fr", "es", "en-XA"])
def test_what_runs_from_left_to_right_has_no_such_marks(language: str) -> None:
    assert FIRST not in shown(messages(language), "It stands under the heading “{heading}”.", heading="Lamps for all")


def test_marks_in_a_document_still_do_nothing(turned: Messages) -> None:
    """What a document has of them is written out, and what it isolates is closed by nobody but us."""
    made = shown(turned, "It stands under the heading “{heading}”.", heading=f"Lamps {LAST}\u202e all")
    assert made.count(LAST) == made.count(FIRST) == 1
    assert "&lt;U+2069&gt;" in made
    assert "&lt;U+202E&gt;" in made

"""Places as they are cited: what is counted over many paragraphs is cited where all of them stand."""

from __future__ import annotations

import pytest

from openupr.languages.messages import messages
from openupr.text import Box, Place, Span
from openupr.views.places_cited import one_place_each, place_said


def at(paragraph: str, page: int, document: str = "A/HRC/99/15/Add.1") -> Place:
    return Place(document, paragraph, (Span(page * 100, page * 100 + 9),), (Box(page, 10.0, 20.0, 90.0, 30.0),))


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([at("122.19", 3), at("122.101-103", 5), at("122.11", 2)], ["A/HRC/99/15/Add.1, on recommendations 122.11-103, pp. 2-5"]),
        ([at("69.14, 15", 2), at("70.2", 4)], ["A/HRC/99/15/Add.1, on recommendations 69.14-70.2, pp. 2-4"]),
        ([at("5", 2), at("5", 2)], ["A/HRC/99/15/Add.1, para. 5, p. 2"]),
        ([at("122.19", 3), at("annex I, para. 4", 9)], ["A/HRC/99/15/Add.1, pp. 3-9"]),
        (
            [at("122.19", 3), at("4", 1, "A/HRC/99/15/Add.2")],
            ["A/HRC/99/15/Add.1, on recommendation 122.19, p. 3", "A/HRC/99/15/Add.2, para. 4, p. 1"],
        ),
        ([], []),
    ],
)
def test_what_is_counted_over_many_paragraphs_is_cited_from_the_first_to_the_last(places: list[Place], said: list[str]) -> None:
    assert [place_said(each, messages()) for each in one_place_each(places)] == said


def test_every_line_of_theirs_is_marked() -> None:
    (place,) = one_place_each([at("122.19", 3), at("122.11", 2)])
    assert place.pages == (2, 3)
    assert len(place.spans) == 2


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("fr", "A/HRC/99/15/Add.1, par. 5, p. 2", "A/HRC/99/15/Add.1, par. 5, 7-9, p. 2"),
        ("es", "A/HRC/99/15/Add.1, párr. 5, pág. 2", "A/HRC/99/15/Add.1, párrs. 5, 7-9, pág. 2"),
    ],
)
def test_several_paragraphs_are_abbreviated_as_the_language_does(language: str, one: str, several: str) -> None:
    words = messages(language)
    assert [place_said(at(paragraph, 2), words) for paragraph in ("5", "5, 7-9")] == [one, several]

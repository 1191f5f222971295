"""A compilation that cites what was said years before is told with the year of its source, where that is sure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.records import Citation
from openupr.views.briefs.quoted.years_of_sources import old_years, source_years_said, year_of_source

DOCUMENTS = Path(__file__).parents[1] / "documents"
SOURCES = [
    ("https://www.example.org/en/press-releases/2028/04/lamps-must-be-lit", 2028),
    ("Lamp Office, “Lamps of the north” (Portsel, October 2028)", 2028),
    ("letter dated 3 May 2028 from the Committee on Lamps", 2028),
    ("Lamp Office, Report 2027 (Portsel, February 2028)", 2028),  # what it is on is of the year before
    ("Lamp Office, Report 2027", None),
    ("Lamp Office submission", None),
    ("https://www.example.org/2028/04/one and https://www.example.org/2031/04/two", None),  # they differ
]


def source(title: str) -> Citation:
    return Citation("", title, (), (), "n1")


@pytest.mark.parametrize(("title", "year"), SOURCES)
def test_a_source_prints_its_year(title: str, year: int | None) -> None:
    assert year_of_source(source(title)) == year


CITED = [
    ((SOURCES[0][0],), 2033, [2028]),
    ((SOURCES[0][0], "“Ferries” (Portsel, 2030)"), 2033, [2028, 2030]),
    ((SOURCES[0][0], "Lamp Office submission"), 2033, []),  # one of them may be of today
    ((SOURCES[0][0],), 2029, []),  # a year is not old
    ((), 2033, []),
]


@pytest.mark.at_length
@pytest.mark.parametrize(("titles", "issued", "years"), CITED)
def test_years_are_told_where_all_sources_are_old(titles: tuple[str, ...], issued: int, years: list[int]) -> None:
    review = openupr.read(DOCUMENTS / "XGG-48")
    assert review.compilation is not None
    concern = replace(review.compilation.concerns[0], sources=tuple(map(source, titles)))
    dated = tuple(replace(each, date=f"{issued}-02-01") if each.key == concern.place.document else each for each in review.documents)
    found = old_years([concern], review.compilation.text.notes, replace(review, documents=dated))
    assert found == years
    assert all(str(year) in str(source_years_said(found)) for year in years)
    assert bool(source_years_said(found)) == bool(years)

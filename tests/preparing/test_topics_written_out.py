"""Topics that are typed with small words where our families leave them out. Texts are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.topics import topic


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("conditions of detention", ["conditions of detention"]),
        ("conditions in prisons", ["conditions in prisons"]),
        ("detention of migrants", ["detention", "migrants"]),  # two subjects
        ("age of criminal responsibility", ["age", "criminal responsibility"]),  # a name that goes on
    ],
)
def test_a_point_is_known_with_its_small_words(typed: str, parts: list[str]) -> None:
    assert [each.name for each in topic(typed).parts] == parts


@pytest.mark.parametrize("typed", ["conditions of detention", "conditions in prisons", "prison conditions"])
def test_it_means_the_same_in_another_order(typed: str) -> None:
    assert topic(typed).is_named_in("Improve conditions of detention on the piers of Sundel and combat overcrowding in its prisons")


@pytest.mark.parametrize("typed", ["persons deprived of liberty", "persons deprived of their liberty", "prisoners"])
def test_people_are_known_by_the_name_that_the_chart_has_too(typed: str) -> None:
    assert topic(typed).is_named_in("Give lamps to the inmates of Sundel")

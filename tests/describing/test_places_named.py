"""A name behind "in" is a place, and nobody's; a person who is mentioned so once is none."""

from __future__ import annotations

import pytest

from openupr.describing.persons.places_named import places_named

TEXTS = [
    (["Those living in Puerto Sundel, Lenn and Bres had no water."], {"Puerto Sundel", "Lenn"}),
    (["In the province of Lenn there is no water.", "Ferries sail near Lenn."], {"Lenn"}),
    (["It was held in Lenn’s case that ferries sail."], set()),
    (["Ferries sail in Lenn.", "Lenn was arrested."], set()),  # one mention of another kind
    (["The Court ruled so in Lenn and Puerto Sundel."], set()),  # cases are cited so
    (["The Court ruled so in the case of Lenn and Puerto Sundel."], set()),
    (["In Lenn v. State the court ruled."], set()),
    (["The police beat Lenn in the harbour."], set()),
]


@pytest.mark.parametrize(("texts", "places"), TEXTS)
def test_what_stands_behind_in_is_a_place(texts: list[str], places: set[str]) -> None:
    assert places_named({"Puerto Sundel", "Lenn"}, [each.replace("In the", "in the") for each in texts]) == places

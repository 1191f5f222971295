"""By which name a speaker calls a State."""

from __future__ import annotations

import pytest

from openupr.names import spoken_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("VEN", "Venezuela"),
        ("NLD", "the Netherlands"),
        ("PHL", "the Philippines"),
        ("USA", "the United States"),
        ("GBR", "the United Kingdom"),
        ("MDA", "the Republic of Moldova"),  # what stands before “of” is no name of it
        ("COD", "the Democratic Republic of the Congo"),
        ("IRN", "Iran"),
        ("NOR", "Norway"),
        ("XAA", "XAA"),
    ],
)
def test_a_state_is_called_without_what_stands_in_brackets_or_after_a_name(code: str, name: str) -> None:
    assert spoken_name(code) == name

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
        ("USA", "the United States of America"),
        ("IRN", "Iran"),
        ("NOR", "Norway"),
        ("XAA", "XAA"),
    ],
)
def test_a_state_is_called_without_what_stands_in_brackets(code: str, name: str) -> None:
    assert spoken_name(code) == name

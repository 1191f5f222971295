"""The name of an office is looked for in time that grows with the text, also where whole headings are in capitals."""

from __future__ import annotations

import pytest
from tests.bounded_time import grows_with_length

from openupr.languages.word_tables import reading_in, wording


@pytest.mark.parametrize(
    "text",
    [
        "REPORT ON LAMPS AND FERRIES SUBMITTED IN ACCORDANCE WITH PARAGRAPH",
        "SUNDEL" * 6,
        "Lamp-Ferry-" * 12,
    ],
)
def test_capitals_take_no_longer(text: str) -> None:
    with reading_in("en"):
        pattern = wording("briefs", "office")
    grows_with_length(lambda some: list(pattern.finditer(some)), text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("asks the Lamp Sub-Committee on Piers to meet", ["Lamp Sub-Committee on Piers"]),
        ("the Ferry,Lamp and Pier Fund of Sundel", ["Ferry,Lamp and Pier Fund of Sundel"]),
        ("LAMP COUNCIL, Council of Ferries", ["LAMP COUNCIL, Council of Ferries"]),
        ("non-Ferry Office", ["Ferry Office"]),
    ],
)
def test_names_are_whole(text: str, found: list[str]) -> None:
    with reading_in("en"):
        assert [each.group() for each in wording("briefs", "office").finditer(text)] == found

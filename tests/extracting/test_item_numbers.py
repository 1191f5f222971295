"""Which numbers and letters open an item of a list, from invented lines: also misprinted ones, and those that are glued to the item before."""

from __future__ import annotations

import pytest

from openupr.extracting.working_group_report.part_two.entries import EntryKind, ItemEntry, item_entries
from openupr.reading import Line
from openupr.text import Box


def listed(*texts: str) -> list[ItemEntry]:
    """The items in printed lines below a lead-in; "|" before a text steps a line and a half."""
    lines, start = [], 0
    for index, text in enumerate(["|97. Arcadia supports the recommendations", "that are listed below, each", "of them in full:", *texts]):
        printed = text.lstrip("|")
        lines.append(Line(printed, start, 1, Box(1, 100.0, 100.0 + 12 * index, 500.0, 110.0), 10.0, gap=18.0 if text.startswith("|") else 12.0))
        start += len(printed) + 1
    return [entry for entry in item_entries(lines) if entry.kind is EntryKind.ITEM]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["|(a) Dig wells (Chile);", "|b) Mend roads (Peru);", "|(c Plant trees (Ghana);"], ["a", "b", "c"]),
        (["|a) Dig wells (Chile);", "|b. Mend roads (Peru);"], ["a", "b"]),
        (["|1. (a) Dig wells;", "|b) mend roads (Peru);", "|2. Plant trees (Ghana);"], ["1", "2"]),
        (["|(a) Dig wells (Chile);", "|d) Mend roads (Peru);"], ["a"]),
    ],
)
def test_a_letter_without_one_of_its_brackets(lines: list[str], expected: list[str]) -> None:
    assert [entry.number for entry in listed(*lines)] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["|1. Dig wells (Chile).2. Mend roads", "in the hills (Peru);"], [("1", "Dig wells (Chile)."), ("2", "Mend roads in the hills (Peru);")]),
        (["|1. Dig (Chile);2. Mend (Peru);3. Plant (Ghana);"], [("1", "Dig (Chile);"), ("2", "Mend (Peru);"), ("3", "Plant (Ghana);")]),
        (["|97.1. Dig wells", "(Chile); 97.2. Mend roads (Peru);"], [("97.1", "Dig wells (Chile);"), ("97.2", "Mend roads (Peru);")]),
        (["|1. Dig wells (Chile); 5. Mend roads (Peru);"], [("1", "Dig wells (Chile); 5. Mend roads (Peru);")]),
        (["|1. Apply rule (b) 2. of the Rules of Lakes (Peru);"], [("1", "Apply rule (b) 2. of the Rules of Lakes (Peru);")]),
        (["|97.1. Dig wells (Chile); 98.2. Mend roads (Peru);"], [("97.1", "Dig wells (Chile); 98.2. Mend roads (Peru);")]),
    ],
)
def test_a_number_that_is_glued_to_the_item_before(lines: list[str], expected: list[tuple[str, str]]) -> None:
    assert [(entry.number, entry.passage.clean) for entry in listed(*lines)] == expected


@pytest.mark.parametrize(
    ("lines", "expected", "misprints"),
    [
        (["|1. Dig (Chile);", "|20. Mend (Peru);", "|3. Plant (Ghana);"], ["1", "2", "3"], ["", "20", ""]),
        (["|97.1. Dig (Chile);", "|97.20. Mend (Peru);", "|97.3. Plant (Ghana);"], ["97.1", "97.2", "97.3"], ["", "97.20", ""]),
        (["|97.1. Dig (Chile);", "|79.2. Mend (Peru);", "|97.3. Plant (Ghana);"], ["97.1", "97.2", "97.3"], ["", "79.2", ""]),
        (["|1. Dig (Chile);", "|20. Mend (Peru);"], ["1"], [""]),
        (["|97.1. Dig (Chile);", "20.2 litres of water a day (Peru);"], ["97.1"], [""]),
    ],
)
def test_a_number_that_is_misprinted(lines: list[str], expected: list[str], misprints: list[str]) -> None:
    assert [(entry.number, entry.misprint) for entry in listed(*lines)] == list(zip(expected, misprints, strict=True))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (["4. All conclusions reflect the position of the States."], "P3 1 2 3 P4"),
        (["4. Sow grass (Peru);", "5. Reap it (Togo).", "4. All conclusions reflect the position of the States."], "P3 1 2 3 4 5 P4"),
        (["4. These are noted:", *(f"{number}. Sow (Peru);" for number in range(1, 6)), "5. All conclusions reflect."], "P3 1 2 3 P4 1 2 3 4 5 P5"),
    ],
)
def test_a_number_that_both_the_next_item_and_the_next_paragraph_could_have(after: list[str], expected: str) -> None:
    """In a file without pages, where no margin tells."""
    texts = ["3. Arcadia supports:", "1. Dig wells (Chile);", "2. Mend roads (Peru);", "3. Plant trees (Ghana);", *after]
    found = item_entries([Line(text, 0, None, None, 0.0) for text in texts])
    assert " ".join(f"{'P' * (entry.kind is EntryKind.PARAGRAPH)}{entry.number}" for entry in found) == expected

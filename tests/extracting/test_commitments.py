"""The commitments of section III, from invented lines: each by itself, however closely the page prints them."""

from __future__ import annotations

from openupr.extracting.working_group_report.part_two.commitments import taken_on
from openupr.extracting.working_group_report.part_two.entries import item_entries
from openupr.reading import Line
from openupr.text import Box


def labelled(*texts: str) -> list[tuple[str, str]]:
    """The labels and words of the commitments in printed lines; "|" before a text steps a line and a half."""
    lines, start = [], 0
    for index, text in enumerate(texts):
        printed = text.lstrip("|")
        lines.append(Line(printed, start, 1, Box(1, 100.0, 100.0 + 12 * index, 500.0, 110.0), 10.0, gap=18.0 if text.startswith("|") else 12.0))
        start += len(printed) + 1
    return [(label, passage.clean.rstrip(";. ")) for label, _, passage in taken_on(item_entries(lines))]


def test_letters_that_are_printed_as_closely_as_text() -> None:
    found = labelled(
        "|98. Arcadia undertook commitments on these:",
        "|(a) To build wells;",
        "(b) To present the reports",
        "that are overdue (by May);",
        "(c) To hold a census.",
    )
    assert found == [("98-a", "To build wells"), ("98-b", "To present the reports that are overdue (by May)"), ("98-c", "To hold a census")]


def test_a_commitment_of_two_sentences_is_kept_whole() -> None:
    found = labelled("|98. Arcadia will do this:", "|(a) To hold a census. To let millers", "take part in it;", "(b) To build wells.")
    assert found == [("98-a", "To hold a census. To let millers take part in it"), ("98-b", "To build wells")]


def test_bullets_and_numbers_and_plain_paragraphs() -> None:
    assert labelled("|98. These were made:", "|• To build wells.", "• To hold a census", "every year.") == [
        ("98-1", "To build wells"),
        ("98-2", "To hold a census every year"),
    ]
    assert labelled("|98. These were made:", "|1. To build wells.", "|2. To hold a census.") == [
        ("98.1", "To build wells"),
        ("98.2", "To hold a census"),
    ]
    assert labelled("|98. Arcadia will", "build", "wells.", "|99. It will hold", "a census.") == [
        ("98", "Arcadia will build wells"),
        ("99", "It will hold a census"),
    ]

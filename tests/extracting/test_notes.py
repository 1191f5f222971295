"""Notes at the foot of a page, from invented lines."""

from __future__ import annotations

from openupr.extracting.paragraphs.notes import grouped
from openupr.reading import Line
from openupr.text import Box


def line(text: str, *marks: tuple[int, int]) -> Line:
    return Line(text, 0, 1, Box(1, 100, 700, 500, 710), 9.0, marks=marks)


def test_a_mark_that_was_read_at_the_end_of_the_line_above_begins_the_next_note() -> None:
    """Raised so far that the page sets it on the line before, even where that line is a note of its own."""
    found = grouped([line("1 One goes", (0, 1)), line("on. 2", (4, 5)), line("Two. 3", (5, 6)), line("Three, m2", (8, 9))])
    assert [(mark, " ".join(each.text[skip if index == 0 else 0 :].strip() for index, each in enumerate(lines))) for mark, skip, lines in found] == [
        ("1", "One goes on."),
        ("2", "Two."),
        ("3", "Three, m2"),
    ]

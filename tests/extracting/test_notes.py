"""Notes at the foot of a page, from invented lines."""

from __future__ import annotations

import pytest

from openupr.extracting.paragraphs.note_texts import grouped
from openupr.extracting.working_group_report.report_notes import with_level_marks
from openupr.light_dataclass import replace
from openupr.reading import Line, LineRole, Transcript
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


def told(lines: list[Line], *, counting: bool = False) -> list[tuple[str, str]]:
    return [
        (mark, " ".join(each.text[skip if index == 0 else 0 :].strip() for index, each in enumerate(lines)))
        for mark, skip, lines in grouped(lines, counting=counting)
    ]


def test_a_raised_mark_inside_a_line_that_is_the_next_number_begins_the_next_note() -> None:
    """Of three figures too; a raised figure that is not the next number is none."""
    assert told([line("99 One. 100 Two, m2 wide. 101 Three.", (0, 2), (8, 11), (18, 19), (26, 29)), line("102 Four.", (0, 3))]) == [
        ("99", "One."),
        ("100", "Two, m2 wide."),
        ("101", "Three."),
        ("102", "Four."),
    ]


@pytest.mark.parametrize(
    ("texts", "notes"),
    [
        (["1 One, para. 3.", "2 Two.", "3 Three."], [("1", "One, para. 3."), ("2", "Two."), ("3", "Three.")]),
        (["1 One. 2 Two. 3 Three."], [("1", "One."), ("2", "Two."), ("3", "Three.")]),
        # A year, a number of a paragraph and a quantity begin none.
        (
            ["1 One of", "2019 Report.", "2 Two, paras. 4 and", "5 Five.", "3 Three."],
            [("1", "One of 2019 Report."), ("2", "Two, paras. 4 and 5 Five."), ("3", "Three.")],
        ),
        (["1 One,", "goes on.", "2 Two."], [("1", "One, goes on."), ("2", "Two.")]),
    ],
)
def test_notes_that_are_counted(texts: list[str], notes: list[tuple[str, str]]) -> None:
    assert told([line(text, *[(0, 1)] * (index == 0)) for index, text in enumerate(texts)], counting=True) == notes


def test_before_a_missing_note_the_last_ends_with_its_sentence() -> None:
    """Whose the lines between are can't be told."""
    assert told([line("1 One.", (0, 1)), line("Lamps."), line("3 Three.", (0, 1))], counting=True) == [("1", "One."), ("", "Lamps."), ("3", "Three.")]


def test_a_small_raised_figure_beside_a_line_is_its_mark() -> None:
    def at(text: str, left: float, right: float, top: float, size: float, *marks: tuple[int, int]) -> Line:
        return Line(text, 0, 1, Box(1, left, top, right, top + size), size, marks=marks)

    lines = [at("4 Light the lamps.", 100, 300, 700, 9, (0, 1)), at("5", 100, 103, 710, 6), at("Dig the wells.", 112, 300, 712, 9)]
    assert told(lines) == [("4", "Light the lamps."), ("5", "Dig the wells.")]
    far = [*lines[:2], at("Dig the wells.", 160, 300, 712, 9)]
    assert told(far) == [("4", "Light the lamps. 5 Dig the wells.")]


def test_a_raised_mark_behind_the_end_of_a_line_is_of_the_text_though_notes_stand_below() -> None:
    def printed(text: str, top: float, left: float, right: float, size: float, part: LineRole) -> Line:
        return Line(text, 0, 1, Box(1, left, top, right, top + size), size, part=part)

    body = printed("Light the lamps (Peru);", 600, 100, 300, 10, LineRole.BODY)
    mark = printed("1", 599, 301, 303, 6, LineRole.NOTE)
    below = printed("1", 640, 100, 103, 6, LineRole.NOTE)
    note = printed("The recommendation as read out: ...", 641, 105, 300, 9, LineRole.NOTE)
    made = with_level_marks(Transcript("x.pdf", "0", "pdf", (), (body, mark, below, note), "")).lines
    assert [(each.part, each.marks) for each in made] == [
        (LineRole.BODY, ()),
        (LineRole.BODY, ((0, 1),)),
        (LineRole.NOTE, ()),
        (LineRole.NOTE, ()),
    ]


def test_a_line_that_begins_with_an_asterisk_right_above_a_note_without_a_mark_is_its_first() -> None:
    def printed(text: str, top: float, size: float, part: LineRole) -> Line:
        return Line(text, 0, 1, Box(1, 100, top, 300, top + size), size, part=part)

    first = printed("* Issued before as a draft; changes were made", 674, 10, LineRole.BODY)
    note = printed("by those who read it.", 686, 9, LineRole.NOTE)
    made = with_level_marks(Transcript("x.pdf", "0", "pdf", (), (first, note), "")).lines
    assert [each.part for each in made] == [LineRole.NOTE, LineRole.NOTE]
    far = with_level_marks(Transcript("x.pdf", "0", "pdf", (), (first, replace(note, box=Box(1, 100, 720, 300, 729))), "")).lines
    assert [each.part for each in far] == [LineRole.BODY, LineRole.NOTE]

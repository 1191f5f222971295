"""A part of a paragraph has the spans and boxes of what it covers, wherever it begins and ends; what was said before is looked at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.extracting.compilation.cooperation import _Reader
from openupr.extracting.paragraphs import part_of, sentences_by_marks
from openupr.records import Dealing, Endnote, Mark, Paragraph
from openupr.text import Box, Place, Span, Text

LINES = ("The State of Estavia", "", "dug wells.", "A", "Then it rained on all of them.")
ORIGINAL = "\n".join(LINES)


def paragraph() -> Endnote:
    """Each of its lines stands elsewhere in the document, and has a box."""
    spans = tuple(Span(1000 * number, 1000 * number + len(line)) for number, line in enumerate(LINES))
    boxes = tuple(Box(1, float(number), 0.0, 1.0, 1.0) for number in range(len(LINES)))
    return Endnote("XAA-48/n1", "1", Text(ORIGINAL, ORIGINAL.replace("\n", " "), ((0, 0),)), Place("A/HRC/9/9", "1", spans, boxes))


@given(st.integers(0, len(ORIGINAL)), st.integers(0, len(ORIGINAL)))
def test_the_place_of_a_part(one: int, other: int) -> None:
    start, end = sorted((one, other))
    text, place = part_of(paragraph(), start, end)
    assert text.original == ORIGINAL[start:end]
    covered = "".join(LINES[span.start // 1000][span.start % 1000 : span.end - 1000 * (span.start // 1000)] for span in place.spans)
    assert covered == ORIGINAL[start:end].replace("\n", "")
    at = [0]
    for line in LINES:
        at.append(at[-1] + len(line) + 1)
    assert [box.left for box in place.boxes] == [n for n, line in enumerate(LINES) if at[n] < end and at[n] + len(line) > start]


@pytest.mark.parametrize(
    ("marked", "sentences"),
    [
        ("Wells fell dry, also by freezing the works<1> In addition, many asked for rain.", 2),
        ("Wells fell dry<1> It rained<2> These works went on.", 3),
        ("Wells were dug.<1> In addition, many asked for rain.", 2),
        ("It signed in<1> May 2012 the accord, and at<2> The Harbour an annex for<3> Her Majesty.", 1),
        ("It praised the Law on Wells<1> Estavia dug many.", 1),
        ("It asked for works,<1> In which many took part.", 1),
    ],
)
def test_a_sentence_without_its_full_stop_ends_at_the_mark_of_a_note(marked: str, sentences: int) -> None:
    pieces = re.split(r"<(\d)>", marked)
    text, marks = "", []
    for words, mark in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        text += words
        marks += [Mark(mark, len(text), f"XAA-48/n{mark}")] * bool(mark)
    found = sentences_by_marks(Paragraph("XAA-48/S1", "1", "1", (), Text(text, text, ((0, 0),)), Place("A/HRC/9/9", "1", ()), tuple(marks)))
    assert len(found) == sentences
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")


def test_each_sentence_before_is_looked_at_once() -> None:
    class Counting:
        asked = 0

        def search(self, text: str) -> re.Match[str] | None:
            self.asked += 1
            return re.search("visit", text)

    reader, about = _Reader("XAA", True, {}), Counting()
    for number in range(100):
        assert not reader.spoke_of(Dealing.VISIT_MADE, about)  # type: ignore[arg-type]
        reader.spoken.append("It rained." if number < 99 else "A visit was made.")
    assert about.asked == 99
    assert reader.spoke_of(Dealing.VISIT_MADE, about)  # type: ignore[arg-type]
    reader.begin()
    assert not reader.spoke_of(Dealing.VISIT_MADE, about)  # type: ignore[arg-type]


def test_whose_recommendations_they_are_is_looked_for_right_before() -> None:
    from openupr.extracting.national_report.recommendation_numbers import number_groups
    from openupr.languages.word_tables import reading_in

    with reading_in("en"):
        assert [each.numbers for each in number_groups("It carried out recommendation 115.23.")] == [("115.23",)]
        assert number_groups("It carried out the Council of Europe Committee’s recommendation 115.23.") == []


@pytest.mark.parametrize(("words", "position"), [(1, "supported"), (400, None)])
def test_what_is_too_long_answers_nothing(words: int, position: str | None) -> None:
    from openupr.languages.answer_meaning import read_answer

    answer = read_answer("The recommendations enjoy the support of Estavia. " + "It rained on the wells of all. " * words)
    assert answer.position == position
    assert bool(answer.why) == (position is None)

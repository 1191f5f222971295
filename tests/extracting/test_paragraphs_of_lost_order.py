"""Text files that have lost the order of their pages, or the numbers of their notes: nothing is swallowed by another paragraph. All is invented."""

from __future__ import annotations

import pytest

from openupr.extracting.paragraphs import extract_paragraphs
from openupr.reading import read_bytes
from openupr.records import Document, NumberedDocument


def read(text: str) -> NumberedDocument:
    transcript = read_bytes(text.encode(), "report.txt")
    return extract_paragraphs(transcript, Document("report.txt", "report.txt", transcript.sha256, transcript.format))


def _numbers(*listed: int) -> str:
    return "\n".join(f"{number}. The lamps of street {number} in the town of Wickford were lit by the ministry in the autumn." for number in listed)


_DISPLACED = f"""\
I. Lamps
{_numbers(1, 2)}
A. Oil
{_numbers(3)}
{_numbers(6, 7)}
B. Wicks
{_numbers(8, 9)}
{_numbers(4, 5)}
C. Glass
{_numbers(10, 11)}
"""


def test_paragraphs_out_of_their_order_are_paragraphs_with_a_doubt() -> None:
    found = read(_DISPLACED)
    assert [each.number for each in found.paragraphs] == ["1", "2", "3", "6", "7", "8", "9", "4", "5", "10", "11"]
    assert all(each.text.clean.endswith("in the autumn.") and each.text.clean.count("autumn") == 1 for each in found.paragraphs)
    assert [(each.kind, each.record, each.expected) for each in found.doubts] == [("paragraphs_gap", "6", "4"), ("paragraphs_gap", "4", "10")]
    assert not found.numbers_missing  # out of its order is not missing
    assert not found.missing


def test_their_headings_are_those_of_both_neighbours_by_number() -> None:
    """Not those that they are printed under."""
    headings = {each.number: [heading.title for heading in each.headings] for each in read(_DISPLACED).paragraphs}
    assert headings["4"] == headings["5"] == ["I. Lamps", "A. Oil"]
    assert headings["9"] == ["I. Lamps", "B. Wicks"]
    moved = read(_DISPLACED.replace(f"{_numbers(6, 7)}\nB. Wicks", f"B. Wicks\n{_numbers(6, 7)}"))
    assert [[heading.title for heading in each.headings] for each in moved.paragraphs if each.number == "4"] == [["I. Lamps"]]


def test_the_parts_of_a_list_are_no_paragraphs_out_of_their_order() -> None:
    listed = "\n".join(f"{number}. Lamp oil for street {number} of the town was bought from Norland." for number in (3, 4, 5))
    found = read(f"I. Lamps\n{_numbers(1, 2, 3)}\n{_numbers(5, 6, 7, 8, 9)} It was for:\n{listed}\n{_numbers(10, 11)}\n")
    assert [each.number for each in found.paragraphs if each.number in {"4", "10"}] == ["10"]


_LONG = "The lamps of the town were lit and put out again by those who had oil for them, as the mayor told all who asked. " * 2
_NOTED = "\n".join(f"{number}. {_LONG}That of street {number} was lit by law{number} of the Ministry in the autumn." for number in range(1, 13))


@pytest.mark.parametrize(
    ("behind", "notes", "last"),
    [
        pytest.param("Law on Lamps of 3 May 1992.\nThe oil is told of in the annex.\n", 2, "autumn.", id="notes without numbers"),
        pytest.param("(a) Law on Lamps of 3 May 1992;\n(b) The oil of the annex.\n", 0, "annex.", id="a list of the paragraph"),
        pytest.param("", 0, "autumn.", id="nothing"),
    ],
)
def test_what_may_be_notes_behind_the_last_paragraph_is_no_part_of_it(behind: str, notes: int, last: str) -> None:
    found = read(f"I. Lamps\n{_NOTED}\n{behind}")
    assert found.paragraphs[-1].text.clean.endswith(last)
    assert [note.mark for note in found.notes] == [""] * notes
    assert [(doubt.kind, "may be the notes" in str(doubt.what)) for doubt in found.doubts] == [("notes_missing", notes > 0)]


def test_text_behind_the_last_paragraph_of_a_file_without_marks_is_a_part_of_it() -> None:
    found = read(f"I. Lamps\n{_numbers(1, 2, 3)}\nThe oil is told of in the annex.\n")
    assert found.paragraphs[-1].text.clean.endswith("annex.")
    assert not found.notes

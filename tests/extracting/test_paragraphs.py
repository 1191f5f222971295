"""Documents in numbered paragraphs, invented: plain text with marks that only their order tells, and Word with automatic numbers."""

from __future__ import annotations

import io

import docx
import pytest

from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.extracting.paragraphs.heading_paths import roman_value
from openupr.reading import read_bytes
from openupr.records import ApartKind, Document, NumberedDocument, PieceKind

_TEXT = """\
United Nations

General Assembly

National report of Estavia

I. Introduction

1. Estavia has 12 ministries and 3 courts.1 The report was drafted by two of them in 2019.2

2. It was put to:

(a) The Ombudsman;

(b) Eleven associations.3

II. Follow-up to the earlier review, taking into account
what has changed since

4 5

A. Cross-cutting issues

1. Equality6

3. Article 5 of the Constitution names CERD7 and the 8 protected grounds.

Roads and rivers8

4. The river law, No. 9 of 2010, was amended.9

Nothing more was done.

B. Women10

5. In 2011. 11 Estavia opened 4 shelters.

Annex

Members of the commission

Notes

1 See A/HRC/95/16.

2 Ibid., para. 4.

3 List in the annex.

4 Recommendation 4.

5 Recommendations 7 and 8.

6 Recommendation 9.

7 Committee.

8 Recommendation 10.

9 Official Gazette 9/2010.

10 Recommendation 12.

11 Ministry of Health.
"""


def read(data: bytes, name: str) -> NumberedDocument:
    transcript = read_bytes(data, name)
    return extract_paragraphs(transcript, Document(name, name, transcript.sha256, transcript.format))


def words(found: NumberedDocument) -> list[tuple[str, str]]:
    return [(paragraph.id, paragraph.text.clean) for paragraph in found.paragraphs]


def test_plain_text() -> None:
    found = read(_TEXT.encode(), "report.txt")
    assert words(found) == [
        ("1", "Estavia has 12 ministries and 3 courts. The report was drafted by two of them in 2019."),
        ("2", "It was put to: (a) The Ombudsman; (b) Eleven associations."),
        ("3", "Article 5 of the Constitution names CERD and the 8 protected grounds."),
        ("4", "The river law, No. 9 of 2010, was amended. Nothing more was done."),
        ("5", "In 2011. Estavia opened 4 shelters."),
    ]
    assert [(heading.level, heading.title, heading.notes) for heading in found.headings] == [
        (1, "I. Introduction", ()),
        (1, "II. Follow-up to the earlier review, taking into account what has changed since", (".n4", ".n5")),
        (2, "A. Cross-cutting issues", ()),
        (3, "1. Equality", (".n6",)),
        (4, "Roads and rivers", (".n8",)),
        (2, "B. Women", (".n10",)),
    ]
    assert [paragraph.notes for paragraph in found.paragraphs] == [(".n1", ".n2"), (".n3",), (".n7",), (".n9",), (".n11",)]
    second, fourth = found.paragraphs[1], found.paragraphs[3]
    assert [(piece.kind, piece.mark, second.text.clean[piece.start : piece.end]) for piece in second.pieces] == [
        (PieceKind.LETTERED, "(a)", "(a) The Ombudsman;"),
        (PieceKind.LETTERED, "(b)", "(b) Eleven associations."),
    ]
    assert [(piece.kind, fourth.text.clean[piece.start : piece.end]) for piece in fourth.pieces] == [(PieceKind.UNNUMBERED, "Nothing more was done.")]
    assert [heading.title for heading in fourth.headings][1:] == ["A. Cross-cutting issues", "1. Equality", "Roads and rivers"]
    first = found.paragraphs[0]
    assert [first.text.clean[: mark.at] for mark in first.marks] == ["Estavia has 12 ministries and 3 courts.", first.text.clean]
    assert [(each.kind, each.title) for each in found.apart] == [(ApartKind.COVER, ""), (ApartKind.ANNEX, "Annex")]
    assert not found.doubts


@pytest.mark.parametrize(
    ("before", "after", "doubts"),
    [
        pytest.param("4. The river", "6. The river", [("paragraph_misprinted", "4")], id="a number that is a misprint"),
        pytest.param("2. It was put", "It was put", [("paragraphs_gap", "3")], id="a number that is missing"),
        pytest.param("CERD7", "CERD", [("note_without_mark", ".n7")], id="a mark that is missing"),
    ],
)
def test_doubts(before: str, after: str, doubts: list[tuple[str, str]]) -> None:
    found = read(_TEXT.replace(before, after).encode(), "report.txt")
    assert [(doubt.kind, doubt.record) for doubt in found.doubts] == doubts


_LETTERED = """\
I. Rights in Estavia

1. The valleys are wide.

1. Who crosses the mountains

a) The people of the valleys

2. Many leave them.

b) Shelter; schools for the newcomers

3. There are two schools. Their aims are:

a) Reading;

b) Counting

4. Each has its law.7

Freedom of the shepherds

5. The shepherds may speak.
"""


def test_headings_with_a_letter_and_below_a_mark_without_a_note() -> None:
    """The parts of a list are none."""
    found = read(_LETTERED.encode(), "report.txt")
    assert [(each.level, each.title) for each in found.headings] == [
        (1, "I. Rights in Estavia"),
        (2, "1. Who crosses the mountains"),
        (3, "a) The people of the valleys"),
        (3, "b) Shelter; schools for the newcomers"),
        (4, "Freedom of the shepherds"),
    ]
    assert words(found)[2] == ("3", "There are two schools. Their aims are: a) Reading; b) Counting")


_TABLE = """\
I. Courts of Estavia

1. The cases that wait in the courts became fewer:

District 22.439 13.924 14.204 -22,8 (per cent)

Local 196.866 290.156 285.953 -9,5 %

-11,7 (per cent)

2. There are two courts.
"""


def test_rows_of_figures_are_no_headings() -> None:
    found = read(_TABLE.encode(), "report.txt")
    assert [each.title for each in found.headings] == ["I. Courts of Estavia"]
    assert words(found)[0][1].endswith("-9,5 % -11,7 (per cent)")


def test_a_document_without_numbered_paragraphs() -> None:
    found = read(b"A letter from the Southern Island\n\nDear friends, all is well.\n", "letter.txt")
    assert [doubt.kind for doubt in found.doubts] == ["paragraphs_missing"]


def test_word_with_automatic_numbers() -> None:
    document = docx.Document()
    for style, text in [
        ("Title", "National report of Estavia"),
        ("Heading 1", "I. Methodology"),
        ("List Number", "Two ministries drafted this report."),
        ("List Number", "It was read by:"),
        ("List Bullet", "The Ombudsman;"),
        ("List Bullet", "Parliament."),
        ("Heading 2", "Rivers"),
        ("List Number", "The river law was amended."),
    ]:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    found = read(out.getvalue(), "report.docx")
    assert [(paragraph.id, paragraph.text.clean, [heading.title for heading in paragraph.headings]) for paragraph in found.paragraphs] == [
        ("1", "Two ministries drafted this report.", ["I. Methodology"]),
        ("2", "It was read by: • The Ombudsman; • Parliament.", ["I. Methodology"]),
        ("3", "The river law was amended.", ["I. Methodology", "Rivers"]),
    ]
    assert [piece.kind for piece in found.paragraphs[1].pieces] == [PieceKind.BULLET, PieceKind.BULLET]
    assert not found.doubts


def test_identifiers_are_made_whole() -> None:
    found = with_whole_identifiers(read(_TEXT.encode(), "report.txt"), "XEE-07/N", ".fr")
    assert found.paragraphs[0].id == "XEE-07/N1.fr"
    assert found.paragraphs[0].notes == ("XEE-07/N.n1.fr", "XEE-07/N.n2.fr")
    assert found.headings[-1].notes == ("XEE-07/N.n10.fr",)
    note = found.note("XEE-07/N.n10.fr")
    assert note is not None
    assert note.text.clean == "Recommendation 12."


@pytest.mark.parametrize(("text", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIII", 13), ("XL", 40), ("IIII", 0), ("A", 0), ("", 0)])
def test_roman_numbers(text: str, value: int) -> None:
    assert roman_value(text) == value

"""Where paragraphs begin on a printed page: the lines of invented submissions, with what tells them - distance, bold type, full lines, numbers."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from openupr.extracting.paragraphs import extract_paragraphs
from openupr.reading import read_bytes
from openupr.records import Document, NumberedDocument

_LEFT, _WIDTH, _SIZE = 90, 415, 12
_BOLD = "**"
_PAGE = "---"


def read(text: str, distance: float) -> NumberedDocument:
    """A page of lines at one distance; an empty line is a wider one, "**" begins a bold line, "---" a page. A line that the next one goes on with
    is set to the full width."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    top = 780.0
    for line, after in pairwise([*text.splitlines(), ""]):
        if line == _PAGE:
            canvas.showPage()
            top = 780.0
            continue
        words, font = line.removeprefix(_BOLD), "Helvetica-Bold" if line.startswith(_BOLD) else "Helvetica"
        full = after != "" and not re.search(r"[.:]$", words) and not re.match(r"\d", after.removeprefix(_BOLD))
        room = _WIDTH - stringWidth(words, font, _SIZE)
        written = canvas.beginText(_LEFT, top)
        written.setFont(font, _SIZE)
        written.setWordSpace(room / words.count(" ") if full and " " in words else 0)
        written.textLine(words)
        canvas.drawText(written)
        top -= distance
    canvas.save()
    transcript = read_bytes(out.getvalue(), "submission.pdf")
    return extract_paragraphs(transcript, Document("submission.pdf", "submission.pdf", transcript.sha256, transcript.format))


_DOUBLE_SPACED = """\
**The shepherds of Estavia
1. The Union of Shepherds was founded in the year 1961 because the people of the
valleys wanted a voice of their own before the authorities of the Southern
Island and in the courts
2. The Union is older than the Constitution of 1976 and rests on what had been
agreed by the shepherds in the years before.
3. The State respects the meetings of the Union in the valleys, and its members
speak freely there.
4. The Law on Pastures was put to the members of the Union in each of the valleys
Marrow, Tern and Sill, and was changed.
"""
_LETTERED_CHAPTERS = """\
**1. Shepherds in Estavia today
**1.a The police cleared the pastures of the valley of Marrow in the spring, although
which the shepherds had held for years, and the courts were silent.

**1.b The law protects the right of each community to graze its own herds in the Northern
Valleys, and is not applied there.

**2. What the papers write

2. a The papers call the shepherds thieves, and no editor was fined for it at all.

**2 c. The broadcasting council has had three complaints since, and has answered none
of them in two years.
"""


@pytest.mark.parametrize(
    ("text", "distance", "expected"),
    [
        pytest.param(
            _DOUBLE_SPACED,
            24.0,
            [("1", "The Union of", "courts"), ("2", "The Union is", "before."), ("3", "The State", "there."), ("4", "The Law", "changed.")],
            id="double-spaced",
        ),
        pytest.param(
            _LETTERED_CHAPTERS,
            13.8,
            [("1.a", "The police", "silent."), ("1.b", "The law", "there."), ("2.a", "The papers", "all."), ("2.c", "The broadcasting", "years.")],
            id="chapters with letters, first lines in bold",
        ),
    ],
)
def test_paragraphs(text: str, distance: float, expected: list[tuple[str, str, str]]) -> None:
    found = read(text, distance)
    assert [each.number for each in found.paragraphs] == [number for number, _, _ in expected]
    for paragraph, (_, first, last) in zip(found.paragraphs, expected, strict=True):
        assert paragraph.text.clean.startswith(first)
        assert paragraph.text.clean.endswith(last)


def test_a_letter_that_is_missing() -> None:
    found = read(_LETTERED_CHAPTERS, 13.8)
    assert [(doubt.kind, doubt.expected, doubt.found) for doubt in found.doubts] == [("paragraphs_gap", "2.b", "2.c")]


def test_a_paragraph_broken_by_the_page_is_no_heading() -> None:
    """Else the run would go on with the recommendations that are numbered anew."""
    broken = (
        "3. The third valley, which is called Sill, has no school, and its children walk to that of the\nvalley of Marrow, as the Ministry of\n---\n"
    )
    text = "1. The first valley is wide.\n\n2. The second valley is called Tern.\n\n" + broken + "Education of the Southern Island has written.\n\n"
    text += "".join(f"\n{number}. Open school number {number} (Aldovar).\n" for number in range(1, 6))
    found = read(text, 13.8)
    assert found.paragraphs[2].number == "3"
    assert found.paragraphs[2].text.clean.startswith("The third valley")


def test_a_letter_without_numbers_keeps_its_text() -> None:
    text = "The valleys are wide and the shepherds have found in them all that they had been looking\nfor in the years before."
    found = read(f"**A letter from the Southern Island\n\nDear friends, all is well here.\n\n{text}\n", 13.8)
    assert [paragraph.text.clean for paragraph in found.paragraphs] == [f"Dear friends, all is well here. {text}".replace("\n", " ")]
    assert [each.text.clean for each in found.apart] == ["A letter from the Southern Island"]
    assert [doubt.kind for doubt in found.doubts] == ["paragraphs_missing"]

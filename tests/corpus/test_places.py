"""Places on real pages: what PDFium cuts out of a record's boxes is the record's original text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from openupr.reading import Transcript
from openupr.text import Box, Place

from ..real_reviews import read_report, transcript_of

pytestmark = pytest.mark.at_length

SEED = 2026
RECORDS = 500
REPORTS = 40


def _folded(text: str) -> str:
    """Without white space and without the hyphens at lines' ends, which PDFium leaves out of a rectangle's text."""
    return re.sub(r"\s+", "", re.sub(r"[-\ufffe\x02]\s*(\n|$)", "\n", text))


def _pages(document: pdfium.PdfDocument) -> Callable[[int], tuple[float, pdfium.PdfTextPage]]:
    """The height of a page and its text: to open one takes longer than all that is asked of it."""
    return cache(lambda number: ((page := document[number - 1]).get_height(), page.get_textpage()))


def _cut(page: Callable[[int], tuple[float, pdfium.PdfTextPage]], boxes: tuple[Box, ...]) -> str:
    cut = []
    for box in boxes:
        height, text = page(box.page)
        # Half a point inside the box: PDFium takes every character that the rectangle touches.
        cut.append(text.get_text_bounded(box.left + 0.5, height - box.bottom, box.right - 0.5, height - box.top))
    return "\n".join(cut)


def _spans(transcript: Transcript, place: Place) -> str:
    return "\n".join(transcript.text[span.start : span.end] for span in place.spans)


def _records(corpus: Path, review: str) -> Iterator[tuple[str, Place]]:
    report = read_report(corpus, review).report
    assert report is not None, review
    yield from ((item.id, item.place) for item in report.items)
    yield from ((clause.id, clause.place) for item in report.items for clause in item.clauses)
    yield from ((statement.id, statement.place) for statement in report.statements)
    yield from ((note.id, note.place) for note in report.notes)
    yield from ((f"lead-in {lead_in.number}", lead_in.place) for lead_in in report.lead_ins)


@pytest.mark.corpus
def test_what_the_boxes_hold_is_the_original_text(corpus: Path) -> None:
    draw = random.Random(SEED)
    paths = draw.sample(sorted((corpus / "reports").glob("*.pdf")), REPORTS)
    wrong = []
    checked = 0
    for path in paths:
        records = list(_records(corpus, path.stem))
        transcript = transcript_of(path)
        document = pdfium.PdfDocument(path)
        page = _pages(document)
        for identifier, place in draw.sample(records, min(len(records), RECORDS // REPORTS + 1)):
            expected, found = _folded(_spans(transcript, place)), _folded(_cut(page, place.boxes))
            checked += 1
            if expected != found:
                at = next((i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found)))
                wrong.append(
                    f"{identifier} p. {place.page}:\n  text  …{expected[max(0, at - 40) : at + 40]!r}\n  boxes …{found[max(0, at - 40) : at + 40]!r}"
                )
        document.close()
    assert checked >= RECORDS
    assert not wrong, f"{len(wrong)} of {checked}\n" + "\n".join(wrong[:10])

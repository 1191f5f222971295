"""Files that are handed on, in the pseudo-locale in Arabic letters: what is left in Latin ones and is no quotation, name or symbol was never given to
a translator."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
from lxml import etree
from tests.own_words import Own, in_latin, named_in

from openupr.languages.messages import messages
from openupr.preparing.evidence_passages import evidence
from openupr.rendering.files.tracker_book import write_tracker
from openupr.rendering.html.promises_page import promises_page
from openupr.rendering.word.evidence_word import evidence_word
from openupr.rendering.word.examined_word import word
from openupr.rendering.word.midterm_word import midterm_word
from openupr.rendering.word.review_word import review_word
from openupr.stages import pipeline
from openupr.stages.derived import Derived
from openupr.stages.promises_followed import promises_of
from openupr.stages.topic_briefs import labels_of, on_topic
from openupr.views.evidence_view import evidence_view
from openupr.views.examined.examined_view import examined_view
from openupr.views.page_view import page_view
from openupr.views.promise_page import promises_view
from openupr.views.tracker import tracker
from openupr.views.withheld import Withheld
from openupr.views.wording import opening

DOCUMENTS = Path(__file__).parents[1] / "documents"
TURNED = messages("ar-XB")
ALL = Withheld(off=False)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OPEN = re.compile(r"The national report of XBB-17 is missing|President’s statement 8/1 of the Human Rights Council \(2008\)")
"""A sentence of the reading room, and the name of a rule."""


@cache
def derived(name: str = "XBB-17") -> Derived:
    return Derived(pipeline.read(DOCUMENTS / name, trust=True), None)


@cache
def known(name: str = "XBB-17") -> re.Pattern[str]:
    review = derived(name).review
    texts = [" ".join(each.text.clean.split()) for each in review.items]
    return named_in(review, more=["police", "XBB", *texts, *(each.name for each in review.documents)])


def left(texts: list[str], name: str = "XBB-17") -> list[str]:
    return in_latin((LEFT_OPEN.sub(" ", each) for each in texts), known(name))


def paragraphs(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [etree.fromstring(package.read(part)) for part in ("word/document.xml", "word/footnotes.xml") if part in package.namelist()]
    return ["".join(each.text or "" for each in paragraph.iter(f"{W}t")) for part in parts for paragraph in part.iter(f"{W}p")]


def test_evidence_is_in_one_language() -> None:
    found = on_topic([derived()], "police")
    view = evidence_view("XBB", "police", evidence(found, [derived().review]), ALL, "0", TURNED)
    assert view.passages
    assert left([re.sub(r"police", "", each) for each in paragraphs(evidence_word(view, TURNED))]) == []


def test_what_was_supported_is_in_one_language() -> None:
    found = promises_of([derived()])
    view = promises_view(found, labels_of([derived()]), ALL, "0", TURNED)
    assert left(paragraphs(midterm_word(view, TURNED))) == []
    assert left(Own(promises_page(view, TURNED)).said) == []
    out = io.BytesIO()
    write_tracker(tracker(found, ALL, TURNED), out, TURNED)
    book = openpyxl.load_workbook(out)
    names = {str(cell.value) for cell in book["tracker"][1]}
    rows = [str(cell.value) for row in book["tracker"].iter_rows(min_row=2) for cell in row if cell.value]
    seals = {str(row[-1].value) for row in book["tracker"].iter_rows(min_row=2)}
    assert left([each for each in rows if each not in seals]) == []
    guide = [str(cell.value) for row in book.worksheets[1].iter_rows() for cell in row if cell.value]
    assert left([each for each in guide if each not in names]) == [], "the names of columns stay as they are"


def test_the_results_are_in_one_language() -> None:
    made = derived()
    view = examined_view(made.review, made.results, "0", ALL, description=made.description, words=TURNED)
    quoted = {opening(piece.words, 320) for result in view.results for piece in result.first}
    assert left([re.sub(r"\[[^\]]*\]|SHA-256.*", "", each) for each in paragraphs(word(view, TURNED)) if each not in quoted]) == []


def test_the_review_is_in_one_language() -> None:
    made = derived()
    view = page_view(made.review, ALL, "0", labels=made.labels, results=made.results, links=made.links, description=made.description, words=TURNED)
    assert left(paragraphs(review_word(view, language="ar-XB"))) == []

"""Files that are handed on, in the pseudo-locale in Arabic letters: what is left in Latin ones and is no quotation, name or symbol was never given to
a translator."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from tests.own_words import Own, in_latin, named_in

from openupr.languages.messages import messages
from openupr.preparing.briefs.for_topic.evidence_passages import evidence
from openupr.rendering.files.tracker_book import write_tracker
from openupr.rendering.html.brief_page import brief_page
from openupr.rendering.html.promises_page import promises_page
from openupr.rendering.screen.brief_lines import brief_lines
from openupr.rendering.word.brief_word import brief_word
from openupr.rendering.word.evidence_word import evidence_word
from openupr.rendering.word.examined_word import word
from openupr.rendering.word.midterm_word import midterm_word
from openupr.rendering.word.review_word import review_word
from openupr.stages import pipeline
from openupr.stages.briefs.speaker_briefs import speaker_brief_of
from openupr.stages.briefs.topic_briefs import belonging_to_topic, brief_on, subjects_in
from openupr.stages.briefs.who_speaks import SpeakerWanted, time_allowed
from openupr.stages.made.promises_followed import promises_of
from openupr.stages.made.stage_outputs import Derived
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.for_speaker.spoken_leads import greeting_of, lead_in_language
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.desk.evidence_view import evidence_view
from openupr.views.desk.promise_page import promises_view
from openupr.views.desk.tracker import tracker
from openupr.views.examined.examined_view import examined_view
from openupr.views.page.page_view import page_view
from openupr.views.safe_text import opening
from openupr.views.states_and_groups import state_name
from openupr.views.withheld import Withheld

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


def brief(language: str = "ar-XB") -> BriefView:
    return brief_view(brief_on([derived()], "police"), ALL, "0", words=messages(language))


def speaker(seconds: float | None = 54, speakers: int | None = None) -> BriefView:
    def no_text(*_: object) -> object:
        raise AssertionError("no other language is asked for")

    made = speaker_brief_of(
        SpeakerWanted([derived()], "Germany", state_name, greeting_of, lead_in_language, time_allowed(seconds, speakers), "en", no_text)  # type: ignore[arg-type]
    )
    return speaker_view(made, ALL, "0", words=TURNED)


@pytest.mark.parametrize("view", [brief, speaker, lambda: speaker(None, 112)], ids=["topic", "seconds", "speakers"])
def test_a_brief_is_in_one_language(view: object) -> None:
    shown = view()  # type: ignore[operator]
    assert left(paragraphs(brief_word(shown, TURNED))) == []
    page = brief_page(shown, TURNED)
    assert '<html lang="ar-XB" dir="rtl">' in page
    assert left(Own(page).said) == []
    text = brief_lines(shown, 10_000, TURNED).splitlines()
    assert left([re.sub(r"--to brief\.docx|brief\.html", "", each) for each in text]) == []


def test_a_brief_in_french_keeps_quotations_and_its_page() -> None:
    french, english = brief("fr"), brief("en")
    assert french.fits
    assert french.title.startswith("XBB")
    quoted = re.compile(r"[“«]\s*([^“”«»]{30,}?)\s*[”»]")
    of_english = {each for section in english.sections for line in (*section.lines, *section.rest) for each in quoted.findall(str(line.text))}
    of_french = {each for section in french.sections for line in (*section.lines, *section.rest) for each in quoted.findall(str(line.text))}
    assert of_english
    assert of_english <= of_french, "words of documents stay in their language"


def test_evidence_is_in_one_language() -> None:
    found = belonging_to_topic([derived()], "police")
    view = evidence_view("XBB", "police", evidence(found, [derived().review]), ALL, "0", TURNED)
    assert view.passages
    assert left([re.sub(r"police", "", each) for each in paragraphs(evidence_word(view, TURNED))]) == []


def test_what_was_supported_is_in_one_language() -> None:
    found = promises_of([derived()])
    view = promises_view(found, subjects_in([derived()]), ALL, "0", TURNED)
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

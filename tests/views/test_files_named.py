"""A document without a symbol is cited by what it is, and listed with its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openupr
from openupr.languages.messages import messages
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Kind, Review
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.frame.files_named import without_file_names
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"


def without_symbol() -> Review:
    made = openupr.read(DOCUMENTS / "XBB-31")
    report = made.national_report
    assert report is not None
    key, own = "my report.pdf", report.document.key
    paragraphs = tuple(replace(each, place=replace(each.place, document=key)) for each in report.text.paragraphs)
    document = replace(report.document, key=key, symbol=None)
    documents = tuple(document if each.key == own else each for each in made.documents)
    return replace(made, documents=documents, national_report=replace(report, text=replace(report.text, document=document, paragraphs=paragraphs)))


def test_a_report_without_a_symbol_is_cited_by_what_it_is() -> None:
    review = without_symbol()
    view: BriefView = brief_view(topic_brief(belonging(topic("prisons"), [review]), [review], {}), Withheld(off=False), "0")
    every = [each for section in view.sections for each in (*section.lines, *section.rest)]
    assert any(str(each.source).startswith("National report of") for each in every)
    assert not any("my report.pdf" in f"{each.text} {each.source}" for each in (*every, *view.nearly))
    assert any(each.cite == "my report.pdf" for each in view.documents)


def test_a_file_that_two_reviews_have_is_cited_as_that_of_the_review_that_is_meant() -> None:
    """Two folders have a “list.docx” each: a line on the older review must not name the newer one's."""
    newer = without_symbol()
    listed = replace(next(each for each in newer.documents if not each.symbol), key="list.docx", kind=Kind.THEMATIC_LIST, date="2030-05-01")
    older = replace(newer, id="XBB-17", session=17, documents=(replace(listed, date="2013-05-01"),))
    newer = replace(newer, documents=(*newer.documents, listed))
    view: BriefView = brief_view(topic_brief(belonging(topic("prisons"), [newer]), [newer], {}), Withheld(off=False), "0")
    lines = tuple(BriefLine("It is told.", "list.docx, page 2", records) for records in (("XBB-17/R50.1",), ("XBB-31/N4",), ()))
    shown = without_file_names(replace(view, nearly=lines), [older, newer], messages()).nearly
    told = [str(each.source) for each in shown]
    assert told[0].startswith("Thematic list of 2013")
    assert told[1].startswith("Thematic list of 2030")
    assert told[2] == "list.docx, page 2", "nothing tells which one is meant"


def test_two_files_of_a_review_that_would_be_called_the_same_keep_their_names() -> None:
    made = without_symbol()
    asked = replace(next(each for each in made.documents if not each.symbol), key="asked.pdf", kind=Kind.ADVANCE_QUESTIONS)
    made = replace(made, documents=(*made.documents, asked, replace(asked, key="asked-add.pdf")))
    view: BriefView = brief_view(topic_brief(belonging(topic("prisons"), [made]), [made], {}), Withheld(off=False), "0")
    shown = without_file_names(replace(view, nearly=(BriefLine("It asked.", "asked-add.pdf, page 2"),)), [made], messages()).nearly
    assert str(shown[0].source).endswith(" (asked-add.pdf), page 2")

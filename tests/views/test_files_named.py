"""A document without a symbol is cited by what it is, and listed with its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openupr
from openupr.preparing.briefs.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Review
from openupr.views.briefs.brief_shown import BriefView
from openupr.views.briefs.topic_brief_view import brief_view
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

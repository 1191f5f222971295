"""A brief, evidence and what was supported as files: footnotes that Word knows, stamped pages, nothing active."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from small_reviews import item, pdf, place, review, state, statement

from openupr.errors import UnreadableError
from openupr.preparing.briefs.for_topic.evidence_passages import evidence
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Commitment, Review
from openupr.rendering.files.annexes import Annex, AnnexesWanted, annexes
from openupr.rendering.html.brief_page import brief_page
from openupr.rendering.word.brief_word import brief_word
from openupr.rendering.word.evidence_word import evidence_word
from openupr.text import Text
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_shown import BriefSection, BriefView
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.desk.annex_pages import annex_list, annex_pages
from openupr.views.desk.evidence_view import EvidenceView, evidence_view
from openupr.views.withheld import Withheld


def held() -> Review:
    told = (
        statement(7, 1, state("CUB", "Cuba"), "Cuba asked about <b>prisons</b> & cells."),
        statement(8, 2, state("NOR", "Norway"), "Norway welcomed the new prison."),
    )
    return review((item("9.1", ("Enact a law on prisons", "CUB")), item("9.2", ("Build a school", "CUB"))), statements=told)


def view() -> BriefView:
    return brief_view(topic_brief(belonging(topic("prisons"), [held()]), [held()], {}), Withheld(), "0")


def test_word_has_real_footnotes_and_the_same_bytes() -> None:
    made = brief_word(view())
    assert made == brief_word(view())
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        notes = package.read("word/footnotes.xml").decode()
        text = package.read("word/document.xml").decode()
    marks = re.findall(r'<w:footnoteReference w:id="(\d+)"', text)
    assert marks == list(re.findall(r'<w:footnote w:id="(\d+)"', notes))
    assert len(marks) == len(view().notes) > 0
    assert "A/HRC/99/1, paragraph 9.1, page 2" in notes
    paragraphs = [each.text for each in Document(io.BytesIO(made)).paragraphs]
    assert "•\t2013, Cuba: “Enact a law on prisons”. XAA supported recommendation 9.1." in paragraphs


def test_paragraphs_of_one_look_have_their_own_words_and_their_style() -> None:
    lines = tuple(BriefLine(f"Lamp {number}\tand\nfog", "A/1") for number in range(3))
    made = replace(view(), sections=(BriefSection("Lamps", (), rest=lines), BriefSection("Piers", (), rest=lines[:1])), nearly=())
    document = Document(io.BytesIO(brief_word(made)))
    told = {each.text: each for each in document.paragraphs}
    points = [told[f"•\tLamp {number}\tand\nfog [A/1]"] for number in range(3)]
    assert {(each.style.name, each.runs[0].font.size.pt, each.runs[0].font.bold) for each in points} == {("Normal", 9.0, False)}
    assert [told[title].style.name for title in ("Also found", "Lamps", "Piers")] == ["Heading 1", "Heading 2", "Heading 2"]
    broken = [each.text for each in document.paragraphs if each.style.name == "Heading 1" and each.paragraph_format.page_break_before]
    assert broken == ["Also found"], "the page alone stands before what else was found"


def test_the_page_escapes_and_its_notes_lead_there_and_back() -> None:
    page = brief_page(view())
    assert "<script" not in page
    assert "<b>" not in page
    marks = re.findall(r'href="#note-(\d+)"', page)
    assert marks == re.findall(r'<li id="note-(\d+)"', page)
    assert len(marks) == len(view().notes)


def passages() -> EvidenceView:
    return evidence_view("XAA", "prisons", evidence(belonging(topic("prisons"), [held()]), [held()]), Withheld(), "0")


def test_evidence_is_passages_alone_by_date_with_their_hash() -> None:
    shown = passages()
    assert [each.text for each in shown.passages] == ["Cuba asked about <b>prisons</b> & cells.", "Norway welcomed the new prison."]
    assert shown.passages[0].source == f"A/HRC/99/1, paragraph 7, page 1, 4 December 2013. SHA-256 of the file: {held().documents[0].sha256}"
    text = "\n".join(each.text for each in Document(io.BytesIO(evidence_word(shown))).paragraphs)
    assert "Enact a law" not in text, "a recommendation asks, and is no evidence"
    assert "2. “Norway welcomed the new prison.”" in text


def test_a_promise_is_evidence_as_a_whole() -> None:
    words = "XAA will light its prisons. XAA will pay keepers of prisons."
    made = held()
    assert made.report is not None
    promised = replace(made, report=replace(made.report, commitments=(Commitment("XAA-17/P1", Text(words, words, ()), place("98")),)))
    found = evidence(belonging(topic("prisons"), [promised]), [promised])
    assert [each.text for each in found if each.record == "XAA-17/P1"] == [words]


def test_what_the_page_cuts_stands_before_what_else_was_found() -> None:
    line = BriefLine("Report: “Lamps shine. Piers are dark.”", "A/1", quotes=True)
    section = BriefSection(
        "What XAA says", (replace(line, text="Report: “Lamps shine. […]”"),), "", (replace(line, text="Report: “Fog.”"),), whole=(line,)
    )
    made = replace(view(), sections=(section,), nearly=())
    page = brief_page(made)
    assert page.index("Cut on the page, whole here") < page.index("Lamps shine. Piers are dark.") < page.index("Also found") < page.index("“Fog.”")
    paragraphs = [each.text for each in Document(io.BytesIO(brief_word(made))).paragraphs]
    behind = paragraphs[paragraphs.index("Cut on the page, whole here") :]
    assert behind[1:5] == ["What XAA says", f"•\t{line.sourced}", "Also found", "What XAA says"]


def wanted(data: bytes) -> AnnexesWanted:
    shown = passages()
    made = tuple(Annex(each.numbers, each.stamp, each.sha256, each.page, each.boxes) for each in annex_pages(shown))
    return AnnexesWanted(shown.title, annex_list(shown), made, {held().documents[0].sha256: data})


def test_the_annexes_are_the_pages_with_their_stamp() -> None:
    made = annexes(wanted(pdf()))
    assert made == annexes(wanted(pdf())), "the same passages give the same bytes"
    document = pypdfium2.PdfDocument(made)
    texts = [page.get_textpage().get_text_range() for page in document]
    assert len(texts) == 2, "a list, and one page that both passages stand on"
    assert "1. A/HRC/99/1, paragraph 7, page 1, 4 December 2013" in texts[0]
    assert f"Annex 1: A/HRC/99/1, page 1, passages 1 and 2. SHA-256 {held().documents[0].sha256}" in texts[1]
    assert "Page 1, line 7: the State should do" in texts[1]


def active() -> bytes:
    """A page that runs a script when it is opened."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 4\n0000000000 65535 f \n" + table + b"trailer<</Root 1 0 R/Size 4>>\nstartxref\n%d\n%%%%EOF" % len(out)


def test_a_page_that_acts_is_refused() -> None:
    with pytest.raises(UnreadableError, match="does something when it is opened"):
        annexes(wanted(active()))

"""What a State says of itself stands with the sentence that turns it round. Texts are invented."""

from __future__ import annotations

from openupr.extracting.national_report.self_reports import self_reports
from openupr.records import Document, NumberedDocument, Paragraph
from openupr.text import Place, Span, clean
from openupr.views.corrected_quotations import Quoted
from openupr.views.page.documents.turned_admissions import quoted_with_its_turn
from openupr.views.quotes import Quote

FULL, OPENED, FISH = "Its prisons are overcrowded.", "However, two were opened in May.", "Fish is dear."


def quoted(*sentences: str, beside: frozenset[str] = frozenset()) -> list[str]:
    text = " ".join(sentences)
    paragraph = Paragraph("XAA-17/N1", "1", "1", (), clean(text), Place("N", "1", (Span(0, len(text)),)))
    document = NumberedDocument(Document("N", "n.txt", "3" * 64, "text", language="en", state="XAA"), (paragraph,), (), (), (), ())
    shown = []
    for each in self_reports(document):
        quote = quoted_with_its_turn(each, Quote(each.id, each.id, each.text.clean, each.place, Quoted((), ())), {paragraph.id: paragraph}, beside)
        (span,) = quote.place.spans
        assert text[span.start : span.end] == quote.text
        assert quote.meant == ("" if quote.text == each.text.clean else each.text.clean), "the page prints in bold what is meant"
        shown.append(quote.text)
    return shown


def test_what_is_admitted_stands_with_what_turns_it_round() -> None:
    assert quoted(FULL, OPENED, FISH) == [f"{FULL} {OPENED}", f"{FULL} {OPENED}", FISH]
    assert quoted(FULL, FISH, OPENED) == [FULL, f"{FISH} {OPENED}", f"{FISH} {OPENED}"]


def test_what_goes_on_from_the_sentence_before_stands_with_it() -> None:
    challenge, acts = "One challenge is water.", "The board is taking action to address this challenge."
    assert quoted(FISH, challenge, acts) == [FISH, challenge, f"{challenge} {acts}"]
    assert quoted(acts, FISH) == [acts, FISH], "nothing stands before it in its paragraph"
    assert quoted(challenge, acts, beside=frozenset({"XAA-17/N1.1"})) == [challenge, acts], "it stands above it in the list"

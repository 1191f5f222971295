"""What a search found as a Word file: each passage with what it is, and its place as a footnote."""

from __future__ import annotations

from ...languages.messages import messages, together
from ...views.passages_found import FoundView
from .footnotes import Footnotes
from .word_parts import new_document, saved, xml_text


def found_word(found: FoundView, asked: str, version: str, language: str = "en") -> bytes:
    """The .docx of what was found for the words that were `asked`. The same hits give the same bytes."""
    words = messages(language)
    title = words.say("Found for “{words}”", words=asked) if asked else words.say("Found")
    document = new_document(title, language, version)
    document.add_heading(xml_text(title), 0)
    number = len(found.passages)
    document.add_paragraph(xml_text(words.count(number, one="{n} passage.", many="{n} passages.")))
    notes = Footnotes(document)
    review = ""
    turns = {name: turn for turn, name in enumerate(dict.fromkeys(each.review for each in found.passages))}
    for each in sorted(found.passages, key=lambda each: turns[each.review]):  # a review has one heading, in the order of its best passage
        if each.review != review:
            review = each.review
            document.add_heading(xml_text(review), 1)
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(xml_text(f"{words.said(together(*each.heads))}{words.mark(':')} ")).bold = True
        paragraph.add_run(xml_text(each.text))
        notes.mark(paragraph, xml_text(each.cite))
    notes.close()
    return saved(document)

"""A brief on a topic as a Word file: one page with real footnotes, then what else was found and the sources."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from ...languages.messages import Messages, messages
from ...views.briefs.frame import one_page
from ...views.briefs.frame.brief_shown import BriefView
from ...views.briefs.statements.brief_statements import BriefLine
from .footnotes import Footnotes
from .word_parts import same_times
from .word_parts import xml_text as plain_text

_FONT = "Times New Roman"
_SMALL = 9.0


def brief_word(view: BriefView, words: Messages | None = None) -> bytes:
    """The .docx, in the language that the view was built in. The same view gives the same bytes."""
    from docx import Document

    said = words or messages()
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = plain_text(view.title), "OpenUPR", said.language
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed mark, no time
    properties.last_modified_by, properties.revision, properties.comments = "OpenUPR", 1, f"OpenUPR {view.version}"
    _page(document)
    notes = Footnotes(document, one_page.NOTES)
    _text(document, view.title, one_page.TITLE, style="Title", bold=True)
    _text(document, view.subtitle, one_page.NOTES)
    for section in view.on_page:
        _text(document, section.title, one_page.HEADING, style="Heading 1", bold=True, before=one_page.ABOVE_HEADING)
        for line in section.lines:
            paragraph = _text(document, str(line.text), one_page.BODY, bullet=True)
            if line.source:
                notes.mark(paragraph, plain_text(str(line.source)))
        if section.more:
            _text(document, section.more, one_page.NOTES, indent=True)
    _behind(document, view, said)
    notes.close()
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _behind(document: Any, view: BriefView, words: Messages) -> None:
    """What stands behind the page: what it cuts, everything else that was found, what may belong to it, the documents, how it was made."""
    first = True

    def heading(title: str) -> None:
        nonlocal first
        made = _text(document, title, one_page.HEADING + 2, style="Heading 1", bold=True, before=8.0)
        made.paragraph_format.page_break_before, first = first, False

    for title, behind in view.behind(words):
        heading(title)
        for part, lines in behind:
            _text(document, part, one_page.HEADING, style="Heading 2", bold=True, before=one_page.ABOVE_HEADING)
            for line in lines:
                _line(document, line)
    if view.nearly:
        heading(words.say("May belong to it too"))
        for line in view.nearly:
            _line(document, line)
    if view.documents:
        heading(words.say("Sources"))
        for source in view.documents:
            _text(document, source.said, _SMALL)
    heading(words.say("How this was made"))
    for sentence in view.made:
        _text(document, sentence, _SMALL)


def _line(document: Any, line: BriefLine) -> None:
    _text(document, line.sourced, _SMALL, bullet=True)


def _page(document: Any) -> None:
    from docx.shared import Pt

    section = document.sections[0]
    section.page_width, section.page_height = Pt(one_page.PAGE_WIDTH), Pt(one_page.PAGE_HEIGHT)
    section.left_margin = section.right_margin = Pt(one_page.LEFT)
    section.top_margin = section.bottom_margin = Pt(one_page.TOP)
    section.header_distance = section.footer_distance = Pt(20)
    document.styles["Normal"].font.name = _FONT


def _text(
    document: Any,
    text: str,
    size: float,
    *,
    style: str = "Normal",
    bold: bool = False,
    before: float = 0.0,
    bullet: bool = False,
    indent: bool = False,
) -> Any:
    """A paragraph whose height is that of `one_page.height`."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    paragraph = document.add_paragraph(style=style)
    run = paragraph.add_run(plain_text(f"•\t{text}" if bullet else text))
    run.font.size, run.font.bold, run.font.name, run.font.color.rgb = Pt(size), bold, _FONT, RGBColor(0, 0, 0)
    run._r.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), _FONT)
    format_ = paragraph.paragraph_format
    format_.space_before, format_.space_after, format_.line_spacing = Pt(before), Pt(one_page.BELOW_LINE), Pt(size * one_page.LEADING)
    format_.keep_with_next, format_.widow_control = style.startswith("Heading"), False
    if bullet or indent:
        format_.left_indent = Pt(one_page.INDENT)
    if bullet:
        format_.first_line_indent = Pt(-one_page.INDENT)
        format_.tab_stops.add_tab_stop(Pt(one_page.INDENT))
    if style == "Title":
        for border in paragraph._p.get_or_add_pPr().findall(qn("w:pBdr")):
            paragraph._p.pPr.remove(border)
    return paragraph

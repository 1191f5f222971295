"""A brief on a topic as a Word file: one page with real footnotes, then what else was found and the sources."""

from __future__ import annotations

import io
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ...languages.messages import Messages, messages
from ...light_dataclass import dataclass
from ...views.briefs.frame import one_page
from ...views.briefs.frame.brief_shown import BriefView
from ...views.briefs.statements.brief_statements import BriefLine
from .footnotes import Footnotes
from .word_parts import put_properties, same_times
from .word_parts import xml_text as plain_text

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_FONT = "Times New Roman"
_SMALL = 9.0


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph looks: the size of its letters and the room above it in points, its style; whether it is a point of a list, or stands in line
    with one."""

    size: float
    style: str = "Normal"
    bold: bool = False
    before: float = 0.0
    bullet: bool = False
    indent: bool = False


_TITLE, _NOTE, _SMALL_PRINT = _Look(one_page.TITLE, "Title", bold=True), _Look(one_page.NOTES), _Look(_SMALL)
_SECTION = _Look(one_page.HEADING, "Heading 1", bold=True, before=one_page.ABOVE_HEADING)
_POINT, _MORE = _Look(one_page.BODY, bullet=True), _Look(one_page.NOTES, indent=True)
_CHAPTER = _Look(one_page.HEADING + 2, "Heading 1", bold=True, before=8.0)
_PART, _SMALL_POINT = _Look(one_page.HEADING, "Heading 2", bold=True, before=one_page.ABOVE_HEADING), _Look(_SMALL, bullet=True)


def brief_word(view: BriefView, words: Messages | None = None) -> bytes:
    """The .docx, in the language that the view was built in. The same view gives the same bytes."""
    from docx import Document

    said = words or messages()
    document = Document()
    put_properties(document, view.title, said.language, view.version)
    _page(document)
    notes, body = Footnotes(document, one_page.NOTES), _Body(document)
    body.put(view.title, _TITLE)
    body.put(view.subtitle, _NOTE)
    for section in view.on_page:
        body.put(section.title, _SECTION)
        for line in section.lines:
            paragraph = body.put(str(line.text), _POINT)
            if line.source:
                notes.mark(paragraph, plain_text(str(line.source)))
        if section.more:
            body.put(section.more, _MORE)
    _behind(body, view, said)
    notes.close()
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _behind(body: _Body, view: BriefView, words: Messages) -> None:
    """What stands behind the page: what it cuts, everything else that was found, what may belong to it, the documents, how it was made."""
    first = True

    def heading(title: str) -> None:
        nonlocal first
        body.put(title, _CHAPTER).paragraph_format.page_break_before, first = first, False

    for title, behind in view.behind(words):
        heading(title)
        for part, lines in behind:
            body.put(part, _PART)
            _points(body, lines)
    if view.nearly:
        heading(words.say("May belong to it too"))
        _points(body, view.nearly)
    if view.documents:
        heading(words.say("Sources"))
        for source in view.documents:
            body.put(source.said, _SMALL_PRINT)
    heading(words.say("How this was made"))
    for sentence in view.made:
        body.put(sentence, _SMALL_PRINT)


def _points(body: _Body, lines: Iterable[BriefLine]) -> None:
    for line in lines:
        body.put(line.sourced, _SMALL_POINT)


def _page(document: Any) -> None:
    from docx.shared import Pt

    section = document.sections[0]
    section.page_width, section.page_height = Pt(one_page.PAGE_WIDTH), Pt(one_page.PAGE_HEIGHT)
    section.left_margin = section.right_margin = Pt(one_page.LEFT)
    section.top_margin = section.bottom_margin = Pt(one_page.TOP)
    section.header_distance = section.footer_distance = Pt(20)
    document.styles["Normal"].font.name = _FONT


class _Body:
    """What stands in a document. A paragraph of each look is made once and copied: to find a style and to set a dozen properties takes far longer."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._made: dict[_Look, Paragraph] = {}

    def put(self, text: str, look: _Look) -> Paragraph:
        """Put a paragraph behind all others."""
        from docx.text.paragraph import Paragraph

        if look not in self._made:
            self._made[look] = _empty(self._document, look)
        made = Paragraph(deepcopy(self._made[look]._p), self._made[look]._parent)
        self._document.element.body.sectPr.addprevious(made._p)
        words = plain_text(text)
        if any(each in words for each in "\t\n\r"):
            made.runs[0].add_text(words)
        elif words:
            made.runs[0]._r.add_t(words)  # as that does, which looks at each letter
        return made


def _empty(document: Any, look: _Look) -> Paragraph:
    """A paragraph without words of its own, outside of the document, whose height is that of `one_page.height`."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    paragraph = document.add_paragraph(style=look.style)
    run = paragraph.add_run("•\t" if look.bullet else "")
    run.font.size, run.font.bold, run.font.name, run.font.color.rgb = Pt(look.size), look.bold, _FONT, RGBColor(0, 0, 0)
    run._r.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), _FONT)
    format_ = paragraph.paragraph_format
    format_.space_before, format_.space_after, format_.line_spacing = Pt(look.before), Pt(one_page.BELOW_LINE), Pt(look.size * one_page.LEADING)
    format_.keep_with_next, format_.widow_control = look.style.startswith("Heading"), False
    if look.bullet or look.indent:
        format_.left_indent = Pt(one_page.INDENT)
    if look.bullet:
        format_.first_line_indent = Pt(-one_page.INDENT)
        format_.tab_stops.add_tab_stop(Pt(one_page.INDENT))
    document.element.body.remove(paragraph._p)
    made: Paragraph = paragraph
    return made

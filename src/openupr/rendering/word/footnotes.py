"""Footnotes of a Word file, as Word itself makes them: a mark in the text, the note at the foot of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_MARK, _TEXT = "FootnoteReference", "FootnoteText"
_LINES = ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
"""The lines between text and notes, which every file with notes has."""


class Footnotes:
    """The notes of one document. `mark` puts one behind what a paragraph holds; `close` writes them into the document.
    `size` is that of their letters, in points; `texts` are the notes so far."""

    def __init__(self, document: Document, size: float = 9) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt

        self._document = document
        self.texts: list[str] = []
        mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
        mark.font.superscript, mark.font.size = True, Pt(size)
        text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
        text.base_style = document.styles["Normal"]
        text.font.size = Pt(size)
        text.paragraph_format.space_before = text.paragraph_format.space_after = Pt(0)
        text.paragraph_format.line_spacing = Pt(round(size * 1.15, 2))
        for style, name in ((mark, _MARK), (text, _TEXT)):
            style.element.set(f"{{{_SPACE}}}styleId", name)

    def mark(self, paragraph: Any, text: str) -> None:
        """A note behind what the paragraph holds so far."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self.texts.append(text)
        run = OxmlElement("w:r")
        properties, style, reference = OxmlElement("w:rPr"), OxmlElement("w:rStyle"), OxmlElement("w:footnoteReference")
        style.set(qn("w:val"), _MARK)
        reference.set(qn("w:id"), str(len(self.texts)))
        properties.append(style)
        run.append(properties)
        run.append(reference)
        paragraph._p.append(run)

    def close(self) -> None:
        """Write the notes into the document; none where there are none."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if not self.texts:
            return
        part = self._document.part
        made = Part(PackURI("/word/footnotes.xml"), _TYPE, self._written(), part.package)
        part.relate_to(made, _RELATION)

    def _written(self) -> bytes:
        from lxml import etree

        root = etree.Element(f"{{{_SPACE}}}footnotes", nsmap={"w": _SPACE})
        for number, kind, line in _LINES:
            note = _under(root, "footnote", type=kind, id=str(number))
            paragraph = _under(note, "p")
            _under(_under(paragraph, "pPr"), "pStyle", val=_TEXT)  # Word's own is twice as high
            _under(_under(paragraph, "r"), line)
        for number, text in enumerate(self.texts, 1):
            paragraph = _under(_under(root, "footnote", id=str(number)), "p")
            _under(_under(paragraph, "pPr"), "pStyle", val=_TEXT)
            mark = _under(paragraph, "r")
            _under(_under(mark, "rPr"), "rStyle", val=_MARK)
            _under(mark, "footnoteRef")
            words = _under(_under(paragraph, "r"), "t")
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words.text = f" {text}"
        made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return made


def _under(parent: Any, name: str, **attributes: str) -> Any:
    from lxml import etree

    made = etree.SubElement(parent, f"{{{_SPACE}}}{name}")
    for key, value in attributes.items():
        made.set(f"{{{_SPACE}}}{key}", value)
    return made

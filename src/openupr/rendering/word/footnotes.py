"""Footnotes of a Word file: python-docx has none. A part with the notes, and marks in the text that lead to them."""

from __future__ import annotations

from typing import Any

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_SEPARATORS = 2
"""Notes that Word wants first: the line above the notes, and that of notes that go on."""


class Footnotes:
    """The footnotes of a document that python-docx makes. `size` is that of their letters, in points."""

    def __init__(self, document: Any, size: float) -> None:
        from lxml import etree

        self._document, self._size = document, size
        self._root = etree.Element(f"{{{_MAIN}}}footnotes", nsmap={"w": _MAIN})
        self._etree = etree
        self._count = 0
        for number, kind in enumerate(("separator", "continuationSeparator")):
            note = self._add(self._root, "footnote", type=kind, id=str(number))
            paragraph = self._add(note, "p")
            self._spacing(paragraph)
            self._add(self._add(paragraph, "r"), kind)

    def mark(self, paragraph: Any, text: str) -> None:
        """A mark at the end of a paragraph, and its note."""
        number = self._count + _SEPARATORS
        self._count += 1
        run = paragraph.add_run()
        self._superscript(run._r)
        self._add(run._r, "footnoteReference", id=str(number))
        note = self._add(self._root, "footnote", id=str(number))
        own = self._add(note, "p")
        self._spacing(own)
        sign = self._add(own, "r")
        self._superscript(sign)
        self._add(sign, "footnoteRef")
        words = self._add(own, "r")
        self._add(self._add(words, "rPr"), "sz", val=str(round(self._size * 2)))
        told = self._add(words, "t")
        told.text = f" {text}"
        told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def put(self) -> None:
        """Put the notes into the document: once, when all marks are there."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        data = self._etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        main = self._document.part
        main.relate_to(Part(PackURI("/word/footnotes.xml"), _TYPE, data, main.package), _RELATION)

    def _add(self, parent: Any, name: str, **attributes: str) -> Any:
        made = self._etree.SubElement(parent, f"{{{_MAIN}}}{name}")
        for key, value in attributes.items():
            made.set(f"{{{_MAIN}}}{key}", value)
        return made

    def _spacing(self, paragraph: Any) -> None:
        height = str(round(self._size * 1.15 * 20))
        self._add(self._add(paragraph, "pPr"), "spacing", before="0", after="0", line=height, lineRule="exact")

    def _superscript(self, run: Any) -> None:
        facts = self._add(run, "rPr")
        self._add(facts, "sz", val=str(round(self._size * 2)))
        self._add(facts, "vertAlign", val="superscript")

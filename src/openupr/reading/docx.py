"""Word (.docx): bytes -> paragraphs with their automatic numbers, tables, footnotes, heads and feet.

The XML is read directly: python-docx opens every part before a limit could be set, and knows neither automatic numbers nor
footnotes, tracked changes, text boxes or content controls. What is read is what Word prints once all tracked changes are
accepted. Comments, hidden type and the instructions of fields are not printed and not read; no macro is run, no external file
opened.
"""

from __future__ import annotations

import posixpath

from ..errors import UnreadableError
from ..languages.messages import message, said_later
from .drafted_paragraphs import compose
from .numbering import ListNumbering
from .package import Package
from .story import NoteStyle, Story
from .styles import Styles
from .transcript import Flaw, LineRole, Transcript
from .wordml import Element, child, children, element_name, integer, on, value

_OTHERS: dict[str, tuple[str, str]] = said_later(
    {
        "content.xml": ("this is an OpenDocument file", "Open it in LibreOffice or Word and save it as .docx or PDF."),
        "xl/workbook.xml": ("this is an Excel workbook", "OpenUPR reads documents: save the text as .docx, PDF or plain text."),
        "xl/workbook.bin": ("this is an Excel workbook", "OpenUPR reads documents: save the text as .docx, PDF or plain text."),
        "ppt/presentation.xml": ("this is a PowerPoint presentation", "Save it as PDF and read that."),
        "META-INF/container.xml": ("this is an e-book (EPUB)", "Read the document that it was made from."),
    }
)
_PROPERTIES = {
    "title": "Title",
    "creator": "Author",
    "lastModifiedBy": "LastModifiedBy",
    "created": "CreationDate",
    "modified": "ModDate",
}
_MET: dict[str, str] = {
    "comment": "comments",
    "hidden": "hidden_text",
    "list": "number_missing",
    "field": "field_broken",
    "symbol": "symbol_unknown",
    "diagram": "diagram_not_read",
    "object": "object_not_read",
    "chunk": "part_not_read",
}
_MET_SAID: dict[str, str] = said_later(
    {
        "comment": "the file holds {n} comment(s): they are no part of the document and were not read",
        "hidden": "{n} piece(s) of hidden type, which Word does not print, were left out",
        "list": "{n} paragraph(s) belong to a list that the file does not define: their numbers are not known",
        "field": "{n} field(s) are incomplete: text of their instructions may be missing or show",
        "symbol": "{n} character(s) of a picture font are not known and stand as �",
        "diagram": "{n} diagram(s) or chart(s) were not read: their text stands outside the document's text",
        "object": "{n} embedded object(s), such as a worksheet, were not read",
        "chunk": "{n} part(s) written in another format inside the file were not read",
    }
)


def read_docx(data: bytes, name: str) -> Transcript:
    """Read a Word file. Raises `UnreadableError` when it is damaged, encrypted, another kind of archive, or beyond the limits of
    `package`.
    """
    package = Package(data, name)
    reader = _Reader(package, _main_part(package))
    story = reader.read()
    properties = reader.properties()
    tables = [table for table in story.tables if table is not None]
    return compose(story.drafts, name, data, "docx", flaws=reader.flaws, properties=properties, tables=tables)


def _main_part(package: Package) -> str:
    main = next((target for kind, target in package.targets("").values() if kind == "officeDocument"), "word/document.xml")
    if package.has(main) and element_name(package.xml(main)) == "w:document":
        return main
    for part, (what, next_step) in _OTHERS.items():
        if package.has(part):
            raise UnreadableError(message(what), where=package.name, next_step=message(next_step))
    raise UnreadableError(
        message("this is an archive without a Word document in it"),
        where=package.name,
        next_step=message("Unpack it and read the documents that are inside."),
    )


class _Reader:
    """The parts of one Word file, and the order in which they are read."""

    def __init__(self, package: Package, main: str) -> None:
        self.package = package
        self.main = main
        self.targets = package.targets(main)
        self.flaws: list[Flaw] = []

    def read(self) -> Story:
        """Heads, body, the notes in the order in which the text refers to them, feet."""
        body = child(self.package.xml(self.main), "w:body")
        if body is None:
            raise UnreadableError(message("this Word file has no body"), where=self.package.name, next_step=message("Ask for the document as PDF."))
        settings = self._optional("settings")
        styles = Styles(self._optional("styles"))
        numbering = ListNumbering(self._optional("numbering"), styles.lists())
        sections = [part for part in body.iter() if element_name(part) == "w:sectPr" and _is_current(part)]
        story = Story(styles, numbering)
        story.sections = [self._note_styles(section, settings) for section in sections] or [self._note_styles(None, settings)]
        edges = self._edges(sections, settings)
        for part in edges["w:headerReference"]:
            story.read(part, LineRole.HEAD)
        story.read(body, LineRole.BODY)
        self._notes(story)
        for part in edges["w:footerReference"]:
            story.read(part, LineRole.FOOT)
        self._say(story)
        return story

    def _optional(self, kind: str) -> Element | None:
        """A part that the document can do without; one that is damaged is a flaw."""
        part = next((target for of, target in self.targets.values() if of == kind), None)
        return None if part is None else self._open(part)

    def _open(self, part: str) -> Element | None:
        if not self.package.has(part):
            return None
        try:
            return self.package.xml(part)
        except UnreadableError as error:
            self.flaws.append(Flaw("part_unreadable", message("{what}: what depends on it is missing", what=error.what)))
            return None

    def _note_styles(self, section: Element | None, settings: Element | None) -> dict[str, NoteStyle]:
        found = {}
        for kind, default in (("footnote", "decimal"), ("endnote", "lowerRoman")):
            style = NoteStyle(default)
            for owner in (settings, section):
                how = child(owner, f"w:{kind}Pr")
                form, start, restart = child(how, "w:numFmt"), child(how, "w:numStart"), child(how, "w:numRestart")
                style.format = value(form) if form is not None else style.format
                style.start = integer(start) if start is not None else style.start
                if restart is not None:
                    style.each_section = value(restart) == "eachSect"
                    if value(restart) == "eachPage":
                        self._once(
                            Flaw(
                                "note_numbers",
                                message("the footnotes are numbered page by page: a Word file has no pages, so they are counted through")
                                if kind == "footnote"
                                else message("the endnotes are numbered page by page: a Word file has no pages, so they are counted through"),
                            )
                        )
            found[kind] = style
        return found

    def _once(self, flaw: Flaw) -> None:
        if flaw not in self.flaws:
            self.flaws.append(flaw)

    def _edges(self, sections: list[Element], settings: Element | None) -> dict[str, list[Element]]:
        """Heads and feet that are shown, each once, in the order of the sections."""
        shown: dict[str, dict[str, Element]] = {"w:headerReference": {}, "w:footerReference": {}}
        even = on(settings, "w:evenAndOddHeaders")
        for section in sections:
            for name, parts in shown.items():
                for reference in children(section, name):
                    kind = value(reference, "type")
                    if (kind == "first" and not on(section, "w:titlePg")) or (kind == "even" and not even):
                        continue
                    target = self.targets.get(value(reference, "id"), ("", ""))[1]
                    part = self._open(target) if target and target not in parts else None
                    if part is not None:
                        parts[target] = part
        return {name: list(parts.values()) for name, parts in shown.items()}

    def _notes(self, story: Story) -> None:
        for kind in ("footnote", "endnote"):
            wanted = [reference for reference in story.references if reference.kind == kind]
            if not wanted:
                continue
            root = self._optional(f"{kind}s")
            notes = {value(note, "id"): note for note in children(root, f"w:{kind}")} if root is not None else {}
            for reference in wanted:
                note = notes.get(reference.id)
                if note is None:
                    self.flaws.append(
                        Flaw(
                            "note_missing",
                            message("the text refers to footnote {mark}, which the file does not hold", mark=reference.mark or reference.id)
                            if kind == "footnote"
                            else message("the text refers to endnote {mark}, which the file does not hold", mark=reference.mark or reference.id),
                        )
                    )
                else:
                    story.read(note, LineRole.NOTE, reference.mark)

    def _say(self, story: Story) -> None:
        """Turn what was met on the way into flaws."""
        changes = story.met["insertion"], story.met["deletion"]
        if any(changes):
            what = message(
                "the file holds tracked changes ({insertions} insertion(s), {deletions} deletion(s)): it was read as if all were accepted",
                insertions=changes[0],
                deletions=changes[1],
            )
            self.flaws.append(Flaw("tracked_changes", what))
        for met, kind in _MET.items():
            if story.met[met]:
                self.flaws.append(Flaw(kind, message(_MET_SAID[met], n=story.met[met])))
        for element, count in sorted(story.unknown.items()):
            self.flaws.append(
                Flaw(
                    "element_unknown",
                    message(
                        "{name} ({times} times) is no part of a Word file that OpenUPR knows: text in it was not read", name=element, times=count
                    ),
                )
            )
        for form in sorted(story.numbering.unknown_formats):
            self.flaws.append(Flaw("number_format", message("automatic numbers of the format “{name}” are shown as decimals", name=form)))
        if any(posixpath.basename(part).lower() == "vbaproject.bin" for part in self.package.names()):
            self.flaws.append(Flaw("macros", message("the file carries macros: none was run")))
        if not any(draft.part is LineRole.BODY for draft in story.drafts):
            self.flaws.append(
                Flaw(
                    "no_text",
                    message("the document has no text: it is empty, or a picture of a document; that takes text recognition (OCR) to read"),
                )
            )

    def properties(self) -> dict[str, str]:
        """Title, author, dates as the file's own properties give them, under the names that PDF uses."""
        part = next((target for kind, target in self.package.targets("").values() if kind == "core-properties"), "docProps/core.xml")
        root = self._open(part)
        found = {}
        for element in root if root is not None else ():
            key = _PROPERTIES.get(str(element.tag).rpartition("}")[2])
            if key and element.text and element.text.strip():
                found[key] = element.text.strip()
        return found


def _is_current(section: Element) -> bool:
    parent = section.getparent()
    return parent is not None and element_name(parent) in {"w:body", "w:pPr"}

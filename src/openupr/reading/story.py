"""A Word story (the body, a footnote, a head): its XML -> paragraphs and tables, as Word prints it once every tracked change is
accepted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ..light_dataclass import dataclass, field
from .drafted_paragraphs import DraftedParagraph
from .numbering import ListNumbering
from .styles import Styles
from .tables import Table, TableBuilder
from .transcript import LineRole
from .wordml import Element, child, children, element_name, ignored, integer, on, symbol, value

_MARK = re.compile(r"\d{1,3}|\*{1,4}|[†‡§]")


@dataclass(slots=True)
class NoteStyle:
    """How a section numbers its notes: Word's format, first number, and whether each section begins anew."""

    format: str
    start: int = 1
    each_section: bool = False


@dataclass(slots=True)
class NoteReference:
    """A note as the text refers to it: `footnote` or `endnote`, its identifier in the file, its mark as printed."""

    kind: str
    id: str
    mark: str


@dataclass(slots=True)
class _Paragraph:
    """A paragraph under way. `fields` of the story say whether text is a field's instruction."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    bold: int = 0
    marks: list[tuple[int, int]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)


class Story:
    """Walks a file's stories one after the other and gathers drafts, tables, references to notes, and what it met on the way.

    `met` counts, by kind, what becomes a flaw; `unknown` the elements that no rule knows.
    """

    def __init__(self, styles: Styles, numbering: ListNumbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.drafts: list[DraftedParagraph] = []
        self.tables: list[Table | None] = []
        self.references: list[NoteReference] = []
        self.met: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.sections: list[dict[str, NoteStyle]] = []
        self._section = 0
        self._counts = {"footnote": 0, "endnote": 0}
        self._part = LineRole.BODY
        self._own_mark = ""
        self._custom: NoteReference | None = None
        self._fields: list[bool] = []  # for each open field: whether its result has begun
        self._now = _Paragraph()
        self._style = ""

    def read(self, root: Element, part: LineRole, own_mark: str = "") -> None:
        """Read one story; in a note, `own_mark` is the mark that it begins with."""
        self._part, self._own_mark, self._fields, self._custom = part, own_mark, [], None
        self._blocks(root)
        self._finish()

    # Blocks: paragraphs and tables.

    def _blocks(self, parent: Element) -> None:
        self._walk(parent, _BLOCKS)

    def _walk(self, parent: Iterable[Element], rules: dict[str, Callable[[Story, Element], None]]) -> None:
        for element in parent:
            name = element_name(element)
            rule = rules.get(name)
            if rule is not None:
                rule(self, element)
            elif name and name not in ignored():
                self.unknown[name] += 1

    def _paragraph(self, element: Element) -> None:
        settings = child(element, "w:pPr")
        style = child(settings, "w:pStyle")
        self._style = value(style) if style is not None else self.styles.default
        self._walk(element, _INLINES)
        if self._fields and not self._fields[-1]:
            self._fields.clear()
            self.met["field"] += 1
        mark = child(settings, "w:rPr")
        if mark is not None and (child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None or on(mark, "w:specVanish")):
            # The paragraph's end is deleted (or hidden): its text goes on in the next one.
            self.met["deletion"] += child(mark, "w:specVanish") is None
        else:
            self._emit(settings)
        if child(settings, "w:sectPr") is not None and self._part is LineRole.BODY:
            self._section += 1
            for kind, how in self._note_styles().items():
                if how.each_section:
                    self._counts[kind] = 0

    def _finish(self) -> None:
        """Emit what a deleted paragraph end left over at the end of a story or cell."""
        if self._now.length:
            self._emit(None)
        self._now = _Paragraph()

    def _emit(self, settings: Element | None) -> None:
        now, self._now = self._now, _Paragraph()
        printed = "".join(now.pieces)
        text = printed.strip()
        number, space = self._number(settings)
        if text or (number and number not in _BULLETS):
            lead = f"{number}{space if text else ''}"
            shift = len(lead) - (len(printed) - len(printed.lstrip()))
            marks = tuple((a + shift, b + shift) for a, b in now.marks if a + shift >= len(lead) and b <= len(printed.rstrip()))
            solid = sum(not c.isspace() for c in text)
            self.drafts.append(
                DraftedParagraph(lead + text, self._part, self.styles.name(self._style), solid > 0 and 2 * now.bold > solid, number, marks)
            )
        for sign in now.signs:
            self.drafts.append(DraftedParagraph(sign, LineRole.MARGIN, "", False, "", ()))
        for box in now.boxes:
            outer, self._fields = self._fields, []
            self._blocks(box)
            self._finish()
            self._fields = outer

    def _number(self, settings: Element | None) -> tuple[str, str]:
        """The automatic number of the paragraph as printed, and what stands between it and the text."""
        direct = child(settings, "w:numPr")
        num, depth = child(direct, "w:numId"), child(direct, "w:ilvl")
        of_style = self.styles.list_of(self._style)
        if num is not None:
            key, level = value(num), integer(depth) if depth is not None else None
        elif of_style is not None:
            key = of_style[0]
            level = integer(depth) if depth is not None else of_style[1]
        else:
            return "", ""
        if level is None and of_style is not None:
            level = self.numbering.level_of_style(key, of_style[2])
        counted = self.numbering.number(key, level or 0)
        if counted is None:
            self.met["list"] += key not in {"", "0"}
            return "", ""
        printed, how = counted
        if how.format == "bullet":
            printed = "".join(symbol(how.font, ord(c)) or "•" for c in printed).replace("·", "•")
        return printed.strip(), "" if how.suffix == "nothing" else " "

    def _table(self, element: Element) -> None:
        place = len(self.tables)
        self.tables.append(None)
        grid = TableBuilder()
        for tr in self._inside(element, "w:tr"):
            settings = child(tr, "w:trPr")
            if child(settings, "w:del") is not None:
                self.met["deletion"] += 1
                continue
            before = child(settings, "w:gridBefore")
            grid.begin_row(head=bool(on(settings, "w:tblHeader")), skip=integer(before) if before is not None else 0)
            for tc in self._inside(tr, "w:tc"):
                how = child(tc, "w:tcPr")
                span, up, left = child(how, "w:gridSpan"), child(how, "w:vMerge"), child(how, "w:hMerge")
                columns = integer(span) if span is not None else 1
                joins_left = left is not None and value(left) != "restart"
                cell = grid.add(columns, joins_up=up is not None and value(up) != "restart", joins_left=joins_left)
                first = len(self.drafts)
                self._blocks(tc)
                self._finish()
                grid.fill(cell, (i for i in range(first, len(self.drafts)) if self.drafts[i].part is self._part))
        self.tables[place] = grid.table()

    def _inside(self, element: Element, wanted: str) -> Iterator[Element]:
        """The rows of a table or the cells of a row, through content controls and mark-up."""
        for part in element:
            name = element_name(part)
            if name == wanted:
                yield part
            elif name in {"w:sdt", "w:customXml", "w:sdtContent", "w:ins", "w:moveTo"}:
                yield from self._inside(part, wanted)
            elif name not in ignored():
                self.unknown[name] += 1

    # Inside a paragraph.

    def _run(self, run: Element) -> None:
        settings = child(run, "w:rPr")
        rules = _RUN
        style = child(settings, "w:rStyle")
        if self._switched(settings, style, "w:vanish"):
            self.met["hidden"] += any(element_name(part) == "w:t" and part.text for part in run)
            rules = _HIDDEN
        raised = child(settings, "w:vertAlign")
        before = (len(self._now.pieces), self._now.length)
        self._walk(run, rules)
        piece = "".join(self._now.pieces[before[0] :])
        if self._switched(settings, style, "w:b"):
            self._now.bold += sum(not c.isspace() for c in piece)
        mark = piece.strip()
        if raised is not None and value(raised) == "superscript" and _MARK.fullmatch(mark):
            start = before[1] + piece.index(mark)
            if self._now.marks[-1:] != [(start, start + len(mark))]:
                self._now.marks.append((start, start + len(mark)))

    def _switched(self, settings: Element | None, style: Element | None, name: str) -> bool:
        direct = on(settings, name)
        if direct is None and style is not None:
            direct = self.styles.switch(value(style), "w:rPr", name)
        if direct is None:
            direct = self.styles.switch(self._style, "w:rPr", name)
        return bool(direct)

    def _write(self, text: str) -> None:
        if not text or (self._fields and not all(self._fields)):
            return
        if self._custom is not None and text.strip():
            self._custom.mark = text.strip()
            start = self._now.length + text.index(self._custom.mark)
            self._now.marks.append((start, start + len(self._custom.mark)))
            self._custom = None
        self._now.pieces.append(text)
        self._now.length += len(text)

    def _text(self, element: Element) -> None:
        self._write((element.text or "").replace("\r", " ").replace("\n", " "))

    def _symbol(self, element: Element) -> None:
        code = value(element, "char")
        number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else 0
        shown = symbol(value(element, "font"), number)
        if not shown:
            self.met["symbol"] += 1
        self._write(shown or "�")

    def _field(self, element: Element) -> None:
        match value(element, "fldCharType"):
            case "begin":
                self._fields.append(False)
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                self._fields.pop()
            case _:
                self.met["field"] += 1

    def _reference(self, element: Element) -> None:
        kind = "footnote" if element_name(element) == "w:footnoteReference" else "endnote"
        reference = NoteReference(kind, value(element, "id"), "")
        self.references.append(reference)
        if value(element, "customMarkFollows") in {"1", "true", "on"}:
            self._custom = reference
            return
        how = self._note_styles()[kind]
        self._counts[kind] += 1
        reference.mark = self.numbering.format(how.start + self._counts[kind] - 1, how.format)
        self._mark(reference.mark)

    def _note_styles(self) -> dict[str, NoteStyle]:
        return self.sections[min(self._section, len(self.sections) - 1)]

    def _mark(self, mark: str) -> None:
        self._custom = None
        start = self._now.length
        self._write(mark)
        if self._now.length > start:
            self._now.marks.append((start, self._now.length))

    def _shapes(self, element: Element) -> None:
        """Text boxes inside a drawing are read after the paragraph that they hang on; pictures have no text."""
        for part in element:
            match element_name(part):
                case "w:txbxContent":
                    self._now.boxes.append(part)
                case "mc:AlternateContent":
                    self._shapes(_choice(part))
                case "v:textpath":
                    self._now.signs.append(value(part, "string").strip() or "?")
                case "dgm:relIds" | "c:chart":
                    self.met["diagram"] += 1
                case "o:OLEObject":
                    self.met["object"] += 1
                case _:
                    self._shapes(part)

    def _math(self, element: Element) -> None:
        self._write("".join(part.text or "" for part in element.iter() if element_name(part) in {"m:t", "w:t"}))

    def _control(self, element: Element, rules: dict[str, Callable[[Story, Element], None]]) -> None:
        content = child(element, "w:sdtContent")
        if on(element, "w:sdtPr", "w:showingPlcHdr") or content is None:
            return  # "Click here to enter text"
        self._walk(content, rules)

    def _deleted(self, _element: Element) -> None:
        self.met["deletion"] += 1

    def _count(self, kind: str) -> None:
        self.met[kind] += 1


def _choice(alternatives: Element) -> Element:
    """Word writes one thing twice for old readers: the first choice, else what stands there for those who know none."""
    first = next(children(alternatives, "mc:Choice"), None)
    if first is None:
        first = next(children(alternatives, "mc:Fallback"), None)
    return alternatives if first is None else first


def _inserted(rules: dict[str, Callable[[Story, Element], None]]) -> Callable[[Story, Element], None]:
    def rule(story: Story, element: Element) -> None:
        story._count("insertion")
        story._walk(element, rules)

    return rule


def _through(rules: dict[str, Callable[[Story, Element], None]]) -> Callable[[Story, Element], None]:
    return lambda story, element: story._walk(element, rules)


def _alternatives(rules: dict[str, Callable[[Story, Element], None]]) -> Callable[[Story, Element], None]:
    return lambda story, element: story._walk(_choice(element), rules)


def _counted(kind: str) -> Callable[[Story, Element], None]:
    return lambda story, _element: story._count(kind)


def _character(text: str) -> Callable[[Story, Element], None]:
    return lambda story, _element: story._write(text)


_BULLETS = frozenset("•–-—*o·▪■□➢❖✓✗→☐")
_BLOCKS: dict[str, Callable[[Story, Element], None]] = {"w:p": Story._paragraph, "w:tbl": Story._table}
_BLOCKS |= dict.fromkeys(["w:customXml"], _through(_BLOCKS))
_BLOCKS |= dict.fromkeys(["w:ins", "w:moveTo"], _inserted(_BLOCKS))
_BLOCKS |= dict.fromkeys(["w:del", "w:moveFrom"], Story._deleted)
_BLOCKS |= {
    "w:sdt": lambda story, element: story._control(element, _BLOCKS),
    "mc:AlternateContent": _alternatives(_BLOCKS),
    "w:altChunk": _counted("chunk"),
}
_BLOCKS |= dict.fromkeys(["m:oMath", "m:oMathPara"], Story._math)

_INLINES: dict[str, Callable[[Story, Element], None]] = {"w:r": Story._run}
_INLINES |= dict.fromkeys(["w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:fldSimple", "w:rubyBase"], _through(_INLINES))
_INLINES |= dict.fromkeys(["w:ins", "w:moveTo"], _inserted(_INLINES))
_INLINES |= dict.fromkeys(["w:del", "w:moveFrom"], Story._deleted)
_INLINES |= dict.fromkeys(["m:oMath", "m:oMathPara"], Story._math)
_INLINES |= {
    "w:sdt": lambda story, element: story._control(element, _INLINES),
    "mc:AlternateContent": _alternatives(_INLINES),
    "w:subDoc": _counted("chunk"),
}

_RUN: dict[str, Callable[[Story, Element], None]] = {
    "w:t": Story._text,
    "w:sym": Story._symbol,
    "w:fldChar": Story._field,
    "w:delText": Story._deleted,
}
_RUN |= dict.fromkeys(["w:tab", "w:ptab"], _character("\t"))
_RUN |= dict.fromkeys(["w:br", "w:cr"], _character("\n"))
_RUN |= {"w:noBreakHyphen": _character("-"), "w:softHyphen": _character("\u00ad"), "w:commentReference": _counted("comment")}
_RUN |= dict.fromkeys(["w:footnoteReference", "w:endnoteReference"], Story._reference)
_RUN |= dict.fromkeys(["w:footnoteRef", "w:endnoteRef"], lambda story, _element: story._mark(story._own_mark))
_RUN |= dict.fromkeys(["w:drawing", "w:pict", "w:object"], Story._shapes)
_RUN |= {"mc:AlternateContent": _alternatives(_RUN), "w:ruby": _through(_INLINES)}
# Hidden type: fields still open and close in it; the rest is not printed.
_HIDDEN: dict[str, Callable[[Story, Element], None]] = dict.fromkeys(_RUN, lambda _story, _element: None) | {"w:fldChar": Story._field}

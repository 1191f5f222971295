"""The tables of a Word file by the places of their bytes, so that a cell can be filled and every other byte stays.

No library that writes Word files anew leaves them as they were: what is not understood is lost, and the rest is written in another order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.parsers import expat

from ...errors import UnreadableError
from ...languages.messages import message
from ...light_dataclass import dataclass, field

_MAIN = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*(?P<empty>/?)>")
_CAPITAL = re.compile("[A-Z]")
MOST_DEPTH = 256
"""Elements within elements: Word's own files have some thirty."""


@dataclass(slots=True)
class XmlElement:
    """An element by its bytes: `start` to `end`, and `inside`, where its content ends (before its end tag). `empty`: it is one tag."""

    start: int
    end: int = 0
    inside: int = 0
    empty: bool = False


@dataclass(slots=True)
class WordCell:
    """A cell: its bytes, the first column of the grid that it takes and how many, whether it goes on (`goes_on`) or begins (`begins`) a merger with
    the cells below, its text, its properties, and its first paragraph and the properties of its first run of text."""

    piece: XmlElement
    column: int
    columns: int = 1
    begins: bool = False
    goes_on: bool = False
    lines: list[str] = field(default_factory=list)
    properties: XmlElement | None = None
    width: XmlElement | None = None
    span: XmlElement | None = None
    paragraph: XmlElement | None = None
    paragraph_properties: XmlElement | None = None
    run_properties: XmlElement | None = None

    @property
    def text(self) -> str:
        """Its text; paragraphs are parted by line feeds."""
        return "\n".join(self.lines).strip()


@dataclass(slots=True)
class WordRow:
    """A row: its bytes, its cells, how many columns it leaves free at its beginning and its end, and whether it was taken out as a change that is
    kept."""

    piece: XmlElement
    cells: list[WordCell] = field(default_factory=list)
    before: int = 0
    after: int = 0
    taken_out: bool = False

    @property
    def columns(self) -> int:
        """The column of the grid behind its last cell."""
        return self.cells[-1].column + self.cells[-1].columns if self.cells else self.before

    def at(self, column: int) -> WordCell | None:
        """The cell that takes a column of the grid."""
        return next((cell for cell in self.cells if cell.column <= column < cell.column + cell.columns), None)


@dataclass(slots=True)
class WordTable:
    """A table that stands in no other: its bytes, its grid with the width of each column, and its rows."""

    piece: XmlElement
    grid: XmlElement | None = None
    widths: list[tuple[XmlElement, int]] = field(default_factory=list)
    rows: list[WordRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class WordTables:
    """The tables of a document's main part, and the prefix of its elements ("w")."""

    data: bytes
    prefix: str
    tables: tuple[WordTable, ...]

    def raw(self, piece: XmlElement | None) -> bytes:
        """An element's bytes; empty for none."""
        return self.data[piece.start : piece.end] if piece is not None else b""


def word_tables(data: bytes, name: str) -> WordTables:
    """The tables of a document's main part. Raises `UnreadableError` for XML that is damaged, declares a document type, or is no UTF-8."""
    reader = _Reader(data, name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.letters
    parser.StartDoctypeDeclHandler = reader.doctype
    reader.parser = parser
    try:
        data.decode("utf-8")
        parser.Parse(data, True)
    except (expat.ExpatError, UnicodeDecodeError) as error:
        raise UnreadableError(
            message("the text of this Word file is damaged ({error})", error=str(error)), where=name, next_step=message("Download it again.")
        ) from error
    return WordTables(data, reader.prefix, tuple(reader.tables))


class _Reader:
    """What expat tells, with the place of each element."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data, self.name = data, name
        self.parser: expat.XMLParserType
        self.prefix = ""
        self.tables: list[WordTable] = []
        self._open: list[tuple[str, XmlElement]] = []
        self._deep = 0  # tables that are open
        self._row: WordRow | None = None
        self._cell: WordCell | None = None
        self._text = False

    def doctype(self, *_: object) -> None:
        """Word never writes one."""
        step = message("It may be made to read other files: don't trust it.")
        raise UnreadableError(message("this Word file declares a document type"), where=self.name, next_step=step)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if not self._open:
            self._root(name, attributes)
        if len(self._open) > MOST_DEPTH:
            raise UnreadableError(
                message("the elements of this Word file are nested too deeply"), where=self.name, next_step=message("Save it anew in Word.")
            )
        at = self.parser.CurrentByteIndex
        tag = _TAG.match(self.data, at)
        if tag is None:
            raise UnreadableError(message("the text of this Word file is damaged"), where=self.name, next_step=message("Save it anew in Word."))
        piece = XmlElement(at, tag.end(), tag.end(), bool(tag["empty"]))
        self._open.append((name, piece))
        short = name.removeprefix(f"{self.prefix}:") if self.prefix else name
        if name == short and self.prefix:
            return  # of another namespace
        handler = getattr(self, f"_begin_{_snake(short)}", None)
        if handler is not None:
            handler(piece, {key.rpartition(":")[2]: value for key, value in attributes.items()})

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        prefixes = [key.partition(":")[2] for key, value in attributes.items() if key.startswith("xmlns") and value in _MAIN]
        if not prefixes:
            raise UnreadableError(message("this is no text of a Word file"), where=self.name, next_step=message("Save it as .docx in Word."))
        self.prefix = prefixes[0]

    def end(self, name: str) -> None:
        """An element ends."""
        name, piece = self._open.pop()
        if not piece.empty:
            at = self.parser.CurrentByteIndex
            piece.inside = at
            piece.end = self.data.index(b">", at) + 1
        handler = getattr(self, f"_end_{name.removeprefix(f'{self.prefix}:')}", None)
        if handler is not None and (not self.prefix or name.startswith(f"{self.prefix}:")):
            handler(piece)

    def letters(self, text: str) -> None:
        """Text."""
        if self._text and self._cell is not None and self._cell.lines:
            self._cell.lines[-1] += text

    @property
    def _own(self) -> bool:
        """Whether what is read belongs to the table itself, and to none that stands in it."""
        return self._deep == 1

    def _begin_tbl(self, piece: XmlElement, _: dict[str, str]) -> None:
        self._deep += 1
        if self._own:
            self.tables.append(WordTable(piece))

    def _end_tbl(self, _: XmlElement) -> None:
        self._deep -= 1

    def _begin_tbl_grid(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._own and self.tables[-1].grid is None and self._row is None:
            self.tables[-1].grid = piece

    def _begin_grid_col(self, piece: XmlElement, told: dict[str, str]) -> None:
        if self._own and self._row is None:
            self.tables[-1].widths.append((piece, _number(told.get("w", ""))))

    def _begin_tr(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._own:
            self._row = WordRow(piece)
            self.tables[-1].rows.append(self._row)

    def _end_tr(self, _: XmlElement) -> None:
        if self._own:
            self._row = None

    def _begin_grid_before(self, _: XmlElement, told: dict[str, str]) -> None:
        if self._own and self._row is not None:
            self._row.before = _number(told.get("val", ""))

    def _begin_grid_after(self, _: XmlElement, told: dict[str, str]) -> None:
        if self._own and self._row is not None:
            self._row.after = _number(told.get("val", ""))

    def _begin_del(self, _: XmlElement, __: dict[str, str]) -> None:
        if self._own and self._row is not None and self._cell is None:
            self._row.taken_out = True

    def _begin_tc(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._own and self._row is not None:
            self._cell = WordCell(piece, self._row.columns)
            self._row.cells.append(self._cell)

    def _end_tc(self, _: XmlElement) -> None:
        if self._own:
            self._cell = None

    def _begin_tc_pr(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._own and self._cell is not None and self._cell.properties is None:
            self._cell.properties = piece

    def _begin_tc_w(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._own and self._cell is not None and self._in_properties():
            self._cell.width = piece

    def _begin_grid_span(self, piece: XmlElement, told: dict[str, str]) -> None:
        if self._own and self._cell is not None and self._in_properties():
            self._cell.span = piece
            self._cell.columns = max(1, _number(told.get("val", "")))

    def _begin_v_merge(self, _: XmlElement, told: dict[str, str]) -> None:
        if self._own and self._cell is not None and self._in_properties():
            self._cell.begins = told.get("val") == "restart"
            self._cell.goes_on = not self._cell.begins

    def _in_properties(self) -> bool:
        return any(piece is (self._cell.properties if self._cell else None) for _, piece in self._open)

    def _begin_p(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._cell is not None:
            self._cell.lines.append("")
            if self._own and self._cell.paragraph is None:
                self._cell.paragraph = piece

    def _begin_p_pr(self, piece: XmlElement, _: dict[str, str]) -> None:
        if self._own and self._cell is not None and self._cell.paragraph_properties is None and len(self._cell.lines) == 1:
            self._cell.paragraph_properties = piece

    def _begin_r_pr(self, piece: XmlElement, _: dict[str, str]) -> None:
        within = [name for name, _ in self._open[-2:-1]]
        if self._own and self._cell is not None and self._cell.run_properties is None and within == [f"{self.prefix}:r" if self.prefix else "r"]:
            self._cell.run_properties = piece

    def _begin_t(self, _: XmlElement, __: dict[str, str]) -> None:
        self._text = True

    def _end_t(self, _: XmlElement) -> None:
        self._text = False

    def _begin_br(self, _: XmlElement, __: dict[str, str]) -> None:
        self._space("\n")

    def _begin_tab(self, _: XmlElement, __: dict[str, str]) -> None:
        self._space("\t")

    def _space(self, text: str) -> None:
        if self._cell is not None and self._cell.lines:
            self._cell.lines[-1] += text


def _snake(name: str) -> str:
    """An element's name as a method's: "gridSpan" as "grid_span"."""
    return _CAPITAL.sub(lambda match: f"_{match[0].lower()}", name)


def _number(text: str) -> int:
    """A number in an attribute; 0 for none. Word has at most 63 columns."""
    return min(int(text), 100_000) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def spliced(data: bytes, changes: Sequence[tuple[int, int, bytes]]) -> bytes:
    """The bytes with some of them replaced: (start, end, what stands there instead). Changes at one place stand in their order."""
    pieces, at = [], 0
    for start, end, new in sorted(changes, key=lambda each: (each[0], each[1])):
        pieces += [data[at:start], new]
        at = end
    return b"".join([*pieces, data[at:]])

"""OHCHR's list, filled cell by cell: bytes in, bytes out. Every byte but those of the filled cells stays, in the text and in all other parts.

A cell with words in it is never written over. A list without a column for assessments gets one: then the widths of its columns change too, as the
page has no more room.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from xml.sax.saxutils import escape

from ...errors import UnreadableError, UsageError
from ...languages.messages import Text, message, messages
from ...reading import sniff
from ...reading.package import DAMAGED, Package
from .form_entries import FilledForm, FormEntry
from .ohchr_forms import NO_FORM_STEP, FormLayout, FormRow, ohchr_form
from .tables_by_bytes import WordCell, WordRow, XmlElement, spliced, word_tables

ALIKE = 80.0
"""Two wordings of one recommendation read alike from this likeness on (0-100, rapidfuzz's `ratio`): the list repeats the report's."""
MOST_UNLIKE = 0.2
"""The share of a list's recommendations that may read otherwise than the review's, and no more."""
_SHARE = 0.25
"""The share of the table's width that a new column gets."""
_NARROW = 0.12
"""The share up to which a column is narrow: in OHCHR's lists that of the positions."""
_WIDTH = re.compile(rb'(\bw:w|\bw)\s*=\s*"(\d+)"')
_OTHER_KINDS = {kind: message("Open it in Word, and save it as .docx.") for kind in ("ole", "rtf", "html")}
_BETWEEN_STATES = re.compile(r"[(),;/:.]|\s(?:and|et|y|e)\s")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def filled_form(data: bytes, name: str, entries: Mapping[str, FormEntry], column: str | None = None, labels: Sequence[Text] = ()) -> FilledForm:
    """Fill the form in these bytes. `entries` has every recommendation of the review by its number; one without words to be written is left empty.
    `column` is the head of the column where a person names it; `labels` are all that an assessment may be called. Raises `UnreadableError` for a file
    that can't be read, `UsageError` for one that is no form of the review."""
    if not data:
        raise UsageError(message("the file is empty"), where=name, next_step=NO_FORM_STEP)
    if (kind := sniff(data)) != "zip":
        raise UsageError(message("a form can be filled as a Word file (.docx) alone"), where=name, next_step=_OTHER_KINDS.get(kind, NO_FORM_STEP))
    package = Package(data, name)
    main = _main_part(package, name)
    tables = word_tables(package.read(main), name)
    forms = ohchr_form(tables, name, column, labels)
    rows = [row for form in forms for row in form.rows]
    by_states = _of_review(rows, name, entries)
    writers = [_Writer(form, entries) for form in forms]
    changes = [change for writer in writers for change in writer.changes()]
    try:
        made = _packed(data, main, spliced(tables.data, changes)) if changes else data
    except DAMAGED as error:
        raise UnreadableError(message("a part of this Word file is damaged"), where=name, next_step=message("Download it again.")) from error
    return FilledForm(
        made,
        " and ".join(dict.fromkeys(writer.column for writer in writers)),
        any(writer.added for writer in writers),
        tuple(dict.fromkeys(number for writer in writers for number in writer.filled)),
        tuple(dict.fromkeys(number for writer in writers for number in writer.left)),
        tuple(dict.fromkeys(row.number for row in rows if row.number in entries and not _is_told(entries[row.number]))),
        tuple(dict.fromkeys(row.number for row in rows if row.number not in entries)),
        by_states,
    )


def _main_part(package: Package, name: str) -> str:
    main = next((target for kind, target in package.targets("").values() if kind == "officeDocument"), "word/document.xml")
    names = package.names()
    if not package.has(main) or len(set(names)) < len(names):
        raise UsageError(message("this is no Word file (.docx) that can be filled"), where=name, next_step=message("Save the list as .docx in Word."))
    return main


def _of_review(rows: Sequence[FormRow], name: str, entries: Mapping[str, FormEntry]) -> bool:
    """Whether the list was known by its numbers and States alone, since it has other words: it is in another language. Raises `UsageError` for a
    list of another review: other numbers, or other words of other States."""
    from rapidfuzz import fuzz

    known = [row for row in rows if row.number in entries]
    step = message("Give the review that the list is of, or the list of this review.")
    if not known:
        numbers = ", ".join(row.number for row in rows[:3])
        raise UsageError(
            message("the review has none of the recommendations of this list ({numbers} ...)", numbers=numbers), where=name, next_step=step
        )
    unlike = [
        row for row in known if fuzz.ratio(_plain(row.words)[: len(_plain(entries[row.number].words))], _plain(entries[row.number].words)) < ALIKE
    ]
    if len(unlike) <= MOST_UNLIKE * len(known):
        return False
    if not _of_same_states(known, entries):
        some = ", ".join(row.number for row in unlike[:3])
        what = message(
            "{n} of {all} recommendations of this list read otherwise than the review’s ({some} ...)",
            n=len(unlike),
            all=len(known),
            some=some,
        )
        raise UsageError(what, where=name, next_step=step)
    return True


def _of_same_states(rows: Sequence[FormRow], entries: Mapping[str, FormEntry]) -> bool:
    """Whether the States behind the recommendations are the review's, number by number: two reviews share hardly one."""
    pairs = [(states_in_brackets(row.words), states_in_brackets(entries[row.number].words)) for row in rows]
    named = [(listed, asked) for listed, asked in pairs if listed and asked]
    same = sum(bool(listed & asked) for listed, asked in named)
    return 2 * len(named) > len(rows) and same >= (1 - MOST_UNLIKE) * len(named)


def states_in_brackets(words: str) -> frozenset[str]:
    """The States that stand in brackets in a recommendation, by their codes, in whatever language of the UN they are written."""
    from ...names import find_state

    inside = words.partition("(")[2]
    found = (find_state(part) for part in _BETWEEN_STATES.split(inside) if part.strip())
    return frozenset(each.iso3 for each in found if each is not None)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_told(entry: FormEntry) -> bool:
    """Whether there is anything to be written of it."""
    return bool(entry.assessment or entry.comment)


class _Writer:
    """What has to change in a table of a form."""

    def __init__(self, form: FormLayout, entries: Mapping[str, FormEntry]) -> None:
        self._form, self._entries, self._say = form, entries, messages(form.language).say
        self.filled: list[str] = []
        self.left: list[str] = []
        self.added = form.assessment is None
        columns = dict.fromkeys(column for column in (form.assessment, form.comment) if column is not None)
        self.column = form.added if self.added else " and ".join(form.name(column) for column in columns)

    def changes(self) -> list[tuple[int, int, bytes]]:
        """The changes: (start, end, what stands there instead)."""
        if self.added:
            return list(self._with_column())
        return [change for column in dict.fromkeys((self._form.assessment, self._form.comment)) for change in self._cells(column)]

    def _text(self, number: str, column: int | None) -> str:
        """What is written of a recommendation into a column."""
        entry = self._entries[number]
        assessment = f"{self._say(entry.assessment)}." if entry.assessment else ""
        if self._form.assessment == self._form.comment:
            return " ".join(filter(None, (assessment, entry.comment)))
        return assessment if column == self._form.assessment else entry.comment

    def _cells(self, column: int | None) -> Iterator[tuple[int, int, bytes]]:
        """Fill the cells of a column. One that is merged over several recommendations gets all of theirs, each behind its number."""
        assert column is not None
        of_cell: dict[int, list[FormRow]] = {}
        cells: dict[int, WordCell] = {}
        for row in self._form.rows:
            cell = self._cell_of(row.row, column)
            if cell is not None and row.number in self._entries and self._text(row.number, column):
                of_cell.setdefault(id(cell), []).append(row)
                cells[id(cell)] = cell
        for key, rows in of_cell.items():
            cell, numbers = cells[key], list(dict.fromkeys(row.number for row in rows))
            if cell.text or cell.paragraph is None:
                self.left += numbers
                continue
            several = len(numbers) > 1
            text = "\n".join(f"{number}: {self._text(number, column)}" if several else self._text(number, column) for number in numbers)
            self.filled += numbers
            yield self._written(cell, text, rows[0].row)

    def _cell_of(self, row: WordRow, column: int) -> WordCell | None:
        """The cell of a column in a row; where it goes on from above, the one that it goes on from."""
        rows = self._form.table.rows
        index = next(index for index, each in enumerate(rows) if each is row)
        cell = row.at(column)
        while cell is not None and cell.goes_on and index > 0:
            index -= 1
            cell = rows[index].at(column)
        return cell if cell is not None and rows[index] is not self._form.head else None

    def _written(self, cell: WordCell, text: str, row: WordRow) -> tuple[int, int, bytes]:
        """The run with the text, in the first paragraph of the cell."""
        paragraph = cell.paragraph
        assert paragraph is not None
        run = self._run(text, self._type(row))
        if not paragraph.empty:
            return paragraph.inside, paragraph.inside, run
        tag = self._form.tables.raw(paragraph)
        return paragraph.start, paragraph.end, tag[: tag.rindex(b"/")].rstrip() + b">" + run + self._tag("/p")

    def _type(self, row: WordRow) -> bytes:
        """The type in which the row's recommendation is set."""
        return self._form.tables.raw(row.cells[0].run_properties) if row.cells else b""

    def _run(self, text: str, properties: bytes) -> bytes:
        clean = _CONTROLS.sub("", text)
        between = self._tag("/t") + self._tag("br/") + self._tag('t xml:space="preserve"')
        inner = between.join(escape(line).encode() for line in clean.split("\n"))
        return self._tag("r") + properties + self._tag('t xml:space="preserve"') + inner + self._tag("/t") + self._tag("/r")

    def _tag(self, tag: str) -> bytes:
        prefix = f"{self._form.tables.prefix}:" if self._form.tables.prefix else ""
        return f"</{prefix}{tag[1:]}>".encode() if tag.startswith("/") else f"<{prefix}{tag}>".encode()

    # -- a list without the column

    def _with_column(self) -> Iterator[tuple[int, int, bytes]]:
        """A new column at the end of the table; the others make room for it."""
        form = self._form
        count, total = len(form.table.widths), sum(width for _, width in form.table.widths)
        if form.table.grid is None or not count or form.table.grid.empty:
            raise UsageError(message("the table of this list names no columns"), where="", next_step=message("Open it in Word and save it again."))
        new = int(total * _SHARE)
        scales = _narrowed([width for _, width in form.table.widths], new)
        for (piece, width), scale in zip(form.table.widths, scales, strict=True):
            yield piece.start, piece.end, self._resized(piece, int(width * scale))
        yield form.table.grid.inside, form.table.grid.inside, self._tag(f"gridCol {self._attribute('w', new)}/")
        rows = {id(row.row): row for row in form.rows}
        for row in form.table.rows:
            yield from self._wider(row, count, new, scales, rows.get(id(row)))

    def _wider(self, row: WordRow, count: int, new: int, scales: Sequence[float], of: FormRow | None) -> Iterator[tuple[int, int, bytes]]:
        if not row.cells:
            return
        last = row.cells[-1]
        if len(row.cells) == 1 and last.columns >= count and row is not self._form.head:
            if last.span is not None:
                yield last.span.start, last.span.end, self._tag(f"gridSpan {self._attribute('val', last.columns + 1)}/")
            return
        for cell in row.cells:
            if cell.width is not None and (found := _WIDTH.search(self._form.tables.raw(cell.width))):
                own = scales[cell.column : cell.column + cell.columns] or (1.0,)
                widths = [width for _, width in self._form.table.widths[cell.column : cell.column + cell.columns]] or [1]
                scale = sum(width * each for width, each in zip(widths, own, strict=True)) / (sum(widths) or 1)
                yield cell.width.start, cell.width.end, self._resized(cell.width, int(int(found[2]) * scale))
        missing = max(0, count - row.columns - row.after)
        if row.after:  # its last cells are free: the new one would stand in their place
            self.left += [of.number] if of is not None and self._of_row(of) else []
            return
        text = self._form.added if row is self._form.head else self._of_row(of)
        self.filled += [of.number] if of is not None and text else []
        yield last.piece.end, last.piece.end, self._new_cell(last, text, new, 1 + missing, row)

    def _of_row(self, of: FormRow | None) -> str:
        if of is None or of.number not in self._entries:
            return ""
        return self._text(of.number, None)

    def _new_cell(self, like: WordCell, text: str, width: int, columns: int, row: WordRow) -> bytes:
        """A cell like the last one of its row: its borders and margins, its paragraph, its type."""
        tables = self._form.tables
        own = self._unmerged(tables.raw(like.properties) or self._tag("tcPr") + self._tag("/tcPr"), width, columns)
        type_of = tables.raw(like.run_properties) if row is self._form.head else self._type(row)
        run = self._run(text, type_of) if text else b""
        return self._tag("tc") + own + self._tag("p") + tables.raw(like.paragraph_properties) + run + self._tag("/p") + self._tag("/tc")

    def _unmerged(self, properties: bytes, width: int, columns: int) -> bytes:
        """A cell's properties without its width and mergers, and with those of the new one, which stand first."""
        prefix = f"{self._form.tables.prefix}:".encode() if self._form.tables.prefix else b""
        for name in (b"tcW", b"gridSpan", b"vMerge", b"hMerge", b"cnfStyle", b"cellIns", b"cellDel", b"cellMerge"):
            properties = re.sub(rb"<" + prefix + name + rb"\b[^>]*/>|<" + prefix + name + rb"\b[^>]*>.*?</" + prefix + name + rb">", b"", properties)
        begin = properties.index(b">")
        if properties[begin - 1 : begin] == b"/":
            properties = self._tag("tcPr") + self._tag("/tcPr")
            begin = properties.index(b">")
        span = self._tag(f"gridSpan {self._attribute('val', columns)}/") if columns > 1 else b""
        own = self._tag(f"tcW {self._attribute('w', width)} {self._attribute('type', 'dxa')}/")
        return properties[: begin + 1] + own + span + properties[begin + 1 :]

    def _attribute(self, name: str, value: object) -> str:
        prefix = self._form.tables.prefix
        return f'{prefix}:{name}="{value}"' if prefix else f'{name}="{value}"'

    def _resized(self, piece: XmlElement, width: int) -> bytes:
        tag = self._form.tables.raw(piece)
        if b'"pct"' in tag or b'"auto"' in tag:
            return tag
        return _WIDTH.sub(lambda match: match[1] + b'="' + str(width).encode() + b'"', tag, count=1)


def _narrowed(widths: Sequence[int], new: int) -> list[float]:
    """By what each column's width is multiplied to make room for a new one. Narrow ones keep theirs while the others have enough: their words
    would be torn."""
    total = sum(widths)
    narrow = [width <= _NARROW * total for width in widths]
    room = sum(width for width, kept in zip(widths, narrow, strict=True) if not kept)
    if room < 2 * new:
        narrow, room = [False] * len(widths), total
    return [1.0 if kept or not room else (room - new) / room for kept in narrow]


def _packed(data: bytes, main: str, text: bytes) -> bytes:
    """The file with another text in its main part; all other parts with their bytes, names, dates and order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        after.comment = before.comment
        for entry in before.infolist():
            after.writestr(copy(entry), text if entry.filename == main else before.read(entry), compress_type=entry.compress_type)
    return out.getvalue()

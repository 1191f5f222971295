"""PDF: bytes -> printed lines with their boxes, type and footnote marks.

PDFium gives a page's characters in stream order with line breaks; in 118 reports of 2008-2013 those breaks are the printed lines, but for
footnote marks that stand as a line of their own. A page is asked only about a line's first and last character and about digits that may be
marks: a call for each character costs three times the raw text. Where a record begins or ends inside a line, the ruler measures it then.
"""

from __future__ import annotations

import ctypes
import re
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ..errors import UnreadableError
from ..languages.messages import message
from ..light_dataclass import dataclass
from ..text import Box
from .limits import MAX_CHARACTERS, MAX_PAGE_CHARACTERS, MAX_PAGES
from .transcript import Flaw, Line, LineRole, Page, Ruler

# A line ends at PDFium's line feed or at its mark for a hyphen at a line's end, after which it drops the line feed.
_LINE = re.compile(r"[^\r\n\ufffe]*(?:\ufffe|\r?\n|$)")
# What may be a footnote mark: up to three digits or asterisks, glued to what stands before.
_MARK = re.compile(r"(?<=[^\s/])(?:\d{1,3}(?!\d)|\*{1,4}|∗{1,4})|^(?:\d{1,3}|\*{1,4}|∗{1,4})(?=\D|$)|(?<=\s)(?:\*{1,4}|∗{1,4}|\d{1,3})(?=[\s,]|$)")
# Figures that a mark may be glued to: a year, the number of a law or paragraph. What stands before them tells that they begin no line's own number.
_GLUED = re.compile(r"(?<!^)\d{2,7}(?=[\s.,;:)”\"’\]]|$)")
# What a line must hold to have one: most lines don't, and this is found out in a tenth of the time.
_MARKED = re.compile(r"[\d*∗]")
# Marks follow each other: "3, 4", "2*".
_MARKS_BEFORE = re.compile(r"[\d*∗†,;\s–-]+$")
# Calibrated on the reports: marks are set at 0.60-0.70 of the body's size, footnotes at 0.89-0.90.
MARK_RATIO = 0.8


@dataclass(slots=True)
class RawLine:
    """A line as found on the page: text, page, box, type size in points, weight, baseline, marks and characters (see `Line`)."""

    text: str
    page: int
    box: Box
    size: float
    bold: bool
    baseline: float
    marks: list[tuple[int, int]]
    characters: list[tuple[int, int]]

    def line(self, start: int, gap: float, part: LineRole, ruler: Ruler | None) -> Line:
        """The line as a transcript has it."""
        return Line(
            self.text,
            start,
            self.page,
            self.box,
            self.size,
            self.bold,
            part,
            tuple(self.marks),
            gap,
            characters=tuple(self.characters),
            ruler=ruler,
        )


def read_pdf(data: bytes, name: str) -> tuple[list[Page], list[list[RawLine]], list[Flaw], dict[str, str], PdfRuler]:
    """The pages of a PDF, the lines of each, what could not be read, the file's own properties, and the ruler of its pages.

    Raises `UnreadableError` when PDFium can't open it: encrypted, truncated beyond repair, not a PDF.
    """
    ruler = PdfRuler(data)
    try:
        document = ruler.document()
    except pdfium.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        raise UnreadableError(
            message("this PDF is protected by a password") if encrypted else message("this PDF can't be opened: it is damaged or incomplete"),
            where=name,
            next_step=message("Save it again without the password.")
            if encrypted
            else message("Download it again, or open and re-save it in a PDF reader."),
        ) from error
    if len(document) > MAX_PAGES:
        raise UnreadableError(
            message("this PDF has {count} pages, more than the {max_pages} that OpenUPR takes", count=len(document), max_pages=MAX_PAGES),
            where=name,
            next_step=message("Split it into its documents."),
        )
    pages: list[Page] = []
    lines: list[list[RawLine]] = []
    flaws: list[Flaw] = []
    pictures: list[int] = []
    characters = 0
    for number in range(1, len(document) + 1):
        try:
            opened = ruler.open(number)
        except pdfium.PdfiumError:
            pages.append(Page(number, 0.0, 0.0))
            lines.append([])
            flaws.append(Flaw("page_unreadable", message("this page can't be read: the file is damaged there"), number))
            continue
        characters += len(opened.text)
        if opened.overfull:
            flaws.append(
                Flaw("page_unreadable", message("this page has more than {most} characters and was not read", most=MAX_PAGE_CHARACTERS), number)
            )
        if characters > MAX_CHARACTERS:
            raise UnreadableError(
                message("this PDF has more than {max_characters} characters", max_characters=MAX_CHARACTERS),
                where=name,
                next_step=message("It is no document that people read. Split it."),
            )
        pages.append(Page(number, *opened.size))
        lines.append(_lines(opened, number))
        if not lines[-1] and _is_picture(opened):
            pictures.append(number)
    properties = {key: value for key in document.METADATA_KEYS if (value := _property(document, key))}
    if not any(lines):
        flaws.append(
            Flaw("no_text_layer", message("no page has text: the file is a picture of a document; it takes text recognition (OCR) to read it"))
        )
    else:
        flaws += [Flaw("page_unreadable", message("this page is a picture: it takes text recognition (OCR) to read it"), each) for each in pictures]
    return pages, lines, flaws, properties, ruler


def _is_picture(opened: _Opened) -> bool:
    """Whether a picture fills most of a page, as where it was scanned."""
    width, height = opened.size
    boxes = (each.get_bounds() for each in opened.page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    return any((right - left) * (top - bottom) > _MOST_OF_PAGE * width * height for left, bottom, right, top in boxes)


_MOST_OF_PAGE = 0.5


def _property(document: Any, key: str) -> str:
    """A property of the file; empty where its bytes are no text."""
    try:
        value: str = document.get_metadata_value(key)
    except UnicodeDecodeError:
        return ""
    return value


@dataclass(slots=True)
class _Opened:
    """A page that is open: its size in points, its text, and whether characters are counted alike in the text and by PDFium.

    Characters without a Unicode value are counted by PDFium but not in its text: then offsets have to be translated.
    """

    page: Any
    text_page: Any
    size: tuple[float, float]
    text: str
    same: bool
    probe: _Probe
    overfull: bool
    """Beyond `MAX_PAGE_CHARACTERS`: its text was not taken."""

    def index(self, offset: int) -> int:
        return offset if self.same else int(raw.FPDFText_GetCharIndexFromTextIndex(self.text_page.raw, offset))

    def close(self) -> None:
        self.text_page.close()
        self.page.close()


class PdfRuler:
    """The pages of a PDF, to measure characters on; it keeps the file's bytes and the pages that were opened last.

    A pickled ruler has forgotten its document and measures nothing any more.
    """

    _MOST = 64
    """Pages that stay open: more than most documents have, so that each is opened once; a book does not fill the memory."""

    def __init__(self, data: bytes | None) -> None:
        self._data = data
        self._document: Any = None
        self._pages: dict[int, _Opened] = {}

    def __reduce__(self) -> tuple[type[PdfRuler], tuple[None]]:
        return PdfRuler, (None,)

    def document(self) -> Any:
        """PDFium's document, opened when it is first asked for."""
        if self._document is None:
            self._document = pdfium.PdfDocument(self._data)
        return self._document

    def sides(self, page: int, index: int) -> tuple[float, float] | None:
        """See `Ruler`. `index` counts in the page's text as PDFium gives it."""
        if self._data is None:
            return None
        opened = self._pages.get(page) or self.open(page)
        return opened.probe.sides(opened.index(index))

    def open(self, number: int) -> _Opened:
        """Open a page, numbered from 1. Raises PDFium's error where it is damaged."""
        page = self.document()[number - 1]
        text_page = page.get_textpage()
        count = raw.FPDFText_CountChars(text_page.raw)
        overfull = count > MAX_PAGE_CHARACTERS
        text = "" if overfull else text_page.get_text_range()
        same = count == len(text)
        while len(self._pages) >= self._MOST:
            self._pages.pop(next(iter(self._pages))).close()
        opened = self._pages[number] = _Opened(page, text_page, page.get_size(), text, same, _Probe(text_page.raw), overfull)
        return opened

    def close(self) -> None:
        """Close what is open; asked again, it opens again."""
        for opened in self._pages.values():
            opened.close()
        self._pages.clear()
        if self._document is not None:
            self._document.close()
            self._document = None


class _Probe:
    """PDFium's questions about one character of a text page, with their buffers made once."""

    def __init__(self, text_page: Any) -> None:
        self.handle = text_page
        self.a, self.b, self.c, self.d = (ctypes.c_double() for _ in range(4))
        self.refs = tuple(ctypes.byref(value) for value in (self.a, self.b, self.c, self.d))
        self.matrix = raw.FS_MATRIX()
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()

    def sides(self, index: int) -> tuple[float, float]:
        raw.FPDFText_GetCharBox(self.handle, index, *self.refs)
        return self.a.value, self.b.value

    def origin(self, index: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(self.handle, index, self.refs[0], self.refs[1])
        return self.a.value, self.b.value

    def size(self, index: int) -> float:
        size: float = raw.FPDFText_GetFontSize(self.handle, index)
        if raw.FPDFText_GetMatrix(self.handle, index, self.matrix):
            size *= abs(self.matrix.d) or abs(self.matrix.b) or 1.0
        return size

    def bold(self, index: int) -> bool:
        if raw.FPDFText_GetFontWeight(self.handle, index) >= 600:
            return True
        count = raw.FPDFText_GetFontInfo(self.handle, index, self.name, 128, ctypes.byref(self.flags))
        return 0 < count <= 128 and b"Bold" in self.name.raw[:count]


def _lines(opened: _Opened, number: int) -> list[RawLine]:
    found: list[RawLine] = []
    height = opened.size[1]
    for match in _LINE.finditer(opened.text):
        printed = match.group()
        stripped = printed.strip(" \t\r\n\u00a0")
        if not stripped or stripped == "\ufffe":
            continue
        at = match.start() + printed.index(stripped[0])
        line = _line(stripped, opened.index(at), number, height, opened.probe)
        line.characters = [(0, at)]
        run_together = _line_ends(line, opened.index(at), opened.probe) if line.marks else []
        before = found[-1] if found else None
        if run_together:
            for start, end in pairwise([0, *run_together, len(stripped)]):
                part = _line(stripped[start:end].rstrip(), opened.index(at + start), number, height, opened.probe)
                part.characters = [(0, at + start)]
                found.append(part)
        elif before is not None and _continues(before, line):
            found[-1] = _joined(before, line)
        else:
            found.append(line)
    return found


def _line_ends(line: RawLine, first: int, probe: _Probe) -> list[int]:
    """Where a line really ends inside what PDFium takes for one: a raised mark that begins the next line reaches up to the line above. It stands
    to the left of what is before it."""
    ends = []
    for start, _ in line.marks:
        before = len(line.text[:start].rstrip())
        if before and probe.sides(first + start)[0] < probe.sides(first + before - 1)[0]:
            ends.append(start)
    return ends


def _line(text: str, first: int, page: int, height: float, probe: _Probe) -> RawLine:
    last = len(text) - 1
    size = probe.size(first)
    marks: list[tuple[int, int]] = []
    for match in _MARK.finditer(text) if _MARKED.search(text) else ():
        if match.start() == 0 and match.end() == len(text):
            continue
        mark_size = probe.size(first + match.start())
        rest = size if match.start() else probe.size(first + min(match.end() + 1, last))
        if mark_size < MARK_RATIO * rest and not _as_before(text, first, match.start(), mark_size, probe):
            marks.append(match.span())
    for match in _GLUED.finditer(text) if _MARKED.search(text) else ():
        if not any(start < match.end() and match.start() < end for start, end in marks) and (at := _small_from(match, first, probe)):
            marks.append((at, match.end()))
    marks.sort()
    main = first
    if marks and marks[0][0] == 0 and marks[0][1] < last:
        main = first + marks[0][1]
        while text[main - first].isspace() and main - first < last:
            main += 1
        size = probe.size(main)
    left = probe.sides(first)[0]
    right = probe.sides(first + last)[1]
    baseline = probe.origin(main)[1]
    # Above and below the baseline: what capitals and descenders of a text face take, so that boxes of neighbouring lines stay apart.
    box = Box(page, left, height - baseline - 0.72 * size, right, height - baseline + 0.22 * size)
    if text[-1] == "\ufffe":
        text = text[:-1] + "-"
    return RawLine(text, page, box, size, probe.bold(main), baseline, marks, [])


def _small_from(figure: re.Match[str], first: int, probe: _Probe) -> int:
    """Where the mark begins that is glued to a figure ("20216", in small type from the last digit on); 0 where all of it is in one size."""
    large = probe.size(first + figure.start())
    at = figure.end()
    while at > max(figure.start() + 1, figure.end() - 3) and probe.size(first + at - 1) < MARK_RATIO * large:
        at -= 1
    return at if at < figure.end() else 0


def _as_before(text: str, first: int, at: int, size: float, probe: _Probe) -> bool:
    """Whether a small figure is as small as the letter that it stands behind, other figures and what parts them aside: a line may begin in larger
    type than it goes on in ("United Nations A/HRC/25/5", "United Nations" in 14 points and the symbol in 10), and that makes no footnote mark of the
    rest."""
    behind = _MARKS_BEFORE.sub("", text[:at])
    return bool(behind) and size >= MARK_RATIO * probe.size(first + len(behind) - 1)


def _continues(before: RawLine, line: RawLine) -> bool:
    """Whether the line goes on where the one before ended: on one baseline, or after a footnote mark that was taken for a line."""
    step = before.baseline - line.baseline
    gap = line.box.left - before.box.right
    if abs(step) < 1.0:
        return -1.0 < gap < 1.5 * max(before.size, line.size)
    is_mark = len(before.text) <= 4 and before.size < MARK_RATIO * line.size and _MARK.fullmatch(before.text) is not None
    return is_mark and 0 < step < 0.7 * line.size and -1.0 < gap < 2.5 * line.size


def _joined(before: RawLine, line: RawLine) -> RawLine:
    mark = abs(before.baseline - line.baseline) >= 1.0 or before.size < MARK_RATIO * line.size
    space = "" if line.box.left - before.box.right < 0.15 * line.size and not mark else " "
    shift = len(before.text) + len(space)
    main = line if mark else before
    return RawLine(
        before.text + space + line.text,
        before.page,
        Box(before.page, before.box.left, main.box.top, line.box.right, main.box.bottom),
        main.size,
        main.bold,
        main.baseline,
        ([(0, len(before.text))] if mark else before.marks) + [(a + shift, b + shift) for a, b in line.marks],
        [*before.characters, *((offset + shift, index) for offset, index in line.characters)],
    )

"""Lines and pages: a paragraph is broken into lines, lines are put on pages above the footnotes that they call for.

Small on purpose: what the UN's reports need and no more. Platypus has no footnotes at the foot of the page that calls for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth

from .looks import Look
from .markup import NOTE_CLOSE, NOTE_OPEN, PAGE_END, SOFT_HYPHEN

ROMAN, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"
_PIECES = re.compile(f"{NOTE_OPEN}([^{NOTE_CLOSE}]*){NOTE_CLOSE}|([^{NOTE_OPEN}]+)")


@dataclass(frozen=True)
class Glyphs:
    """A stretch of text in one font. `rise` lifts footnote marks."""

    text: str
    font: str
    size: float
    rise: float = 0.0

    @property
    def width(self) -> float:
        return float(stringWidth(self.text, self.font, self.size))


@dataclass(frozen=True)
class Word:
    """What no line break divides. `glued`: no space before it (after a hyphen); `soft`: prints a hyphen if the line ends here."""

    parts: tuple[Glyphs, ...]
    glued: bool = False
    soft: bool = False
    ends_page: bool = False

    @property
    def width(self) -> float:
        return sum(part.width for part in self.parts)


@dataclass
class Line:
    """One line of type: words from `left` to `right` (from the page's left edge), and what must stay with it."""

    words: list[Word]
    left: float
    right: float
    leading: float
    before: float = 0.0
    last: bool = False
    align: str = "left"
    lead: tuple[tuple[float, Glyphs], ...] = ()  # number or bullet at its own place
    notes: tuple[str, ...] = ()
    keep: bool = False  # may not be the last line of a page
    ends_page: bool = False
    key: str = ""


@dataclass
class Block:
    """A paragraph as the document wants it. `lead`: texts at fixed places on the first line; `indent` moves its words."""

    text: str
    key: str = ""
    font: str = ROMAN
    size: float = 0.0
    leading: float = 0.0
    left: float = 0.0
    right: float = 0.0  # how far the right edge moves in
    indent: float = 0.0
    before: float = -1.0
    align: str = ""
    lead: tuple[tuple[float, str, str], ...] = ()  # (place, text, font); a negative place is the right edge of the text, left of it
    keep: bool = False
    new_page: bool = False


@dataclass
class Page:
    """A page: lines with their baselines, and the footnotes below."""

    number: int
    lines: list[tuple[float, Line]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def words_of(text: str, font: str, size: float, look: Look) -> list[Word]:
    """Divide a printed text where a line may end: at spaces, after hyphens in compounds, at soft hyphens."""
    glyphs: list[Glyphs] = []
    for mark, plain in _PIECES.findall(text):
        glyphs.append(Glyphs(mark, ROMAN, look.mark_size, size * 0.36) if mark else Glyphs(plain, font, size))
    words: list[Word] = []
    parts: list[Glyphs] = []
    glued = False

    def close(soft: bool = False, ends_page: bool = False) -> None:
        if parts:
            words.append(Word(tuple(parts), glued, soft, ends_page))
            parts.clear()
        elif ends_page:
            words[-1] = replace(words[-1], ends_page=True)

    for glyph in glyphs:
        if glyph.rise:
            parts.append(glyph)
            continue
        for piece in re.findall(rf"[ {SOFT_HYPHEN}{PAGE_END}]|[^ \-{SOFT_HYPHEN}{PAGE_END}]+-?|-", glyph.text):
            if piece == " ":
                close()
                glued = False
            elif piece == PAGE_END:
                close(ends_page=True)
                glued = False
            elif piece == SOFT_HYPHEN:
                close(soft=True)
                glued = True
            else:
                parts.append(Glyphs(piece, glyph.font, glyph.size))
                if piece.endswith("-") and len(piece) > 1:
                    close()
                    glued = True
    close()
    return words


def broken(block: Block, look: Look, measure: float) -> list[Line]:
    """The lines of a paragraph, first fit."""
    size, leading = block.size or look.size, block.leading or look.leading
    align = block.align or ("justified" if look.justified else "left")
    words = words_of(block.text, block.font, size, look)
    lead = tuple((place, Glyphs(text, font, size)) for place, text, font in block.lead)
    space = Glyphs(" ", block.font, size).width
    right = measure - block.right
    lines: list[Line] = []
    current: list[Word] = []
    width, left = 0.0, block.left + block.indent

    def end(last: bool = False, ends_page: bool = False) -> None:
        nonlocal current, width, left
        notes = tuple(part.text for word in current for part in word.parts if part.rise)
        line = Line(current, left, right, leading, last=last, align=align, notes=notes, keep=block.keep, ends_page=ends_page, key=block.key)
        if not lines:
            line.before = look.gap if block.before < 0 else block.before
            line.lead = lead
        lines.append(line)
        current, width, left = [], 0.0, block.left

    for word in words:
        more = word.width + (0 if word.glued or not current else space)
        hyphen = Glyphs("-", block.font, size).width if word.soft else 0
        if current and left + width + more + hyphen > right + 0.01:
            end()
            more = word.width
        current.append(word)
        width += more
        if word.ends_page:
            end(ends_page=True)
    if current or not lines:
        end(last=True)
    return lines


def runs(line: Line) -> list[Glyphs]:
    """The line's text in stretches of one font, spaces included."""
    flat: list[Glyphs] = []
    for index, word in enumerate(line.words):
        if index and not word.glued:
            before = line.words[index - 1].parts
            plain = next((part for part in reversed(before) if not part.rise), word.parts[0])
            flat.append(Glyphs(" ", plain.font, plain.size))
        flat += word.parts
    if line.words and line.words[-1].soft and not line.last:
        flat.append(Glyphs("-", line.words[-1].parts[-1].font, line.words[-1].parts[-1].size))
    joined = []
    for (font, size, rise), same in groupby(flat, lambda part: (part.font, part.size, part.rise)):
        joined.append(Glyphs("".join(part.text for part in same), font, size, rise))
    return joined


class Paginator:
    """Puts blocks on pages. `notes` maps a footnote's mark to its lines' number, so that room is kept at the foot."""

    def __init__(self, look: Look, note_heights: dict[str, float], first_page: int) -> None:
        self.look, self.note_heights = look, note_heights
        self.pages = [Page(first_page)]
        self.y = look.top
        self.placed: dict[str, list[int]] = {}

    def new_page(self) -> None:
        self.pages.append(Page(self.pages[-1].number + 1))
        self.y = self.look.top

    def _foot(self, notes: Iterable[str]) -> float:
        known = [note for note in notes if note in self.note_heights]
        return self.look.bottom + (sum(self.note_heights[note] for note in known) + 16 if known else 0)

    def _fitting(self, lines: list[Line]) -> int:
        page, y, notes = self.pages[-1], self.y, list(self.pages[-1].notes)
        for index, line in enumerate(lines):
            fresh = not page.lines and index == 0
            y -= 0 if fresh else line.leading + line.before
            notes += line.notes
            if y < self._foot(notes) - 0.01:
                return index
        return len(lines)

    def place(self, lines: list[Line]) -> None:
        """Put lines that belong together on this page and, where they do not fit, on the next; no line alone on a page."""
        while lines:
            forced = next((index + 1 for index, line in enumerate(lines) if line.ends_page), None)
            segment = lines[:forced] if forced else lines
            count = self._fitting(segment)
            if count < len(segment):
                if len(segment) - count == 1 and not forced:
                    count -= 1
                while count > 0 and segment[count - 1].keep:
                    count -= 1
                if count < min(2, len(segment)):
                    count = 0
                if count == 0 and not self.pages[-1].lines:
                    raise ValueError(f"{lines[0].key}: does not fit on a page")
            for line in segment[:count]:
                page = self.pages[-1]
                if page.lines:
                    self.y -= line.leading + line.before
                page.lines.append((self.y, line))
                page.notes += [note for note in line.notes if note in self.note_heights]
                if line.key and (not self.placed.get(line.key) or self.placed[line.key][-1] != page.number):
                    self.placed.setdefault(line.key, []).append(page.number)
            if forced and count == forced and self.y - self._foot(self.pages[-1].notes) > 3 * self.look.leading:
                raise ValueError(f"{lines[0].key}: <page> far from the foot of page {self.pages[-1].number}; move it in the source")
            lines = lines[count:]
            if lines:
                self.new_page()


def paginate(blocks: list[Block], look: Look, note_heights: dict[str, float], first_page: int) -> Paginator:
    """All blocks on pages; a block that must stay with the next one is placed together with it."""
    paginator = Paginator(look, note_heights, first_page)
    left, right = look.odd
    held: list[Line] = []
    for block in blocks:
        if block.new_page and paginator.pages[-1].lines:
            paginator.new_page()
        held += broken(block, look, right - left)
        if not block.keep:
            paginator.place(held)
            held = []
    paginator.place(held)
    return paginator

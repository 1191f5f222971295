"""What reading a file yields: its pages, its lines with their boxes and type, each line's part on the page, and the text of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from ..languages.messages import Message
from ..light_dataclass import dataclass, field
from ..text import Box, Place, Span, Text, clean
from .tables import Table


class LineRole(StrEnum):
    """A line's part on the page."""

    BODY = "body"
    HEAD = "head"
    FOOT = "foot"
    NOTE = "note"
    MARGIN = "margin"  # bar codes, job numbers and the like at the page's edge


class Ruler(Protocol):
    """Measures where a character stands on its page."""

    def sides(self, page: int, index: int) -> tuple[float, float] | None:
        """x of the left and right of the page's character `index`, in points; None where it can't be told any more."""

    def close(self) -> None:
        """Let go of the document; asked again, it opens it again."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. In a file without pages: one paragraph, with line feeds in `text` where the file breaks the line in it.

    `start` is its offset in `Transcript.text`. `box` and `size` (points) are None and 0 in files without pages; `bold` is known in
    PDF and Word. `characters` are pairs (offset in the line, index of the character in the page's text), each of which the two run in
    parallel from, and `ruler` measures characters there, so that a part of a line has a box too. `marks` are the spans of footnote
    marks in `text`. `style` is the paragraph's style as the file names it ("Heading 1", "h1"). `number` is the automatic number or
    bullet that `text` begins with although it stands nowhere in the
    file as text ("6.1", "(a)", "•"); empty where there is none.
    """

    text: str
    start: int
    page: int | None = None
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    part: LineRole = LineRole.BODY
    marks: tuple[tuple[int, int], ...] = ()
    gap: float = 0.0
    style: str = ""
    number: str = ""
    characters: tuple[tuple[int, int], ...] = ()
    ruler: Ruler | None = field(default=None, compare=False, repr=False)

    @property
    def left(self) -> float:
        """The left edge in points, 0 in a file without pages."""
        return self.box.left if self.box else 0.0

    def box_of(self, start: int, end: int) -> Box | None:
        """The box of `text[start:end]`: exact where there is a ruler, else the line's width shared out evenly among its characters."""
        if self.box is None:
            return None
        if start <= 0 and end >= len(self.text):
            return self.box
        left = self.box.left if start <= 0 else self._side(start, 0)
        right = self.box.right if end >= len(self.text) else self._side(end - 1, 1)
        return Box(self.box.page, left, self.box.top, max(left, right), self.box.bottom)

    def _side(self, offset: int, side: int) -> float:
        """x of the left (side 0) or right (side 1) of the character at `offset`."""
        assert self.box is not None
        if self.ruler is not None and self.characters:
            at, index = next(pair for pair in reversed(self.characters) if pair[0] <= offset)
            sides = self.ruler.sides(self.box.page, index + offset - at)
            if sides is not None and side == 0 and offset > 0 and self.text[offset - 1].isspace():
                # A footnote's mark may reach over the space behind it, into the letter that begins the text.
                over = self.ruler.sides(self.box.page, index + offset - at - 2) if offset - at >= 2 else None
                return max(sides[0], over[1]) if over is not None and over[1] < sides[1] else sides[0]
            if sides is not None:
                return sides[side]
        return self.box.left + (offset + side) / len(self.text) * (self.box.right - self.box.left)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number, counted from 1, and its size in points."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Flaw:
    """What reading could not do, with the page where it happened (None: the whole file)."""

    kind: str
    what: str | Message
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file as read. `lines` are all lines in reading order, `text` is all of them joined by line feeds.

    `tables` are those that the file marks as tables, in the order of their beginnings; their text stands in `lines` too.
    """

    name: str
    sha256: str
    format: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    text: str
    flaws: tuple[Flaw, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()

    def close(self) -> None:
        """Let go of the file's pages, which places inside a line are measured on."""
        for line in self.lines[:1]:
            if line.ruler is not None:
                line.ruler.close()

    def body(self) -> list[Line]:
        """The lines of the running text, without heads, feet, notes and margins."""
        return [line for line in self.lines if line.part is LineRole.BODY]

    def notes(self) -> list[Line]:
        """The lines of the footnotes, in order."""
        return [line for line in self.lines if line.part is LineRole.NOTE]


_COMMON = 0.15


def line_distance(lines: Iterable[Line]) -> float:
    """The distance of lines within a paragraph, in points; 0 where lines have no boxes.

    It is the smallest of the common distances (from 15 % of the commonest one's count on): where most paragraphs have one line, theirs is commoner.
    """
    gaps = Counter(round(line.gap) for line in lines if line.gap > 0.8 * line.size > 0)
    if not gaps:
        return 0.0
    most = gaps.most_common(1)[0][1]
    return float(min(gap for gap, count in gaps.items() if count >= _COMMON * most))


class Passage:
    """A run of (parts of) lines: the text as printed and cleaned, and its place. Cut it to get a smaller one."""

    __slots__ = ("_starts", "slices", "text")

    def __init__(self, slices: list[tuple[Line, int, int]]) -> None:
        self.slices = slices
        originals: list[str] = []
        without: list[tuple[int, int]] = []
        starts: list[int] = []
        at = 0
        for line, start, end in slices:
            starts.append(at)
            for mark_start, mark_end in line.marks:
                if mark_start >= start and mark_end <= end:
                    without.append((at + mark_start - start, at + mark_end - start))
            originals.append(line.text[start:end])
            at += end - start + 1
        self._starts = starts
        self.text: Text = clean("\n".join(originals), without)

    @classmethod
    def of(cls, lines: list[Line]) -> Passage:
        """The passage of whole lines."""
        return cls([(line, 0, len(line.text)) for line in lines])

    @property
    def clean(self) -> str:
        """The cleaned text."""
        return self.text.clean

    def cut(self, start: int, end: int) -> Passage:
        """The part of the passage that carries `clean[start:end]`."""
        first, last = self.text.to_original(start, end)
        return Passage(self._slices(first, last))

    def _slices(self, first: int, last: int) -> list[tuple[Line, int, int]]:
        found = []
        for at, (line, start, end) in zip(self._starts, self.slices, strict=True):
            begin = max(first, at)
            stop = min(last, at + end - start)
            if begin < stop:
                found.append((line, start + begin - at, start + stop - at))
        return found

    def place(self, document: str, paragraph: str = "") -> Place:
        """The passage's place: neighbouring slices make one span, each line one box."""
        spans: list[Span] = []
        boxes: list[Box] = []
        for line, start, end in self.slices:
            if spans and spans[-1].end + 1 >= line.start + start:
                spans[-1] = Span(spans[-1].start, line.start + end)
            else:
                spans.append(Span(line.start + start, line.start + end))
            spaces = len(line.text[start:end]) - len(line.text[start:end].lstrip())
            box = line.box_of(start + spaces, end)
            if box is not None:
                boxes.append(box)
        return Place(document, paragraph, tuple(spans), tuple(boxes))

    def marks(self) -> list[str]:
        """The footnote marks in the passage, as printed."""
        return [line.text[a:b].strip() for line, start, end in self.slices for a, b in line.marks if a >= start and b <= end]

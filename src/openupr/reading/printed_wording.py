"""A document's wording, to hold quotations against: every printed line with its page, and where a paragraph may begin."""

from __future__ import annotations

import re

from ..languages.messages import Message
from ..light_dataclass import dataclass
from ..text import Box
from .transcript import Line, LineRole, Transcript, line_distance

_ENDED = re.compile(r"[.:;?!][\"”’»)\]]*\s*\d{0,3}\s*$")
_FAR = 1.25
"""How much further from the line above the first line of a paragraph stands than the others, at least."""
UNREAD = frozenset(
    "no_text_layer no_text page_unreadable part_unreadable line_cut encoding element_unknown part_not_read diagram_not_read object_not_read".split()
)
"""The flaws of a reading by which a part of the text is missing or wrong."""


@dataclass(frozen=True, slots=True)
class WordedLine:
    """A printed line: its text and where that begins in the text of all, its page, its part on it, its box, the spans of notes' marks in it, its
    automatic number, and whether a paragraph may begin with it."""

    text: str
    start: int
    page: int | None
    part: LineRole
    box: Box | None
    marks: tuple[tuple[int, int], ...]
    number: str
    begins: bool

    def box_of(self, start: int, end: int) -> Box | None:
        """The box of a part of the line, by the share of its letters."""
        if self.box is None or not self.text:
            return None
        left, width = self.box.left, self.box.right - self.box.left
        from_left, to_right = max(0, start) / len(self.text), min(len(self.text), end) / len(self.text)
        return self.box._replace(left=left + from_left * width, right=left + to_right * width)


@dataclass(frozen=True, slots=True)
class Lack:
    """What of a document could not be read: in words, and on which page (None: in all of it)."""

    what: str | Message
    page: int | None


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one document: its lines, what of it could not be read, how many pages it has, and in which language most of it is."""

    name: str
    pages: int
    language: str | None
    lines: tuple[WordedLine, ...]
    lacks: tuple[Lack, ...] = ()


def wording_of_file(transcript: Transcript, language: str | None) -> Wording:
    """The wording of a file that was read."""
    distance = _FAR * line_distance(transcript.lines)
    lines: list[WordedLine] = []
    above: Line | None = None
    for line in transcript.lines:
        first = above is None or _ENDED.search(above.text) is not None
        begins = line.box is None or (line.gap > distance if line.gap else first)
        lines.append(WordedLine(line.text, line.start, line.page, line.part, line.box, line.marks, line.number, begins))
        above = line if line.part is LineRole.BODY else above
    lacks = tuple(Lack(flaw.what, flaw.page) for flaw in transcript.flaws if flaw.kind in UNREAD)
    return Wording(transcript.name, len(transcript.pages), language, tuple(lines), lacks)

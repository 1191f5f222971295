"""The report on reprisals -> its paragraphs, each with the heading that it stands under.

The report has a part on cases by State, in alphabetical order, and since 2017 annexes with more of them: I on allegations, II on cases of earlier
reports. Each numbers its paragraphs anew. Which heading is a State's name is told when a review asks (section_of_state.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.messages import message
from ...light_dataclass import dataclass, field
from ...names import find_state
from ...reading import Line, Passage, Transcript
from ...records import Document, Doubt, Heading, NumberedDocument, Paragraph
from ..paragraphs.blocks import HEADING_NUMBER
from ..wordings import pattern

_NUMBER = re.compile(r"(?P<number>\d{1,3})\.\s+(?=[^\W\d_a-z]|[“\"‘(«¿])")
_ENDED = re.compile(r"[.;:?!…][”\"’»)\]]*\d{0,3}$")
_FIRST = re.compile(r"\s*1\.\s+\S")
_LEADERS = re.compile(r"(?:\.\s?){4,}|…\s*\d")
_LONGEST_HEADING = 12
"""Words of a heading, at most: those of the annexes apart, States' names have up to seven."""
_HEADS = 4
"""Headings that may stand above a paragraph, one below the other, behind the first: part, region, State, kind of case."""
_SKIPPED = 3
"""Numbers that may be missing between two paragraphs: what goes further is no paragraph's number."""


@dataclass(slots=True)
class _Reader:
    """Walks the lines in their order. `part` is the annex that they stand in (empty: the report itself); `above`: a heading was the last, so that the
    next one stands below it."""

    key: str
    part: str = ""
    heads: tuple[Heading, ...] = ()
    number: int = 0
    above: bool = False
    open: list[tuple[Line, int, int]] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)

    def read(self, lines: Sequence[Line]) -> None:
        """All lines."""
        for at, line in enumerate(lines):
            text = line.text.strip()
            if not text:
                continue
            annex = pattern("reprisals_report", "parts", "annex").fullmatch(text) if self.paragraphs or self.open else None
            if annex is not None:
                self._close()
                self.part, self.number = annex["number"] or "I", 0
                self._head(line, text, 1)
            elif self._is_heading(line, lines[at + 1 : at + 2 + _HEADS]):
                self._close()
                self._head(line, text, len(self.heads) + 1 if self.above else 1 + bool(self.part))
            elif (number := self._next(text)) is not None:
                self._close()
                self.number = number
                offset = line.text.index(str(number)) + len(_NUMBER.match(text).group())  # type: ignore[union-attr]
                self.open = [(line, offset, len(line.text))]
            elif self.open:
                self.open.append((line, 0, len(line.text)))
        self._close()

    def _next(self, text: str) -> int | None:
        """The number of the paragraph that begins with a line; None where none does. The first of a part may have any."""
        match = _NUMBER.match(text)
        if match is None:
            return None
        number = int(match["number"])
        return number if not self.number or 1 <= number - self.number <= _SKIPPED else None

    def _is_heading(self, line: Line, behind: Sequence[Line]) -> bool:
        """Whether a line stands alone between the end of a paragraph, or a heading, and the beginning of a paragraph, or another heading."""
        if not _like_heading(line.text) or (self.open and not _ENDED.search(self.open[-1][0].text.rstrip())):
            return False
        for after in behind:
            if self._next(after.text.strip()) is not None and not _like_heading(after.text):
                return True
            if not _like_heading(after.text):
                return False
        return False

    def _head(self, line: Line, text: str, level: int) -> None:
        """Take a heading. Of several that a text file joins (the annex's title and the first State), the last is the innermost."""
        begin = line.text.index(text)
        if find_state(" ".join(text.split()).strip(" *∗.")) is None and "\n" in text:
            begin += text.rindex("\n") + 1
        number = HEADING_NUMBER.match(line.text, begin)
        begin = number.end() if number else begin
        passage = Passage([(line, begin, len(line.text))])
        label = (number["number"] or number["loose"] or "").strip("()") if number else ""
        heading = Heading(level, label, passage.text, passage.place(self.key))
        self.headings.append(heading)
        self.heads = (*self.heads[: level - 1], heading)
        self.above = True

    def _close(self) -> None:
        if not self.open:
            return
        passage = Passage(self.open)
        self.open, self.above = [], False
        name = f"{self.part}.{self.number}" if self.part else str(self.number)
        printed = f"annex {self.part}, para. {self.number}" if self.part else str(self.number)
        self.paragraphs.append(Paragraph(name, str(self.number), str(self.number), self.heads, passage.text, passage.place(self.key, printed)))


def read_reprisals(transcript: Transcript, document: Document) -> NumberedDocument:
    """All paragraphs of a report on reprisals with their headings; identifiers are those inside the document ("45", "I.12" in the first annex)."""
    reader = _Reader(document.key)
    reader.read(list(_told(transcript)))
    lacking = (
        () if reader.paragraphs else (Doubt("paragraphs_missing", message("{file} has no numbered paragraph that we can find", file=document.name)),)
    )
    return NumberedDocument(document, tuple(reader.paragraphs), tuple(reader.headings), (), (), lacking)


def _told(transcript: Transcript) -> Iterator[Line]:
    """The lines from the first paragraph on, with the headings above it: what stands before is the cover and the contents."""
    lines = transcript.body()
    first = next((at for at, line in enumerate(lines) if _FIRST.match(line.text) and not (_like_heading(line.text) or _LEADERS.search(line.text))), 0)
    yield from lines[first:]


def _like_heading(text: str) -> bool:
    return bool(text.strip()) and all(map(_like_line_of_heading, text.strip().split("\n")))


def _like_line_of_heading(text: str) -> bool:
    text = text.strip(" *∗")
    words = text.split()
    return (
        0 < len(words) <= _LONGEST_HEADING
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and not _ENDED.search(text)
        and _LEADERS.search(text) is None
    )

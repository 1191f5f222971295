"""The words of a document by its wording, to hold quotations against: all of the text in the order of reading, and the notes alone, which go on from
page to page; with the records that the reading made of it, which say what makes one paragraph and how a place is called."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from ...assembling import BLOCK, Removing
from ...light_dataclass import dataclass, replace
from ...reading import LineRole
from ...reading.printed_wording import Lack, WordedLine, Wording
from ...text import Place, Span
from .words_of_text import BROKEN, COMPOSED, PAUSE, SPACE, ComparedWords, Cutter

_BROKEN = re.compile("[-‐‑­][^\\S\n]*\n\\s*|[­\u200b-\u200f\u2060\ufeff]")
"""Hyphens at the ends of lines, and what is not seen."""
_NUMBER = re.compile(r"\s*[\[(]?\d{1,4}(?:\.\d{1,3}){0,4}[.)\]]{0,2}\s*")
"""A paragraph's number before its text: "12.", "140.12", "(12)"."""
_LABEL = re.compile(r"\s*(?:[\[(]?\d{1,3}[.)\]]{1,2}\s+(?=[^\W\d_a-z])|\(?[a-z]{1,4}\)\s+|[•▪■□➢✓→○●◦§\uf000-\uf0ff]\s*)")
"""The same where nothing but its looks tells it, a letter, or the sign of a list."""
_LETTERED = re.compile(r"\s*[\[(]?(?:[a-z]|[ivx]{1,4})\)\s+")
"""How a part of a list begins: it is of one paragraph with what leads to the list."""

_NOTE = "note "
"""How the number of a record begins that is a note."""


@dataclass(frozen=True, slots=True)
class PassageTold:
    """A paragraph or another record as the reading found it: its spans, its number as printed, its identifier, the spans of notes' marks in it, and
    those of words that are not to be shown."""

    spans: tuple[Span, ...]
    number: str
    record: str
    marks: tuple[Span, ...] = ()
    removed: tuple[Span, ...] = ()

    @property
    def size(self) -> int:
        """How many characters it has."""
        return sum(end - start for start, end in self.spans)


def wording_without(wording: Wording, removing: Removing, told: Iterable[PassageTold]) -> Wording:
    """The wording without what a person's remove-list names: words, and what of its records is not to be shown."""
    whole = "\n".join(line.text for line in wording.lines)
    made = list(removing.of(whole))
    for each in told:
        for start, end in each.removed:
            made[start:end] = [letter if letter.isspace() else BLOCK for letter in made[start:end]]
    text = "".join(made)
    if text == whole:
        return wording
    lines = tuple(replace(line, text=text[line.start : line.start + len(line.text)]) for line in wording.lines)
    return replace(wording, lines=lines, lacks=(*wording.lacks, Lack("words that your remove-list names are blocked out", None)))


class WordStream:
    """Words of a document that are read on end, with the way back to its text."""

    def __init__(self, words: ComparedWords, whole: str) -> None:
        self.words, self._whole = words, whole

    def text(self, first: int, last: int) -> str:
        """The text from one word to another (excluded) on one line, without what may be left out (marks, heads of pages)."""
        words, pieces, index, before = self.words, list[str](), first, -1
        while index < last:
            if words.behind[index] and words.behind[index] <= last:
                index = words.behind[index]
                continue
            pieces.append(self._between(before, index) + self._whole[words.start[index] : words.end[index]])
            before, index = index, index + 1
        return "".join(pieces)

    def _between(self, before: int, index: int) -> str:
        if before < 0:
            return ""
        between = self._whole[self.words.end[before] : self.words.start[index]]
        if before + 1 == index and "\n" not in between:
            return between
        gap = self.words.gap[before + 1]
        return {BROKEN: "-", SPACE: " ", PAUSE: " – "}.get(gap, "" if before + 1 == index else {SPACE: " "}.get(self.words.gap[index], ""))


class WordsOf:
    """The words of a document by its wording; `told` are the records that the reading made of it."""

    def __init__(self, wording: Wording, told: Iterable[PassageTold] = ()) -> None:
        self.wording = wording
        self.told = tuple(told)
        self.whole = "\n".join(line.text for line in wording.lines)
        self._starts = [line.start for line in wording.lines]
        self._spans = sorted((span, number) for number, each in enumerate(self.told) for span in each.spans)

    @cached_property
    def streams(self) -> tuple[WordStream, ...]:
        """All of the text, and the notes alone where there are any."""
        notes = [line for line in self.wording.lines if line.part is LineRole.NOTE]
        every = WordStream(self._cut(self.wording.lines), self.whole)
        return (every, WordStream(self._cut(notes, alone=True), self.whole)) if notes else (every,)

    def _cut(self, lines: Sequence[WordedLine], *, alone: bool = False) -> ComparedWords:
        cutter = Cutter()
        paragraph = 0
        before: WordedLine | None = None
        was_beside = False
        for line in lines:
            if before is None or before.part is not line.part or (line.begins and _LETTERED.match(line.text) is None):
                paragraph -= 1
            first = len(cutter.words)
            for start, end, loose in self._pieces(line):
                cutter.cut(line.text[start:end], line.start + start, begins=line.begins, paragraph=paragraph, loose=loose)
            cutter.line_end()
            beside = not alone and (line.part is not LineRole.BODY or self._parts_pages(line))
            if beside and len(cutter.words) > first:
                _join_group(cutter.words, first, goes_on=was_beside and before is not None and before.part is line.part)
            before, was_beside = line, beside
        self._paragraphs(cutter.words)
        return cutter.words

    def _pieces(self, line: WordedLine) -> Iterator[tuple[int, int, bool]]:
        """The parts of a line, those that may be left out apart: the number that its paragraph begins with, and notes' marks."""
        told = self._told_in(line)
        at = _label(line, [each.spans[0].start - line.start for each in told])
        if at:
            yield 0, at, True
        own = ((start - line.start, end - line.start) for each in told for start, end in each.marks)
        for start, end in sorted({*line.marks, *own}):
            if at <= start < end <= len(line.text):
                yield at, start, False
                yield start, end, True
                at = end
        yield at, len(line.text), False

    def _parts_pages(self, line: WordedLine) -> bool:
        """Whether a line stands between the two pages of one paragraph and belongs to none: a cover's note or box, which is printed below or read
        behind the text."""
        at = bisect_right(self._partings, (line.start, len(self.whole))) - 1
        return at >= 0 and line.start < self._partings[at][1] and all(each.number.startswith(_NOTE) for each in self._told_in(line))

    @cached_property
    def _partings(self) -> list[tuple[int, int]]:
        """From where to where the text goes between the two pages of one paragraph."""
        gaps = {(one.end, other.start) for each in self.told for one, other in pairwise(each.spans) if one.end < other.start}
        return sorted(gap for gap in gaps if self._turns_page(*gap))

    def _turns_page(self, end: int, start: int) -> bool:
        before, after = (self.wording.lines[max(0, bisect_right(self._starts, at) - 1)].page for at in (end - 1, start))
        return before is not None and after == before + 1

    def _told_in(self, line: WordedLine) -> list[PassageTold]:
        """The records that have a part of a line."""
        return [self.told[number] for number in self._numbers(line.start, line.start + len(line.text) + 1)]

    def _numbers(self, start: int, end: int) -> list[int]:
        """The records that have a part of this span, by their numbers, in order."""
        last = bisect_left(self._spans, ((end,), -1))
        reach = self._reach
        first = bisect_left(reach, start + 1)
        return [number for (begin, stop), number in self._spans[first:last] if begin < end and stop > start]

    @cached_property
    def _reach(self) -> list[int]:
        """How far the records reach that begin up to each one."""
        found: list[int] = []
        for (_, end), _ in self._spans:
            found.append(max(end, found[-1] if found else 0))
        return found

    def _paragraphs(self, words: ComparedWords) -> None:
        """The words of one record stand in one paragraph: the largest record that has them, or those of one number."""
        by_number: dict[str, int] = {}
        numbered = [(by_number.setdefault(each.number or f"record {turn}", turn), each) for turn, each in enumerate(self.told, 1)]
        for number, each in sorted(numbered, key=lambda pair: pair[1].size):
            for start, end in each.spans:
                first, last = bisect_left(words.start, start), bisect_left(words.start, end)
                words.paragraph[first:last] = [number] * (last - first)

    def may_have(self, word: str) -> bool:
        """Whether a word of plain letters may stand in the text: told without cutting all of it into words."""
        return word in self.whole or word in self._joined or COMPOSED.search(self.whole) is not None

    @cached_property
    def _joined(self) -> str:
        return _BROKEN.sub("", self.whole)

    @cached_property
    def beside(self) -> frozenset[str]:
        """The lines at the edges of its pages: heads, feet, numbers of pages."""
        return frozenset(" ".join(line.text.split()) for line in self.wording.lines if line.part in {LineRole.HEAD, LineRole.FOOT, LineRole.MARGIN})

    # -- what stands where

    def records(self, start: int, end: int) -> list[PassageTold]:
        """The records that have a part of this span, in order, but those that are larger than another one with the same part of it."""
        found = [self.told[number] for number in dict.fromkeys(self._numbers(start, end))]
        return [each for each in found if not any(_has_within(each, other, start, end) for other in found if other is not each)]

    def place(self, key: str, start: int, end: int) -> Place:
        """The place of a span of the text in the document that is called so."""
        first = max(0, bisect_right(self._starts, start) - 1)
        lines = self.wording.lines[first : bisect_left(self._starts, end)]
        part = lines[0].part if lines else LineRole.BODY
        boxes = (line.box_of(start - line.start, end - line.start) for line in lines if line.part is part)
        number = next((each.number for each in self.records(start, end) if each.number), "")
        return Place(key, number, (Span(start, end),), tuple(box for box in boxes if box is not None))


def _label(line: WordedLine, begins: Sequence[int]) -> int:
    """Where the text behind a paragraph's number begins; 0 where the line begins with none. Records begin at `begins`."""
    for at in sorted(begins):
        if 0 < at <= len(line.text) and _NUMBER.fullmatch(line.text, 0, at):
            return at
    if line.number:
        return len(line.number)
    match = _LABEL.match(line.text) if line.begins else None
    return match.end() if match else 0


def _join_group(words: ComparedWords, first: int, *, goes_on: bool) -> None:
    """Let the words of a line beside the text be one group, with those of the lines of its part above, which may be left out whole."""
    words.behind[first:] = [0] * (len(words) - first)
    begin = next((index for index in range(first - 1, -1, -1) if words.behind[index] == first), first) if goes_on else first
    words.behind[begin] = len(words)


def _has_within(outer: PassageTold, inner: PassageTold, start: int, end: int) -> bool:
    """Whether a smaller record has all of the span that a larger one has."""
    if inner.size >= outer.size:
        return False
    own = [(max(a, start), min(b, end)) for a, b in outer.spans if a < end and b > start]
    return all(any(c <= a and d >= b for c, d in inner.spans) for a, b in own)

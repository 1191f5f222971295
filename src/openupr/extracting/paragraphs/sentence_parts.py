"""A part of a paragraph or note as a text of its own, with its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import Protocol

from ...kept_patterns import kept_pattern
from ...languages.stop_words import stop_words
from ...light_dataclass import dataclass, replace
from ...records import Mark, NumberedDocument, Paragraph
from ...text import Place, Span, Text, sentences

# From the character before a mark on: the end of a sentence, before the mark or behind it.
_AT_END = kept_pattern(r".?[”\"’»)\]]*[.!?]|[.!?”\"’»)\]]\s+[“\"‘'(\[]*[A-Z0-9]|.\s*$")
# A word that shows that a mark covers a statement: the commonest finite forms, and what ends as most of them do.
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|should|shall|could|can|may|might|must|made|found|said|told|drew|took|felt|saw|gave"
    r"|(?!related\b|based\b|advanced\b|united\b)[a-z]{2,}(?:ed|ied))\b"
)


# What begins a sentence behind a mark, if its first word is a function word: a name would go on in capitals ("The Hague", "Her Majesty", "May 2012").
_ANEW = re.compile(r"\s+(?P<first>[A-Z][a-z]+),?\s(?=[a-z])")


class InText(Protocol):
    """What has a text and its place: a paragraph, a note, a statement, an answer."""

    @property
    def text(self) -> Text:
        """Its text."""

    @property
    def place(self) -> Place:
        """Where it stands."""


def part_of(paragraph: InText, start: int, end: int) -> tuple[Text, Place]:
    """The part `text.clean[start:end]` of a paragraph, a note or the like: its text, and its place with the spans it covers and the boxes of its
    lines.

    A line of which the part has some words has its whole box.
    """
    text = paragraph.text
    first, last = text.to_original(start, end)
    outline = _outline(paragraph)
    begin, stop = bisect_right(text.steps, start, key=_in_clean), bisect_left(text.steps, end, key=_in_clean)
    steps = [(clean_at - start, original_at - first) for clean_at, original_at in text.steps[begin:stop]]
    boxes = [paragraph.place.boxes[number] for number in _within(outline.lines, first, last) if number < len(paragraph.place.boxes)]
    spans = []
    for number in _within(outline.spans, first, last):
        covered, ends = outline.spans[number]
        at = paragraph.place.spans[number].start - covered
        if max(first, covered) < min(last, ends):
            spans.append(Span(at + max(first, covered), at + min(last, ends)))
    place = replace(paragraph.place, spans=tuple(spans), boxes=tuple(boxes))
    return Text(text.original[first:last], text.clean[start:end], ((0, 0), *steps)), place


@dataclass(frozen=True, slots=True)
class _Outline:
    """Where in the original of a paragraph each of its lines and its spans begins and ends."""

    of: InText
    lines: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...]


_latest: _Outline | None = None


def _outline(paragraph: InText) -> _Outline:
    """Of one paragraph after the other: whoever asks for a part of one asks for its other parts too."""
    global _latest  # noqa: PLW0603 - the latest of the whole process
    found = _latest
    if found is None or found.of is not paragraph:
        lines = _one_after_another(map(len, paragraph.text.original.split("\n")))
        spans = _one_after_another(span.end - span.start for span in paragraph.place.spans)
        _latest = found = _Outline(paragraph, lines, spans)
    return found


def _one_after_another(lengths: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Where each begins and ends, with one character between two."""
    found = []
    at = 0
    for length in lengths:
        found.append((at, at + length))
        at += length + 1
    return tuple(found)


def _within(pieces: tuple[tuple[int, int], ...], first: int, last: int) -> range:
    """The numbers of those that have some of `first` to `last`."""
    return range(bisect_right(pieces, first, key=_end), bisect_left(pieces, last, key=_begin))


_begin, _end = itemgetter(0), itemgetter(1)
_in_clean = itemgetter(0)


def sentences_by_marks(paragraph: Paragraph) -> list[tuple[int, int]]:
    """The spans of a paragraph's sentences. One ends at the mark of a note, too, where its full stop is missing ("freezing it<21> In addition")."""
    text = paragraph.text.clean
    found = []
    for begin, end in sentences(text):
        start = begin
        for mark in paragraph.marks:
            if start < mark.at < end and text[mark.at - 1].isalnum():
                anew = _ANEW.match(text, mark.at, end)
                if anew is not None and anew["first"].lower() in stop_words("function"):
                    found.append((start, mark.at))
                    start = anew.start("first")
        found.append((start, end))
    return found


def unmarked(text: NumberedDocument) -> frozenset[str]:
    """The numbers of the notes that no mark in the text leads to, as we read it."""
    lost = {doubt.record for doubt in text.doubts if doubt.kind == "note_without_mark"}
    return frozenset(note.mark for note in text.notes if note.id in lost)


def marks_for(paragraph: Paragraph, start: int, end: int, lost: frozenset[str] = frozenset()) -> list[Mark]:
    """The marks with a note at a sentence `text.clean[start:end]`; where it has none, the next ones in its paragraph: a note covers what stands
    before it. Never one that stands farther. A mark whose note could not be read is no reason to look further: that one is the sentence's. Nor is
    one whose number follows on a mark that is `lost`, since the sentence may have carried that; nor one that covers no more than a name in the middle
    of a sentence ("The Committee,<4> and the Fund<5> agreed"), which tells whose note it is."""
    here = [mark for mark in paragraph.marks if start < mark.at <= end + 1]
    if here:
        return [mark for mark in here if mark.note]
    text = paragraph.text.clean
    later = [mark for mark in paragraph.marks if mark.at > end]
    if not later or (later[0].mark.isdigit() and str(int(later[0].mark) - 1) in lost):
        return []
    at = later[0].at
    if not _AT_END.match(text, max(at - 1, 0)) and not _VERB.search(text, end + sentences(text[end:at])[-1][0], at):
        return []
    return [mark for mark in later if mark.note and not any(map(str.isalnum, text[at : mark.at]))]

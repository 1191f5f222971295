"""A part of a paragraph as a text of its own, with its place."""

from __future__ import annotations

from dataclasses import replace

from ...records import Paragraph
from ...text import Place, Span, Text


def part_of(paragraph: Paragraph, start: int, end: int) -> tuple[Text, Place]:
    """The part `text.clean[start:end]` of a paragraph: its text, and its place with the spans it covers and the boxes of the lines that carry it.

    A line of which the part has some words has its whole box.
    """
    text = paragraph.text
    first, last = text.to_original(start, end)
    steps = [(clean_at - start, original_at - first) for clean_at, original_at in text.steps if start < clean_at < end]
    boxes = []
    offset = 0
    for line, box in zip(text.original.split("\n"), paragraph.place.boxes, strict=False):
        if offset < last and offset + len(line) > first:
            boxes.append(box)
        offset += len(line) + 1
    spans = []
    covered = 0
    for span in paragraph.place.spans:
        begin, stop = max(first, covered), min(last, covered + span.end - span.start)
        if begin < stop:
            spans.append(Span(span.start + begin - covered, span.start + stop - covered))
        covered += span.end - span.start + 1
    place = replace(paragraph.place, spans=tuple(spans), boxes=tuple(boxes))
    return Text(text.original[first:last], text.clean[start:end], ((0, 0), *steps)), place

"""What our reading of printed documents gets right."""

from __future__ import annotations

import re

from openupr.extracting.paragraphs import extract_paragraphs
from openupr.reading import read_bytes
from openupr.records import Document, NumberedDocument

from .printing import Printed


def read(text: str, name: str = "report.txt") -> NumberedDocument:
    """A text as a numbered document."""
    transcript = read_bytes(text.encode(), name)
    return extract_paragraphs(transcript, Document(name, name, transcript.sha256, transcript.format))


def squeezed(text: str) -> str:
    """A text without white space: how lines are joined is not looked at."""
    return re.sub(r"\s+", "", text)


def wrong(document: Printed, found: NumberedDocument) -> dict[str, list[str]]:
    """What is wrong, a line each: paragraphs, marks, notes, invented ones, headings. The lists are as long as what is wrong."""
    paragraphs: list[str] = []
    marks: list[str] = []
    left = [each for each in found.paragraphs if each.number]
    for number, words, its in document.paragraphs:
        same = [each for each in left if each.number == number]
        match = next((each for each in same if squeezed(each.text.clean) == squeezed(words)), same[0] if same else None)
        if match is None:
            paragraphs.append(f"{number} not found: {words[:60]}")
            marks.append(f"{number} not found")
            continue
        left.remove(match)
        if squeezed(match.text.clean) != squeezed(words):
            paragraphs.append(f"{number}: {_difference(words, match.text.clean)}")
        if [int(mark.mark) for mark in match.marks if mark.mark.isdigit()] != its:
            marks.append(f"{number}: {its}, we read {[mark.mark for mark in match.marks]}")
    notes = {note.mark: squeezed(note.text.clean) for note in found.notes}
    lacking = [f"note {number}: {text[:40]} / {notes.get(str(number), 'none')[:60]}"
               for number, text in document.notes if notes.get(str(number)) != squeezed(text)]  # fmt: skip
    headings = {squeezed(each.title) for each in found.headings}
    return {
        "paragraphs": paragraphs,
        "marks": marks,
        "notes": lacking,
        "headings": [each for each in document.headings if squeezed(each) not in headings],
        "invented": [f"{each.number}: {each.text.clean[:50]}" for each in left],
        "notes invented": [
            f"{note.mark}: {note.text.clean[:50]}" for note in [each for each in found.notes if each.mark.isdigit()][len(document.notes) :]
        ],
    }


def _difference(words: str, found: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(squeezed(words), squeezed(found), strict=False)) if a != b), min(len(words), len(found)))
    return f"…{squeezed(words)[max(at - 20, 0) : at + 40]}… / …{squeezed(found)[max(at - 20, 0) : at + 60]}…"

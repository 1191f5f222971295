"""Footnotes of a report, and which of them hang on a passage.

Footnotes that quote a recommendation as it was read out, or that reject its wording, are evidence: they are kept whole and tied to the item
that carries their mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from ...light_dataclass import replace
from ...reading import Line, LineRole, Passage, Transcript
from ...records import Note
from ..paragraphs.note_marks import is_raised
from ..paragraphs.note_texts import grouped


def with_level_marks(transcript: Transcript) -> Transcript:
    """The transcript with the raised marks that a page sets behind the end of a line as a line of their own: they are marks of the text, and no
    notes, though notes stand right below. A line that begins with asterisks right above one of a note without a mark is the note's first."""
    lines: list[Line] = []
    for line, below in zip_longest(transcript.lines, transcript.lines[1:]):
        if below is not None and _opens_note(line, below):
            lines.append(replace(line, part=LineRole.NOTE))
            continue
        before = lines[-1] if lines else None
        if line.part is LineRole.NOTE and before is not None and before.part is LineRole.BODY and _is_level(before, line):
            lines.append(replace(line, part=LineRole.BODY, marks=((0, len(line.text)),), gap=_NO_GAP))
        else:
            lines.append(line)
    return replace(transcript, lines=tuple(lines))


_NO_GAP = 0.01


def _opens_note(line: Line, below: Line) -> bool:
    """Whether a line of text is the first of the note that goes on below it: its raised mark made it as large as the text."""
    if line.part is not LineRole.BODY or below.part is not LineRole.NOTE or line.box is None or below.box is None or line.page != below.page:
        return False
    return _STARRED.match(line.text) is not None and _STARRED.match(below.text) is None and below.box.top - line.box.bottom < below.size / 2


_STARRED = re.compile(r"[*∗]{1,4}\s*\S")


def _is_level(before: Line, mark: Line) -> bool:
    """Whether a line is a raised mark that stands behind the end of the line before it, at its height."""
    if before.box is None or mark.box is None or before.page != mark.page or not is_raised(replace(mark, gap=0.0), before.size):
        return False
    return before.box.top - mark.size < mark.box.top < before.box.bottom and mark.box.left >= before.box.right - mark.size


def read_notes(transcript: Transcript, document: str, review: str) -> list[Note]:
    """The footnotes in order. A line without a mark goes on with the note before; where there is none before, it is a note without a mark."""
    notes = []
    taken: dict[str, int] = {}
    for mark, skip, lines in grouped(transcript.notes()):
        label = mark if mark.isdigit() else f"x{len(mark)}"
        count = taken[label] = taken.get(label, 0) + 1
        passage = Passage([(line, skip if index == 0 else 0, len(line.text)) for index, line in enumerate(lines)])
        if not passage.clean:
            continue
        identifier = f"{review}/F{label}" + (f"~{count}" if count > 1 else "")
        notes.append(Note(identifier, mark, passage.text, passage.place(document, f"note {mark}".strip())))
    return notes


def notes_of_passage(passage: Passage, notes: list[Note]) -> tuple[str, ...]:
    """The identifiers of the notes whose marks stand in a passage: a mark leads to the note of that mark on its page, or where all notes stand at the
    end, to the only one of that mark."""
    found: list[str] = []
    for line, start, end in passage.slices:
        for a, b in line.marks:
            if a < start or b > end:
                continue
            mark = line.text[a:b].strip().replace("∗", "*")
            note = next((n for n in notes if n.mark == mark and line.page in n.place.pages), None) or _at_the_end(mark, line.page, notes)
            if note is not None:
                found.append(note.id)
    return tuple(dict.fromkeys(found))


def notes_of_requests(passage: Passage, spans: Sequence[tuple[tuple[int, int], ...]], notes: list[Note]) -> tuple[tuple[str, ...], ...]:
    """The identifiers of the notes on each request of an item, whose spans these are: a mark is on the request that it stands in or behind. One
    behind all of several may be on any of them, and is on none."""
    if len(spans) == 1:
        return (notes_of_passage(passage, notes),)
    begins: list[int] = []
    last = 0
    for each in spans:
        begins.append(min((start for start, _ in each if start >= last), default=last))
        last = max(last, *(end for _, end in each))
    bracket = passage.clean.rfind(")")
    ends = [*begins[1:], bracket if bracket > last else last]
    return tuple(notes_of_passage(passage.cut(start, end), notes) if end > start else () for start, end in zip(begins, ends, strict=True))


def _at_the_end(mark: str, page: int | None, notes: list[Note]) -> Note | None:
    """The note of a number that stands on a later page, where only one has that number and all notes from it on stand there."""
    found = [each for each in notes if each.mark == mark]
    if page is None or not mark.isdigit() or len(found) != 1:
        return None
    first = min(found[0].place.pages, default=0)
    others = [each for each in notes if each.mark.isdigit()]
    return found[0] if first > page and all(min(each.place.pages, default=0) >= first - 1 for each in others) else None

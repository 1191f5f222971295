"""A PDF's printed lines with what each of them is: the page's head and foot, body, notes; where a paragraph, a table, a heading begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from openupr.extracting.paragraphs.note_marks import is_raised
from openupr.extracting.paragraphs.note_texts import grouped
from openupr.reading import Line, LineRole, Transcript, line_distance, read_bytes

_SPACED = 1.3
"""From this share of the distance of lines on, a line begins a paragraph. In the corpus paragraphs stand at 1.5 and 2, lines of tables at 1.15."""
_SMALL = 0.93
_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|\([a-z]{1,4}\)|[a-z]\)|[IVXL]{1,6}\.|[A-Z]\.|[•–—▪-])\s+\S")
_LIST = 9
"""So many lines make a note a list."""
_CELL_GAP = 12.0
"""Points between two words from which on they stand in different cells of a table."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line. `begins`: a paragraph or note begins with it; `entry`: an entry of a list in a note. `table`, `heading`: what it is part of.
    `marks` are the spans of note marks in `text`; of a note's first line the first is its own number, which is `note`. `cells` are a table line's
    cells: (x of the left edge, text)."""

    text: str
    part: LineRole
    page: int
    begins: bool
    entry: bool = False
    table: bool = False
    heading: bool = False
    marks: tuple[tuple[int, int], ...] = ()
    note: str = ""
    cells: tuple[tuple[float, str], ...] = ()


def printed(data: bytes, name: str) -> tuple[Printed, ...]:
    """The lines of a PDF in the order of its pages."""
    transcript = read_bytes(data, name)
    try:
        return tuple(_printed(transcript))
    finally:
        transcript.close()


def _printed(transcript: Transcript) -> Iterator[Printed]:
    body = transcript.body()
    distance = line_distance(body)
    size = _body_size(body)
    noted = dict(_noted(transcript))
    found: list[tuple[Line, bool]] = []
    before: Line | None = None
    cover = True  # its lines stand for themselves
    for line in _masthead_first(transcript.lines):
        if line.part is not LineRole.NOTE and before is not None and is_raised(line, size):
            before = _with_mark(found, line.text)
        elif line.part is LineRole.BODY:
            if before is not None and line.marks and line.marks[0] != (0, len(line.text)) and line.marks[0][0] == 0:
                _with_mark(found, line.text[: line.marks[0][1]])
                line = _without_first_mark(line)  # noqa: PLW2901 - the mark is of the line before
            cover = cover and line.page == 1 and _LABEL.match(line.text) is None
            found.append((line, cover or _begins(before, line, distance)))
            before = line
        elif line.part is LineRole.NOTE:
            found.append((noted[line.start][0], bool(noted[line.start][1])))
        else:
            found.append((line, True))
    entries = set(_entries([(line, begins) for line, begins in found if line.part is LineRole.NOTE]))
    groups: list[list[Line]] = []
    for line, begins in found:
        if line.part is LineRole.BODY:
            if begins or not groups:
                groups.append([])
            groups[-1].append(line)
    tables = {line.start for group in groups if _is_table(group, size) for line in group}
    headings = {line.start for group in groups if _is_heading(group) for line in group} - tables
    for line, begins in found:
        table = line.start in tables
        yield Printed(
            line.text,
            line.part,
            line.page or 0,
            begins or table,
            line.start in entries,
            table,
            line.start in headings,
            line.marks,
            noted[line.start][1] if line.part is LineRole.NOTE else "",
            tuple(_cells(line)) if table else (),
        )


def _noted(transcript: Transcript) -> Iterator[tuple[int, tuple[Line, str]]]:
    """The lines of the notes by their place, each beginning with its mark, and the mark of those that begin a note."""
    for mark, skip, lines in grouped(transcript.notes(), counting=True):
        for index, line in enumerate(lines):
            if index or not mark:
                yield line.start, (line, "")
            elif skip:
                yield line.start, (line, mark)
            else:  # the mark was printed as the end of the line above
                yield line.start, (replace(line, text=f"{mark} {line.text}", marks=((0, len(mark)),)), mark)


def _without_first_mark(line: Line) -> Line:
    end = line.marks[0][1]
    text = line.text[end:].lstrip()
    gone = len(line.text) - len(text)
    return replace(line, text=text, marks=tuple((start - gone, stop - gone) for start, stop in line.marks[1:]))


def _with_mark(found: list[tuple[Line, bool]], mark: str) -> Line:
    """The last line of the body with a mark behind it that the page raises so far that it was read as a line of its own."""
    at = max(index for index, (line, _) in enumerate(found) if line.part is LineRole.BODY)
    line, begins = found[at]
    end = len(line.text)
    found[at] = (replace(line, text=line.text + mark, marks=(*line.marks, (end, end + len(mark)))), begins)
    return found[at][0]


def _masthead_first(lines: tuple[Line, ...]) -> list[Line]:
    """The lines with the masthead in front: in some files it comes after the text of its page, above which it is printed."""
    first = next((line for line in lines if line.box), None)
    if first is None or first.box is None:
        return list(lines)
    above = [line for line in lines if line.page == first.page and line.part is LineRole.BODY and line.box and line.box.bottom < first.box.top]
    above.sort(key=lambda line: (round(line.box.bottom) if line.box else 0, line.left))
    return [*above, *(line for line in lines if line not in above)]


def _body_size(body: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in body:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _begins(before: Line | None, line: Line, distance: float) -> bool:
    if before is None:
        return True
    if line.page == before.page:
        return line.gap > _SPACED * distance or line.gap < -distance
    if _LABEL.match(line.text) or line.bold != before.bold or abs(line.size - before.size) > 0.5:
        return True
    return line.text.isupper() != before.text.isupper()


def _entries(notes: list[tuple[Line, bool]]) -> Iterator[int]:
    """Where entries begin in notes that are lists (of contributors, of abbreviations): behind the end of one, or behind a heading."""
    starts = [index for index, (_, begins) in enumerate(notes) if begins] + [len(notes)]
    for start, end in pairwise(starts):
        if end - start < _LIST:
            continue
        widest = max(len(line.text) for line, _ in notes[start:end])
        for index in range(start + 1, end):
            before = notes[index - 1][0].text
            if re.search(r"[;.:*]$", before.rstrip()) or len(before) < widest / 2:
                yield notes[index][0].start


def _is_table(group: list[Line], size: float) -> bool:
    return any(line.gap < 0 for line in group[1:]) or all(0 < line.size < _SMALL * size for line in group)


def _is_heading(group: list[Line]) -> bool:
    text = " ".join(line.text for line in group)
    whole = re.sub(r"\s*[\d,*]+$", "", text)
    return (
        len(text) < 200 and whole[-1:] not in set(".;:,") and (all(line.bold for line in group) or _LABEL.match(text) is not None or text.isupper())
    )


def _cells(line: Line) -> Iterator[tuple[float, str]]:
    words = list(re.finditer(r"\S+", line.text))
    start = 0
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        box = line.box_of(word.start(), word.end())
        right = line.box_of(following.start(), following.end()) if following else None
        if box is None or following is None or (right is not None and right.left - box.right > _CELL_GAP):
            left = line.box_of(start, word.end())
            yield (left.left if left else 0.0), line.text[start : word.end()]
            start = following.start() if following else len(line.text)

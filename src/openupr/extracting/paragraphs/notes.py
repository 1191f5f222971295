"""Notes at the foot of a page or at the end of a document, and their marks in the text.

In PDF and Word files a mark is known by its place above the line. A plain text has only its figure, glued to the word before ("review.1") or
alone on a line: there the marks are the figures that, taken in order, fit the numbers of the notes best.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...reading import Line

_PLAIN = re.compile(r"(\d{1,3})\s+(?=[^\W\d_])")
_ASTERISKS = re.compile(r"([*∗]{1,4})\s*(?=\S)")

# Figures of up to three digits that may be a mark. Glued to a word, a stop or a closing bracket or quotation mark ("review.1", "CRC18"), behind a
# stop and a space ("2021. 8 The"), alone on a line, or in a list of marks ("7, 8"). Not in decimals, symbols, dates.
_FIGURE = re.compile(r"(?<![\d/‐‑–−-])\d{1,3}(?![\d/‐‑–−%-]|[.,]\d)")
_GLUED, _APART, _ALONE, _LOOSE = 3.0, 2.0, 2.5, 0.5
"""What a figure counts for as a mark, by how it stands. Set on the eleven text files of the corpus that have endnotes."""
_RAISED = 0.75
"""A mark's type, as a share of the body's. UPR.md: marks are below 0.8; page numbers begin there."""
_DIGITS = re.compile(r"\d{1,3}(?:[, ]+\d{1,3})*")
_NEXT = 1.5
"""What it counts for in addition that the mark follows the one before without a gap."""


def grouped(lines: Sequence[Line], *, counting: bool = False) -> list[tuple[str, int, list[Line]]]:
    """The lines of each note: (its mark, where its text begins in the first line, its lines). A line without a mark goes on with the note before;
    where there is none before, it is a note without a mark (""). A raised mark at the end of a line that is the next number begins the next note.

    `counting`: the notes are numbered in one run, and a line that begins with the next number begins the next note, though it is not raised.
    """
    groups: list[tuple[str, int, list[Line]]] = []
    raised = ""  # the mark of the next line, raised so far that it was read as the end of the line before
    for line in lines:
        mark, skip = (raised, 0) if raised else _mark(line)
        raised = ""
        before = mark or (groups[-1][0] if groups else "")
        if skip < len(line.text) and (at := _next_at_end(line, before)) is not None:
            raised = line.text[at:].strip()
            line = replace(line, text=line.text[:at].rstrip(), marks=line.marks[:-1])  # noqa: PLW2901 - the mark is the next line's
        plain = _PLAIN.match(line.text) if counting and not mark and groups else None
        if plain and groups[-1][0].isdigit() and int(plain[1]) == int(groups[-1][0]) + 1:
            mark, skip = plain[1], plain.end()
        if mark or not groups:
            groups.append((mark, skip, [line]))
        else:
            groups[-1][2].append(line)
    return groups


def _next_at_end(line: Line, before: str) -> int | None:
    """Where a line that goes on with the note `before` ends in the mark of the next note; None where it does not."""
    if not line.marks or line.marks[-1][1] != len(line.text) or not before.isdigit():
        return None
    start, end = line.marks[-1]
    return start if line.text[start:end].strip() == str(int(before) + 1) else None


def _mark(line: Line) -> tuple[str, int]:
    """The mark that a note's line begins with, and where its text begins; ("", 0) where it goes on."""
    if line.marks and line.marks[0][0] == 0:
        end = line.marks[0][1]
        return line.text[:end].strip().replace("∗", "*"), end
    asterisks = _ASTERISKS.match(line.text)
    return (asterisks[1].replace("∗", "*"), asterisks.end()) if asterisks else ("", 0)


def with_marks(lines: Sequence[Line], numbers: Collection[int]) -> list[Line]:
    """The lines of a text whose file does not tell marks from other figures, with the marks of the notes `numbers` set.

    A run of figures is chosen that rises through the numbers, each taken once at most, with the greatest sum of what they count for.
    """
    found: list[tuple[int, int, int, int, float]] = []
    for index, line in enumerate(lines):
        for match in _FIGURE.finditer(line.text):
            number = int(match.group())
            if number in numbers and str(number) == match.group() and (weight := _weight(line.text, match.start(), match.end())):
                found.append((number, index, match.start(), match.end(), weight))
    marks: dict[int, list[tuple[int, int]]] = {}
    for _, index, start, end, _ in _rising(found):
        marks.setdefault(index, []).append((start, end))
    return [replace(line, marks=tuple(marks[index])) if index in marks else line for index, line in enumerate(lines)]


def is_raised(line: Line, size: float) -> bool:
    """Whether a line is nothing but marks, by its figures and its type; `size` is that of the body, in points."""
    return 0 < line.size <= _RAISED * size and _DIGITS.fullmatch(line.text) is not None and abs(line.gap) < size


def with_raised(lines: Sequence[Line], size: float) -> list[Line]:
    """The lines of a page with the marks that stand on a raised line of their own joined to the text: such a line is all mark."""
    found: list[Line] = []
    for line in lines:
        if is_raised(line, size):
            found.append(replace(line, marks=((0, len(line.text)),), gap=0.01))
        elif found and found[-1].gap == 0.01 and line.page == found[-1].page:
            raised = next(each for each in lines if each.start == found[-1].start)
            found.append(replace(line, gap=line.gap + raised.gap))
        else:
            found.append(line)
    return found


def with_missing(lines: Sequence[Line], numbers: Collection[int]) -> list[Line]:
    """The lines with the marks set that the page does not raise: one that is missing between its two neighbours, where its figure stands glued to a
    word ("JS384" between the marks 83 and 85: "JS3" and the mark 84) and nowhere else between them."""
    places: dict[int, tuple[int, int]] = {}
    for index, line in enumerate(lines):
        for a, b in line.marks:
            for match in re.finditer(r"\d+", line.text[a:b]):
                places.setdefault(int(match.group()), (index, a))
    added: dict[int, list[tuple[int, int]]] = {}
    for number in sorted(set(numbers) - set(places)):
        begin = places[max(below)] if (below := [n for n in places if n < number]) else (0, 0)
        end = places[min(above)] if (above := [n for n in places if n > number]) else (len(lines), 0)
        figure = re.compile(rf"(?<=[^\s/(–-]){number}(?!\d|[.,/–-]\d)|(?<=[.;:,”\"’)] ){number}(?=\s+[^\W\d_]|\s*$)")
        spots = [
            (index, match.start(), match.end())
            for index in range(begin[0], min(end[0] + 1, len(lines)))
            for match in figure.finditer(lines[index].text)
            if begin < (index, match.start()) < end and not any(a < match.end() and match.start() < b for a, b in lines[index].marks)
        ]
        if len(spots) == 1:
            places[number] = spots[0][:2]
            added.setdefault(spots[0][0], []).append(spots[0][1:])
    return [replace(line, marks=tuple(sorted([*line.marks, *added[index]]))) if index in added else line for index, line in enumerate(lines)]


def _weight(text: str, start: int, end: int) -> float:
    """What a figure counts for as a mark; 0 where it can be none."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    if not re.sub(r"[\d\s,]", "", text[line_start : line_end if line_end >= 0 else None]):
        return _ALONE
    before = text[start - 1] if start else ""
    after = text[end : end + 1]
    if not before or after.isalpha():
        return 0.0
    if before.isspace():
        ended = text[:start].rstrip()[-1:]
        if ended in set('.;:,”"’)'):
            return _APART if ended != "," or after in {"", " "} else _LOOSE
        return _LOOSE if not after or after.isspace() else 0.0
    if before.isalpha() or before in '”"’)]»':
        return _GLUED
    if before in ".,;:":
        return _GLUED if not text[start - 2 : start - 1].isdigit() else 1.0
    return 0.0


def _rising(found: list[tuple[int, int, int, int, float]]) -> list[tuple[int, int, int, int, float]]:
    """The run of figures, rising in number, that counts for most."""
    best: dict[int, tuple[float, int]] = {}  # the last number of a run -> its worth and its last figure
    before: list[int | None] = []
    for place, (number, *_, weight) in enumerate(found):
        worth, last = max(
            ((value + (_NEXT if ended == number - 1 else 0.0), at) for ended, (value, at) in best.items() if ended < number),
            default=(0.0, -1),
        )
        before.append(last if last >= 0 else None)
        if worth + weight > best.get(number, (0.0, -1))[0]:
            best[number] = (worth + weight, place)
    if not best:
        return []
    chosen = []
    at: int | None = max(best.values())[1]
    while at is not None:
        chosen.append(found[at])
        at = before[at]
    return chosen[::-1]

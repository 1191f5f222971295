"""The marks of notes in a text.

In PDF and Word files a mark is known by its place above the line. A plain text has only its figure, glued to the word before ("review.1"), behind a
blank, in brackets, or alone on a line: there the marks are the figures that, taken in order, fit the numbers of the notes best.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ...light_dataclass import dataclass, replace
from ...reading import Line
from ...reading.paragraph_numbers import numeral
from ...text import begins_with_day
from ...text.rising import rising

_NEAR = 80
"""So many characters before a figure, and behind it, say what it is."""
_FIGURES = re.compile(r"\d+")
_BRACKETED = re.compile(r"\[(\d{1,3})\]")
_DIGITS = re.compile(r"\d{1,3}(?:[, ]+\d{1,3})*")
_BETWEEN = re.compile(r",?\s?")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Words that figures are glued to without being marks: units, formulas.
_UNITS = re.compile(r"(?:^|[\s(])(?:[kcm]?m|CO|PM|H|G|COVID|SARS-CoV)$")
# What stands before and behind a figure that counts something or names a part of a text.
_COUNTS = re.compile(
    r"\b(?:on|of|in|with|the|to|than|from|for|about|and|or|at|by|up|over|some|all|only|was|were|are|is|articles?|paragraphs?|sections?|sects?\.|annex|nos?\."
    r"|chapters?|rules?|goals?|targets?|recommendations?|paras?\.|pages?|pp?\.)\s+$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s+(?:per\s?cent|million|billion|thousand|years?|months?|days?)\b")
_NUMBERED = re.compile(r"(?<![^\W_])(?:[IVXL]{1,5}|[A-Z])\.$")
_CODE = re.compile(r"(?<![^\W\d_])([A-Z]{2,5})(\d{1,3})(?!\d)")
_GLUED, _APART, _ALONE, _LOOSE = 3.0, 2.0, 2.5, 0.5
"""What a figure counts for as a mark, by how it stands. Set on the eleven text files of the corpus that have endnotes."""
_TO_YEAR, _TO_CODE, _TO_NUMBER = 2.0, 0.8, 1.0
"""The same where it is glued to a year ("20216"), belongs to a code ("JS39"), stands behind a number and a stop ("PEC/95.18")."""
_RAISED = 0.75
"""A mark's type, as a share of the body's. UPR.md: marks are below 0.8; page numbers begin there."""
FEWEST = 10
"""Marks that a text without notes has at least."""
_NEARLY = 0.8
"""The share of their numbers that has to be there; of the notes' numbers, where fewer marks than `_MOST_LOST` are found, none is sure."""
_MOST_LOST = 0.4
_NEXT = 1.5
"""What it counts for in addition that the mark follows the one before without a gap."""


@dataclass(frozen=True, slots=True)
class _Figure:
    number: int
    line: int
    start: int
    end: int
    weight: float


def with_marks(lines: Sequence[Line], numbers: Collection[int]) -> list[Line]:
    """The lines of a text whose file does not tell marks from other figures, with the marks of the notes `numbers` set.

    A run of figures is chosen that rises through the numbers, each taken once at most, with the greatest sum of what they count for.
    """
    codes = _codes(line.text for line in lines)
    found = [each for index, line in enumerate(lines) for each in _figures(line.text, index, codes) if each.number in numbers and each.weight]
    chosen = [found[at] for at in rising([each.number for each in found], [each.weight for each in found], follows=_NEXT)]
    if len(numbers) >= FEWEST and sum(each.weight > _LOOSE for each in chosen) < _MOST_LOST * len(numbers):
        return list(lines)  # the file has lost its marks: what looks like one is none
    marks: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for before, each, after in zip([None, *chosen], chosen, [*chosen[1:], None], strict=False):
        sure = each.weight > _LOOSE or (before is not None and after is not None and after.number - before.number == 2)
        if not sure:
            continue
        its = marks[each.line]
        if its and _BETWEEN.fullmatch(lines[each.line].text, its[-1][1], each.start):
            its[-1] = (its[-1][0], each.end)  # "7, 8": the comma is the marks'
        else:
            its.append((each.start, each.end))
    return [replace(line, marks=tuple(marks[index])) if index in marks else line for index, line in enumerate(lines)]


def unnoted(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text that has lost its notes, with their marks set: figures that run from 1 on nearly without a gap, glued to words."""
    codes = _codes(line.text for line in lines)
    found = [each for index, line in enumerate(lines) for each in _figures(line.text, index, codes) if each.weight >= _APART]
    run = [found[at] for at in rising([each.number for each in found], [each.weight for each in found], follows=_NEXT, gap=_NEXT)]
    if len(run) < FEWEST or len(run) < _NEARLY * run[-1].number:
        return list(lines)
    return with_marks(lines, {each.number for each in run})


def _codes(texts: Iterator[str]) -> set[str]:
    """The letters of codes with a number ("JS1", "JS12"), as distinct from abbreviations with a mark: one of their numbers recurs, or they do not
    rise."""
    seen: dict[str, list[int]] = defaultdict(list)
    for text in texts:
        for match in _CODE.finditer(text):
            seen[match[1]].append(int(match[2]))
    return {letters for letters, numbers in seen.items() if any(after <= before for before, after in pairwise(numbers))}


def _figures(text: str, line: int, codes: Collection[str]) -> Iterator[_Figure]:
    """The figures of a text that may be marks."""
    own = numeral(text, line)  # a paragraph's number is no mark
    bracketed = {match.start(1): match.span() for match in _BRACKETED.finditer(text)}
    before: list[_Figure] = []
    for match in _FIGURES.finditer(text, own.text if own else 0):
        start, end = match.span()
        if start in bracketed:
            yield _Figure(int(match[0]), line, *bracketed[start], _GLUED)
            continue
        listed = [each for one in before if (each := _list_goes_on(text, line, start, end, one))]
        whole = _whole(text, line, start, end, codes)
        before = listed or [*([whole] if whole and whole.weight else []), *_tails(text, line, start, end, codes)]
        yield from before


def _list_goes_on(text: str, line: int, start: int, end: int, before: _Figure) -> _Figure | None:
    """A mark behind another one, parted by a comma or a blank: "7,8"."""
    if end - start > 3 or int(text[start:end]) != before.number + 1:
        return None
    if re.fullmatch(r",?\s?", text[before.end : start]) is None or text[end : end + 1].isalpha() or text[end : end + 1] in tuple("%/"):
        return None
    return _Figure(int(text[start:end]), line, start, end, before.weight)


def _whole(text: str, line: int, start: int, end: int, codes: Collection[str]) -> _Figure | None:
    """A figure of up to three digits that may be a mark. Not in decimals, symbols, dates."""
    behind, after = text[start - 1 : start], text[end : end + 2]
    if end - start > 3 or text[start] == "0" or behind in tuple("/‐‑–−-") or after[:1] in tuple("/‐‑–−%-"):
        return None
    number = int(text[start:end])
    if after[:1] in tuple(".,") and after[1:].isdigit() and not _list_begins(text, number, end):
        return None
    return _Figure(number, line, start, end, _weight(text, start, end, codes))


def _list_begins(text: str, number: int, end: int) -> bool:
    match = re.match(r",(\d{1,3})(?!\d)", text[end : end + 5])
    return match is not None and int(match[1]) == number + 1


def _tails(text: str, line: int, start: int, end: int, codes: Collection[str]) -> Iterator[_Figure]:
    """The last digits of a figure that may be a mark glued to its first: to a year ("20216"), to a code's number ("JS39")."""
    for length in (1, 2, 3):
        at = end - length
        if at <= start or text[at] == "0" or text[end : end + 1].isalpha() or text[end : end + 1] in tuple("/%"):
            continue
        if re.match(r"[.,]\d", text[end : end + 2]) and not _list_begins(text, int(text[at:end]), end):
            continue
        if _YEAR.fullmatch(text, start, at):
            yield _Figure(int(text[at:end]), line, at, end, _TO_YEAR)
        elif (stem := re.search(r"([^\W\d_]+)-?$", text[max(0, start - _NEAR) : start])) and (
            stem[1] in codes or _UNITS.search(stem[1]) or stem[0][-1] == "-"
        ):
            yield _Figure(int(text[at:end]), line, at, end, _TO_CODE)


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


@lru_cache(maxsize=4)
def _bare_lines(text: str) -> tuple[tuple[int, int], ...]:
    """The lines of a text that have nothing but figures."""
    return tuple(match.span() for match in re.finditer(r"(?m)^.+$", text) if not re.search(r"[^\d\s,]", match[0]))


def _weight(text: str, start: int, end: int, codes: Collection[str]) -> float:
    """What a figure counts for as a mark; 0 where it can be none."""
    bare = _bare_lines(text)
    if bare and (at := bisect_right(bare, (start, len(text)))) and bare[at - 1][1] >= end:
        return _ALONE
    before = text[start - 1] if start else ""
    after = text[end : end + 1]
    if not before or after.isalpha():
        return 0.0
    if before.isspace():
        return _weight_apart(text, start, end)
    if before.isalpha():
        before = text[max(0, start - _NEAR) : start]
        stem = re.search(r"(?<![^\W\d_])[^\W\d_]+$", before)
        return _TO_CODE if (stem and stem[0] in codes) or _UNITS.search(before) else _GLUED
    return _weight_behind_sign(text, start)


def _weight_apart(text: str, start: int, end: int) -> float:
    """What a figure counts for behind a blank."""
    ended, after = text[max(0, start - _NEAR) : start].rstrip()[-1:], text[end : end + 1]
    if ended in set('.;:,”"’)'):
        return _APART if ended != "," or after in {"", " "} else _LOOSE
    return _LOOSE if (not after or after.isspace()) and not _is_quantity(text, start, end) else 0.0


def _weight_behind_sign(text: str, start: int) -> float:
    """What a figure counts for behind a stop, a bracket or a quotation mark."""
    before = text[start - 1]
    if before in '”"’)]»':
        return _GLUED
    if before not in ".,;:":
        return 0.0
    if _NUMBERED.search(text[max(0, start - _NEAR) : start]):
        return _TO_CODE  # "annex I.1"
    if not text[start - 2 : start - 1].isdigit():
        return _GLUED
    return _TO_YEAR if before != "," and _YEAR.search(text[max(0, start - _NEAR) : start].rstrip('.,;:”"’)]»')[-4:]) else _TO_NUMBER


def _is_quantity(text: str, start: int, end: int) -> bool:
    """Whether a spaced figure is surely a day, share, article or quantity."""
    return (
        _COUNTS.search(text, max(0, start - 20), start) is not None
        or begins_with_day(text[start : start + _NEAR])
        or _UNIT.match(text, end) is not None
    )

"""The notes of a text without pages: at its end, or below the lines of each page; a note a line, or run together.

A title ("Notes") leads to those at the end, or nothing but their numbers, which are those that the text carries as marks. Where each note begins,
the run of their numbers tells (`text/rising.py`): a line of a note may begin with a year or a quantity too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..text import begins_with_day
from ..text.rising import rising
from .drafts import Draft
from .transcript import Part

NOTES = re.compile(r"(?:(?:end|foot)?notes?|notas(?: finales)?|примечания|notes de fin)\s*[:.]?", re.IGNORECASE)
"""The title of the endnotes."""
_RULE = re.compile(r"[_\-–—=*\s]{5,}")
# A note's number where a line begins, and inside a line, behind the end of the note before.
_BEGINS = re.compile(r"[\[(]?(?P<number>\d{1,3})(?![\d/‐‑–-]|[.,]\d)[\])]?[.)]?(?:\s*(?=\S)|$)")
_INSIDE = re.compile(
    r"(?<=[.;:)”\"’\]])\s+(?P<open>[\[(])?(?P<number>\d{1,3})(?(open)[\])])[.)]?(?:\s+|$)(?=(?![a-zß-öø-ÿа-я])[^\W\d_]|[“\"‘(]|https?:|www\.|$)"
)
# A mark in the text: behind a word, a stop, a bracket or a quotation mark; several are parted by commas.
_GLUED = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:”\"’)\]])|(?<=[”\"’)\]][.,;:])|(?<=[”\"’)\]])|(?<=(?:19|20)\d\d[.,;:]))"
    r"\[?(\d{1,3}(?:\]?,?\s?\[?\d{1,3})*)\]?(?!\d)"
)
_REFERS = re.compile(r"\b(?:[Nn][or]s?|[Pp]aras?|[Aa]rts?|pp?|[Cc]f|[Vv]ol|[Ss]ect)\.$")
_ENDS = re.compile(r"[.;!?)\]”\"’]$|\d$|/\S+$")
_FOLLOWS, _GAP, _MISSING = 2.0, 1.5, 0.3
_LEAST = 0.5
_RUN = 0.7
"""The share of the numbers that a run of notes has to have."""
_FEWEST = 3
"""Notes that a text has at least where no title leads to them."""
_MARKED = 0.6
"""The share of them whose marks the text has to carry."""


@dataclass(frozen=True, slots=True)
class NoteStart:
    """Where a note begins: its line, where in the line, how long its number is printed with what stands behind it."""

    line: int
    at: int
    number: int
    length: int


def notes_of(printed: Sequence[str], parts: list[Part]) -> list[NoteStart]:
    """Where the notes begin; their lines are told in `parts`."""
    body = [index for index, line in enumerate(printed) if line and parts[index] is Part.BODY]
    start = _titled(printed, body)
    if start is None:
        start = _untitled(printed, body)
    if start is None:
        return _below_pages(printed, parts)
    lines = [index for index in body if index >= start]
    for index in lines:
        parts[index] = Part.NOTE
    return _starts(printed, lines)


def note_drafts(line: str, starts: Sequence[NoteStart]) -> Iterator[Draft]:
    """A line of the notes, cut where notes begin in it; what goes on with the note before has no mark."""
    ends = [*(each.at for each in starts), len(line)]
    if line[: ends[0]].strip():
        yield Draft(line[: ends[0]].rstrip(), Part.NOTE)
    for start, end in zip(starts, ends[1:], strict=True):
        yield Draft(line[start.at : end].rstrip(), Part.NOTE, marks=((0, start.length),))


def _titled(printed: Sequence[str], body: Sequence[int]) -> int | None:
    """The line of the title or rule that leads to note 1."""
    for index, following in zip(reversed(body[:-1]), reversed(body[1:]), strict=True):
        first = _BEGINS.match(printed[following])
        if first and first["number"] == "1" and (NOTES.fullmatch(printed[index]) or _RULE.fullmatch(printed[index])):
            return index
    return None


def _untitled(printed: Sequence[str], body: Sequence[int]) -> int | None:
    """The line of note 1 where no title leads to it: the numbers run from there to the end, and the text before carries them as marks."""
    marks = [(place, mark) for place, index in enumerate(body) for mark in _marks(printed[index])]
    if len(marks) < _FEWEST:
        return None
    for place in range(len(body) - 1, 0, -1):
        first = _BEGINS.match(printed[body[place]])
        if first is None or first["number"] != "1":
            continue
        starts = _starts(printed, body[place:])
        last = starts[-1].number if starts else 0
        if last < _FEWEST or starts[0].number != 1 or len(starts) < _RUN * last:
            continue
        before = [mark for at, mark in marks if at < place and mark <= last]
        if len(rising(before, [1.0] * len(before), follows=0.0)) >= _MARKED * last:
            return body[place]
    return None


def _below_pages(printed: Sequence[str], parts: list[Part]) -> list[NoteStart]:
    """Notes below the lines of the page whose marks lead to them, counted through."""
    expected = 1
    found: list[list[NoteStart]] = []
    for page in _pages(printed, parts):
        for place in range(len(page) - 1, 0, -1):
            first = _BEGINS.match(printed[page[place]])
            if first is None or int(first["number"]) != expected:
                continue
            starts = _starts(printed, page[place:], expected)
            marks = {mark for index in page[:place] for mark in _marks(printed[index])}
            if starts and starts[0].line == page[place] and sum(each.number in marks for each in starts) >= _RUN * len(starts):
                found.append(starts)
                expected = starts[-1].number + 1
                break
    if len(found) < 2 and sum(map(len, found)) < _FEWEST:
        return []
    for starts in found:
        at = starts[0].line
        while at < len(parts) and parts[at] is Part.BODY:
            parts[at] = Part.NOTE
            at += 1
    return [each for starts in found for each in starts]


def _pages(printed: Sequence[str], parts: Sequence[Part]) -> Iterator[list[int]]:
    """The body's lines from one head or foot to the next."""
    page: list[int] = []
    for index, line in enumerate(printed):
        if parts[index] is Part.BODY:
            page.extend([index] if line else [])
        elif page:
            yield page
            page = []
    if page:
        yield page


def _marks(line: str) -> list[int]:
    return [int(mark) for match in _GLUED.finditer(line) for mark in re.findall(r"\d+", match[1])]


def _starts(printed: Sequence[str], lines: Sequence[int], first: int = 1) -> list[NoteStart]:
    """Where notes begin in some lines, the first with the number `first`."""
    found: list[tuple[NoteStart, float]] = []
    before = "."
    for index in lines:
        line = printed[index]
        if line[:1].isdigit() or line[:1] in "[(":
            found.extend(_at_start(line, index, ended=_ENDS.search(before) is not None or NOTES.fullmatch(before) is not None))
        if any(map(str.isdigit, line)):
            found.extend(_inside(line, index))
        before = line
    found = [(start, weight) for start, weight in found if weight >= _LEAST and start.number >= first]
    chosen = rising(
        [start.number - first + 1 for start, _ in found],
        [weight for _, weight in found],
        follows=_FOLLOWS,
        gap=_GAP,
        missing=_MISSING,
    )
    return [found[index][0] for index in chosen]


def _at_start(line: str, index: int, *, ended: bool) -> Iterator[tuple[NoteStart, float]]:
    match = _BEGINS.match(line)
    if match is None:
        return
    weight = 2.0 if ended else 1.3
    behind = line[match.end() : match.end() + 1]
    if begins_with_day(line):
        weight -= 1.5
    elif behind.islower() and not line.startswith(("http", "www"), match.end()):
        weight -= 1.0
    elif not behind:
        weight -= 0.7  # the note's text is on the next line
    printed = match.group().rstrip()
    yield NoteStart(index, 0, int(match["number"]), len(printed)), weight


def _inside(line: str, index: int) -> Iterator[tuple[NoteStart, float]]:
    for match in _INSIDE.finditer(line):
        at = match.start("open") if match["open"] else match.start("number")
        if not _REFERS.search(line[: match.start()]) and not begins_with_day(line[at:]):
            yield NoteStart(index, at, int(match["number"]), len(match.group().strip())), 1.0

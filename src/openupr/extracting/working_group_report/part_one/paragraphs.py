"""The numbered paragraphs of a working group report, and the lettered parts of one.

The UN numbers a report's paragraphs in one run, from the introduction to part II. In the 121 reports of the corpus a paragraph's
first line carries its number and stands 1.5 to 1.9 lines below the line before (or at the top of a page); three numbers of some
9,600 lack their full stop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ....reading import Line, Passage
from ....text import sentences

# A paragraph's number at the start of a line: "12. The", "12.The", "42, The" (misprinted), "35 Slovakia" (without its stop).
# "10. 2003 marked" too. Not "2 February 2009" in the middle of a paragraph: without a stop the number must be the expected one,
# at a paragraph's distance.
_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:\s?(?P<stop>[.,:;)])\s*|\s+)(?=[^\W\d_]|[(“\"‘'\[•])|(?P<year>\d{1,3})\.\s+(?=\d)")
# A heading: a Roman number or a capital letter, or bold and without a full stop at the end.
_HEADING_NUMBER = re.compile(r"(?:[IVX]{1,4}|[A-H])\.\s+\S")
# A footnote's asterisks at the start of a line; raised figures are known by their size.
_NOTE = re.compile(r"[*∗]{1,4}\s*[^\W\d_]")
# More than this times the usual line distance opens a paragraph. Measured: 1.49 and more, within a paragraph at most 1.08.
_OPENS = 1.25
# The same in sizes of type: lines stand 1.13 to 1.2 apart, paragraphs 1.6 and more.
_OPENS_BY_SIZE = 1.45
# A number may be this far ahead of the expected one before it is taken for something else (missing paragraphs).
_AHEAD = 3


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the report with all that hangs on it: unnumbered paragraphs, lists.

    `number` is its number in the run ("27"), "" for lines that stand before any numbered paragraph; `printed` what is printed,
    which differs where the number is a misprint. `offset` is where its text begins in the first line, after the number. `heading`
    are the lines of the heading that it stands under, if one stands right before it. `jump` is the number that was expected where
    it is another one, else None. `notes` are lines of footnotes that are set in the type of the text and stand among its lines.
    """

    number: str
    lines: list[Line]
    printed: str = ""
    offset: int = 0
    heading: tuple[Line, ...] = ()
    jump: int | None = None
    notes: list[Line] = field(default_factory=list)

    @cached_property
    def passage(self) -> Passage:
        """The paragraph's text without its number."""
        return Passage([(line, self.offset if index == 0 else 0, len(line.text)) for index, line in enumerate(self.lines)])


def paragraphs(lines: list[Line], first: int | None) -> list[Paragraph]:
    """The paragraphs of a section's body lines, in order; `first` is the number that the first is expected to have (None:
    whatever comes).

    A number that is not the expected one counts where it stands like a paragraph's number and the run goes on from it: missing
    numbers, a number printed twice, a misprint between its neighbours. Else the line belongs to the paragraph before. Headings
    are text of no paragraph.
    """
    opens = _openings(lines)
    starts = _starts(lines, opens, first)
    headings = _headings(lines, opens, starts)
    notes = _notes(lines, opens, starts)
    found: list[Paragraph] = []
    heading: list[Line] = []
    for index, line in enumerate(lines):
        if index in headings:
            heading.append(line)
        elif index in notes and found:
            found[-1].notes.append(line)
        elif index in starts:
            number, printed, offset, jump = starts[index]
            found.append(Paragraph(number, [line], printed, offset, tuple(heading), jump))
            heading = []
        elif found and not (heading and found[-1].number and index in opens):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph("", [line], heading=tuple(heading)))
            heading = []
    return found


def _openings(lines: list[Line]) -> set[int]:
    """The lines that may open a paragraph by their place: well below the line before (by the usual distance, or by the size of the
    type where every paragraph is one line), at the top of a page, or in a file without pages."""
    gaps = Counter(round(line.gap) for line in lines if line.gap > 0)
    usual = gaps.most_common(1)[0][0] if gaps else 0
    return {
        index
        for index, line in enumerate(lines)
        if index == 0 or line.gap <= 0 or line.gap > _OPENS * usual or (line.size > 0 and line.gap > _OPENS_BY_SIZE * line.size)
    }


def _starts(lines: list[Line], opens: set[int], first: int | None) -> dict[int, tuple[str, str, int, int | None]]:
    """The first lines of numbered paragraphs: (number, as printed, where the text begins, the expected number if it is another)."""
    candidates: list[tuple[int, int, str, int]] = []
    for index, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        if match:
            stop = "." if match["year"] else match["stop"] or ""
            candidates.append((index, int(match["number"] or match["year"]), stop, match.end()))
    starts: dict[int, tuple[str, str, int, int | None]] = {}
    expected = first
    for at, (index, number, stop, offset) in enumerate(candidates):
        if expected is None and index in opens and stop == ".":
            expected = number
        if expected is None:
            continue
        taken = _taken(number, stop, index in opens and lines[index].gap > 0, index in opens, expected)
        if taken is None and index in opens and stop == "." and number != expected:
            following = next((n for i, n, s, _ in candidates[at + 1 :] if i in opens and s == "."), None)
            if following == expected + 1:
                taken = expected  # a misprint between its neighbours
            elif expected < number and following == number + 1:
                taken = number  # the run goes on from there
        if taken is not None:
            starts[index] = (str(taken), str(number), offset, None if taken == number == expected else expected)
            expected = taken + 1
    return starts


def _taken(number: int, stop: str, stands_off: bool, may_open: bool, expected: int) -> int | None:
    """The paragraph's number where no look ahead is needed, None where the line may be something else."""
    if number == expected:
        return number if (stop == "." and may_open) or (stop in {"", ",", ":", ";"} and stands_off) else None
    near = expected < number <= expected + _AHEAD or number == expected - 1
    return number if near and stop == "." and stands_off else None


def _headings(lines: list[Line], opens: set[int], starts: dict[int, tuple[str, str, int, int | None]]) -> set[int]:
    """The lines of headings between paragraphs: bold or numbered like one, set off, without a full stop at the end."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if index in starts or line.text.rstrip().endswith((".", ";", ":", ",")):
            continue
        looks = line.bold or (_HEADING_NUMBER.match(line.text) is not None and len(line.text) < 80)
        if looks and (index in opens or index - 1 in found):
            found.add(index)
    return found


def _notes(lines: list[Line], opens: set[int], starts: dict[int, tuple[str, str, int, int | None]]) -> set[int]:
    """The lines of footnotes in the type of the text: from a mark that hangs out to the left, set off, to the end of the page."""
    found: set[int] = set()
    lefts = Counter(round(line.left) for line in lines)
    usual = lefts.most_common(1)[0][0] if lefts else 0
    page: int | None = None
    for index, line in enumerate(lines):
        marked = _NOTE.match(line.text) is not None or any(start == 0 for start, _ in line.marks)
        if marked and index in opens and index not in starts and line.gap > 0 and line.left < usual - 6:
            page = line.page
        if page is not None and line.page == page:
            found.add(index)
        else:
            page = None
    return found


# "(a)", "(iv)" where a list's part begins: not glued to a word, and not in a citation ("paragraph 15 (a)", "article 4 (b)").
_LETTER = re.compile(r"(?<![\w)])(?<!\d )\((?P<mark>[a-z]{1,5})\)\s*")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
# What joins two parts of a list and belongs to neither.
_JOINT = re.compile(r"\s*[;,]?\s*(?:\b(?:and|or|and/or|as well as)\b\s*)?$")


def lettered(passage: Passage) -> dict[str, tuple[int, int]]:
    """The parts of a list inside a paragraph: "a" -> the span of its text in `passage.clean`, without the letter and the joint
    after it.

    Roman parts inside a lettered one have the key "a.ii" (the letter's span covers them); a list of Roman numbers alone has "i",
    "ii". A letter printed twice or left out does not break the list. A part that begins a line runs to the next part or the
    paragraph's end, else the last part ends with its sentence.
    """
    text = passage.clean
    marks = [(match["mark"], match.start(), match.end()) for match in _LETTER.finditer(text)]
    begins = _line_starts(passage)
    parts: dict[str, tuple[int, int]] = {}
    top = _run(marks, _LETTERS)
    if not top:
        return dict(_spans(text, _run(marks, _ROMAN), len(text), begins))
    for letter, (start, end) in _spans(text, top, len(text), begins):
        parts[letter] = (start, end)
        inner = _run([mark for mark in marks if start <= mark[1] < end], _ROMAN)
        parts.update({f"{letter}.{roman}": span for roman, span in _spans(text, inner, end, begins)})
    return parts


def _run(marks: list[tuple[str, int, int]], names: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """The marks that count up in `names` from the first on; what does not fit (a nested Roman "(i)", a repetition) is left out."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for index, mark in enumerate(marks):
        if mark[0] not in names[at : at + 1 + (3 if found else 0)]:
            continue
        place = names.index(mark[0])
        if place > at and any(names[at] == later[0] for later in marks[index + 1 :]):
            continue  # the expected one is still to come
        found.append(mark)
        at = place + 1
    return found if len(found) > 1 or (found and names is _LETTERS) else []


def _spans(text: str, marks: list[tuple[str, int, int]], end: int, begins: set[int]) -> Iterator[tuple[str, tuple[int, int]]]:
    for index, (name, start, after) in enumerate(marks):
        if index + 1 < len(marks):
            stop = marks[index + 1][1]
        elif start in begins:
            stop = end
        else:
            stop = next((e for s, e in sentences(text) if s <= after < e), end)
        joint = _JOINT.search(text, after, min(stop, end))
        yield name, (after, joint.start() if joint else min(stop, end))


def _line_starts(passage: Passage) -> set[int]:
    """The offsets in the clean text where a printed line begins."""
    starts = {0}
    at = 0
    for line, start, end in passage.slices:
        starts.add(at)
        piece = Passage([(line, start, end)]).clean
        found = passage.clean.find(piece, max(0, at - 1))
        at = (found if found >= 0 else at) + len(piece)
        if passage.clean[at : at + 1] == " ":
            at += 1
    return starts

"""The numbers of a document's paragraphs: figures at the beginning of a line that make the most plausible run.

The UN numbers the paragraphs of a document in one run: "12. The". Texts print it in other ways too ("12 The", "12) The", "[12] The", "12The"), and
lines begin with figures that are no paragraph's: "50 States", "1 May-12 May", "1. Equality" (a heading), the rows of a table. Which are, the whole
run decides (`text/rising.py`); what counts is how a figure is printed and whether a paragraph can begin there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest

from ..light_dataclass import dataclass
from ..text import begins_with_day
from ..text.rising import rising
from .headings import ends_sentence, is_heading

_WORD = r"(?=[^\W\d_]|[“\"‘'«„(\[•¿¡])"
_UPPER = r"(?=(?![a-zß-öø-ÿа-я])[^\W\d_]|[“\"‘'«„(\[•¿¡])"
# How a number is printed at the beginning of a line, and what that counts for. Reports on a session of the Council have some 1,200 paragraphs.
_SHAPES = [
    (re.compile(rf"(?P<number>\d{{1,3}}|1[0-4]\d\d)\s?\.\s?[-–—]?\s*{_UPPER}"), 3.0),  # 12. The
    (re.compile(r"(?P<number>\d{1,3}|1[0-4]\d\d)\.\s+(?=\d{1,4}\b(?!\.\d))"), 2.5),  # 12. 2019 was
    (re.compile(r"(?P<number>\d{1,3}|1[0-4]\d\d)\.$"), 2.5),  # 12. (the text on the next line)
    (re.compile(rf"(?P<number>\d{{1,3}})\s?\.\s+{_WORD}"), 1.5),  # 12. the
    (re.compile(rf"(?P<number>\d{{1,3}})\)\s*{_UPPER}"), 2.0),  # 12) The
    (re.compile(rf"[(\[](?P<number>\d{{1,3}})[)\]]\.?\s*{_UPPER}"), 1.5),  # (12) The, [12] The
    (re.compile(rf"(?P<number>\d{{1,3}})\s?[,:;]\s*{_UPPER}"), 1.2),  # 12, The (misprinted)
    (re.compile(rf"(?P<number>\d{{1,3}})\s[-–—]\s+{_UPPER}"), 1.2),  # 12 - The
    (re.compile(rf"(?P<number>\d{{1,3}})\s+{_UPPER}"), 1.0),  # 12 The
    (re.compile(r"(?P<number>\d{1,3})(?=(?![a-zß-öø-ÿа-я])[^\W\d_]{2}|(?![a-zß-öø-ÿа-я])[^\W\d_]\s)"), 0.8),  # 12The
]
# 2.3 The, 2.c The, 2 c. The
_DOTTED = re.compile(rf"(?P<chapter>\d{{1,2}})(?:\.(?P<number>\d{{1,2}})\.?\)?|\.\s?(?P<letter>[a-z])\.?|\s?(?P<signed>[a-z])\.)\s+{_UPPER}")
# Inside a line, behind a heading or the end of a sentence that was printed on it: "B. Women 12. The".
_INSIDE = re.compile(rf"(?<=\s)(?P<number>\d{{1,3}})\.\s+{_UPPER}")
_NO_PARAGRAPH = re.compile(r"\d{1,3}\s+\(\w{1,4}\)\s")  # "12 (b) of the Convention"
_MARKS = re.compile(r"[\d\s,]+")
_REFERS = re.compile(r"\b(?:[Nn]os?|[Pp]aras?|[Aa]rts?|pp?|[Cc]f)\.$")
_FOLLOWS = 2.0
"""What it counts for that a number is the one after that before it."""
_GAP, _MISSING = 2.0, 0.25
"""What a gap costs, and each number in it: figures a hundred paragraphs ahead begin no run of their own."""
_AGAIN = 5.5
"""What it costs that the run begins again."""
_HEADED = 1.5
"""What is taken off a line that could be a heading."""
_CHAPTER = 1000
_STRONG = 2.5
"""What a figure counts for that is a paragraph's number though it is not the one expected."""
_FEWEST = 3
_LEAST = 0.5
"""What counts for less is no number."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure that may be a paragraph's number: in which line and where it begins, where the paragraph's text does, and what it counts for."""

    line: int
    at: int
    number: int
    printed: str
    text: int
    weight: float
    heading: bool = False
    """The line could be a heading."""
    anew: bool = False
    """The run could begin again here."""
    bare: bool = False
    """Nothing stands behind the figure that shows it to be a number: "12 The"."""

    @property
    def dotted(self) -> bool:
        """Whether it names the chapter too: `number` has both."""
        return "." in self.printed


@dataclass(frozen=True, slots=True)
class ParagraphNumber:
    """A figure taken for a paragraph's number: `number` is what the run makes it, `expected` another one that would have followed (empty: none).
    `elsewhere`: it stands where the file has it, out of the run's order."""

    numeral: Numeral
    number: str
    expected: str = ""
    elsewhere: bool = False


def numeral(line: str, index: int, place: float = 0.0, *, heading: bool = False, anew: bool = False) -> Numeral | None:
    """The figure that a line begins with, if it may be a paragraph's number. `place` is what its place counts for: a line that goes on counts
    for less than nothing."""
    if not line[:1].isdigit() and line[:1] not in "([":
        return None
    if dotted := _DOTTED.match(line):
        letter = dotted["letter"] or dotted["signed"]
        number = ord(letter) - ord("a") + 1 if letter else int(dotted["number"])
        printed = f"{dotted['chapter']}.{letter or dotted['number']}"
        return Numeral(index, 0, _CHAPTER * int(dotted["chapter"]) + number, printed, dotted.end(), 3.0 + place, heading)
    for shape, weight in _SHAPES:
        if match := shape.match(line):
            number = int(match["number"])
            if number == 0 or (weight <= 1.0 and (begins_with_day(line) or _NO_PARAGRAPH.match(line))):
                return None
            counts = weight + place - (_HEADED if heading else 0.0)
            return Numeral(index, 0, number, match["number"], match.end(), counts, heading, anew and number == 1, weight <= 1.0)
    return None


def inside(line: str, index: int, place: float, title: str = "") -> Iterator[Numeral]:
    """The figures inside a line that may be a paragraph's number: behind a mark, a heading, or the end of a sentence. `title` is the line before
    where a heading begins with it."""
    for match in _INSIDE.finditer(line):
        before = line[: match.start()].rstrip()
        if place > 0 and _MARKS.fullmatch(before):
            weight = 2.0 + place
        elif (place > 0 and is_heading(before)) or (title and is_heading(f"{title} {before}")):
            weight = 1.2 + max(place, 0.0)
        elif ends_sentence(before) and not _REFERS.search(before):
            weight = 0.6
        else:
            continue
        yield Numeral(index, match.start(), int(match["number"]), match["number"], match.end(), weight)


def run_of(numerals: Sequence[Numeral]) -> list[Numeral]:
    """Those that make the run of a document's paragraphs. A part of it that begins anew, or all of it, is none where most of it are headings."""
    counted = [each for each in numerals if each.weight >= _LEAST and not each.dotted]
    signed = _best([each for each in counted if not each.bare])
    if len(signed) >= _FEWEST:
        counted = [each for each in counted if not each.bare or _fills(each, signed)]
    parts: list[list[Numeral]] = []
    for each in _best(counted):
        if not parts or each.number <= parts[-1][-1].number:
            parts.append([])
        parts[-1].append(each)
    run = [each for part in parts if 2 * sum(each.heading for each in part) <= len(part) for each in part]
    run = run or _later_part([each for each in counted if not each.heading])
    by_chapter = _by_chapter([each for each in numerals if each.dotted and each.weight >= _LEAST])
    return by_chapter if len(by_chapter) > len(run) else run


def _later_part(counted: Sequence[Numeral]) -> list[Numeral]:
    """The run of a file that holds a later part of a document alone: its first number is taken for the first of the document."""
    first = min((each.number for each in counted), default=1)
    run = _best(counted, first - 1)
    return run if len(run) >= _FEWEST else []


def _best(counted: Sequence[Numeral], before: int = 0) -> list[Numeral]:
    chosen = rising(
        [each.number - before for each in counted],
        [each.weight for each in counted],
        follows=_FOLLOWS,
        gap=_GAP,
        missing=_MISSING,
        anew={index for index, each in enumerate(counted) if each.anew},
        again=_AGAIN,
    )
    return [counted[index] for index in chosen]


def _fills(numeral: Numeral, run: Sequence[Numeral]) -> bool:
    """Whether a figure without a sign behind it stands where the run of those that have one lacks its number: at its beginning, or in a gap."""
    after = next((each for each in run if each.line > numeral.line), None)
    before = next((each for each in reversed(run) if each.line < numeral.line), None)
    return after is not None and (before.number if before else 0) < numeral.number < after.number


def _by_chapter(dotted: Sequence[Numeral]) -> list[Numeral]:
    """The run of numbers that name the chapter too; it begins in the first chapters, and has more than one."""
    order = {number: place for place, number in enumerate(sorted({each.number for each in dotted}), 1)}
    chosen = rising([order[each.number] for each in dotted], [each.weight for each in dotted], follows=_FOLLOWS, gap=_GAP, missing=_MISSING)
    run = [dotted[index] for index in chosen]
    chapters = {each.number // _CHAPTER for each in run}
    return run if len(chapters) > 1 and min(chapters) <= 2 and max(chapters) < 3 * len(chapters) else []


def numbered_paragraphs(numerals: Sequence[Numeral]) -> list[ParagraphNumber]:
    """The paragraphs that figures at the beginning of lines tell of, in order: those of the run; one that is printed twice; one that is misprinted,
    which stands where the run lacks one number; those that are printed elsewhere than where the run lacks them."""
    run = run_of(numerals)
    found: list[ParagraphNumber] = []
    elsewhere = [
        ParagraphNumber(each, each.printed, "" if each.number == above.number + 1 else str(above.number + 1), elsewhere=True)
        for above, each in _elsewhere(numerals, run)
    ]
    for place, numeral in enumerate(run):
        before = run[place - 1] if place else None
        if numeral.dotted:
            found.append(ParagraphNumber(numeral, numeral.printed, _expected(numeral, before)))
            continue
        expected = 1 if before is None or numeral.number <= before.number else before.number + 1
        if before is not None:
            for each in _between(numerals, before, numeral):
                if numeral.number == expected + 1 and each.number != before.number:
                    found.append(ParagraphNumber(each, str(expected), str(expected)))
                    expected += 1
                elif each.number == before.number:
                    found.append(ParagraphNumber(each, each.printed, str(expected)))
        twice = numeral.number == expected + 1 and place + 1 < len(run)
        if twice and any(each.number == numeral.number for each in _between(numerals, numeral, run[place + 1])):
            found.append(ParagraphNumber(numeral, str(expected), str(expected)))  # the number after its own is printed, which the next has too
        else:
            found.append(ParagraphNumber(numeral, numeral.printed, "" if numeral.number == expected else str(expected)))
    return sorted([*found, *elsewhere], key=lambda each: each.numeral.line)


def _elsewhere(numerals: Sequence[Numeral], run: Sequence[Numeral]) -> Iterator[tuple[Numeral, Numeral]]:
    """The paragraphs that stand between two of the run that their numbers do not lie between, and whose numbers the run lacks: a file that has lost
    the order of its columns or pages has them there. Each with the one before it. Where other numbers stand beside them they are parts of a list."""
    taken = {each.number for each in run}
    lacking = {number for before, after in pairwise(run) for number in range(before.number + 1, after.number)} - taken
    if not lacking or run[0].dotted:
        return
    for before, after in pairwise(run):
        between = _between(numerals, before, after)
        numbers = [each.number for each in between]
        apart = all(each in lacking and not before.number < each < after.number for each in numbers)
        if apart and all(low < high for low, high in pairwise(numbers)):
            lacking.difference_update(numbers)
            yield from pairwise([before, *between])


def _expected(numeral: Numeral, before: Numeral | None) -> str:
    """The number, with its chapter, that a gap in the run of such numbers lacks first; empty where there is no gap."""
    chapter, number = divmod(numeral.number, _CHAPTER)
    last = before.number % _CHAPTER if before is not None and before.number // _CHAPTER == chapter else 0
    following = last + 1 if numeral.printed[-1].isdigit() else chr(ord("a") + last)
    return "" if number == last + 1 else f"{chapter}.{following}"


def _between(numerals: Sequence[Numeral], before: Numeral, after: Numeral) -> list[Numeral]:
    """The figures between two of the run that are surely paragraphs' numbers."""
    return [each for each in numerals if before.line < each.line < after.line and each.weight >= _STRONG and not each.heading and not each.dotted]


def line_numbers(printed: Sequence[str], lines: Sequence[int], place: Callable[[int], float], opens: Callable[[int], bool]) -> list[Numeral]:
    """The figures among the `lines` of a text that make the run of its paragraphs, and those of it that are printed elsewhere. `place` tells of a
    line what it counts for that a paragraph may begin there, `opens` whether it stands off from the line before."""
    found: list[Numeral] = []
    above = ""  # the heading that the lines before make up
    for index, following in zip_longest(lines, lines[1:]):
        line, stands = printed[index], place(index)
        if any(map(str.isdigit, line)):
            heading = (following is None or opens(following)) and is_heading(line)
            begins = numeral(line, index, stands, heading=heading, anew=is_heading(above) and stands > 0 and not heading)
            found.extend([*([begins] if begins else []), *inside(line, index, stands, above)])
        above = line if stands > 0 else f"{above} {line}" if above else ""
        above = above if is_heading(above, unfinished=True) else ""
    run = run_of(found)
    return sorted([*run, *(each for _, each in _elsewhere(found, run))], key=lambda each: (each.line, each.at))

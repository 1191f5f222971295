"""The notes of a text without pages: at its end, or below the lines of each page; a note a line, or run together.

A title ("Notes") leads to those at the end, or nothing but their numbers, which are those that the text carries as marks. Where each note begins,
the run of their numbers tells (`text/rising.py`): a line of a note may begin with a year or a quantity too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, zip_longest

from ..light_dataclass import dataclass, replace
from ..text import begins_with_day
from ..text.rising import rising
from .drafted_paragraphs import DraftedParagraph
from .headings import ends_sentence, is_heading
from .page_furniture import ASTERISK
from .transcript import LineRole

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
_APART = re.compile(r"(?:(?<=[.;:,”\"’)])\s|(?<=\d\.))\d{1,3}(?=\s+[^\W\d_]|$)|^\d{1,3}$")
_SURE = re.compile(r"(?:(?<=[a-zß-öø-ÿа-я])|(?<=[^\W\d_][.,;:”\"’)\]]))(\d{1,2})(?=[\s.,;:)]|$)")  # a mark of a text that has few
_BARE = re.compile(r"\d{1,2}\s+(?=(?![a-zß-öø-ÿа-я])[^\W\d_]|[“\"‘(])")
_CODE = re.compile(r"\b[A-Z]+\d+\b")  # of a contributor: "JS12", "APG23"
_ALONE = re.compile(r"[\[(]?\d{1,3}[\])]?[.)]?")
REFERS = re.compile(r"\b(?:[Nn][or]s?|[Pp]aras?|[Aa]rts?|pp?|[Cc]f|[Vv]ol|[Ss]ect)\.$")
_NEAR = 40
"""So many characters before a figure, and behind it, say what it is."""
_ENDS = re.compile(r"[.;!?)\]”\"’]$|\d$|/\S+$")
_SENTENCE = re.compile(r"[.!?][”\"’)\]]*$")
_GOES_ON = re.compile(r"[;:,–—-]$")
_FULL, _ROOM = 0.9, 0.18
"""This share of the lines is no longer than the margin; a line that leaves so much of it, with the next word in it, is a paragraph's last."""
_FOLLOWS, _GAP, _MISSING = 2.0, 1.5, 0.3
_LEAST = 0.5
_WHOLE = 0.9
"""The same where no title leads to them."""
_RUN = 0.7
"""The share of the numbers that a run of notes has to have."""
_WINDOW = 90
"""Lines between a mark and its note below the page or the paragraph, at most."""
_LONGEST = 12
"""Lines of such a note, at most, but for a list such as that of the contributors."""
_LISTED = 0.25
"""The share of a list's lines that end in a semicolon, at least."""
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


def notes_at_end(printed: Sequence[str], parts: list[LineRole]) -> list[NoteStart]:
    """Where the notes at the end begin; their lines are told in `parts`."""
    body = [index for index, line in enumerate(printed) if line and parts[index] is LineRole.BODY]
    start = _titled(printed, body)
    if start is None:
        start = _untitled(printed, body)
    if start is None:
        return []
    lines = [index for index in body if index >= start]
    for index in lines:
        parts[index] = LineRole.NOTE
    return _starts(printed, lines)


_ITEM = re.compile(r"\d{2,3}\.\d{1,3}[.)]?\s+[A-Z]")
_NEAR = 20
"""So many lines an item of a list has at most."""


def notes_between(printed: Sequence[str], parts: list[LineRole], taken: Collection[int]) -> list[NoteStart]:
    """Where the notes begin that stand below the lines of each page, or behind the paragraph that carries their marks; their lines are told in
    `parts`. `taken` are the lines with which numbered paragraphs begin."""
    body = [index for index, line in enumerate(printed) if line and parts[index] is LineRole.BODY]
    margin = sorted(len(printed[index]) for index in body)[int(_FULL * len(body))] if body else 0
    seen: dict[int, int] = {}  # a mark, and the last line so far that carries it
    sure: dict[int, int] = {}  # the same of marks that are no part of a code
    carried: list[int] = []
    found: list[NoteStart] = []
    few: list[NoteStart] = []  # those that count up from 1, unlike paragraphs without a stop behind the number
    listed: dict[int, int] = {}  # a number that begins a line and is no note's, and that line: "2. Dig wells" above "3. Dig ditches"
    for place, index in enumerate(body):
        begins = _BEGINS.match(printed[index]) if index not in taken else None
        number = int(begins["number"]) if begins else 0
        goes_on = begins is not None and place - listed.get(number - 1, -_WINDOW) < _NEAR
        if begins and not goes_on and place - seen.get(number, -_WINDOW) < _WINDOW and not begins_with_day(printed[index]):
            found.append(NoteStart(index, 0, number, len(begins.group().rstrip())))
            if number == len(few) + 1 and place - sure.get(number, -_WINDOW) < _WINDOW and _BARE.match(printed[index]):
                few.append(found[-1])
        elif begins and (goes_on or number == 1):
            listed[number] = place
        marks = _marks(printed[index])
        carried.extend(marks)
        seen.update(dict.fromkeys(marks, place))
        sure.update((int(match[1]), place) for match in _SURE.finditer(_CODE.sub(" ", printed[index])))
    chosen = rising([each.number for each in found], [1.0] * len(found), follows=_FOLLOWS, gap=_GAP, missing=_MISSING)
    run = [found[at] for at in chosen]
    if len(run) < _FEWEST or len(run) < _RUN * max(run[-1].number, _longest(carried)):
        run = few if len(few) < _FEWEST else []
    for note, after in zip_longest(run, run[1:]):
        stop = after.line if after else len(printed)
        for index in range(note.line, _end(printed, parts, taken, note, stop, margin)):
            if printed[index] and parts[index] is LineRole.BODY:
                parts[index] = LineRole.NOTE
    return run


def _end(printed: Sequence[str], parts: Sequence[LineRole], taken: Collection[int], note: NoteStart, stop: int, margin: int) -> int:
    """Behind which line a note ends that the text goes on behind: at the next note, a page's edge or a numbered paragraph, with the headings above
    them; or with its sentence, where it stands in the middle of a paragraph."""
    above = next((printed[index] for index in range(note.line - 1, -1, -1) if printed[index] and parts[index] is LineRole.BODY), "")
    inside = not ends_sentence(above) and not is_heading(above)
    lines = [note.line]
    for index in range(note.line + 1, stop):
        if parts[index] is not LineRole.BODY:
            return index
        if index in taken:
            stop = index
            break
        if printed[index]:
            lines.append(index)
    last = _above_headings(printed, lines)
    carried = {mark for index in lines[1:] if index <= last for mark in _marks(_CODE.sub(" ", printed[index]))}
    text_between = not carried.isdisjoint({note.number + 1, note.number + 2})  # the text carries the next marks
    listed = _LISTED * len(lines) < sum(printed[index].endswith(";") for index in lines)
    whole = stop in taken or (stop < len(printed) and (len(lines) <= _LONGEST or listed))
    if text_between or not whole or (inside and stop in taken and not listed):
        return _end_of_sentence(printed, lines, margin) + 1
    return last + 1


def _end_of_sentence(printed: Sequence[str], lines: Sequence[int], margin: int) -> int:
    """The first of some lines that ends with a sentence, or well before the `margin`: the next word had room in it."""
    for index, after in pairwise(lines):
        room = margin - len(printed[index]) - 1 - len(printed[after].split(maxsplit=1)[0])
        if _SENTENCE.search(printed[index]) or (room > _ROOM * margin and _GOES_ON.search(printed[index]) is None):
            return index
    return lines[-1] if _SENTENCE.search(printed[lines[-1]]) else lines[0]


def _above_headings(printed: Sequence[str], lines: Sequence[int]) -> int:
    """The last of a note's lines, without the headings below it."""
    end = len(lines)
    while end > 1:
        begin = next((at for at in range(max(1, end - 3), end) if is_heading(" ".join(printed[index] for index in lines[at:end]))), end)
        if begin == end:
            break
        end = begin
    return lines[end - 1]


def add_note(line: str, starts: Sequence[NoteStart], found: list[DraftedParagraph]) -> None:
    """Add a line of the notes to the paragraphs: it is cut where notes begin in it; what stands before goes on with the note before."""
    ends = [*(each.at for each in starts), len(line)]
    if rest := line[: ends[0]].strip():
        before = found[-1] if found else None
        if before is None or before.part is not LineRole.NOTE or NOTES.fullmatch(before.text) or ASTERISK.match(rest):
            found.append(DraftedParagraph(rest, LineRole.NOTE))
        else:
            found[-1] = replace(before, text=f"{before.text}\n{rest}")
    for start, end in zip(starts, ends[1:], strict=True):
        found.append(DraftedParagraph(line[start.at : end].rstrip(), LineRole.NOTE, marks=((0, start.length),)))


def _titled(printed: Sequence[str], body: Sequence[int]) -> int | None:
    """The line of the title or rule that leads to note 1, or to a run of notes that begins a little below."""
    marks = _carried(printed, body)
    for place in range(len(body) - 2, -1, -1):
        line, first = printed[body[place]], _BEGINS.match(printed[body[place + 1]])
        begins = first is not None and first["number"] == "1"
        if _RULE.fullmatch(line) and begins and _are_notes(printed, body, place + 1, marks):
            return body[place]
        if not NOTES.fullmatch(line):
            continue
        if begins:
            return body[place]
        starts = _starts(printed, body[place + 1 :])
        if len(starts) >= _FEWEST and len(starts) >= _RUN * starts[-1].number and starts[0].number <= _FEWEST:
            return body[place]
    return None


def _untitled(printed: Sequence[str], body: Sequence[int]) -> int | None:
    """The line of note 1 where no title leads to it."""
    marks = _carried(printed, body)
    for place in range(len(body) - 1, 0, -1) if len(marks) >= _FEWEST else ():
        first = _BEGINS.match(printed[body[place]])
        if first and first["number"] == "1" and _are_notes(printed, body, place, marks):
            return body[place]
    return None


def _carried(printed: Sequence[str], body: Sequence[int]) -> list[tuple[int, int]]:
    """The figures that may be marks, each with the place of its line in `body`."""
    return [(place, mark) for place, index in enumerate(body) for mark in _marks(printed[index])]


def _are_notes(printed: Sequence[str], body: Sequence[int], place: int, marks: Sequence[tuple[int, int]]) -> bool:
    """Whether all lines from one on are notes: their numbers run to the end, and the text before carries them as marks."""
    if sum(_ITEM.match(printed[index]) is not None for index in body[place:]) >= _FEWEST:
        return False  # recommendations stand below: these are the notes of a page
    starts = _starts(printed, body[place:])
    last = starts[-1].number if starts else 0
    if last < _FEWEST or [start.number for start in starts[:3]] != [1, 2, 3] or len(starts) < _WHOLE * last:
        return False
    before = _longest([mark for at, mark in marks if at < place and mark <= last])
    return before >= _MARKED * last and before > 2 * _longest([mark for at, mark in marks if at >= place])


def _longest(marks: Sequence[int]) -> int:
    """How many of the marks rise in number."""
    return len(rising(marks, [1.0] * len(marks), follows=0.0))


def _marks(line: str) -> list[int]:
    """The figures of a line that may be marks, in order."""
    glued = [(match.start(), int(mark)) for match in _GLUED.finditer(line) for mark in re.findall(r"\d+", match[1])]
    return [mark for _, mark in sorted([*glued, *((match.start(), int(match[0])) for match in _APART.finditer(line))])]


def _starts(printed: Sequence[str], lines: Sequence[int], first: int = 1) -> list[NoteStart]:
    """Where notes begin in some lines, the first with the number `first`."""
    found: list[tuple[NoteStart, float]] = []
    before = "."
    alone = {index for index in lines if _ALONE.fullmatch(printed[index])}
    stacked = {each for pair in pairwise(lines) if alone.issuperset(pair) for each in pair}  # whose text is whose can't be told
    for index in lines:
        line = printed[index]
        if (line[:1].isdigit() or line[:1] in "[(") and index not in stacked:
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
        if not REFERS.search(line, max(0, match.start() - _NEAR), match.start()) and not begins_with_day(line[at : at + _NEAR]):
            yield NoteStart(index, at, int(match["number"]), len(match.group().strip())), 1.0

"""A statement as it is read out: its paragraphs, without the title lines before it, its headings and the marks of its notes.

What is taken for a title is handed back, so that no time hangs on it in silence; words that the user names as the first ones rule (statements.toml).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..errors import UnreadableError, UsageError
from ..languages.messages import message
from ..languages.word_tables import by_language, has_table, table
from ..light_dataclass import dataclass, replace
from ..reading import Line, Transcript
from ..reading.html import LINK
from .written_lines import BROKEN, MARK, lines_written

_ENDED = re.compile(r"[.!?…。！？؟][\"'”’»)\]」』]*\s*$")
_GOES_ON = re.compile(r"[,;:،؛，；：][\"'”’»)\]」』]*\s*$")
_LETTER = re.compile(r"[^\W_]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LONGEST, _LONGEST_HAN = 30, 45
"""Words (characters in Chinese) from which a line is no title, although nothing ends it."""
_FULL = 0.85
"""The share of the widest line's width from which a printed line is full: the next one goes on with its paragraph."""
_WRAPPED = 45
"""Characters of a line of a text file from which it was broken at a right margin."""
_NO_TEXT = {"no_text_layer", "no_text"}
"""The flaws of a file that is a picture of a text."""


@dataclass(frozen=True, slots=True)
class StatementText:
    """What is read out: its `text`, a paragraph a line, and the lines that are not (`unspoken`), in order. `named`: the user said where it begins."""

    text: str
    unspoken: tuple[str, ...]
    named: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    heading: bool
    listed: bool


@by_language
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = table("statements")["lines"]
    heading, never, title, address = (
        re.compile(pattern if isinstance(pattern, str) else "|".join(pattern), re.IGNORECASE)
        for pattern in (words[name] for name in ("heading", "never", "title", "address"))
    )
    return heading, never, title, address


def read_statement(transcript: Transcript, begin: str | None = None, *, list_heads: bool = False) -> StatementText:
    """What of a file is read out; all from the words `begin` on, where they are given. `list_heads`: headings of lists are kept with them. Raises
    `UnreadableError` for a picture of a text, `UsageError` where there are no words in it, or not those of `begin`."""
    paragraphs = _paragraphs(transcript)
    if not any(_LETTER.search(each.text) for each in paragraphs):
        raise no_words(transcript)
    if begin:
        text = "\n".join(each.text for each in paragraphs)
        at = text.find(" ".join(begin.split()))
        if at < 0:
            raise UsageError(
                message("the words “{begin}” don't stand in the statement", begin=begin),
                where=transcript.name,
                next_step=message("Copy them from the file."),
            )
        return StatementText(text[at:], tuple(line for line in text[:at].split("\n") if line.strip()), named=True)
    never = _patterns()[1]
    first = _cover_letter(paragraphs)
    first = next((place for place, each in enumerate(paragraphs) if place >= first and not _is_title(each)), len(paragraphs))
    titles = {place for place, each in enumerate(paragraphs) if place < first or never.fullmatch(each.text) or _is_heading(each)}
    if list_heads:
        titles -= {place for place in titles if place >= first and _heads_list(paragraphs, place)}
    if len(titles) == len(paragraphs):  # lines without an end and nothing else: somebody's notes for a speech
        titles = set()
    return StatementText(
        "\n".join(each.text for place, each in enumerate(paragraphs) if place not in titles),
        tuple(each.text for place, each in enumerate(paragraphs) if place in titles),
    )


def _cover_letter(paragraphs: Sequence[_Paragraph]) -> int:
    """How many paragraphs are a letter that a statement was sent with: those above a line of strokes with a title line next to it."""
    _, never, title, _ = _patterns()
    rules = [place for place, each in enumerate(paragraphs[:-1]) if never.fullmatch(each.text) and not _LETTER.search(each.text)]
    return next((place for place in rules if title.match(paragraphs[place + 1].text)), 0)


def paragraphs_of_file(transcript: Transcript) -> list[str]:
    """The paragraphs of a file, titles and all, each in one line."""
    return [each.text for each in _paragraphs(transcript)]


def no_words(transcript: Transcript) -> UnreadableError | UsageError:
    """The error of a file without words: that it is a picture of a text comes first."""
    picture = next((flaw.what for flaw in transcript.flaws if flaw.kind in _NO_TEXT), None)
    if picture:
        return UnreadableError(
            str(picture), where=transcript.name, next_step=message("Run it through OCR software, and compare what that makes of it.")
        )
    return UsageError(message("there is no text in this file"), where=transcript.name, next_step=message("Give the file that holds the draft."))


def _heads_list(paragraphs: Sequence[_Paragraph], place: int) -> bool:
    """Whether a heading stands right above a list: without it, nobody knows what the list is of."""
    return _is_heading(paragraphs[place]) and place + 1 < len(paragraphs) and paragraphs[place + 1].listed


def _is_heading(each: _Paragraph) -> bool:
    return each.heading and not _ENDED.search(each.text) and not _patterns()[3].match(each.text)


def _is_title(each: _Paragraph) -> bool:
    """Whether a line at the top of a statement is no part of it: one that says so, a heading, or a short one that no sentence ends and that turns to
    nobody."""
    _, never, title, address = _patterns()
    if never.fullmatch(each.text):
        return True
    if each.listed or address.match(each.text):
        return False
    short = len(each.text.split()) < _LONGEST and len(_HAN.findall(each.text)) < _LONGEST_HAN
    if short and title.match(each.text):
        return True
    return short and not _ENDED.search(each.text) and not _GOES_ON.search(each.text)


def _paragraphs(transcript: Transcript) -> list[_Paragraph]:
    """The paragraphs, each in one line: printed lines are joined, lines that the writer broke are apart."""
    right_of = _right_edges(transcript.lines)
    numbers, alone = _numbers_in_tables(transcript)
    found: list[_Paragraph] = []
    before = ""  # the printed line before
    full = False
    for line in lines_written(transcript):
        if line.style == LINK or line.start in alone:  # a menu, another page; a number that stands before its item
            continue
        for number, piece in enumerate(_without_marks(line).split("\n")):
            plain = " ".join(piece.split())
            if not plain:
                continue
            if number == 0 and line.start in numbers:  # in a table, a cell before it
                plain = f"{numbers[line.start]} {plain}"
            wrapped = number > 0 and transcript.format not in BROKEN and len(before) >= _WRAPPED
            if found and (wrapped or full) and _goes_on(found[-1], plain):
                found[-1] = replace(found[-1], text=f"{found[-1].text}{'' if _HAN.match(plain) else ' '}{plain}")
            else:
                listed = bool(MARK.match(plain) or (number == 0 and line.number))
                found.append(_Paragraph(plain, bool(_patterns()[0].match(line.style)), listed))
            before = plain
        full = line.box is not None and line.box.right >= _FULL * right_of(line)
    return found


def _numbers_in_tables(transcript: Transcript) -> tuple[dict[int, str], set[int]]:
    """The numbers that stand in a table in a cell before an item, by where the item's line starts; and where the lines start that are not read out:
    those numbers, and what stands beside the column of recommendations, such as the subject of each."""
    numbers, beside = {}, set()
    for grid in transcript.tables:
        rows = [[[transcript.lines[at] for at in cell.lines] for cell in cells] for cells in grid.by_row()]
        asked = next((at for at, lines in enumerate(rows[0] if rows else ()) if lines and _heads_requests(lines[0].text)), None)
        for number, row in enumerate(rows):
            filled = [lines[0] for lines in row if lines]
            if len(filled) > 1 and (bare := _BARE.fullmatch(filled[0].text)):
                numbers[filled[1].start] = f"{bare[1]}." if bare[1].isdecimal() else f"({bare[1]})"
                beside.add(filled[0].start)
            if asked is not None and len(row) == len(rows[0]):
                beside |= {line.start for at, lines in enumerate(row) for line in lines if at != asked}
                item = next((line for line in row[asked] if number), None)
                if item is not None:
                    numbers.setdefault(item.start, f"{number}.")
    return numbers, beside


def _heads_requests(head: str) -> bool:
    """Whether the head of a column says that requests stand below it."""
    if not has_table("full_requests") or len(head.split()) > _FEW:
        return False
    return re.search(table("full_requests")["said"]["lead"], head) is not None


_FEW = 3
_BARE = re.compile(r"\s*\(?(\d{1,2}|[a-h]|[ivx]{1,4})[.)]?\s*")


def _right_edges(lines: Sequence[Line]) -> Callable[[Line], float]:
    """How far to the right the lines reach among which one stands: those of its column, where the text has two."""
    boxes = [line.box for line in lines if line.box]
    widest = _reached(sorted(box.right for box in boxes))
    left = [box.right for box in boxes if box.right < _MIDDLE * widest]
    right = [box for box in boxes if box.left > (1 - _MIDDLE) * widest]
    two = min(len(left), len(right)) >= _FEWEST_OF_COLUMN and len(left) + len(right) >= _IN_COLUMNS * len(boxes)
    edge = _reached(sorted(left))
    return lambda line: edge if two and line.box is not None and line.box.right < _MIDDLE * widest else widest


def _reached(rights: Sequence[float]) -> float:
    """How far lines reach: of many the third farthest, for a line of the letterhead may be wider than all that is said."""
    return (rights[-3] if len(rights) > _MANY else rights[-1]) if rights else 0.0


_MANY = 12


_MIDDLE, _FEWEST_OF_COLUMN, _IN_COLUMNS = 0.58, 6, 0.8
"""Where the middle lies at most, as a share of the widest line's right edge; the lines that a column has at least; and the share of all lines that
stand in one of two columns, in a text of two."""


def _goes_on(last: _Paragraph, plain: str) -> bool:
    """Whether a line may go on with the paragraph before it: not a title with what is said first, and no item of a list."""
    _, never, title, address = _patterns()
    numbered = has_table("full_requests") and re.match(table("full_requests")["said"]["numbered"], plain)  # "Recommendation 2: ..."
    own = never.fullmatch(last.text) or never.fullmatch(plain) or MARK.match(plain) or numbered
    return not own and not (address.match(plain) and title.match(last.text))


def _without_marks(line: Line) -> str:
    """The text of a line without the marks of notes, which nobody says."""
    text = line.text
    for start, end in sorted(line.marks, reverse=True):
        text = text[:start] + text[end:]
    return text

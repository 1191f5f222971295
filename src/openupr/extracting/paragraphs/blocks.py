"""From lines to printed paragraphs, and what each of them is: numbered, heading, table, cover, annex, or a paragraph without a number.

A heading ends without a stop and stands on its own: set in bold, numbered ("IV.", "A."), styled as one in a Word file, or right before a
numbered paragraph or another heading. Size says nothing across documents, and a text file has neither size nor weight.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass, field
from ...reading import Line, Passage
from ...reading.headings import is_heading
from ...reading.paragraph_numbers import Numeral, numbered_paragraphs, numeral
from .paragraph_openings import OPENS, openings, usual_gap


class BlockRole(StrEnum):
    """What a block is."""

    TEXT = "text"
    NUMBERED = "numbered"
    HEADING = "heading"
    TABLE = "table"
    FRONT = "front"
    ANNEX = "annex"
    NOTE = "note"
    IGNORED = "ignored"


@dataclass(slots=True)
class Block:
    """A printed paragraph: its lines and what it is. A numbered one has its `number`, as `printed`, the `offset` of its text in the first line, and
    `jump`, the number that was expected where it is another one (empty: none). `elsewhere`: it stands out of its order."""

    lines: list[Line]
    what: BlockRole = BlockRole.TEXT
    number: str = ""
    printed: str = ""
    offset: int = 0
    jump: str = ""
    elsewhere: bool = False
    _clean: str | None = field(init=False, default=None)

    @property
    def clean(self) -> str:
        """The cleaned text."""
        self._clean = self._clean if self._clean is not None else Passage.of(self.lines).clean
        return self._clean

    @property
    def end(self) -> str:
        """How the cleaned text ends: its last three lines."""
        return Passage.of(self.lines[-3:]).clean

    def add(self, lines: Sequence[Line]) -> None:
        """Go on with more lines."""
        self.lines.extend(lines)
        self._clean = None


_ENDED = re.compile(r"[.;:?!…。؟][”\"’»)\]]*$")
# The longest heading of the corpus's documents has 214 characters: with the earlier recommendations that it answers.
_HEADING_LENGTH = 240
HEADING_NUMBER = re.compile(r"(?P<number>[IVXLC]{1,6}|[A-ZА-Я]|\d{1,2}(?:\.\d{1,2})*|\(?[a-z]\))[.,]?\s+(?=\S)|(?P<loose>[IVX]{2,5})[.]\s*(?=\S)")
BULLET = re.compile(
    r"(?:\.\s)?(?:(?P<bullet>[•▪■□➢❖✓→○●◦§\uf000-\uf0ff]|[–—*-](?=\s))\s*(?=\S)"
    r"|(?P<letter>\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})\))\s+(?=\S))"
)
_LETTER = re.compile(r"[a-z]\)\s+\S")
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|\s\.{2,}\s*\d")
# Of a table: figures at its end, with their unit; or a figure alone.
_ROW = re.compile(r"(?:(?:\s[–-]?\d(?:[\d.,]*\d)?){2,}|^[–-]?\d[\d.,]*)(?:\s?%|\s\(?per\s?cent\)?)?$")
# A footnote's at the start of a line; raised figures are known by their size.
ASTERISKS = re.compile(r"[*∗]{1,4}\s*[^\W\d_]")
# A heading goes on in a next line where it ends in one of these.
_GOES_ON = re.compile(
    r"(?:\b(?:and|or|of|the|to|with|for|in|on|by|from|including|taking|et|de|des|du|la|le|les|y|el|los|en|и|в|с|на)|[,(-])$", re.IGNORECASE
)
_TWO_LINES = 120
"""Characters that have no room in one line."""
_FULL = 0.95
"""A line that reaches this share of the right margin is full."""
SMALL = 0.93
"""Smaller than this share of the body's type: tables."""


@by_language
def pattern_of(section: str, name: str = "is") -> re.Pattern[str]:
    """A pattern of languages/any/paragraphs.toml, to be matched whole."""
    facts = table("paragraphs")
    return re.compile(facts[section][name], re.IGNORECASE)


def printed_blocks(lines: Sequence[Line]) -> list[Block]:
    """The printed paragraphs of a document's body, in order, each told what it is."""
    found = _split(lines)
    size = body_size_of_lines(lines)
    for block in found:
        _tell_by_itself(block, size)
    _tell_abbreviations(found)
    first = _tell_numbers(found)
    _tell_headings(found, first, _mostly_bold(lines))
    _tell_front(found)
    _tell_annexes(found)
    return _joined(found)


def heading_like(block: Block) -> bool:
    """Whether a block could be a heading by its words: short, with letters, no stop at its end."""
    text = block.clean.rstrip("*∗ ")
    if pattern_of("nothing").fullmatch(text):
        return False
    return (
        2 < len(text) <= _HEADING_LENGTH
        and any(c.isalpha() for c in text)
        and not _ENDED.search(text)
        and not _ROW.search(text)
        and (not text[0].islower() or _LETTER.match(text) is not None)
    )


def body_size_of_lines(lines: Sequence[Line]) -> float:
    """The size of type, in points, that most characters are set in; 0 in a file without sizes."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _mostly_bold(lines: Sequence[Line]) -> bool:
    return sum(len(line.text) for line in lines if line.bold) > 0.6 * sum(len(line.text) for line in lines)


def _split(lines: Sequence[Line]) -> list[Block]:
    """Blocks begin where a line is set off, and where a bold line that is a heading begins or ends without being set off. A raised line of marks
    belongs to the line before."""
    opens, margin, usual, body = openings(lines), _margin(lines), usual_gap(lines), body_size_of_lines(lines)
    found: list[list[Line]] = []
    for index, line in enumerate(lines):
        near = 0 < line.gap <= OPENS * usual and line.size > SMALL * body  # a table's rows, in smaller type, are never one text
        if not found or _begins(found[-1], line, opens=index in opens, margin=margin, near=near):
            found.append([line])
        else:
            found[-1].append(line)
    return [Block(group) for group in found]


def _begins(group: Sequence[Line], line: Line, *, opens: bool, margin: float, near: bool) -> bool:
    """Whether a block begins with a line below those of a `group`. `opens`: by its place it may; `near`: it stands at the usual distance."""
    before = group[-1]
    if before.bold and line.bold and _is_chaptered(line) and is_heading(before.text):
        return True  # "2.1 ...", right below the heading of its chapter
    if _same_heading(before, line) or (near and _runs_on(before, line, margin)):
        return False
    if opens and not _all_marks(line) and not _beside(before, line):
        return True
    if line.bold == before.bold:
        return False
    return _ENDED.search(Passage.of([before]).clean) is not None if line.bold else _is_short_bold(group) and not line.text[:1].islower()


def _margin(lines: Sequence[Line]) -> float:
    """The right margin; 0 in a file without pages."""
    rights = sorted(line.box.right for line in lines if line.box is not None)
    return rights[int(0.9 * len(rights))] if rights else 0.0


def _is_chaptered(line: Line) -> bool:
    begins = numeral(line.text, 0)
    return begins is not None and begins.dotted


def _runs_on(before: Line, line: Line, margin: float) -> bool:
    """Whether a line goes on with a full one that ends no sentence: the text is double-spaced, or a paragraph's first line is bold. Full is one in
    which the next word had no room."""
    if before.box is None or line.box is None or before.page != line.page or not line.text.strip():
        return False
    word = (len(line.text.split(maxsplit=1)[0]) + 1) * (line.box.right - line.box.left) / len(line.text)
    full = before.box.right > min(_FULL * margin, margin - word)
    return full and not _ENDED.search(before.text.rstrip()) and numeral(line.text, 0) is None and BULLET.match(line.text) is None


def _beside(before: Line, line: Line) -> bool:
    """Whether a line goes on where the line before ended: a raised mark between them parts it in two."""
    return (
        before.box is not None and line.box is not None and before.page == line.page and abs(line.gap) < 1 and line.box.left >= before.box.right - 3
    )


def _all_marks(line: Line) -> bool:
    return line.box is not None and line.marks == ((0, len(line.text)),)


def _is_short_bold(group: Sequence[Line]) -> bool:
    return all(line.bold for line in group) and len(group) <= 3 and not _ENDED.search(group[-1].text.rstrip())


def _same_heading(before: Line, line: Line) -> bool:
    """Two bold lines of one size at the distance of lines: large type stands further apart than the text."""
    together = before.bold and line.bold and before.page == line.page and 0 < line.gap <= 1.3 * line.size and abs(before.size - line.size) < 0.5
    return together and HEADING_NUMBER.match(line.text) is None and not _ENDED.search(before.text.rstrip())


def _tell_by_itself(block: Block, size: float) -> None:
    """What needs no neighbour: tables by size and columns, asterisk notes, the masthead, contents."""
    first = block.lines[0]
    contents = _LEADERS.search(block.clean) or pattern_of("contents").fullmatch(block.clean) or pattern_of("contents", "also").fullmatch(block.clean)
    masthead = first.page == 1 and (first.gap < -100 or pattern_of("masthead").fullmatch(block.clean))
    small = first.box is not None and all(line.size <= SMALL * size for line in block.lines)
    columns = first.box is not None and any(line.gap < 0 for line in block.lines)
    if contents or masthead:
        block.what = BlockRole.FRONT
    elif ASTERISKS.match(first.text) and first.page in {1, None}:
        block.what = BlockRole.NOTE
    elif pattern_of("closing").fullmatch(block.clean) or not (block.clean or first.marks):
        block.what = BlockRole.IGNORED
    elif small or columns or pattern_of("table", "caption").fullmatch(block.clean):
        block.what = BlockRole.TABLE


def _tell_abbreviations(found: Sequence[Block]) -> None:
    """A list of abbreviations goes on to the next bold line or heading with a Roman number. Its entries may be numbered."""
    under = False
    for block in found:
        if pattern_of("abbreviations").fullmatch(block.clean):
            under = True
        elif under and block.what is BlockRole.TEXT and (all(line.bold for line in block.lines) or re.match(r"[IVX]+\.\s", block.clean)):
            return
        if under:
            block.what = BlockRole.FRONT


def _goes_over(found: Sequence[Block], index: int, margin: float) -> bool:
    """Whether a paragraph without a stop is broken by the page's end: it goes on in lower case, or its last line is full."""
    block, after = found[index], found[index + 1] if index + 1 < len(found) else None
    if after is None or len(block.clean) <= _TWO_LINES:
        return False
    box = block.lines[-1].box
    return after.clean[:1].islower() or (box is not None and after.lines[0].page != block.lines[-1].page and box.right > _FULL * margin)


def _tell_numbers(found: Sequence[Block]) -> int:
    """Tell the numbered paragraphs, by the run of their numbers; returns the index of the first, -1 where there is none."""
    numerals: list[Numeral] = []
    annexed = False
    margin = _margin([line for block in found for line in block.lines])
    before: Block | None = None
    for index, block in enumerate(found):
        annexed = annexed or pattern_of("annex").fullmatch(block.clean.rstrip("*∗ ")) is not None
        if block.what in {BlockRole.TEXT, BlockRole.NOTE}:
            heading = heading_like(block) and not _goes_over(found, index, margin)
            anew = not (annexed or heading) and before is not None and heading_like(before)
            begins = numeral(block.lines[0].text, index, heading=heading, anew=anew)
            if begins is not None and not (heading and all(line.bold for line in block.lines)):
                numerals.append(begins)
            before = block
    first = -1
    for each in numbered_paragraphs(numerals):
        block = found[each.numeral.line]
        first = each.numeral.line if first < 0 else min(first, each.numeral.line)
        block.what, block.number, block.printed = BlockRole.NUMBERED, each.number, each.numeral.printed
        block.offset, block.jump, block.elsewhere = each.numeral.text, each.expected, each.elsewhere
    return first


def _tell_headings(found: Sequence[Block], first: int, bold_body: bool) -> None:
    """Bold, styled and numbered headings anywhere; others where a numbered paragraph or a heading follows."""
    befores: list[Block | None] = [None]  # of each block, the one before it that is running text
    for block in found:
        befores.append(befores[-1] if block.what in {BlockRole.NOTE, BlockRole.FRONT, BlockRole.IGNORED} else block)
    follows = False  # whether a paragraph or heading comes next
    chain = 0
    for index in range(len(found) - 1, -1, -1):
        block = found[index]
        if block.what is BlockRole.NUMBERED:
            follows, chain = True, 0
            continue
        if block.what in {BlockRole.NOTE, BlockRole.FRONT, BlockRole.IGNORED}:
            continue
        if block.what is BlockRole.TABLE:
            follows = False
            continue
        before = befores[index]
        marked = (not bold_body and all(line.bold for line in block.lines)) or block.lines[0].style.lower().startswith(("heading", "h1", "h2", "h3"))
        numbered = _is_numbered(block) and (not block.clean[0].isdigit() or (index == first - 1 and block.clean.startswith("1")))
        stands = before is None or before.what is BlockRole.TABLE or _ends(before) or _loose(before) or (follows and _set_off(block))
        if (
            heading_like(block)
            and stands
            and (marked or BULLET.match(block.clean) is None or _is_lettered_heading(block, before))
            and (marked or numbered or (follows and chain < 4 and index > first))
        ):
            block.what, follows, chain = BlockRole.HEADING, True, chain + 1
        elif _is_marks(block) and follows:
            continue
        elif follows and block.clean[:1].islower() and _loose(block) and before is not None and _loose(before):
            block.what = BlockRole.HEADING  # a heading goes on in a line of its own
        else:
            follows, chain = False, 0


def _set_off(block: Block) -> bool:
    """Whether a block of a file without pages is set off from the one before, which has no stop: it could be a heading, and was told apart."""
    return block.lines[0].box is None and is_heading(block.clean)


def _ends(block: Block) -> bool:
    """Whether a sentence ends with a block, be it with the figure of a note behind it in a file that has lost its notes."""
    text = block.clean.rstrip("*∗ ")
    return _ENDED.search(text) is not None or re.search(r"[^\W\d][.!?][”\"’»)\]]*\d{1,3}$", text) is not None


def _is_numbered(block: Block) -> bool:
    return re.match(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.,]\s+\S", block.clean) is not None


def _is_lettered_heading(block: Block, before: Block | None) -> bool:
    """Whether a block “b) ...” that could be a heading is no part of a list: the block above neither leads to a list nor is a part of one."""
    bullet = BULLET.match(block.clean)
    if bullet is None or not bullet["letter"] or before is None or BULLET.match(before.clean) is not None:
        return False
    return re.search(r"[;:,]$", before.clean.rstrip("*∗ ")) is None


def _is_marks(block: Block) -> bool:
    """Figures alone, of three digits at most: marks that a text file has on a line of their own."""
    return not any(character.isalpha() for character in block.clean) and re.search(r"\d{4}|\d[.,]\d", block.clean) is None


def _loose(block: Block) -> bool:
    """Whether a block is short and has no stop: a heading's line, or a broken one."""
    return len(block.clean) <= _HEADING_LENGTH and not _ENDED.search(block.clean.rstrip("*∗ "))


def _tell_front(found: Sequence[Block]) -> None:
    """What stands before the first heading with a number (or, where there is none, the first paragraph) is the cover. In a document without numbered
    paragraphs the first is one that ends with a sentence."""
    text = next((i for i, block in enumerate(found) if block.what is BlockRole.TEXT and _ENDED.search(block.clean)), len(found))
    first = next((i for i, block in enumerate(found) if block.what is BlockRole.NUMBERED), text)
    numbered = [i for i in range(first) if found[i].what is BlockRole.HEADING and re.match(r"(?:I|A|1)[.,]\s", found[i].clean)]
    if numbered:
        begin = numbered[0] if found[numbered[0]].clean.startswith("I") else numbered[-1]
    else:
        begin = first
        while begin > 0 and found[begin - 1].what is BlockRole.HEADING and (found[begin - 1].lines[0].page or 1) > 1:
            begin -= 1
    for block in found[:begin]:
        if block.what is not BlockRole.NOTE:
            block.what = BlockRole.FRONT


def _tell_annexes(found: Sequence[Block]) -> None:
    """An annex runs from its title to the end: its paragraphs have numbers of their own, if any."""
    last = max((i for i, block in enumerate(found) if block.what is BlockRole.NUMBERED), default=-1)
    for index, block in enumerate(found):
        title = block.what in {BlockRole.TEXT, BlockRole.HEADING, BlockRole.TABLE, BlockRole.NUMBERED} and pattern_of("annex").fullmatch(
            block.clean.rstrip("*∗ ")
        )
        if title and index > last > 0:
            for later in found[index:]:
                if later.what is not BlockRole.IGNORED:
                    later.what = BlockRole.ANNEX
            return


def _joined(found: Sequence[Block]) -> list[Block]:
    """Blocks that a page's end parted are one; so are the lines of a heading, and a heading and the marks below it."""
    done: list[Block] = []
    margin = _margin([line for block in found for line in block.lines])
    before: Block | None = None  # the last that is neither a note nor the front
    for block in found:
        if before is not None and _continues(before, block, margin):
            before.add(block.lines)
            continue
        done.append(block)
        if block.what not in {BlockRole.NOTE, BlockRole.FRONT}:
            before = block
    return done


def _continues(before: Block, block: Block, margin: float) -> bool:
    if block.what is BlockRole.HEADING and before.what is BlockRole.HEADING:
        if _is_numbered(block) or BULLET.match(block.clean):
            return False
        return block.clean[:1] in "(" or block.clean[:1].islower() or _GOES_ON.search(before.end) is not None
    if block.what is not BlockRole.TEXT:
        return False
    if before.what is BlockRole.HEADING:
        return _is_marks(block)
    if before.what not in {BlockRole.TEXT, BlockRole.NUMBERED} or BULLET.match(block.clean):
        return False
    above = before.lines[-1].box
    # A full line at the foot of a page: the paragraph goes on, though a sentence ends there.
    full = above is not None and block.lines[0].gap <= 0 and above.right > _FULL * margin
    return full or block.clean[:1].islower() or not _ENDED.search(before.end) or _is_marks(block)

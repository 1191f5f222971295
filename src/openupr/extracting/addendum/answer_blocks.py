"""An addendum's running text as blocks: headings, paragraphs with what stands in the column of numbers before them, and tables at their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...light_dataclass import dataclass
from ...reading import Line, LineRole, Passage, Table, Transcript, line_distance
from .addendum_pages import is_furniture, is_masthead
from .item_numbers import Numbers
from .printed_columns import Grid, grids


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """`passage` is its text. `label` is what stands in a column of its own left of it ("5., 6., 7."). `level` is the weight of a heading, 0 for a
    paragraph; `looks` whether it is set as one (style, size or weight) or only short enough to be one. `table` is one that the file marks, `grid` one
    that only its lines' places show.
    """

    passage: Passage
    label: Passage | None = None
    level: float = 0.0
    looks: bool = False
    table: Table | None = None
    grid: Grid | None = None


# More than this times the usual distance opens a paragraph (the three real addenda: 1.5 and more, within a paragraph at most 1.02).
_OPENS = 1.25
_SHORT = 200
_SHORT_LINE = 40
"""A line this long without a stop goes on in the next one that begins with a small letter, however far below it stands."""
_COLUMN = 24.0
"""How far right of the first column (points) a text column begins at least."""
_ENDED = re.compile(r"[.:;!?][”\"’')\]]*$")
_HEADING_STYLE = re.compile(r"(?:heading|titre|überschrift|h)\s?(\d)|title", re.IGNORECASE)
# The numbers that a line begins with, before its text or as all of it: "5., 6., 7. The", "43., 44."
_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})?[.)]?(?:\s?\([a-z]\))?\s*(?:,|;|and\b|to\b|&|[-–—])?(?:\s+|$))+")
_LABEL_ONLY = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})?\s?[.)]?(?:\s?\([a-z]\))?\s*(?:,|;|and|to|&|[-–—])?\s*)+")


def blocks_of_addendum(transcript: Transcript, numbers: Numbers) -> list[AnswerBlock]:
    """The document's blocks in order, without its masthead."""
    tables = {index: table for table in transcript.tables for cell in table.cells for index in cell.lines}
    body = [line for index, line in enumerate(transcript.lines) if line.part is LineRole.BODY and index not in tables]
    look = _Look(body)
    columns = grids(transcript.lines, look.gap, numbers) if not tables else {}
    found: list[AnswerBlock] = []
    group: list[Line] = []
    done: set[int] = set()
    for index, line in enumerate(transcript.lines):
        if index in tables or index in columns:
            found.extend(look.block(group))
            group = []
            table, grid = tables.get(index), columns.get(index)
            if id(table or grid) not in done:
                done.add(id(table or grid))
                found.append(AnswerBlock(Passage([]), table=table, grid=grid))
        elif line.text.strip() and (line.part is LineRole.BODY or _label_at_the_edge(line, numbers)):
            if group and look.opens(group, line, numbers):
                found.extend(look.block(group))
                group = []
            group.append(line)
    found.extend(look.block(group))
    return _without_masthead(found, transcript)


_NAME = 80
"""The longest name of a State in a masthead (characters)."""


def _without_masthead(found: list[AnswerBlock], transcript: Transcript) -> list[AnswerBlock]:
    """The blocks without furniture and, up to where the text begins, without the masthead and the State's name in it.

    The text begins with the first block on the second page, or in a file without pages, that is none of these.
    """
    first = min((page.number for page in transcript.pages), default=None)

    def masthead(block: AnswerBlock) -> bool:
        whole = block.passage.clean
        lines = block.passage.slices
        return bool(lines) and (
            is_masthead(whole) or is_furniture(whole) or all(is_masthead(line.text) or is_furniture(line.text) for line, _, _ in lines)
        )

    kept: list[AnswerBlock] = []
    opening = True
    for index, block in enumerate(found):
        if block.table is not None or block.grid is not None or block.label is not None:
            opening = False
        if opening and masthead(block):
            continue
        if block.passage.slices and block.label is None and is_furniture(block.passage.clean):
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        text = block.passage.clean
        is_name = opening and not kept and index > 0 and after is not None and after.label is None and masthead(after)
        if is_name and len(text) <= _NAME and not _ENDED.search(text) and not re.search(r"\d", text):
            continue
        opening = opening and first is not None and block.passage.slices[0][0].page == first
        kept.append(block)
    return kept


_EDGES = {LineRole.HEAD, LineRole.FOOT}


def _label_at_the_edge(line: Line, numbers: Numbers) -> bool:
    """Whether the first or last line of a page is not its head or foot but the number that a paragraph answers, on this page or the next."""
    text = line.text.strip()
    if line.part not in _EDGES or "." not in text:
        return False
    label = numbers.label(text, bare=False)
    return label is not None and label[1] == len(text) and all(named.number for named in label[0].named)


class _Look:
    """What is usual on the pages: the distance of lines, the size of type, where the text column begins."""

    def __init__(self, body: list[Line]) -> None:
        self.gap = line_distance(body)
        sizes = Counter(line.size for line in body)
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0
        lefts = Counter(round(line.left) for line in body if line.box)
        self.left = lefts.most_common(1)[0][0] if lefts else 0
        outside = sum(count for left, count in lefts.items() if left < self.left - _COLUMN)
        self.hangs = outside > 2

    def opens(self, group: list[Line], line: Line, numbers: Numbers) -> bool:
        """Whether a line opens a new block."""
        before = group[-1]
        if line.box is None or before.box is None:
            return True
        if abs(line.size - before.size) > 0.9 or line.part in _EDGES or before.part in _EDGES:
            return True
        text = before.text.rstrip()
        if line.gap <= 0:
            alone = len(group) == 1 and _LABEL_ONLY.fullmatch(text) is not None and not text.endswith((",", "-", "–", "and"))
            titles = is_masthead(text) or is_furniture(text)
            return alone or titles or _ENDED.search(text) is not None or self._label_end(line) > 0
        if line.gap > _OPENS * self.gap * max(1.0, line.size / self.size if self.size else 1.0):
            goes_on = re.match(r"[a-z]", line.text) is not None and len(text) > _SHORT_LINE and not _ENDED.search(text)
            return not goes_on
        label = numbers.label(line.text, bare=False)
        if label is None or not _ENDED.search(text):
            return False
        # "51.5" alone after a list's last line: a label of its own, where it is set otherwise or lacks the list's full stop.
        return label[1] < len(line.text) or line.bold != before.bold or not line.text.rstrip().endswith((".", ","))

    def _label_end(self, line: Line) -> int:
        """How much of the line stands left of the text column and holds nothing but numbers; 0: nothing."""
        if not self.hangs or line.box is None or line.left > self.left - _COLUMN:
            return 0
        match = _LABEL.match(line.text)
        box = line.box_of(0, match.end()) if match else None
        # A line of a list that goes on in the text ("13, 14, 17, 18 ...") is wider than any label.
        return match.end() if match and (box is None or box.right <= self.left + _COLUMN) else 0

    def block(self, group: list[Line]) -> Iterator[AnswerBlock]:
        """The block that lines make."""
        if not group:
            return
        passage = Passage.of(group)
        ends = [self._label_end(line) for line in group]
        if ends[0]:
            label = Passage([(line, 0, end) for line, end in zip(group, ends, strict=True) if end])
            text = Passage([(line, end, len(line.text)) for line, end in zip(group, ends, strict=True) if end < len(line.text)])
            yield AnswerBlock(text, label)
            return
        level, looks = self._level(group, passage.clean)
        yield AnswerBlock(passage, level=level, looks=looks)

    def _level(self, group: list[Line], text: str) -> tuple[float, bool]:
        if len(text) > _SHORT:
            return 0.0, False
        style = _HEADING_STYLE.search(group[0].style)
        if style:
            return 100.0 - int(style[1] or 0), True
        if group[0].size > self.size + 0.9:
            return group[0].size, True
        if all(line.bold for line in group) and not _ENDED.search(text):
            return max(self.size, 1.0) + 0.5, True
        short = not re.search(r"[.;!?]$", text) and len(text) < _SHORT
        return (max(self.size, 1.0), False) if short else (0.0, False)

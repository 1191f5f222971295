"""Paragraphs before they have their place in the document's text: what every reader of a file without pages gathers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ..light_dataclass import dataclass, replace
from .limits import MAX_LINE
from .long_lines import cut_flaw, long_line_spans
from .tables import Table
from .transcript import Flaw, Line, LineRole, Transcript


@dataclass(frozen=True, slots=True)
class DraftedParagraph:
    """A paragraph; the fields are those of `Line`."""

    text: str
    part: LineRole = LineRole.BODY
    style: str = ""
    bold: bool = False
    number: str = ""
    marks: tuple[tuple[int, int], ...] = ()


def compose(
    drafts: Iterable[DraftedParagraph],
    name: str,
    data: bytes,
    form: str,
    *,
    flaws: Iterable[Flaw] = (),
    properties: dict[str, str] | None = None,
    tables: Iterable[Table] = (),
) -> Transcript:
    """Give each draft its place in the document's text. `data` are the file's own bytes, for its hash; indices of lines in tables
    are those of the drafts.
    """
    lines: list[Line] = []
    places: list[range] = []
    start = long = 0
    for draft in drafts:
        first = len(lines)
        for piece in _pieces(draft):
            lines.append(Line(piece.text, start, bold=piece.bold, part=piece.part, marks=piece.marks, style=piece.style, number=piece.number))
            start += len(piece.text) + 1
        places.append(range(first, len(lines)))
        long += len(places[-1]) > 1
    text = "\n".join(line.text for line in lines)
    said = (*flaws, *([cut_flaw(long)] if long else []))
    held = tuple(map(partial(_moved, places=places), tables)) if long else tuple(tables)
    return Transcript(name, hashlib.sha256(data).hexdigest(), form, (), tuple(lines), text, said, properties or {}, held)


def _pieces(draft: DraftedParagraph) -> Iterator[DraftedParagraph]:
    """The draft, in pieces if it is too long for one line."""
    if len(draft.text) <= MAX_LINE:
        yield draft
        return
    for start, end in long_line_spans(draft.text):
        marks = tuple((a - start, b - start) for a, b in draft.marks if start <= a and b <= end)
        yield replace(draft, text=draft.text[start:end].rstrip(), marks=marks, number="" if start else draft.number)


def _moved(table: Table, places: Sequence[range]) -> Table:
    """The table where its paragraphs stand now."""
    return replace(table, cells=tuple(replace(cell, lines=tuple(line for each in cell.lines for line in places[each])) for cell in table.cells))

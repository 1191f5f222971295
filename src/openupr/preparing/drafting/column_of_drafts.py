"""Which column of a table holds the recommendations: the one that says so in its head, else those whose cells begin with the verbs of requests."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...languages.word_tables import by_language, table
from ...reading import Cell, Table
from ...text import Span
from ..speaking.requesting import opens

_TOP = 5
"""Rows at the top in which a head is looked for: a title and a note may stand before it."""
_TEXT = 3
"""Words of a cell that holds a text, and no number, date or name."""
_SENTENCE = 8
"""Words of a cell that is no head."""
_LONG = 6.0
"""Words that the cells of a column have on average if they are texts, whatever its head says."""


@by_language
def _heads() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    words = table("drafts")["heads"]
    return tuple(re.compile(each, re.IGNORECASE) for each in words["is"]), re.compile(words["not"], re.IGNORECASE)


def rank(head: str) -> int | None:
    """How well a head says that recommendations stand below it, 0 the best; None if it does not."""
    plain = " ".join(head.replace("_", " ").split()).strip(" :*.")
    wanted, unwanted = _heads()
    return None if unwanted.search(plain) else next((number for number, each in enumerate(wanted) if each.fullmatch(plain)), None)


def proposed_column(names: Sequence[str], rows: Sequence[Sequence[object]]) -> str | None:
    """The one column of a table with named columns that seems to hold the recommendations; None where that is not plain."""
    texts = {name: [str(row[place] or "") for row in rows if place < len(row)] for place, name in enumerate(names)}
    ranked = {name: rank(name) for name in names if any(len(each.split()) >= _TEXT for each in texts[name])}
    found = [(number, name) for name, number in ranked.items() if number is not None]
    best = [name for number, name in found if number == min(found)[0]]
    if not best:
        best = [name for name, of in texts.items() if of and sum(len(each.split()) for each in of) / len(of) >= _LONG]
    return best[0] if len(best) == 1 else None


def headless(names: Sequence[str], rows: Sequence[Sequence[object]]) -> bool:
    """Whether the first line of a table looks like data: none of it heads recommendations, and a cell is as long as a sentence, or is a request like
    those below it."""
    if any(rank(each) is not None for each in names):
        return False
    below = [[str(row[place] or "") for row in rows if place < len(row)] for place in range(len(names))]
    return any(len(name.split()) >= _SENTENCE or all(map(_request, [name, *under])) for name, under in zip(names, below, strict=True))


def _request(cell: str) -> bool:
    return len(cell.split()) > 1 and opens(cell, Span(0, len(cell)))


def holding(table: Table, words: Callable[[Cell], str], asks: Callable[[Cell], bool]) -> tuple[list[Cell], str]:
    """The cells of a table that hold the recommendations, and the words of their head (empty: it has none that says so); no cell where no column of
    the table is theirs. `words` are those of a cell, `asks` is whether it is a request by itself."""
    head, columns = _headed(table, words, asks)
    if columns:
        return [cell for cell in _below(table, head, columns, words, asks) if rank(words(cell)) is None], words(columns[0])
    found: list[Cell] = []
    for column in range(table.columns):
        filled = [cell for cell in table.cells if cell.column == column and not _wide(table, cell) and any(map(str.isalpha, words(cell)))]
        first = next((number for number, cell in enumerate(filled) if asks(cell)), len(filled))
        if 2 * sum(map(asks, filled)) > len(filled) - (first > 0):  # what stands first may be the head
            found += filled[first:]
    return sorted(found, key=lambda cell: (cell.row, cell.column)), ""


def _headed(table: Table, words: Callable[[Cell], str], asks: Callable[[Cell], bool]) -> tuple[int, list[Cell]]:
    """The row of the head, and the cells in it that head recommendations."""
    for number, row in enumerate(table.by_row()[:_TOP]):
        ranks = {cell: rank(words(cell)) for cell in row if not _wide(table, cell)}
        if any(ranks[cell] is None and asks(cell) for cell in ranks):
            break  # the head would have stood above this
        holds = {
            cell: found
            for cell, found in ranks.items()
            if found is not None and any(len(words(each).split()) >= _TEXT or asks(each) for each in _below(table, number, [cell], words, asks))
        }
        if holds:
            return number, [cell for cell, found in holds.items() if found == min(holds.values())]
    return 0, []


def _below(table: Table, row: int, heads: Sequence[Cell], words: Callable[[Cell], str], asks: Callable[[Cell], bool]) -> list[Cell]:
    """The cells below these heads; a cell over the whole width, which heads the rows below it, only if it asks."""
    return [
        cell
        for cell in table.cells
        if cell.row > row
        and words(cell).strip()
        and any(head.column < cell.column + cell.columns and cell.column < head.column + head.columns for head in heads)
        and (not _wide(table, cell) or asks(cell))
    ]


def _wide(table: Table, cell: Cell) -> bool:
    return cell.columns == table.columns > 1

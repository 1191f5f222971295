"""Tables of a document that has them in its structure (Word, HTML, Markdown): a grid whose merged cells are resolved."""

from __future__ import annotations

from collections.abc import Iterable

from ..light_dataclass import dataclass, field

_MOST_COLUMNS = 100  # Word allows 63; no table of the corpus has more than 12
_MOST_ROWS = 65_534  # HTML's limit on what one cell spans
_MOST_FIELDS = 4_000_000  # fields of the grid that cells cover; a table that claims more is hostile, and its spans are not believed


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `row` and `column` count from 0 on the grid and name its top left corner, `rows` and `columns` how far it spans.

    `lines` are the indices, in `Transcript.lines`, of what stands in it, tables inside it included; empty for a cell without text.
    """

    row: int
    column: int
    lines: tuple[int, ...]
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its cells in reading order, each once, however far it spans.

    `rows` and `columns` are the size of the grid, `heads` how many rows at the top the document itself marks as a head (0: it
    marks none).
    """

    rows: int
    columns: int
    cells: tuple[Cell, ...]
    heads: int = 0

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells that cover a row, from left to right; a cell that spans several rows is in each of them."""
        found = [cell for cell in self.cells if cell.row <= number < cell.row + cell.rows]
        return tuple(sorted(found, key=lambda cell: cell.column))

    def by_row(self) -> list[tuple[Cell, ...]]:
        """`row` of every row, in one pass."""
        found: list[list[Cell]] = [[] for _ in range(self.rows)]
        for cell in self.cells:
            for number in range(cell.row, cell.row + cell.rows):
                found[number].append(cell)
        return [tuple(sorted(cells, key=lambda cell: cell.column)) for cells in found]


@dataclass(slots=True)
class Building:
    """A cell under way."""

    row: int
    column: int
    rows: int
    columns: int
    lines: list[int] = field(default_factory=list)


class TableBuilder:
    """Builds a table row by row: merged cells are resolved whichever way the file writes them (Word: "goes on above"; HTML:
    "spans three rows").
    """

    def __init__(self) -> None:
        self._cells: list[Building] = []
        self._heads = 0
        self._row = -1
        self._column = 0
        self._open: dict[int, Building] = {}  # the cell above, by its leftmost column
        self._covered: dict[int, int] = {}  # by column: the row before which HTML's spans leave it free again

    def begin_row(self, *, head: bool = False, skip: int = 0) -> None:
        """A new row; `head`: the document marks it as a head (counts while all before it were), `skip`: grid columns left free
        before its first cell.
        """
        self._row += 1
        self._column = min(max(0, skip), _MOST_COLUMNS)
        self._heads += head and self._heads == self._row

    def add(self, columns: int = 1, rows: int = 1, *, joins_up: bool = False, joins_left: bool = False) -> Building:
        """The row's next cell, or the one that it goes on from: above (`joins_up`) or to the left."""
        columns = min(max(1, columns), _MOST_COLUMNS)
        rows = min(max(1, rows), _MOST_ROWS)
        if joins_left and self._cells and self._cells[-1].row == self._row:
            cell = self._cells[-1]
            cell.columns += columns
            self._column += columns
            return cell
        while self._column < _MOST_COLUMNS and self._covered.get(self._column, 0) > self._row:
            self._column += 1
        above = self._open.get(self._column)
        if joins_up and above is not None and above.row + above.rows == self._row:
            above.rows += 1
            self._column += columns
            return above
        cell = Building(self._row, self._column, rows, columns)
        self._cells.append(cell)
        self._open[self._column] = cell
        if rows > 1:
            self._covered.update(dict.fromkeys(range(self._column, self._column + columns), self._row + rows))
        self._column += columns
        return cell

    def fill(self, cell: Building, lines: Iterable[int]) -> None:
        """Say which lines stand in a cell."""
        cell.lines.extend(lines)

    def table(self) -> Table:
        """The finished table. A span that reaches below the last row ends there."""
        rows = self._row + 1
        if sum(min(cell.rows, rows - cell.row) * cell.columns for cell in self._cells) > _MOST_FIELDS:
            for cell in self._cells:
                cell.rows = 1
        width = max((cell.column + cell.columns for cell in self._cells), default=0)
        done = tuple(Cell(c.row, c.column, tuple(c.lines), min(c.rows, rows - c.row), c.columns) for c in self._cells)
        return Table(rows, width, done, self._heads)

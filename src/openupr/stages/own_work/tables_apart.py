"""A person's table, read by a worker that has it open and hands its rows over some at a time: the file may be anybody's, and its parsers are in C."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from itertools import islice
from pathlib import Path

from ...errors import UsageError
from ...languages.messages import Text, message
from ...light_dataclass import dataclass
from ...preparing.tables import OwnTable, Record, own_table
from ...preparing.tables import is_table as looks_like_table
from ..apart.workers import Workers

_ROWS = 500
"""Rows that are handed over at a time."""
LEAST_MEGABYTES, MOST_MEGABYTES = 1024, 4096
"""Address space for a table, between that of any document and that of one of a million texts, in Excel, which takes three gigabytes."""
_A_BYTE = 100
"""Bytes of memory for each byte of the file: a small one that asks for much lies."""


@dataclass(frozen=True, slots=True)
class TableAsked:
    """A table: its path ("-": the bytes in `given`, a .csv), and what `own_table` is told of it."""

    path: str
    text: str
    command: str
    sheet: str | None = None
    encoding: str | None = None
    given: bytes | None = None
    beside: tuple[str, ...] = ()


@contextmanager
def table_apart(asked: TableAsked) -> Iterator[OwnTable]:
    """The table, its rows as they are asked for. Raises as `own_table` does, and `StoppedError` where reading takes too much; so may its rows."""
    name = asked.path if asked.given is None else "standard input"
    with Workers(1, megabytes=_megabytes(asked)) as workers:  # one process, which has the table open from the first job on
        names, text, said, first = workers.one(_open, asked, name=name)

        def rows() -> Iterator[Record]:
            while found := workers.one(_next_rows, _ROWS, name=name):
                yield from found

        yield OwnTable(names, text, rows(), said, first)


def _megabytes(asked: TableAsked) -> int:
    """The address space for a table of this size."""
    try:
        size = Path(asked.path).stat().st_size if asked.given is None else len(asked.given)
    except (OSError, ValueError):
        size = 0  # reading says that it is not there
    return min(MOST_MEGABYTES, LEAST_MEGABYTES + size * _A_BYTE // (1 << 20))


def is_table_apart(path: Path, text: str, workers: Workers) -> bool:
    """Whether a file is read as a table (`preparing.tables`); only a .txt has to be looked into."""
    return workers.one(_is_table, (path, text), name=str(path)) if path.suffix.lower() == ".txt" else looks_like_table(path, text)


# -- what runs in the process

_held = ExitStack()
_rows: Iterator[Record] = iter(())


def _open(asked: TableAsked) -> tuple[tuple[str, ...], str, tuple[Text, ...], int]:
    global _rows  # noqa: PLW0603 - the process is there for this one table
    stdin = BytesIO(asked.given or b"")
    try:
        table = _held.enter_context(
            own_table(
                Path(asked.path),
                asked.text,
                command=asked.command,
                sheet=asked.sheet,
                encoding=asked.encoding,
                stdin=stdin,
                beside=asked.beside,
            )
        )
    except RecursionError as error:
        raise UsageError(message("this table nests too deep"), where=asked.path, next_step=message("Give a plain table.")) from error
    _rows = table.rows
    return table.names, table.text, tuple(table.said), table.first


def _next_rows(count: int) -> list[Record]:
    return list(islice(_rows, count))


def _is_table(asked: tuple[Path, str]) -> bool:
    return looks_like_table(*asked)

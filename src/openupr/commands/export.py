"""`openupr export`: records as a table, for a spreadsheet or a program; documents as citations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .batch import GIVEN, STORE, Reader, opened, stop, store_path, talk

if TYPE_CHECKING:
    from ..presenting.cells import Cell
    from ..storing import Store


def export(
    paths: list[Path] = typer.Argument(None, help=GIVEN),
    to: Path = typer.Option(
        Path("-"),
        help="Where to write, by the ending: .csv, .xlsx, .parquet, .json or .jsonl for a table; .ris, .bib or .csl.json for citations of "
        "the documents; - for stdout (csv).",
    ),
    what: str = typer.Option(
        "rows",
        help="rows, items, clauses (with the State's final answer), statements, doubts; answers (what each source says), responses (the State's "
        "words and reasons), questions (put in advance), documents (with versions and what is missing) or list (OHCHR's thematic list).",
    ),
    everything: bool = typer.Option(False, "--all", help="Every review in the store."),
    json: bool = typer.Option(False, "--json", help="Write the table to stdout as JSON."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
    store: Path = STORE,
) -> None:
    """Write the records of one or many reviews as a table, each row with its page; or their documents as citations."""
    from ..errors import OpenUPRError, UsageError
    from ..presenting.citations import is_citations, write_citations
    from ..presenting.exports import write
    from ..presenting.tables import LABELLED, table

    reader = Reader(workers=workers, store=store)
    try:
        if bool(paths) == everything:
            raise UsageError("nothing, or too much, is named", next_step="Name documents, folders or reviews of the store, or say --all, not both.")
        table((), what)  # an unknown --what is told before anything is read
        if everything:
            with opened(store_path(store)) as found:
                reviews, count = _all(found, what, to, reader, json=json)
        else:
            named = reader.read(paths, review, as_)
            reviews = len(named)
            if is_citations(to):
                count = write_citations(named, to)
            else:
                made = table(named, what, reader.labels(named) if what in LABELLED else None)
                count = write(made, to, "json" if json else None)
    except OpenUPRError as error:
        stop(error)
    if str(to) != "-":
        things = "citation" if is_citations(to) else "row"
        talk(f"{count} {things}{'s' if count != 1 else ''} of {reviews} review{'s' if reviews != 1 else ''} in {to}")
    reader.finish()


def _all(store: Store, what: str, to: Path, reader: Reader, *, json: bool) -> tuple[int, int]:
    """Export every review of the store, one after the other. Returns how many reviews, and how many rows or citations."""
    from ..keeping import kept, labels
    from ..presenting.citations import is_citations, write_citations
    from ..presenting.exports import write
    from ..presenting.tables import LABELLED, Table, columns, table
    from ..storing import listed

    with store.read() as connection:
        named = [each.id for each in listed(connection)]
    with reader.processes(len(named)) as processes:
        reviews = kept(store, named, workers=processes, report=reader.report)
        if is_citations(to):
            return len(named), write_citations(reviews, to)

        def lines() -> Iterator[tuple[Cell, ...]]:
            for each in reviews:
                yield from table([each], what, labels(store, each) if what in LABELLED else None).rows

        return len(named), write(Table(what, columns(what), lines()), to, "json" if json else None)

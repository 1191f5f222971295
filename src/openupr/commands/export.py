"""`openupr export`: records as a table, for a spreadsheet or a program."""

from __future__ import annotations

from pathlib import Path

import typer

from .batch import Reader, stop, talk


def export(
    paths: list[Path] = typer.Argument(help="Documents, or folders of them."),
    to: Path = typer.Option(Path("-"), help="Where to write: .csv, .xlsx, .json or .jsonl by the ending; - for stdout (csv)."),
    what: str = typer.Option(
        "rows",
        help="rows, items, clauses (with the State's final answer), statements, doubts; answers (what each source says), responses (the State's "
        "words and reasons), questions (put in advance), documents (with versions and what is missing) or list (OHCHR's thematic list).",
    ),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
) -> None:
    """Write the records of one or many reviews as a table; each row leads to its page."""
    from ..errors import OpenUPRError
    from ..pipeline import classify
    from ..presenting.exports import write
    from ..presenting.tables import LABELLED, table

    reader = Reader(workers=workers)
    try:
        made = table((), what)  # an unknown --what is told before anything is read
        reviews = reader.read(paths, review, as_)
        made = table(reviews, what, classify(reviews) if what in LABELLED else None)
        count = write(made, "-" if str(to) == "-" else to)
    except OpenUPRError as error:
        stop(error)
    if str(to) != "-":
        talk(f"{count} rows of {len(reviews)} review{'s' if len(reviews) != 1 else ''} in {to}")
    reader.finish()

"""`openupr read`: what was found, in twenty lines; what did not add up."""

from __future__ import annotations

from pathlib import Path

import typer

from .batch import Reader


def read(
    paths: list[Path] = typer.Argument(help="Documents, or folders of them."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say: SVN-07."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say: working-group-report."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
) -> None:
    """Read documents and say what was found and what does not add up."""
    from ..pipeline import classify
    from ..presenting.lines import review_line
    from ..presenting.screen import summary

    reader = Reader(workers=workers)
    reviews = reader.read(paths, review, as_)
    if len(reviews) == 1:
        typer.echo(summary(reviews[0], labels=classify(reviews)))
    else:
        for each in reviews:
            typer.echo(review_line(each))
    reader.finish()

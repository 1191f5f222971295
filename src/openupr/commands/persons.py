"""`openupr persons`: whom the documents of a review name, who raised them, and what the State answered."""

from __future__ import annotations

from pathlib import Path

import typer

from .shared_reader import NO_PERSONS, STORE, TRUST, Reader, columns, given_path, stop


def persons(
    path: Path = typer.Argument(parser=given_path, metavar="PATH", help="A review by its name in the store (SVN-48), or its folder or documents."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show each person whom the UN's documents name: who raised them, where, what was asked, what the State answered. Names that only contributors
    sent are off; who sent one is a count."""
    from dataclasses import asdict
    from json import dumps

    from ..errors import OpenUPRError
    from ..rendering.screen.persons_screen import persons_screen
    from ..views.persons_shown import persons_view
    from .report import one

    reader = Reader(store=store, trust=trust)
    try:
        chosen = one(reader.read([path]), "persons", [path])
        (made,) = reader.derived([chosen], earlier=False)
        view = persons_view(chosen, reader.withheld([chosen], no_persons=no_persons), made.description)
        typer.echo(dumps(asdict(view), ensure_ascii=False, indent=1) + "\n" if as_json else persons_screen(view, columns()), nl=False)
    except OpenUPRError as error:
        stop(error)
    reader.finish()

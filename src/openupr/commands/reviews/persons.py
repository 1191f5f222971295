"""`openupr persons`: whom the documents of a review name, who raised them, and what the State answered."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import ENCODING, NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path
from ..given.shared_reader import Reader
from ..said.command_language import command_words
from ..said.said_on_stderr import exit_with_error, terminal_width


def persons(
    path: Path = typer.Argument(parser=given_path, metavar="PATH", help="A review by its name in the store (SVN-48), or its folder or documents."),
    beside: list[Path] = typer.Option(
        [], "--beside", help="A list of cases that others keep (.csv, .html): its names are compared, and none of them is shown."
    ),
    encoding: str = ENCODING,
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show each person whom the UN's documents name: who raised them, where, what was asked, what the State answered. Names that only contributors
    sent are off; who sent one is a count."""
    from dataclasses import asdict
    from json import dumps

    from ...errors import OpenUPRError
    from ...languages.messages import messages
    from ...rendering.screen.persons_screen import persons_screen
    from ...stages.own_work.list_jobs import CasesAsked, cases_in
    from ...views.page.documents.cases_beside import cases_view
    from ...views.persons_shown import persons_view
    from ..given.one_review import only_review

    reader = Reader(store=store, trust=trust)
    try:
        chosen = only_review(reader.read([path]), "persons", [path])
        (made,) = reader.derived([chosen], earlier=False)
        withheld = reader.withheld([chosen], no_persons=no_persons)
        spoken = messages() if as_json else command_words()
        view = persons_view(chosen, withheld, made.description, spoken)
        with reader.processes(len(beside)) as workers:
            lists = [(each.name, workers.one(cases_in, CasesAsked(str(each), encoding), name=each.name)) for each in beside]
        cases = [cases_view(chosen, found, name, withheld, made.description, spoken) for name, found in lists]
        told = asdict(view) | ({"beside": [asdict(each) for each in cases]} if cases else {})
        typer.echo(dumps(told, ensure_ascii=False, indent=1) + "\n" if as_json else persons_screen(view, terminal_width(), cases, spoken), nl=False)
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()

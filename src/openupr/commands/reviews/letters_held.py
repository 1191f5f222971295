"""`openupr letters`: what special procedures wrote to the State under review, and whether its reply is held."""

from __future__ import annotations

from pathlib import Path

import typer

from ..given.common_options import NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path
from ..given.shared_reader import Reader
from ..said.command_language import command_words
from ..said.said_on_stderr import exit_with_error, terminal_width


def letters(
    path: Path = typer.Argument(parser=given_path, metavar="PATH", help="A review by its name in the store (SVN-48), or its folder or documents."),
    as_json: bool = typer.Option(False, "--json", help="Print JSON instead of text."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Show each letter of special procedures to the State: reference, kind, date, who sent it, and the replies that we have. Paragraphs on the State
    in the Secretary-General's reports on reprisals stand below."""
    from dataclasses import asdict
    from json import dumps

    from ...errors import OpenUPRError
    from ...languages.messages import messages
    from ...rendering.screen.letters_screen import letters_screen
    from ...views.page.documents.letters_shown import letters_view
    from ..given.one_review import only_review

    reader = Reader(store=store, trust=trust)
    try:
        chosen = only_review(reader.read([path]), "letters", [path])
        view = letters_view(chosen, reader.withheld([chosen], no_persons=no_persons), messages() if as_json else command_words())
        typer.echo(
            dumps(asdict(view), ensure_ascii=False, indent=1) + "\n" if as_json else letters_screen(view, terminal_width(), command_words()), nl=False
        )
    except OpenUPRError as error:
        exit_with_error(error)
    reader.finish()

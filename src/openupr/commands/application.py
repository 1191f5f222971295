"""The application that the commands hang on, and what they share: options, talk, progress, errors without tracebacks."""

from __future__ import annotations

import typer

from . import draft as drafting
from .classify import classify
from .examine import examine, explain
from .export import export
from .find import find
from .judge import judge
from .read import read
from .report import report
from .show import show
from .stored import check, forget, list_, status

application = typer.Typer(
    help="Reads the documents of the UN's Universal Periodic Review and shows what was said, asked and answered.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(asked: bool) -> None:
    if asked:
        from .. import __version__

        typer.echo(f"openupr {__version__}")
        raise typer.Exit


@application.callback()
def _options(version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version and stop.")) -> None:
    """Options that stand before a command."""


for _command in (read, examine, report, explain, export, find, show, judge, classify, status, forget, check):
    application.command()(_command)
application.command("list")(list_)

application.add_typer(drafting.draft, name="draft")

"""The application that the commands hang on, in the order of `openupr --help`; what they share is in given/ and said/."""

from __future__ import annotations

from collections.abc import Callable

import typer

from .decisions.fill import fill
from .decisions.follow import follow
from .decisions.judge import judge
from .desk import draft as drafting
from .desk.brief import brief
from .desk.classify import classify
from .desk.quote import citation, quote
from .desk.raise_with import raise_with
from .published import archive as archiving
from .published import watch as watching
from .published.fetch import fetch
from .published.history import history
from .published.next import next_
from .published.verify import verify
from .reviews.diff import clusters, diff
from .reviews.examine import examine, explain
from .reviews.export import export
from .reviews.letters_held import letters
from .reviews.lists_beside import openness
from .reviews.own_reviews import baselines
from .reviews.persons import persons
from .reviews.report import report
from .reviews.show import show
from .said.command_language import command_words, speak
from .said.error_boundary import caught
from .said.said_on_stderr import exit_with_error
from .said.values_as_typed import Command, Commands
from .store.find import find
from .store.open_app import open_
from .store.pack import pack
from .store.read import read
from .store.stored import check, forget, list_, status

application = typer.Typer(
    cls=Commands,
    help="Reads the documents of the UN's Universal Periodic Review and shows what was said, asked and answered.",
    epilog="A command ends with 0; with 1 when something could not be read or is not there; with 2 when it was used wrongly.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def first_steps() -> str:
    """What `openupr` alone says: to who does not know yet what to ask for."""
    say = command_words().say
    lines = (
        say("Begin in the browser: openupr open"),
        say("With a folder of documents of a review, as one page to read and print: openupr report FOLDER"),
        say("Without documents, get those of a review by its name: openupr fetch SVN-48"),
        say("All that there is: openupr --help"),
    )
    return "\n".join(lines)


def _version(asked: bool) -> None:
    if asked:
        from .. import __version__

        typer.echo(f"openupr {__version__}")
        raise typer.Exit


@application.callback()
def _options(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version and stop."),
    language: str = typer.Option(None, "--language", help="Speak en, fr or es (default: OPENUPR_LANGUAGE, else English)."),
) -> None:
    """Options that stand before a command."""
    from ..errors import OpenUPRError

    try:
        speak(language)
    except OpenUPRError as error:
        exit_with_error(error)
    if context.invoked_subcommand is None:
        typer.echo(first_steps())


_COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "open": (open_, "Open everything in the browser, on this machine alone."),
    "read": (read, "Read documents into the store, and say what was found."),
    "fetch": (fetch, "Fetch a review's documents from where they are published."),
    "list": (list_, "List the reviews in the store."),
    "examine": (examine, "Was it a real review? Each question, answered from the documents."),
    "explain": (explain, "Say what an examination asks, by which rule, with which limits."),
    "baselines": (baselines, "Measure reviews of your own, to compare a review with them."),
    "report": (report, "Write a review as one HTML file, to read, print and hand on."),
    "find": (find, "Search the reviews in the store."),
    "show": (show, "Show one record with its place, and the page it stands on."),
    "export": (export, "Write records as a table, or documents as citations."),
    "diff": (diff, "Show what differs between two versions of a document."),
    "clusters": (clusters, "Show submissions of nearly the same text beside each other."),
    "persons": (persons, "Say who is named, who raised them, and what was answered."),
    "letters": (letters, "Say what UN experts wrote to the State, and which replies we have."),
    "openness": (openness, "Set OHCHR’s lists of visits and treaties beside the UN’s words."),
    "next": (next_, "Say which documents are missing, and when the next review is."),
    "quote": (quote, "Say whether a quotation stands in a document, and where."),
    "citation": (citation, "Say whether what a citation names is there."),
    "brief": (brief, "Write one page on a topic, each statement with its source."),
    "raise-with": (raise_with, "Say which delegations would raise a topic, and why."),
    "follow": (follow, "Follow what a State supported, in a workbook that comes back."),
    "fill": (fill, "Fill OHCHR's list with what you assessed."),
    "judge": (judge, "Write down your decision where the machine is wrong."),
    "pack": (pack, "Make a copy of a folder to give away, without names."),
    "classify": (classify, "Label texts of recommendations of your own."),
    "history": (history, "Say what became of documents where they are published."),
    "verify": (verify, "Check a proof, or an archive, anywhere."),
    "status": (status, "Say where the store is, how large it is, and what is stale."),
    "check": (check, "Check that everything in the store is whole."),
    "forget": (forget, "Remove a review from the store for good."),
}
"""Every command with its line in `openupr --help`, which has room for 66 characters; in the order in which a newcomer meets them."""

for _name, (_command, _line) in _COMMANDS.items():
    application.command(_name, cls=Command, short_help=_line)(caught(_command))
application.add_typer(watching.watch, name="watch", short_help="Look again at where a record is published.")
application.add_typer(archiving.archive, name="archive", short_help="Hand on what was seen, with its proof.")
application.add_typer(drafting.draft, name="draft", short_help="Check drafts and submissions, and time a statement.")

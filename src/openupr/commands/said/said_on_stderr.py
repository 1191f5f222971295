"""What commands say beside their results: on stderr, as wide as the terminal; and how they end for an error."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import typer

from .command_language import command_words
from .told_of_reading import doubts_told

if TYPE_CHECKING:
    from ...errors import OpenUPRError
    from ...records import Counts


def talk_of_doubts(counts: Sequence[Counts]) -> None:
    """How many doubts of which kind many reviews have, on stderr."""
    for told in doubts_told(counts):
        say_on_stderr(told)


def say_on_stderr(text: str) -> None:
    """Say something to the user, on stderr; control characters of file names don't reach the terminal."""
    from ...views.safe_text import shown_safely

    typer.echo(shown_safely(text), err=True)


def terminal_width() -> int:
    """How wide the terminal is: 80 where that is not known, as in a pipe, and never wider than can be read."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, 120))


def terminal_height(otherwise: int) -> int:
    """How many lines the terminal shows above its prompt; where there is none, what is given."""
    return max(23, shutil.get_terminal_size((80, 24)).lines - 1) if sys.stdout.isatty() else otherwise


def exit_with_error(error: OpenUPRError) -> NoReturn:
    """End the command for an error: 1 where a file could not be read, 2 where the request was wrong."""
    from ...errors import UnknownNameError, UsageError

    say_on_stderr(error.said_in(command_words().said))
    raise typer.Exit(2 if isinstance(error, (UsageError, UnknownNameError)) else 1)

"""Round every command: whatever goes wrong, it ends with a sentence and an exit status, never with a traceback."""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from .command_language import command_words
from .said_on_stderr import exit_with_error, say_on_stderr

_P = ParamSpec("_P")


def caught(command: Callable[_P, None]) -> Callable[_P, None]:
    """The command, with every exception that nobody expected said in a sentence: what happened, to which file where that is known, what to do."""

    @wraps(command)
    def careful(*given: _P.args, **named: _P.kwargs) -> None:
        from ...errors import OpenUPRError

        try:
            command(*given, **named)
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except OpenUPRError as error:
            exit_with_error(error)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read what we wrote has enough of it
                raise
            of = f"{error.filename}: " if error.filename else ""
            why = error.strerror or type(error).__name__
            said = command_words().say("the system refused it ({why}). {kept} Check the disk and your rights.", why=str(why), kept=_kept())
            say_on_stderr(f"{of}{said}")
            raise typer.Exit(1) from error
        except MemoryError as error:
            say_on_stderr(command_words().say("There is not enough memory. {kept} Give fewer documents at a time.", kept=_kept()))
            raise typer.Exit(1) from error
        except Exception as error:
            from ...stages.apart.limited_process import described

            say_on_stderr(
                command_words().say(
                    "A fault of OpenUPR's own stopped `openupr {command}` ({what}). {kept} Please report this line.",
                    command=command.__name__.rstrip("_"),
                    what=described(error),
                    kept=_kept(),
                )
            )
            raise typer.Exit(1) from error

    return careful


def _kept() -> str:
    return command_words().say("What was kept before is kept, and no document was changed.")

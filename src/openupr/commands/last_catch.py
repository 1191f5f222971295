"""Round every command: whatever goes wrong, it ends with a sentence and an exit status, never with a traceback."""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from .shared_reader import stop, talk

_P = ParamSpec("_P")
_LOST = "What was kept before is kept, and no document was changed."


def caught(command: Callable[_P, None]) -> Callable[_P, None]:
    """The command, with every exception that nobody expected said in a sentence: what happened, to which file where that is known, what to do."""

    @wraps(command)
    def careful(*given: _P.args, **named: _P.kwargs) -> None:
        from ..errors import OpenUPRError

        try:
            command(*given, **named)
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except OpenUPRError as error:
            stop(error)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read what we wrote has enough of it
                raise
            of = f"{error.filename}: " if error.filename else ""
            talk(f"{of}the system refused it ({error.strerror or type(error).__name__}). {_LOST} Check the disk and your rights.")
            raise typer.Exit(1) from error
        except MemoryError as error:
            talk(f"There is not enough memory. {_LOST} Give fewer documents at a time.")
            raise typer.Exit(1) from error
        except Exception as error:
            from ..stages.limited_process import described

            talk(f"A fault of OpenUPR's own stopped `openupr {command.__name__.rstrip('_')}` ({described(error)}). {_LOST} Please report this line.")
            raise typer.Exit(1) from error

    return careful

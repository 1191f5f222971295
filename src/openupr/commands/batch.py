"""Reading for a command: progress on stderr, files that can't be read named there, two processes for a batch."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ..errors import OpenUPRError
    from ..records import Review

_FEW = 4
"""Up to so many files one process is faster than starting others."""


class Reader:
    """Reads paths and remembers whether anything could not be read."""

    def __init__(self, *, workers: int | None = None) -> None:
        self.workers = workers
        self.failed = 0

    def read(self, paths: list[Path], review: str | None, kind: str | None) -> list[Review]:
        """The reviews in the files and folders, by identifier. Raises `typer.Exit(2)` on wrong use."""
        from ..errors import OpenUPRError
        from ..pipeline import files_in, read_all

        try:
            count = len(files_in(paths))
            with self._executor(count) as executor:
                found = list(
                    read_all(paths, review=review, kind=kind, executor=executor, progress=self._progress if count > 1 else None, report=self._report)
                )
        except OpenUPRError as error:
            stop(error)
        if count > 1 and sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
        return found

    def finish(self) -> None:
        """Exit with 1 if something could not be read."""
        if self.failed:
            talk(f"{self.failed} file{'s' if self.failed > 1 else ''} could not be read.")
            raise typer.Exit(1)

    def _executor(self, count: int) -> AbstractContextManager[Executor | None]:
        workers = self.workers or min(2, os.cpu_count() or 1)
        if count <= _FEW or workers < 2:
            return nullcontext()
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))

    def _progress(self, done: int, total: int, name: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{done}/{total} {name[:60]}")
            sys.stderr.flush()
        elif done == total or done % 25 == 0:
            talk(f"{done}/{total} files read")

    def _report(self, error: OpenUPRError) -> None:
        self.failed += 1
        talk(str(error))


def talk(text: str) -> None:
    """Say something to the user, on stderr; control characters of file names don't reach the terminal."""
    from ..presenting.wording import visible

    typer.echo(visible(text), err=True)


def stop(error: OpenUPRError) -> None:
    """End the command for an error: 1 where a file could not be read, 2 where the request was wrong."""
    from ..errors import UnknownNameError, UsageError

    talk(str(error))
    raise typer.Exit(2 if isinstance(error, (UsageError, UnknownNameError)) else 1)

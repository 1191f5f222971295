"""Processes that read documents, shared by all tests that run commands in the tests' own process.

A command starts its own, which takes longer than to read an invented dossier. What they do is the same here: jobs and results go the same way, with
the same limits. A process has the working folder of the test that started it, so that each job is told its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from openupr.commands.given.shared_reader import Reader
from openupr.errors import OpenUPRError
from openupr.made_once import made_once
from openupr.stages.apart.limited_process import Limits
from openupr.stages.apart.workers import Workers

from .read_once import SharingProcesses


def in_folder(folder: str, function: Callable[[Any], Any], job: Any) -> Any:
    """What a job gives that is done in this folder."""
    os.chdir(folder)
    return function(job)


class SharedWorkers(Workers):
    """A pool that stays when a command is done with it."""

    @made_once
    def _processes(self) -> SharingProcesses:
        return SharingProcesses(Limits(self.seconds, self.megabytes, confined=self.confined))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def map(self, function: Callable[[Any], Any], jobs: Iterable[Any], **named: Any) -> Iterator[Any | OpenUPRError]:
        return super().map(partial(in_folder, str(Path.cwd()), function), jobs, **named)


@contextmanager
def processes_shared(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let commands share their processes within this."""
    pools: dict[int, SharedWorkers] = {}
    made_by = Reader.processes

    def processes(reader: Reader, count: int) -> Workers:
        wanted = made_by(reader, count)  # its processes start with its first job, which never comes
        return pools.setdefault(wanted.count, SharedWorkers(wanted.count))

    patch.setattr(Reader, "processes", processes)
    yield
    for pool in pools.values():
        pool.close()

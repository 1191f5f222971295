"""Where fetched documents lie: a folder for each review, a file for each document and language, by the symbol. What is not whole yet is hidden."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import UsageError
from ..languages.messages import message
from ..reading.swept_folders import locked
from .documents_of_review import WantedDocument


class FetchedFolder:
    """The folder. Nothing in it but what is asked for by a symbol, and what a person puts there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Fetch into the folder while no other process does, so that no file is written by two, and no host is asked twice as often. Raises
        `UsageError`."""
        handle = os.open(self._made(self.path) / ".fetching", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not locked(handle):
                step = message("Wait until it is done, or name another folder with --to.")
                raise UsageError(message("another openupr is fetching into this folder"), where=str(self.path), next_step=step)
            yield
        finally:
            os.close(handle)

    def of(self, review: str) -> Path:
        """Where a review's documents lie; made when it is not there. Raises `UsageError` where it can't be."""
        return self._made(self.path / review)

    def file(self, wanted: WantedDocument) -> Path:
        """Where a document lies when it is whole."""
        return self.path / wanted.review / f"{wanted.symbol.replace('/', '-')}.{wanted.language}.pdf"

    def export(self, language: str) -> Path:
        """Where the export of the Human Rights Index lies."""
        return self._made(self.path / "human-rights-index") / f"export-full-{language}.json"

    def export_for(self, review: str, language: str) -> Path:
        """The same export under a name of its own for each review: a store keeps of it what is on one State, by where it lies."""
        whole = self.export(language)
        to = whole.with_name(f"{review}.{language}.json")
        to.unlink(missing_ok=True)
        try:
            os.link(whole, to)
        except OSError:  # a file system without such links
            shutil.copyfile(whole, to)
        return to

    @staticmethod
    def part(file: Path) -> Path:
        """Where a file grows until it is whole: hidden, so that nothing reads it."""
        return file.with_name(f".{file.name}.part")

    def _made(self, folder: Path) -> Path:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            step = message("Name another with --to.")
            raise UsageError(
                message("the folder for what is fetched can't be made ({why})", why=str(error.strerror)), where=str(folder), next_step=step
            ) from error
        return folder

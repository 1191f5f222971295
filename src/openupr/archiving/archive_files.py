"""The files of an archive: read within limits, written whole or not at all, one writer at a time.

Whoever checks an archive sees files by their names alone, wherever they come from: a folder, a proof that was handed on, a test.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from ..errors import StoreError, UnreadableError
from ..languages.messages import message
from ..reading.limits import MAX_EXPORT

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

MOST_FILE = 256 * 1024 * 1024
"""Bytes of one file of an archive: more than `reading` takes of any document."""
MOST_FILES = 200_000
"""Files of an archive."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*(?:/[A-Za-z0-9][A-Za-z0-9.-]*){0,9}")
_NEW = ".new"
"""The folder in which files are made before they have their names; nothing in it counts."""
_LOCK = ".lock"
_PATIENCE = 120.0
"""Seconds after which a writer gives up waiting for another one. To add an entry takes a hundredth of a second."""
_MAKE_ROOM = message("What was kept before is safe. Make room on the disk, or look after your rights in the folder, and run the same command again.")


class ArchiveFiles(Protocol):
    """Files by their names, with `/` between folders."""

    def names(self) -> list[str]:
        """All of them, in order."""

    def read(self, name: str) -> bytes | None:
        """The bytes of one; None where there is none of this name. Raises `UnreadableError`."""

    def digest(self, name: str) -> str | None:
        """Its SHA-256, however large it is; None where there is none of this name. Raises `UnreadableError`."""


class HeldFiles(dict[str, bytes]):
    """Files in memory."""

    def names(self) -> list[str]:
        """See `ArchiveFiles`."""
        return sorted(self)

    def read(self, name: str) -> bytes | None:
        """See `ArchiveFiles`."""
        return self.get(name)

    def digest(self, name: str) -> str | None:
        """See `ArchiveFiles`."""
        return hashlib.sha256(self[name]).hexdigest() if name in self else None


class FolderFiles:
    """Files in a folder of ours. No link is followed below it, and no name leads out of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        """See `ArchiveFiles`. Raises `UnreadableError` for a folder that holds more than any archive."""
        found: list[str] = []
        for where, folders, names in os.walk(self.folder):
            folders[:] = sorted(name for name in folders if name != _NEW)
            inside = Path(where).relative_to(self.folder).as_posix()
            found += [name if inside == "." else f"{inside}/{name}" for name in names if name != _LOCK]
            if len(found) > MOST_FILES:
                raise UnreadableError(
                    message("more than {most_files} files are in this folder", most_files=MOST_FILES),
                    where=str(self.folder),
                    next_step=message("Name an archive."),
                )
        return sorted(found)

    def read(self, name: str) -> bytes | None:
        """See `ArchiveFiles`."""
        with self._opened(name, MOST_FILE) as file:
            return file.read(MOST_FILE) if file is not None else None

    def digest(self, name: str) -> str | None:
        """See `ArchiveFiles`."""
        with self._opened(name, MAX_EXPORT) as file:
            if file is None:
                return None
            found = hashlib.sha256()
            while piece := file.read(1 << 20):
                found.update(piece)
            return found.hexdigest()

    @contextmanager
    def _opened(self, name: str, most: int) -> Iterator[BinaryIO | None]:
        """A file, open for reading; None where there is none."""
        if not _NAME.fullmatch(name):
            yield None
            return
        path = self.folder / name
        try:
            if any(os.path.islink(each) for each in self._on_the_way(name)):  # noqa: PTH114 - a log has many files, and a Path takes its time
                raise UnreadableError(
                    message("this is a link, which no archive of ours holds"), where=str(path), next_step=message("Look at who put it there.")
                )
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
        except (FileNotFoundError, NotADirectoryError):
            yield None
            return
        except OSError as error:
            raise UnreadableError(
                message("the file can't be opened ({why})", why=str(error.strerror)), where=str(path), next_step=message("Look after your rights.")
            ) from error
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > most:
                raise UnreadableError(message("this is no file of an archive"), where=str(path), next_step=message("Look at who put it there."))
            yield file

    def _on_the_way(self, name: str) -> Iterator[str]:
        """Each folder below ours that leads to a file, and the file."""
        at = os.fspath(self.folder)
        for part in name.split("/"):
            at = f"{at}{os.sep}{part}"
            yield at

    def write(self, name: str, data: bytes) -> None:
        """Write a file, in the place of one of this name. Raises `StoreError`."""
        self._put(name, [data])

    def copy(self, name: str, source: Path) -> None:
        """Keep a copy of a file, however large. Raises `StoreError`."""
        with source.open("rb") as file:
            self._put(name, iter(lambda: file.read(1 << 20), b""))

    def _put(self, name: str, pieces: Iterator[bytes] | list[bytes]) -> None:
        assert _NAME.fullmatch(name), name
        to = self.folder / name
        new = self.folder / _NEW / f"{os.getpid()}-{to.name}"
        try:
            to.parent.mkdir(0o700, parents=True, exist_ok=True)
            new.parent.mkdir(0o700, exist_ok=True)
            handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0), 0o600)
            with os.fdopen(handle, "wb") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            new.replace(to)
        except OSError as error:
            with suppress(OSError):
                new.unlink(missing_ok=True)
            raise StoreError(message("the archive can't be written ({why})", why=str(error.strerror)), where=str(to), next_step=_MAKE_ROOM) from error

    def remove(self, name: str) -> None:
        """Remove a file that is there. Raises `StoreError`."""
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(
                message("the file can't be removed ({why})", why=str(error.strerror)), where=str(self.folder / name), next_step=_MAKE_ROOM
            ) from error

    @contextmanager
    def alone(self, waiting: Callable[[], None] | None = None) -> Iterator[None]:
        """Keep other writers out. What one left behind that was killed is gone. Raises `StoreError` where another one has been writing for too
        long."""
        self.folder.mkdir(0o700, parents=True, exist_ok=True)
        handle = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            self._wait(handle, waiting)
            with suppress(OSError):
                for left in (self.folder / _NEW).iterdir():
                    left.unlink()
            yield
        finally:
            os.close(handle)

    def _wait(self, handle: int, waiting: Callable[[], None] | None) -> None:
        if fcntl is None:  # Windows: two commands at once are told apart by the size that each has found
            return
        until = time.monotonic() + _PATIENCE
        told = False
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                if time.monotonic() > until:
                    step = message("Wait until it is done, or end it, and run the same command again.")
                    raise StoreError(
                        message("another openupr has been writing to the archive for too long"), where=str(self.folder), next_step=step
                    ) from error
            else:
                return
            if waiting and not told:
                waiting()
                told = True
            time.sleep(0.05)

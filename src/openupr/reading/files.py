"""Files on the disk: which there are, and their bytes. Only plain files within the limit are opened; what is left out is said."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import UnreadableError, UsageError, worded
from ..languages.messages import message
from .limits import MAX_BELOW, MAX_EXPORT, MAX_FILE, MAX_FOLDERS_DEEP

_CHECK = worded("Check that it exists and may be read.")
_LONE = re.compile("[\udc80-\udcff]")
"""How Python has bytes of a name that are no UTF-8."""
_PIECE = 1 << 20
_OF_THE_SYSTEM = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})
"""What Windows writes into a folder by itself (in small letters). Other systems begin such names with a dot."""
_OPEN_IN_OFFICE = "~$"
"""How the name begins of the file by which Office knows that a document is open."""


def path_text(path: str | Path) -> str:
    """A path as text that a record, a table and a store can hold: of a name that is no UTF-8, each byte that is none stands as � and its two
    hexadecimal digits."""
    return _LONE.sub(lambda found: f"\ufffd{ord(found[0]) - 0xDC00:02X}", str(path))


@contextmanager
def plain_file(path: str | Path, most: int | None = MAX_FILE) -> Iterator[BinaryIO]:
    """A file, open for reading. Raises `UnreadableError` when it can't be opened, is no plain file (a folder, a pipe, a device), or has more than
    `most` bytes (None: any number)."""
    where = str(path)
    try:
        # Without waiting: a pipe that nobody writes to would stop us for ever. The question is asked of what was opened, not of the name.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except IsADirectoryError as error:
        raise UnreadableError(message("this is a folder, not a file"), where=where, next_step=message("Name a file, or read the folder.")) from error
    except ValueError as error:  # a zero byte in the name
        raise UnreadableError(message("no file can have this name"), where=where, next_step=message("Check the path.")) from error
    except OSError as error:
        raise UnreadableError(worded("the file can't be opened ({why})", why=str(error.strerror)), where=where, next_step=_CHECK) from error
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError(message("this is no file but a folder, a pipe or a device"), where=where, next_step=message("Name a file."))
        if most is not None and found.st_size > most:
            raise UnreadableError(
                message("this file has {st_size} bytes, more than the {most} that OpenUPR takes", st_size=found.st_size, most=most),
                where=where,
                next_step=message("No document of a review is nearly as large. Split it, or save it without its pictures."),
            )
        with os.fdopen(handle, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(handle)


def content(path: str | Path, most: int = MAX_FILE) -> bytes:
    """A file's bytes. Raises `UnreadableError` when it can't be opened or read, is no plain file, or has more than `most`."""
    with plain_file(path, most) as file:
        try:
            return file.read(most)
        except OSError as error:
            raise UnreadableError(worded("the file can't be read ({why})", why=str(error.strerror)), where=str(path), next_step=_CHECK) from error


def sha256_of(path: str | Path) -> str:
    """The SHA-256 of a file that may be read. Raises `UnreadableError` for any other: an export in JSON may be large, no other file."""
    most = MAX_EXPORT if Path(path).suffix.lower() == ".json" else MAX_FILE
    digest = hashlib.sha256()
    with plain_file(path, most) as file:
        try:
            while most > 0 and (piece := file.read(min(_PIECE, most))):
                digest.update(piece)
                most -= len(piece)
        except OSError as error:
            raise UnreadableError(worded("the file can't be read ({why})", why=str(error.strerror)), where=str(path), next_step=_CHECK) from error
    return digest.hexdigest()


def files_in(given: Sequence[Path], report: Callable[[UnreadableError], None] | None = None) -> list[Path]:
    """The files of folders and their subfolders, by name, without hidden ones and those that Windows and Office write there by themselves, each
    once; and the files that are named, whatever they are.

    Links are followed to files inside the folder that is given, never out of it, and never to folders: no loop. What is in a folder but can't be read
    as a file (a folder without permission, a pipe, a link to nowhere or to the outside) goes to `report`. Raises `UnreadableError` for a path that is
    not there, `UsageError` for folders that hold more than any reviews do: a whole disk is not looked through.
    """
    problems: list[UnreadableError] = []
    found: dict[Path, None] = {}
    for each in given:
        if os.path.isdir(each):  # noqa: PTH112 - Path.is_dir raises where this says no
            found |= dict.fromkeys(sorted(_below(each, problems)))
        elif os.path.lexists(each):
            found[each] = None
        else:
            raise UnreadableError(worded("there is no such file or folder"), where=str(each), next_step=worded("Check the path."))
    for problem in problems:
        if report:
            report(problem)
    return list(found)


def _below(folder: Path, problems: list[UnreadableError]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        problems.append(
            UnreadableError(worded("the folder can't be opened ({why})", why=str(error.strerror)), where=str(error.filename), next_step=_CHECK)
        )

    seen = 0
    home = folder.resolve()
    for where, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if len(Path(where).parts) - len(folder.parts) >= MAX_FOLDERS_DEEP and folders:
            what = message("folders nest more than {max_folders_deep} deep, and were not looked into further", max_folders_deep=MAX_FOLDERS_DEEP)
            problems.append(UnreadableError(what, where=where, next_step=message("Put the documents into a folder of their own.")))
            folders.clear()
        seen += len(folders) + len(names)
        if seen > MAX_BELOW:
            raise UsageError(
                message("there are more than {max_below} files and folders in here", max_below=MAX_BELOW),
                where=str(folder),
                next_step=message("Give the folder that holds the documents."),
            )
        for name in folders:
            if os.path.islink(os.path.join(where, name)):  # noqa: PTH114, PTH118
                problems.append(
                    UnreadableError(
                        message("this is a link to a folder and was not followed"),
                        where=str(Path(where, name)),
                        next_step=message("Name the folder itself."),
                    )
                )
        for path in (Path(where, name) for name in names if not _is_by_itself(name)):
            try:
                mode = path.stat().st_mode
            except OSError as error:
                problems.append(
                    UnreadableError(worded("the file can't be opened ({why})", why=str(error.strerror)), where=str(path), next_step=_CHECK)
                )
                continue
            if stat.S_ISREG(mode):
                if not path.is_symlink() or path.resolve().is_relative_to(home):
                    yield path
                    continue
                leads = message("this is a link out of the folder that was given, and was not followed")
                problems.append(UnreadableError(leads, where=str(path), next_step=message("Give the file itself, or put a copy into the folder.")))
            else:
                problems.append(
                    UnreadableError(message("this is no file but a pipe or a device"), where=str(path), next_step=message("It was left out."))
                )


def _is_by_itself(name: str) -> bool:
    """Whether nobody put a file of this name into the folder: it is hidden, or the system's or Office's own."""
    return name.startswith((".", _OPEN_IN_OFFICE)) or name.casefold() in _OF_THE_SYSTEM

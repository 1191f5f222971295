"""A file that is there whole or not at all, and of which nothing stays behind where the command is stopped."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ...errors import UsageError
from ...languages.messages import message
from ...reading.swept_folders import is_abandoned, locked

_ENDING = ".openupr"
_LEFT = re.compile(rf"\..+\.[a-z0-9_]{{8}}{re.escape(_ENDING)}", re.DOTALL)


@contextmanager
def whole_file(to: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `to` when all went well (of a link itself, not of the file that it leads to), and leaves no trace
    when not: it has a name for a moment only, where the system allows that (Linux). Raises `UsageError` where it can't be written."""
    _sweep(to.parent)
    try:
        handle, name = _begun(to)
    except OSError as error:
        raise cannot_write(to, error) from error
    try:
        with os.fdopen(handle, "w+b") as out:
            yield out
            out.flush()
            _readable(handle, name)
            name = name or _named(handle, to)
        Path(name).replace(to)
    except OSError as error:  # the disk is full, or a folder lies there
        _remove(name)
        if isinstance(error, BrokenPipeError):  # not this file: whoever read what we print has gone
            raise
        raise cannot_write(to, error) from error
    except BaseException:
        _remove(name)
        raise


def cannot_write(to: Path, error: OSError) -> UsageError:
    """The error of a file that the system does not let us write."""
    step = message("Name a file in a folder that is there and that you may write to.")
    return UsageError(message("the file can't be written ({why})", why=str(error.strerror or error)), where=str(to), next_step=step)


def _begun(to: Path) -> tuple[int, str]:
    """An open file in the folder of `to`, and its name; empty for one that has none yet."""
    if hasattr(os, "O_TMPFILE") and Path("/proc/self/fd").is_dir():
        with suppress(OSError):  # not every file system has such files
            handle = os.open(to.parent, os.O_TMPFILE | os.O_RDWR, 0o600)
            locked(handle)
            return handle, ""
    handle, name = tempfile.mkstemp(dir=to.parent, prefix=f".{_short(to.name)}.", suffix=_ENDING)
    locked(handle)
    return handle, name


def _named(handle: int, to: Path) -> str:
    """Give the open file a name beside `to`."""
    name = str(to.parent / f".{_short(to.name)}.{secrets.token_hex(4)}{_ENDING}")
    # With a folder as its `src_dir_fd` the system's `linkat` is called, which follows the link of /proc; `link` would not.
    ours = os.open("/proc/self/fd", os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.link(str(handle), name, src_dir_fd=ours, follow_symlinks=True)
    except OSError:  # a file system that has such files and can't name them: a copy has a name from the beginning
        made, name = tempfile.mkstemp(dir=to.parent, prefix=f".{_short(to.name)}.", suffix=_ENDING)
        locked(made)
        with os.fdopen(made, "wb") as copy, os.fdopen(os.dup(handle), "rb") as whole:
            whole.seek(0)
            shutil.copyfileobj(whole, copy)
            _readable(copy.fileno(), name)
    finally:
        os.close(ours)
    return name


def _readable(handle: int, name: str) -> None:
    """Let others read it as any file that the user makes."""
    umask = os.umask(0)
    os.umask(umask)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, 0o666 & ~umask)
    else:
        Path(name).chmod(0o666 & ~umask)


def _remove(name: str) -> None:
    if name:
        Path(name).unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what commands left here that were killed."""
    with suppress(OSError), os.scandir(folder) as found:
        for each in found:
            if each.name.endswith(_ENDING) and _LEFT.fullmatch(each.name) and each.is_file(follow_symlinks=False) and is_abandoned(each.path):
                _remove(each.path)


def _short(name: str) -> str:
    """A name's beginning, short enough for a longer name to be made of it."""
    return os.fsdecode(os.fsencode(name)[:200])

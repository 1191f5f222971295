"""Folders for what is only needed while we work, none of which stays: one whose process was killed is removed at the next start.

A folder is locked as long as its process lives. The system lets go of the lock whatever the process dies of, so that nothing has to be known of it.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_PREFIX = "openupr-work-"
_NAME = re.compile(rf"{_PREFIX}[a-z0-9_]{{8}}")
_OLD = 24 * 3600.0
"""Seconds after which nobody works any more, where the system has no such lock (Windows)."""


@contextmanager
def swept_folder() -> Iterator[Path]:
    """A folder of our own that is gone afterwards."""
    folder, lock = _made()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def sweep() -> None:
    """Remove such folders of processes that are gone."""
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as found:
        for each in found:
            if _NAME.fullmatch(each.name) and each.is_dir(follow_symlinks=False) and is_abandoned(each.path, folder=True):
                shutil.rmtree(each.path, ignore_errors=True)


def is_abandoned(path: str, *, folder: bool = False) -> bool:
    """Whether a file or folder that a process of ours has locked as long as it lives (`locked`) is there without that process."""
    try:
        if fcntl is None:
            return Path(path).lstat().st_mtime < time.time() - _OLD
        if Path(path).lstat().st_uid != os.getuid():
            return False
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | (os.O_DIRECTORY if folder else 0))
    except OSError:
        return False
    try:
        return locked(handle)
    finally:
        os.close(handle)


def locked(handle: int) -> bool:
    """Lock what is open as long as this process lives; False where another one has."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _made() -> tuple[Path, int | None]:
    while True:
        folder = tempfile.mkdtemp(prefix=_PREFIX)
        if fcntl is None:
            return Path(folder), None
        with suppress(OSError):  # another process that starts just now may have swept it before it was locked
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            if locked(lock) and Path(folder).is_dir():
                return Path(folder), lock
            os.close(lock)

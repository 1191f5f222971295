"""What lies in a hostile folder, as plain data, and how it is laid out on the disk: files, links, pipes, files with holes."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

IN, STORE, OUT, OUTSIDE, HOME, TMP = (b"in", b"store", b"out", b"outside", b"home", b"tmp")
"""The places of a sandbox: what is given to the commands, the store, what they write, what they must not touch, and their HOME and TMPDIR."""
SECRET = b"Nobody may read or write this"
DATABASE = STORE + b"/reviews.sqlite"


@dataclass(frozen=True, slots=True)
class Thing:
    """What lies at `path`, from the root of the sandbox: a file of `data`, a file of `size` that is all hole behind its data, a link to `data`, a
    named pipe, or a folder. A `valid` one is a document whose records must not be lost."""

    path: bytes
    data: bytes = b""
    what: Literal["file", "sparse", "link", "pipe", "folder"] = "file"
    size: int = 0
    valid: bool = False


def lay(things: Iterable[Thing], root: bytes) -> None:
    """Lay them out below `root`. What the file system refuses (a name that is too long) is left out."""
    for place in (IN, STORE, OUT, OUTSIDE, HOME, TMP):
        os.makedirs(os.path.join(root, place), exist_ok=True)
    for thing in things:
        with contextlib.suppress(OSError, ValueError):
            _lay(thing, os.path.join(root, thing.path))
    with contextlib.suppress(FileExistsError), open(os.path.join(root, OUTSIDE, b"secret.txt"), "xb") as file:
        file.write(SECRET + b".\n")


def _lay(thing: Thing, path: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    match thing.what:
        case "folder":
            os.mkdir(path)
        case "link":
            os.symlink(thing.data, path)
        case "pipe":
            os.mkfifo(path)
        case _:
            with open(path, "xb") as file:
                file.write(thing.data)
                if thing.size > len(thing.data):
                    file.truncate(thing.size)


State = dict[bytes, tuple[int, int, int, int]]
"""What there is below a folder: kind, size, time of the last change and number of each."""


def state_of(root: bytes) -> State:
    """What there is below a folder, links not followed."""
    found: State = {}
    open_ = [root]
    while open_:
        with os.scandir(open_.pop()) as entries:
            for entry in entries:
                said = entry.stat(follow_symlinks=False)
                is_folder = entry.is_dir(follow_symlinks=False)
                found[os.path.relpath(entry.path, root)] = (
                    (said.st_mode, 0, 0, said.st_ino)
                    if is_folder
                    else (
                        said.st_mode,
                        said.st_size,
                        said.st_mtime_ns,
                        said.st_ino,
                    )
                )
                if is_folder:
                    open_.append(entry.path)
    return found

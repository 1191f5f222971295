"""The hash of each file of a room, and what is worked out of nothing but the code and tables of some rooms: both are kept beside the byte code for as
long as no file of these rooms is written."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .beside_code import beside, keep_beside, kept_for

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_OF_THE_WORK = (".py", ".toml", ".json", ".npz", ".csv", ".txt", ".gz")
_HEX = 64
_FROM = re.compile(rb"^([ \t]*from )[.\w]*?(\w*)(?= import )", re.MULTILINE)
"""Where a module is imported from: its own name says which it is, for a file's name occurs once in the house."""


def made_of_rooms(name: str, rooms: Sequence[str], make: Callable[[], Any]) -> Any:
    """What `make` makes, in Python's own values, of these rooms or files of the package alone; `name` is that of the file in which it is kept. Where
    the package is no folder it is made each time: to hash its rooms would take longer."""
    if not isinstance(_package(), Path):
        return make()
    told = hashlib.sha256(sys.version.encode())
    for file, digest in (each for room in rooms for each in digests(room)):
        told.update(f"{file}\0{digest}\0".encode())
    return kept_for(told.digest(), beside(Path(__file__).with_name(f"{name}.py"), ".made"), make)


@cache
def digests(room: str) -> tuple[tuple[str, str], ...]:
    """The name and the hash of each file that does the work of a room (or is one). They are kept for as long as no file of it is written: to hash
    some hundred of them takes a fifth of a short command."""
    folder = _package().joinpath(*room.split("/"))
    state = _state(folder) if isinstance(folder, Path) else ""
    kept = beside(Path(__file__).with_name(f"{room.replace('/', '.')}.py"), ".digests")
    if state and (found := _read(kept, state)) is not None:
        return found
    made = tuple((path.rpartition("/")[2], hashlib.sha256(_at_work(path, data)).hexdigest()) for path, data in files_at_work(folder, room))
    if state:
        keep_beside(kept, "\n".join((state, *(f"{name} {digest}" for name, digest in made))).encode())
    return made


def files_at_work(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a room (or the one file) that do its work. The `__init__.py` of a room says only where its names stand."""
    if folder.is_file():
        if name.endswith(_OF_THE_WORK) and not name.endswith("/__init__.py"):
            yield name, folder.read_bytes()
        return
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        yield from files_at_work(each, f"{name}/{each.name}")


def _package() -> Traversable:
    from importlib.resources import files

    return files(__package__)


def _read(kept: Path, state: str) -> tuple[tuple[str, str], ...] | None:
    """The digests of a room that are kept; None where they are those of another state of its files, or damaged."""
    try:
        first, *lines = kept.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeError):
        return None
    found = tuple((name, digest) for name, _, digest in (line.rpartition(" ") for line in lines))
    return found if first == state and all(len(digest) == _HEX for _, digest in found) else None


def _state(folder: Path) -> str:
    """What is another one as soon as a file of a room is written, replaced, added or taken away."""
    every = sorted(_stated(str(folder)) if folder.is_dir() else [(folder.name, folder.stat())])
    told = (f"{path} {of.st_size} {of.st_mtime_ns} {of.st_ctime_ns} {of.st_ino}" for path, of in every)
    return hashlib.sha256("\n".join((str(folder), *told)).encode("utf-8", "replace")).hexdigest()


def _stated(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as every:
        for each in every:
            if each.name.endswith(_OF_THE_WORK):
                yield each.path, each.stat()
            elif each.name != "__pycache__" and each.is_dir():
                yield from _stated(each.path)


def _at_work(path: str, data: bytes) -> bytes:
    """What of a file does its work: that it has moved to another room makes nothing stale, nor does an example at the end of a table of words."""
    if path.endswith(".py"):
        return _FROM.sub(rb"\1\2", data)
    return data.partition(b"\n[examples]\n")[0] if path.startswith("languages/") else data

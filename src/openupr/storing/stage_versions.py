"""The version of each stage: a hash of the code and data that its output depends on. No number has to be raised by hand, none can be forgotten.

A review that was read by other code than today's is stale. It is read again from the originals that the store holds when it is next asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

_READ = (
    "errors.py",
    "on_demand.py",
    "text",
    "languages",
    "names",
    "records",
    "reading",
    "identifying",
    "extracting",
    "assembling/observed.py",
    "assembling/taking.py",
    "assembling/taken.py",
)
_READERS = ("ijson", "lxml", "msdoc2docx", "msgspec", "py3langid", "pypdfium2", "python-calamine", "rapidfuzz")

STAGES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "document": (_READ, _READERS),
    "review": ((*_READ, "assembling"), _READERS),
    "labels": (("labelling", "names", "text"), ("msgspec", "numpy", "rapidfuzz")),
    "description": ((*_READ, "assembling", "labelling", "describing"), (*_READERS, "numpy")),
    "links": ((*_READ, "assembling", "labelling", "describing", "linking"), (*_READERS, "numpy")),
    "results": ((*_READ, "assembling", "labelling", "describing", "linking", "examining"), (*_READERS, "numpy")),
    "judged": ((), ()),
}
"""What each stage's output depends on: rooms or files of the package, and libraries. The words that people judged depend on no code."""

_OF_THE_WORK = (".py", ".toml", ".json", ".npz", ".csv", ".txt")


@cache
def stage_version(stage: str) -> str:
    """The version of a stage ("links.concerns": a kind of one): 16 hexadecimal digits."""
    whole = stage.partition(".")[0]
    if whole != stage:
        return stage_version(whole)
    rooms, libraries = STAGES[stage]
    told = _told(rooms).copy()
    for library in libraries:
        told.update(f"{library} {_version(library)}\0".encode())
    return told.hexdigest()[:16]


@cache
def _told(rooms: tuple[str, ...]) -> hashlib._Hash:
    """The hash so far of these rooms: a stage's rooms are mostly those of the stage before, and one more."""
    if not rooms:
        return hashlib.sha256()
    told, last = _told(rooms[:-1]).copy(), rooms[-1]
    for name, data in _contents(files(__package__.rpartition(".")[0]).joinpath(*last.split("/")), last):
        told.update(f"{name}\0{len(data)}\0".encode())
        told.update(data)
    return told


def _version(library: str) -> str:
    """A library's version; a library that is frozen into a program has none to tell, and changes with that program only."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a room (or the one file) that do its work, in the order of their names."""
    if folder.is_file():
        if name.endswith(_OF_THE_WORK):
            yield name, folder.read_bytes()
        return
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        yield from _contents(each, f"{name}/{each.name}")

"""The version of each stage: a hash of the code and data that its output depends on, wherever in the house they stand. No number has to be raised by
hand, none can be forgotten.

A review that was read by other code than today's is stale. It is read again from the originals that the store holds when it is next asked for.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..beside_code import beside, keep_beside

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_READ = (
    "beside_code.py",
    "errors.py",
    "kept_patterns.py",
    "light_dataclass.py",
    "made_once.py",
    "on_demand.py",
    "text",
    "languages",
    "names",
    "records",
    "reading",
    "identifying",
    "extracting",
    "assembling/further_concerns.py",
    "assembling/document_reading.py",
    "assembling/read_document.py",
)
_CHECKED = (
    "preparing/briefs/asked_on_topic.py",
    "preparing/briefs/proposing.py",
    "preparing/drafting/checks.py",
    "preparing/drafting/draft_marks.py",
    "preparing/drafting/soft.py",
    "preparing/facts.py",
    "preparing/rules.toml",
)
_READERS = ("ijson", "lxml", "msdoc2docx", "msgspec", "py3langid", "pypdfium2", "python-calamine", "rapidfuzz")

STAGES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "document": (_READ, _READERS),
    "review": ((*_READ, "assembling"), _READERS),
    "labels": (
        ("beside_code.py", "kept_patterns.py", "labelling", "light_dataclass.py", "names", "text"),
        ("msgspec", "numpy", "onnxruntime", "rapidfuzz"),
    ),
    "description": ((*_READ, "assembling", "labelling", "describing"), (*_READERS, "numpy", "onnxruntime")),
    "links": ((*_READ, "assembling", "labelling", "describing", "linking"), (*_READERS, "numpy", "onnxruntime")),
    "results": ((*_READ, "assembling", "labelling", "describing", "linking", "examining"), (*_READERS, "numpy", "onnxruntime")),
    "marks": ((*_READ, "labelling", "describing", *_CHECKED), (*_READERS, "numpy", "onnxruntime")),
    "topic": ((*_READ, "assembling", "labelling", "describing", "linking", "preparing"), (*_READERS, "numpy", "onnxruntime")),
    "pictures": (("reading/pictures.py",), ("pillow", "pypdfium2")),
    "wording": (_READ[: _READ.index("identifying")], _READERS),
    "leaves": ((*_READ, "stages/page_texts.py"), _READERS),
    "judged": ((), ()),
    "made": ((), ()),
    "jobs": (("records/reading_jobs.py",), ("msgspec",)),
    "searches": (("records/saved_searches.py",), ("msgspec",)),
    "watched": (("records/record_histories.py",), ("msgspec",)),
    "settings": (("assembling/dossier_texts.py", "assembling/judgement_lines.py"), ()),
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
    told = hashlib.sha256()
    for name, digest in sorted(each for room in rooms for each in _digests(room)):
        told.update(f"{name}\0{digest}\0".encode())
    for library in libraries:
        told.update(f"{library} {_version(library)}\0".encode())
    return told.hexdigest()[:16]


_HEX = 64
_LIBRARY = re.compile(r"^Version: (.+)$", re.MULTILINE)
_FROM = re.compile(rb"^([ \t]*from )[.\w]*?(\w*)(?= import )", re.MULTILINE)
"""Where a module is imported from: its own name says which it is, for a file's name occurs once in the house."""


@cache
def _digests(room: str) -> tuple[tuple[str, str], ...]:
    """The name and the hash of each file that does the work of a room (or is one). They are kept for as long as no file of it is written: to hash
    some hundred of them takes a fifth of a short command."""
    from importlib.resources import files

    folder = files(__package__.rpartition(".")[0]).joinpath(*room.split("/"))
    state = _state(folder) if isinstance(folder, Path) else ""
    kept = beside(Path(__file__).with_name(f"{room.replace('/', '.')}.py"), ".digests")
    if state and (found := _read(kept, state)) is not None:
        return found
    made = tuple((path.rpartition("/")[2], hashlib.sha256(_at_work(path, data)).hexdigest()) for path, data in _contents(folder, room))
    if state:
        keep_beside(kept, "\n".join((state, *(f"{name} {digest}" for name, digest in made))).encode())
    return made


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


@cache
def _version(library: str) -> str:
    """A library's version; a library that is frozen into a program has none to tell, and changes with that program only."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        of = distribution(library)
    except PackageNotFoundError:
        return ""
    found = _LIBRARY.search(of.read_text("METADATA") or of.read_text("PKG-INFO") or "")
    return found[1] if found else ""


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a room (or the one file) that do its work. The `__init__.py` of a room says only where its names stand."""
    if folder.is_file():
        if name.endswith(_OF_THE_WORK) and not name.endswith("/__init__.py"):
            yield name, folder.read_bytes()
        return
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        yield from _contents(each, f"{name}/{each.name}")

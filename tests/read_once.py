"""What a command's processes make of documents is made by the first of them that needs it, and handed to the others (pytest -n).

Hundreds of tests run commands on the same invented documents, copied into folders of their own. What becomes of a document rests on its bytes, its
name, its folder's name and what is told of it; what becomes of a review on what was made of its documents, and on these: all of it is looked at
before something is handed on. It goes with the run, so that today's code has made it. `read_anew` is for tests on reading itself, on where documents
lie, and on the processes.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

import msgspec
import pytest

from openupr.assembling import ReadDocument
from openupr.errors import OpenUPRError
from openupr.reading import sha256_of
from openupr.records import Received, Review, pack_record, unpack
from openupr.records.codec import decoder
from openupr.stages.apart import limited_process
from openupr.stages.apart.limited_process import Outcome, Processes
from openupr.stages.stored.jobs import CarriedOriginals, Joining, join_review, receive
from openupr.stages.taken_in.file_jobs import Assembling, Reading, assemble_review, take_document

from .made_once import PLACE, put

_anew = False


@contextmanager
def read_anew() -> Iterator[None]:
    """Nothing is taken from what others have read until this ends."""
    global _anew  # noqa: PLW0603 - the tests of a process are run one after the other
    before, _anew = _anew, True
    try:
        yield
    finally:
        _anew = before


class SharingProcesses(Processes):
    """Processes that are asked only for what no other process of this run has made."""

    def do(self, work: bytes) -> Outcome:
        place = os.environ.get(PLACE)
        if not place or _anew:
            return super().do(work)
        in_folder, job, packed = pickle.loads(work)
        folder, function = in_folder.args
        told = told_of(function, job, folder)
        if told is None:
            return super().do(work)
        path = Path(place, "read", hashlib.sha256(told + bytes([packed])).hexdigest())
        if path.exists():
            return handed_on(pickle.loads(path.read_bytes()), job)
        said = super().do(work)
        if said[0] in {"done", "packed"}:
            path.parent.mkdir(exist_ok=True)
            put(path, said)
        return said


def told_of(function: Callable[[Any], Any], job: Any, folder: str) -> bytes | None:
    """All that the outcome of a job rests on; None where that is not known, or can't be looked at."""
    look = _LOOKS.get(function)
    try:
        return None if look is None else msgspec.msgpack.encode((function.__name__, *look(job, folder)))
    except (OSError, OpenUPRError, UnicodeEncodeError):
        return None


def handed_on(said: Outcome, job: Any) -> Outcome:
    """What was made of a document, as lying where it does here. Of one that is kept nowhere the caller says where it lies."""
    kind, made = said
    if isinstance(made, Received):
        made = replace(made, taken=pack_record(replace(unpack(made.taken, ReadDocument), path=job.path)))
    return kind, made


def _of_document(job: Reading, folder: str) -> tuple[object, ...]:
    path = Path(folder, job.path)
    return path.parent.name, path.name, job.told, sha256_of(path) if job.data is None else _hash(job.data)


def _of_files(job: Assembling, folder: str) -> tuple[object, ...]:
    paths = [str(Path(folder, taken.path)) for taken in job.files.taken]
    lying = [replace(taken, path=at) for taken, at in zip(job.files.taken, _within(paths), strict=True)]
    data = job.data
    read = [sha256_of(at) if data is None else _hash(data.get(taken.path, b"")) for taken, at in zip(job.files.taken, paths, strict=True)]
    return replace(job.files, taken=tuple(lying)), read


def _of_kept(job: Joining, folder: str) -> tuple[object, ...] | None:
    assert isinstance(job.blobs, CarriedOriginals), "the originals come with the job"
    lying = _within([path for path, _, _ in job.documents])
    documents = [(at, sha256, replace(unpack(data, ReadDocument), path="")) for at, (_, sha256, data) in zip(lying, job.documents, strict=True)]
    return job.id, job.key, documents, job.decisions, job.words, job.status, job.review, job.further


_LOOKS: dict[Callable[[Any], Any], Callable[[Any, str], tuple[object, ...]]] = {
    take_document: _of_document,
    receive: _of_document,
    assemble_review: _of_files,
    join_review: _of_kept,
}


def _within(paths: Sequence[str]) -> list[str]:
    """Where files lie below the folder that holds them all, with its name."""
    if not paths:
        return []
    common = PurePath(os.path.commonpath([PurePath(path).parent for path in paths]))
    return [PurePath(path).relative_to(common.parent).as_posix() for path in paths]


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# -- documents that are read in the tests' own process

_GIVES: dict[Callable[[Any], Any], type[Any]] = {take_document: ReadDocument, receive: Received, assemble_review: Review}
"""What is shared of what is done here. A store's originals may be damaged, so that what is put together from them is made each time."""
ON_READING = frozenset(("assembling", "documents", "extracting", "hostile", "identifying", "reading", "stages", "storing"))
"""Folders of tests on reading and on what is made of it at once: nothing that is read in their own process is shared."""
_call = limited_process.call
_changes = 0
_folder = ""


def calls_share(patch: pytest.MonkeyPatch) -> None:
    """Let documents that are read in this process be shared with the processes of this run. While a test has put something else in the place of
    something of the house, nothing is."""
    if not os.environ.get(PLACE):
        return
    set_one, undo_all = pytest.MonkeyPatch.setattr, pytest.MonkeyPatch.undo

    def setattr_(own: pytest.MonkeyPatch, target: Any, *given: Any, **named: Any) -> None:
        global _changes  # noqa: PLW0603 - the tests of a process are run one after the other
        set_one(own, target, *given, **named)
        if _of_the_house(target):
            _changes += 1
            vars(own)["changes"] = vars(own).get("changes", 0) + 1

    def undo(own: pytest.MonkeyPatch) -> None:
        global _changes  # noqa: PLW0603
        undo_all(own)
        _changes -= vars(own).pop("changes", 0)

    patch.setattr(limited_process, "call", _shared)
    patch.setattr(pytest.MonkeyPatch, "setattr", setattr_)
    patch.setattr(pytest.MonkeyPatch, "undo", undo)


def at_test(nodeid: str) -> None:
    """Be told which test comes next."""
    global _folder  # noqa: PLW0603
    _folder = nodeid.split("/")[1]


def as_it_is(but_for: Collection[str]) -> bool:
    """Whether what is made now may be handed on: no test has changed the house or wants things anew, and it is none of these folders'."""
    return not (_anew or _changes or _folder in but_for)


def _of_the_house(target: Any) -> bool:
    named = target if isinstance(target, str) else getattr(target, "__module__", None) or getattr(target, "__name__", "")
    return str(named).startswith("openupr")


def _shared(function: Callable[[Any], Any], job: Any, *, packed: bool = False) -> Outcome:
    kind = _GIVES.get(function)
    place = os.environ.get(PLACE)
    told = told_of(function, job, str(Path.cwd())) if kind and place and as_it_is(ON_READING) else None
    if told is None or kind is None:
        return _call(function, job, packed=packed)
    path = Path(str(place), "read", hashlib.sha256(told + bytes([True])).hexdigest())
    if path.exists():
        said = handed_on(pickle.loads(path.read_bytes()), job)
        return ("done", decoder(kind).decode(said[1])) if said[0] == "packed" and not packed else said
    made = _call(function, job, packed=True)
    if made[0] in {"done", "packed"}:
        path.parent.mkdir(exist_ok=True)
        put(path, made)
    return ("done", decoder(kind).decode(made[1])) if made[0] == "packed" and not packed else made

"""What takes long to make is made by one of the processes that run the tests (pytest -n), and read by the others.

It lies in a folder that the run's first process makes and removes; where one process runs all tests there is none, and who asks makes it.
"""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import get_ident
from typing import TypeVar

PLACE = "OPENUPR_TESTS_MADE"
"""The variable that names the folder."""
LONGEST = 600
"""Seconds that a process waits for another one's."""

_J = TypeVar("_J")
_T = TypeVar("_T")


def made_once(name: str, make: Callable[[], _T]) -> _T:
    """What `make` gives, or gave another process of this run under this name."""
    return made_each([name], lambda _: make())[0]


def made_each(names: Sequence[str], make: Callable[[str], _T]) -> list[_T]:
    """What `make` gives of each name. Processes that ask for the same at one time each make a part of them."""
    place = os.environ.get(PLACE)
    if not place:
        return [make(name) for name in names]
    own = {name: _made(Path(place, name), make) for name in names if first_to_begin(Path(place, name))}
    return [own[name] if name in own else _waited_for(Path(place, name), make) for name in names]


def first_to_begin(path: Path) -> bool:
    """Whether no other process has begun with what is to lie there."""
    try:
        _begun(path).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def _made(path: Path, make: Callable[[str], _T]) -> _T:
    try:
        return put(path, make(path.name))
    except BaseException:
        _begun(path).unlink()  # who waits for it does not wait in vain
        raise


def _begun(path: Path) -> Path:
    return path.with_name(f"{path.name}.begun")


def put(path: Path, made: _T) -> _T:
    """Let the other processes have it: whole, or not at all."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}")
    unfinished.write_bytes(pickle.dumps(made))
    unfinished.replace(path)
    return made


def _waited_for(path: Path, make: Callable[[str], _T]) -> _T:
    until = time.monotonic() + LONGEST
    while not path.exists():
        assert time.monotonic() < until, f"{path.name}: the process that began to make it did not in {LONGEST} seconds"
        if not _begun(path).exists() and first_to_begin(path):
            return _made(path, make)
        time.sleep(0.05)
    made: _T = pickle.loads(path.read_bytes())
    return made

"""What is wrong around a command and not in what it is given: no room on the disk, too few files, nobody who reads what it says, no rights, a store
that somebody else holds, files that change while they are read."""

from __future__ import annotations

import contextlib
import ctypes
import os
import random
import resource
import signal
import sqlite3
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from .laying import DATABASE, IN, OUT, OUTSIDE, SECRET, STORE

SORTS = ("disk", "disk", "files", "unheard", "full", "rights", "rights", "locked", "changing", "changing", "surroundings")


@dataclass(frozen=True, slots=True)
class Around:
    """What is wrong: its sort, and how much of it."""

    sort: str = ""
    much: int = 0
    environment: dict[bytes, bytes] = field(default_factory=dict)


WELL = Around()


def around(draw: random.Random) -> Around:
    """One sort, drawn."""
    sort = draw.choice(SORTS)
    much = {"disk": draw.choice([0, 1, 4096, 50_000, 400_000]), "files": draw.choice([12, 20, 40]), "rights": draw.randrange(4)}.get(
        sort, draw.randrange(6)
    )
    odd = [(b"COLUMNS", draw.choice([b"0", b"-1", b"x", b"100000"])), (b"LC_ALL", draw.choice([b"C", b"tr_TR.UTF-8", b"\xff"])),
           (b"TERM", b"dumb"), (b"TMPDIR", b"/nowhere"), (b"HOME", draw.choice([b"/nowhere", b""])), (b"TZ", b"x" * 300),
           (b"OPENUPR_STORE", draw.choice([b"", b"postgres://x", b"\xff"]))]  # fmt: skip
    return Around(sort, much, dict(draw.sample(odd, 3)) if sort == "surroundings" else {})


def take_on(what: Around) -> None:
    """In the child, before its command begins; its environment is the caller's to set."""
    if what.sort == "disk":
        for number in (1, 2):  # what it says has to be heard: it goes through a pipe to where it went
            _copied(number)
        resource.setrlimit(resource.RLIMIT_FSIZE, (what.much, what.much))
    elif what.sort == "files":
        resource.setrlimit(resource.RLIMIT_NOFILE, (what.much, what.much))
    elif what.sort == "full":
        os.dup2(os.open("/dev/full", os.O_WRONLY), 1)
    elif what.sort == "unheard":
        theirs, ours = os.pipe()
        os.close(theirs)
        os.dup2(ours, 1)
        os.close(ours)
    elif what.sort == "rights":
        _without_privileges()


def _copied(number: int) -> None:
    theirs, ours = os.pipe()
    if os.fork() == 0:
        os.close(ours)
        while said := os.read(theirs, 65_536):
            os.write(number, said)
        os._exit(0)
    os.dup2(ours, number)
    os.close(ours)
    os.close(theirs)


def _without_privileges() -> None:
    """The rights of files hold for this process, though it be root's."""
    header, none = struct.pack("Ii", 0x20080522, 0), struct.pack("6I", *[0] * 6)
    ctypes.CDLL(None, use_errno=True).capset(header, none)


@contextlib.contextmanager
def beside(what: Around, root: bytes) -> Iterator[None]:
    """While a command runs: rights are taken from folders and files, somebody holds the store, or changes what is read."""
    if what.sort == "rights":
        taken = [[STORE], [OUT], [IN + b"/folder"], [DATABASE]][what.much]
        paths = [os.path.join(root, each) for each in taken if os.path.lexists(os.path.join(root, each))]
        modes = [os.stat(path).st_mode & 0o7777 for path in paths]
        for path in paths:
            os.chmod(path, 0o555 if os.path.isdir(path) else 0o444)
        try:
            yield
        finally:
            for path, mode in zip(paths, modes, strict=True):
                os.chmod(path, mode)
        return
    if what.sort not in {"locked", "changing"}:
        yield
        return
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            _hold(root, what.much) if what.sort == "locked" else _change(root, what.much)
        os._exit(0)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if what.sort == "changing":
            _gone(_changing(root))


def _hold(root: bytes, much: int) -> None:
    path = os.path.join(root, DATABASE)
    if os.path.isfile(path):
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE" if much % 2 else "BEGIN IMMEDIATE")
        time.sleep(0.5 + much)


def _changing(root: bytes) -> bytes:
    return os.path.join(root, IN, b"folder", b"1-report.txt")


def _gone(path: bytes) -> None:
    with contextlib.suppress(OSError):
        if os.path.isdir(path) and not os.path.islink(path):
            os.rmdir(path)
        else:
            os.unlink(path)


def _change(root: bytes, much: int) -> None:
    """A file is cut, grows, is another, is gone, is a link out, a pipe, a folder."""
    path = _changing(root)
    with open(os.path.join(root, OUTSIDE, b"secret.txt"), "rb") as file:
        secret = file.read()
    good = secret.replace(SECRET, b"Dig more wells")
    way = 0
    while True:
        with contextlib.suppress(OSError):
            _gone(path)
            match way % 6 if much else 1 + way % 2:
                case 0:
                    os.mkfifo(path)
                case 1:
                    with open(path, "wb") as file:
                        file.write(good)
                case 2:
                    os.symlink(b"../../outside/secret.txt", path)
                case 3:
                    with open(path, "wb") as file:
                        file.write(good[: len(good) // 2])
                        file.truncate(10**7)
                case 4:
                    os.mkdir(path)
                case _:
                    pass
        way += 1
        time.sleep(0.002 * (way % 3))

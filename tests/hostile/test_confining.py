"""What a worker has given up before its first job, and what it keeps."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import time
from pathlib import Path

import pytest

from openupr.errors import StoppedError
from openupr.stages.apart.confining import means
from openupr.stages.apart.workers import Workers
from openupr.stages.held.page_pictures import PageWanted, page_pictured, pictured_by

from .making import TEXT, forms, pages

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process confine itself")
landlock = pytest.mark.skipif("Landlock" not in means(), reason="this system has no Landlock")
seccomp = pytest.mark.skipif("seccomp" not in means(), reason="this system has no seccomp")


def attempt(job: tuple[str, str]) -> str:
    """Tries what a job must not do; says what came of it."""
    what, path = job
    try:
        _DEEDS[what](path)
    except OSError as error:
        return type(error).__name__
    return "done"


def _own(_: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a").write_bytes(b"x")


_DEEDS = {
    "write": lambda path: Path(path).write_bytes(b"x"),
    "add": lambda path: os.close(os.open(path, os.O_WRONLY | os.O_APPEND)),
    "remove": lambda path: Path(path).unlink(),
    "make a folder": lambda path: Path(path + ".d").mkdir(),
    "make a link": lambda path: Path(path + ".l").symlink_to("/etc/hosts"),
    "rename": lambda path: Path(path).rename(path + ".r"),
    "cut": lambda path: os.truncate(path, 0),
    "run": lambda _: os.execv("/bin/true", ["true"]),
    "connect": lambda _: socket.create_connection(("127.0.0.1", 9), timeout=1),
    "talk to a socket": lambda _: socket.socket(socket.AF_UNIX),
    "end the caller": lambda _: os.kill(os.getppid(), 0),
    "read": lambda path: Path(path).read_bytes(),
    "write into its own folder": _own,
}
_FILES = ["write", "add", "remove", "make a folder", "make a link", "rename", "cut"]


def _tried(deeds: list[str], path: Path) -> list[str]:
    path.write_bytes(b"kept")
    with Workers(1) as workers:
        found = [str(each) for each in workers.map(attempt, [(deed, str(path)) for deed in deeds])]
    assert path.read_bytes() == b"kept"
    assert list(path.parent.iterdir()) == [path]
    return found


@landlock
def test_nothing_is_written(tmp_path: Path) -> None:
    assert _tried(_FILES, tmp_path / "a") == ["PermissionError"] * len(_FILES)


@seccomp
def test_no_program_and_no_network(tmp_path: Path) -> None:
    assert _tried(["run", "connect", "talk to a socket"], tmp_path / "a") == ["PermissionError"] * 3


@linux
def test_what_reading_takes_is_left(tmp_path: Path) -> None:
    assert _tried(["read", "write into its own folder"], tmp_path / "a") == ["done", "done"]


def test_a_workers_folder_goes_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Workers(2) as workers:
        list(workers.map(attempt, [("read", __file__)]))
        assert len(list(tmp_path.iterdir())) == 2
    assert list(tmp_path.iterdir()) == []


@landlock
def test_without_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no folder can be made, as on a full disk, reading goes on, and nothing is written anywhere."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    assert _tried(["read", "write", "write into its own folder"], tmp_path / "a") == ["done", "PermissionError", "FileNotFoundError"]


def test_a_page_that_is_drawn_for_ever() -> None:
    """Its picture is given up and told once; the next page of another file is pictured."""
    told: list[str] = []
    with Workers(1, seconds=1) as workers:
        begin = time.monotonic()
        with pytest.raises(StoppedError, match="longer than 1 seconds"):
            workers.one(page_pictured, PageWanted(forms(), 1, ()), name="a.pdf")
        assert time.monotonic() - begin < 30
        picture = pictured_by(workers, lambda error: told.append(str(error)))
        from openupr.reading.pictures import PagesWanted

        assert [len(picture(PagesWanted(forms(), "a.pdf", (1,), 2.0, 16, 1000))) for _ in range(2)] == [0, 0]
        assert len(told) == 1
        assert "a.pdf" in told[0]
        assert [page.number for page in picture(PagesWanted(pages(TEXT, count=3), "b.pdf", (2, 3, 4), 1.0, 16, 10**6))] == [2, 3]

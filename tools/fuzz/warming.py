"""Commands of openupr in children of a process that has everything loaded, where a second of imports would go before each: a signal, the time and the
memory of each are seen from outside, as those of any process; and in processes of their own, as a user starts them."""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import multiprocessing.util
import os
import pkgutil
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import warnings
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NoReturn

from .laying import HOME, IN, TMP
from .seeds import INVENTED
from .surroundings import WELL, Around, take_on

WALL = 240.0
"""Seconds after which a command is killed, whatever it waits for; more on a busy machine."""
_GRACE = 3.0
_APART = {"openupr.__main__", "openupr.stages.apart.cluster"}
_LOADED = "alembic.command docx docx.oxml jinja2 lxml.html numpy pypdfium2 py3langid rapidfuzz.fuzz rich.console sqlalchemy.dialects.sqlite PIL.Image"
_ONCE = (
    ("read", "{invented}/XBB-17"),
    *((name, "XBB-17") for name in ("examine", "show", "list")),
    ("report", "XBB-17", "--to", "{folder}/a.html"),
    ("export", "--all", "--to", "{folder}/a.csv"),
    ("find", "torture"),
    ("check",),
    ("status",),
)
_QUIET = ("/dev/null", "/dev/tty", "/proc/self/")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did: its exit status (minus the signal that ended it), what it said, seconds of processor time and of the clock,
    megabytes of its largest process, the files that it opened to write, and whether a process of it stayed."""

    status: int
    out: bytes
    err: bytes
    seconds: float
    wall: float
    megabytes: float
    opened: tuple[str, ...]
    stayed: bool
    killed: bool


def warm() -> None:
    """Load all that commands and their workers load, and make what they make when it is first needed: tables, expressions, templates."""
    import openupr

    for each in pkgutil.walk_packages(openupr.__path__, "openupr."):
        if each.name not in _APART and ".migrations." not in each.name:
            importlib.import_module(each.name)
    for name in _LOADED.split():
        importlib.import_module(name)
    _worked_once()
    gc.collect()
    gc.freeze()


def _worked_once() -> None:
    """Let this process itself do what commands do with an invented review, so that no child has to compile and load for itself what they all need."""
    from openupr import read_all
    from openupr.commands.application import application
    from openupr.commands.given.shared_reader import Reader
    from openupr.stages.apart.workers import Workers

    processes = Reader.processes
    Reader.processes = lambda _self, _count: Workers(1, in_process=True)  # type: ignore[method-assign]
    try:
        with tempfile.TemporaryDirectory(prefix="openupr-fuzz-") as folder, Path(os.devnull).open("w") as nowhere:
            store = f"{folder}/s.sqlite"
            for words in _ONCE:
                given = [each.format(folder=folder, invented=INVENTED) for each in words]
                with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere), contextlib.suppress(SystemExit):
                    application([*given, *(() if words[0] in {"draft", "classify"} else ("--store", store))])
            list(read_all(INVENTED / "XCC-01"))
    finally:
        Reader.processes = processes  # type: ignore[method-assign]


def run_forked(words: Sequence[bytes], root: bytes, notes: str, around: Around = WELL) -> Ran:
    """Run a command in a child of this process."""
    return _watched(lambda: os.fork() or _child(words, root, notes, around), notes)


def run_apart(words: Sequence[bytes], root: bytes, notes: str, around: Around = WELL) -> Ran:
    """Run a command in a process of its own."""

    def start() -> int:
        with open(f"{notes}.out", "wb") as out, open(f"{notes}.err", "wb") as err:
            command = [os.fsencode(sys.executable), b"-m", b"openupr", *words]
            environment = os.environ | {os.fsdecode(key): os.fsdecode(value) for key, value in _environment(root).items()}
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=os.path.join(root, IN),
                env=environment | {os.fsdecode(key): os.fsdecode(value) for key, value in around.environment.items()},
                start_new_session=True,
                preexec_fn=lambda: take_on(around),  # noqa: PLW1509 - this process has no threads
            )
        process.returncode = 0  # it is waited for below
        return process.pid

    return _watched(start, notes)


def _environment(root: bytes) -> dict[bytes, bytes]:
    home = os.path.join(root, HOME)
    tmp = os.path.join(root, TMP)
    return {
        b"HOME": home,
        b"XDG_DATA_HOME": home + b"/data",
        b"XDG_CACHE_HOME": home + b"/cache",
        b"TMPDIR": tmp,
        b"LC_ALL": b"C.UTF-8",
        b"COLUMNS": b"80",
    }


def _watched(start: Callable[[], int], notes: str) -> Ran:
    for ending in ("out", "err", "opened"):
        with open(f"{notes}.{ending}", "wb"):
            pass
    begin = time.monotonic()
    child = start()
    killed = False
    while True:
        found, code, used = os.wait4(child, os.WNOHANG)
        if found:
            break
        if time.monotonic() - begin > WALL * max(1, os.getloadavg()[0]) and not killed:
            killed = True
            with contextlib.suppress(OSError):
                os.killpg(child, signal.SIGKILL)
        time.sleep(0.005)
    wall = time.monotonic() - begin
    stayed = _stayed(child)
    said = {ending: _content(f"{notes}.{ending}") for ending in ("out", "err", "opened")}
    opened = tuple(dict.fromkeys(os.fsdecode(said["opened"]).split("\0")[:-1]))
    megabytes = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    seconds = used.ru_utime + used.ru_stime
    return Ran(os.waitstatus_to_exitcode(code), said["out"], said["err"], seconds, wall, megabytes, opened, stayed, killed)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(20_000_000)


def _stayed(group: int) -> bool:
    """Whether a process of the command is there after it; then it is killed."""
    until = time.monotonic() + _GRACE
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except OSError:
            return False
        time.sleep(0.01)
    with contextlib.suppress(OSError):
        os.killpg(group, signal.SIGKILL)
    return True


# -- in the child


def _child(words: Sequence[bytes], root: bytes, notes: str, around: Around) -> NoReturn:
    status = 70
    try:
        os.setsid()
        _streams(notes, around)
        _surroundings(root, around)
        _hear_of_writing(notes)
        _workers_by_fork()
        sys.argv = ["openupr", *map(os.fsdecode, words)]
        status = main_of_child()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):
                stream.flush()
        os._exit(status)


def main_of_child() -> int:
    """Do what `sys.argv` says, and what Python does at its end; the exit status."""
    from openupr.commands import main

    status = 0
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - what Python itself does with what nobody catches
        traceback.print_exc()
        status = 1
    try:
        threading._shutdown()  # type: ignore[attr-defined]
        weakref.finalize._exitfunc()  # type: ignore[attr-defined]
        multiprocessing.util._exit_function()  # type: ignore[attr-defined]
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
    return status


def _streams(notes: str, around: Around) -> None:
    for number, path, flags in ((0, "/dev/null", os.O_RDONLY), (1, f"{notes}.out", os.O_WRONLY), (2, f"{notes}.err", os.O_WRONLY)):
        opened = os.open(path, flags)
        os.dup2(opened, number)
        os.close(opened)
    take_on(around)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "wb", closefd=False)), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(io.FileIO(2, "wb", closefd=False)), encoding="utf-8", errors="backslashreplace", line_buffering=True
    )
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr


def _surroundings(root: bytes, around: Around) -> None:
    os.environb.update(_environment(root) | around.environment)
    os.chdir(os.path.join(root, IN))
    tempfile.tempdir = None
    weakref.finalize._registry.clear()  # type: ignore[attr-defined]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("default")


def _hear_of_writing(notes: str) -> None:
    """Note each file that is opened to write, in this process and those that it forks."""
    noted = os.open(f"{notes}.opened", os.O_WRONLY | os.O_APPEND)
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

    def hook(event: str, given: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(given[0], (str, bytes)) and isinstance(given[2], int) and given[2] & writing:
            path = os.path.abspath(os.fsencode(given[0]))
            with contextlib.suppress(OSError):
                os.write(noted, path + b"\0")

    sys.addaudithook(hook)


class _Forking:
    """Stands for multiprocessing's context where openupr asks for spawned processes: they are forked, and hold no end of a pipe but their own."""

    def __init__(self) -> None:
        self._context = get_context("fork")
        self._ours: list[Any] = []

    def Pipe(self) -> tuple[Any, Any]:  # noqa: N802 - multiprocessing's name
        ours, theirs = self._context.Pipe()
        self._ours.append(ours)
        return ours, theirs

    def Process(self, *, target: Callable[..., None], args: tuple[Any, ...], daemon: bool) -> Any:  # noqa: N802
        def begin(*given: Any) -> None:
            for each in self._ours:
                each.close()
            target(*given)

        return self._context.Process(target=begin, args=args, daemon=daemon)


def _workers_by_fork() -> None:
    from openupr.stages.apart import limited_process

    one = _Forking()
    limited_process.get_context = lambda _: one  # type: ignore[attr-defined]


# Where the folder for temporary files can't be written, Python looks for another one: it writes a file of eight letters there and takes it away.
_PROBED = re.compile(r"(?:/tmp|/var/tmp|/usr/tmp|/nowhere)/[a-z0-9_]{8}")
# What is worked out of the package's own files is kept beside their byte code (`beside_code.py`) by whichever command needs it first.
_BESIDE_CODE = re.compile(re.escape(str(Path(__file__).parents[2] / "src" / "openupr")) + r"/(?:\w+/)*__pycache__/[^/]+")


def is_quiet(path: str) -> bool:
    """Whether writing there harms nothing."""
    return path.startswith(_QUIET) or any(each.fullmatch(path) for each in (_PROBED, _BESIDE_CODE))

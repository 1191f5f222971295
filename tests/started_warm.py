"""Commands in processes of their own that need not load the house first: each is forked from one that has loaded it (Linux).

An app's start takes longer than most tests ask of it, and dozens of tests start their own. What is forked is a process as any other: its arguments,
environment, folder, output and signals are its own, as is what it starts; only what it has loaded and compiled lies there already. How a command
loads is tested where it is started by itself (`test_static_of_others.py`, `test_house.py`, the browser's tests).
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

CAN_FORK = sys.platform == "linux" and hasattr(os, "pidfd_open")
_MOST = 1 << 20
"""Bytes of a command with its environment."""


class Warm:
    """A command that runs, as `subprocess.Popen` would show it: what it prints, with its errors, is one stream."""

    def __init__(self, args: Sequence[str], cwd: Path, env: Mapping[str, str]) -> None:
        self.args = list(args)
        ours, theirs = os.pipe()
        self.pid = _source().fork({"args": self.args[3:], "cwd": str(cwd), "env": dict(env)}, theirs)
        os.close(theirs)
        self._ended = os.pidfd_open(self.pid)
        self.stdout = Said(ours)

    def send_signal(self, number: int) -> None:
        """Send it a signal, if it still runs."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._ended, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def communicate(self, timeout: float | None = None) -> tuple[str, None]:
        """What it printed, once it has ended. Raises `TimeoutExpired`."""
        until = None if timeout is None else time.monotonic() + timeout
        for file in (self.stdout.file, self._ended):
            while True:
                left = None if until is None else max(0.0, until - time.monotonic())
                waiting = select.poll()  # `select` knows no file with a number above 1,023, and a long run has more of them open
                waiting.register(file, select.POLLIN)
                if not waiting.poll(None if left is None else 1000 * left):
                    raise subprocess.TimeoutExpired(self.args, timeout or 0.0)
                if file == self._ended or not self.stdout.more():
                    break
        os.close(self.stdout.file)
        os.close(self._ended)
        return self.stdout.read(), None


class Said:
    """What a command prints, up to now."""

    def __init__(self, file: int) -> None:
        self.file, self._unread = file, b""

    def more(self) -> bool:
        """Wait for more of it; False at its end."""
        read = os.read(self.file, 65_536)
        self._unread += read
        return read != b""

    def readline(self) -> str:
        """Its next line, once it is whole."""
        while b"\n" not in self._unread and self.more():
            pass
        line, end, self._unread = self._unread.partition(b"\n")
        return (line + end).decode(errors="replace")

    def read(self) -> str:
        """All that has come and was not read."""
        said, self._unread = self._unread, b""
        return said.decode(errors="replace")


class _Source:
    """The process that commands are forked from."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "tests.started_warm", str(theirs.fileno())]
        root = Path(__file__).parents[1]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(root / "src"), str(root)))}
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=root, env=environment)
        theirs.close()
        atexit.register(self.end)

    def fork(self, told: dict[str, Any], output: int) -> int:
        """The number of a new process that does what it is told."""
        socket.send_fds(self._ours, [len(data := json.dumps(told).encode()).to_bytes(4, "big")], [output])
        self._ours.sendall(data)
        said = self._ours.recv(4)
        assert len(said) == 4, "what commands are forked from has ended"
        return int.from_bytes(said, "big")

    def end(self) -> None:
        self._ours.close()
        self._process.wait(60)


@cache
def _source() -> _Source:
    return _Source()


# -- in the process that is forked from, and in those that are


def _main(connection: socket.socket) -> None:
    _load()
    children = 0
    while True:
        head, outputs, _, _ = socket.recv_fds(connection, 4, 1)
        while children and os.waitpid(-1, 0 if not head else os.WNOHANG)[0]:
            children -= 1
        if not head:
            return
        size, data = int.from_bytes(head, "big"), b""
        assert size < _MOST
        while len(data) < size:
            data += connection.recv(size - len(data))
        child = os.fork()
        if not child:
            connection.close()
            _run(json.loads(data), outputs[0])
        children += 1
        os.close(outputs[0])
        connection.sendall(child.to_bytes(4, "big"))


def _load() -> None:
    """What an app loads before it says its address, and for its first pages."""
    import asyncio.sslproto  # noqa: F401
    import gc

    import uvicorn.lifespan.on
    import uvicorn.loops.asyncio
    import uvicorn.protocols.http.h11_impl  # noqa: F401

    import openupr.commands.application
    import openupr.commands.store.open_app
    import openupr.serving.app_served
    import openupr.stages.stored.keeping
    import openupr.views.page.page_view  # noqa: F401
    from openupr.labelling import labeller

    labeller()
    gc.collect()
    gc.freeze()


def _run(told: dict[str, Any], output: int) -> None:
    import tempfile
    import weakref

    from tools.fuzz.warming import main_of_child

    status = 70
    try:
        for number in (1, 2):
            os.dup2(output, number)
        os.close(output)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(told["env"])
        os.chdir(told["cwd"])
        tempfile.tempdir = None
        weakref.finalize._registry.clear()  # type: ignore[attr-defined]
        sys.modules["__main__"].__spec__ = None  # processes that it starts have nothing to load from here
        del sys.modules["__main__"].__file__
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)
        sys.argv = ["openupr", *told["args"]]
        status = main_of_child()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):
                stream.flush()
        os._exit(status)


if __name__ == "__main__":
    _main(socket.socket(fileno=int(sys.argv[1])))

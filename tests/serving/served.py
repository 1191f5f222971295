"""The app as a user has it: a process of its own, asked over HTTP by a client that does nothing by itself."""

from __future__ import annotations

import json
import os
import re
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from ..started_warm import CAN_FORK, Warm

DOCUMENTS = Path(__file__).parents[1] / "documents"
_TURN = 0.1
"""Seconds after which a page that is being made is asked for again."""


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def data(self) -> dict:
        return json.loads(self.body)


@dataclass
class Served:
    """An app that runs: where it is, and the cookie of the browser that opened it (empty: none has)."""

    address: str
    entering: str
    process: subprocess.Popen[str] | Warm
    cookie: str = ""
    log: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str | None] | None = None) -> Answer:
        """Ask as a page of the app would; `headers` go before that, None leaves one out."""
        given: dict[str, str | None] = {"Host": self.host, "Cookie": self.cookie or None}
        if method not in {"GET", "HEAD"}:
            given |= {"Origin": self.address, "Content-Length": str(len(body))}
        given |= dict(headers or {})
        connection = HTTPConnection(self.host, timeout=120)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in given.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders(body or None)
            got = connection.getresponse()
            return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, got.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.ask("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def form(self, path: str, told: Mapping[str, str], **headers: str | None) -> Answer:
        given = {"Content-Type": "application/x-www-form-urlencoded", **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.ask("POST", path, urlencode(told).encode(), given)

    def files(self, path: str, files: list[tuple[str, str, bytes]], told: Mapping[str, str] | None = None) -> Answer:
        """Send files: of each the field, the name, the bytes."""
        mark = secrets.token_hex(12)
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in (told or {}).items()]
        for name, file, data in files:
            head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\nContent-Type: application/octet-stream\r\n\r\n'
            parts.append(head.encode("utf-8", "surrogateescape") + data + b"\r\n")
        body = b"".join(parts) + f"--{mark}--\r\n".encode()
        return self.ask("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={mark}"})

    def enter(self) -> Answer:
        """Open it as the browser does that is started with it."""
        got = self.get(self.entering.removeprefix(self.address), Cookie=None)
        self.cookie = got.headers.get("set-cookie", "").partition(";")[0]
        return got

    def whole(self, path: str, seconds: float = 240.0) -> Answer:
        """A page that may be made first."""
        until = time.monotonic() + seconds
        while (got := self.get(path)).status in {202, 503} and time.monotonic() < until:
            time.sleep(_TURN)
        return got

    def done(self, path: str, seconds: float = 240.0) -> Answer:
        """The page of a job once it is at its end."""
        until = time.monotonic() + seconds
        while 'hx-trigger="every 1s"' in (got := self.get(path)).text and time.monotonic() < until:
            time.sleep(_TURN)
        return got


@contextmanager
def served(store: Path, *, enter: bool = True, kill: bool = False, language: str = "", warm: bool = True) -> Iterator[Served]:
    """The app on this store, started in a `language`. `kill`: it is not ended, but killed. Not `warm`: it loads all by itself, as a user's does."""
    command = [sys.executable, "-m", "openupr", "open", "--no-browser", "--store", str(store), "--port", str(free_port())]
    source = str(Path(__file__).parents[2] / "src")
    environment = os.environ | {"PYTHONPATH": source, "OPENUPR_LANGUAGE": language}
    process: subprocess.Popen[str] | Warm
    if warm and CAN_FORK:
        process = Warm(command, store.parent, environment)
    else:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", env=environment, cwd=store.parent)
    assert process.stdout is not None
    first = process.stdout.readline().strip()
    assert first.startswith("http://127.0.0.1:"), first + process.stdout.read()
    made = Served(first.partition("/enter")[0], first, process)
    try:
        until = time.monotonic() + 60
        while True:
            try:
                made.get("/static/none")
                break
            except ConnectionError:
                assert time.monotonic() < until, "the app does not answer"
                time.sleep(0.05)
        if enter:
            assert made.enter().status == 303
        yield made
    finally:
        process.send_signal(signal.SIGKILL if kill else signal.SIGINT)
        try:
            made.log.append(process.communicate(timeout=240)[0])
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise


def free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def links(html: str) -> list[str]:
    """Where the links of a page lead."""
    from html import unescape

    return [unescape(each) for each in re.findall(r'<a [^>]*?href="([^"]+)"', html)]

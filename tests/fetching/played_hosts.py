"""A server on this machine that plays the hosts: no test asks another one. Time goes by only where somebody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from openupr.fetching import FetchedFolder, Fetching, FetchTiming, Hosts, Manners, PoliteClient
from openupr.records import Observation

DOCUMENTS, BY_SYMBOL, INDEX = "documents.un.org", "docs.un.org", "uhri.ohchr.org"
ACCESS = "/api/symbol/access"
START = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def pdf(words: str = "An invented document.") -> bytes:
    """Bytes that begin and end as a PDF does."""
    return b"%PDF-1.4\n" + words.encode() + b"\n%%EOF\n"


@dataclass
class Hours:
    """A clock that only waiting moves."""

    gone: float = 0.0
    waits: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.gone += seconds

    @property
    def timing(self) -> FetchTiming:
        return FetchTiming(lambda: START + timedelta(seconds=self.gone), lambda: self.gone, self.wait)


@dataclass
class Played:
    """The server, and what has been asked of it: (host, path with query) in order, with the clock's time."""

    server: HTTPServer
    hours: Hours = field(default_factory=Hours)
    asked: list[tuple[str, str]] = field(default_factory=list)
    times: list[tuple[str, float]] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    resolve: Callable[[str, int], Sequence[str]] = lambda host, port: ["127.0.0.1"]
    judge: Callable[[str], str] = lambda address: ""
    manners: Manners = field(default_factory=lambda: Manners("OpenUPR/0 (test)", connecting=2.0, silence=2.0))

    @property
    def hosts(self) -> Hosts:
        return Hosts(frozenset({DOCUMENTS, BY_SYMBOL, INDEX}), "http", self.server.port)

    def answers(self, path: str, *answers: Response | Callable[[Request], Response]) -> None:
        """Answer a path in this order; the last one from then on."""
        left = list(answers)

        def answer(request: Request) -> Response:
            host = request.host.partition(":")[0]
            query = f"?{request.query_string.decode()}" if request.query_string else ""
            if request.path != "/robots.txt":
                self.asked.append((host, request.path + query))
            self.times.append((host, self.hours.gone))
            self.requests.append(request)
            found = left.pop(0) if len(left) > 1 else left[0]
            return found(request) if callable(found) and not isinstance(found, Response) else found  # type: ignore[return-value]

        self.server.expect_request(path).respond_with_handler(answer)

    @contextmanager
    def client(self) -> Iterator[PoliteClient]:
        with PoliteClient(self.hosts, self.manners, self.hours.timing, self.resolve, self.judge) as client:
            yield client

    @contextmanager
    def fetching(self, folder: Path, observations: Looks | None = None) -> Iterator[Fetching]:
        with self.client() as client:
            yield Fetching(client, FetchedFolder(folder), observations)


@dataclass
class Looks:
    """Where looks are recorded, as the archive does."""

    every: list[tuple[Observation, bytes | None]] = field(default_factory=list)

    def add(self, observation: Observation, blob: bytes | Path | None) -> Observation:
        self.every.append((observation, blob.read_bytes() if isinstance(blob, Path) else blob))
        return replace(observation, previous="0" * 64)

    def last(self, source: str) -> Observation | None:
        return next((each for each, _ in reversed(self.every) if each.source == source), None)


def names(asked: Iterable[tuple[str, str]]) -> list[str]:
    """The symbols in what was asked."""
    return [target.partition("s=")[2].partition("&")[0] or target for _, target in asked]

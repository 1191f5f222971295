"""Asking a host: of the list alone, by its robots.txt, one request a second, and each redirection looked at as if we had written it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin

import httpcore2

from ..errors import FetchError, KeptOutError, NoAnswerError, NotAskedError
from ..languages.messages import Message, Text, message, told_as_text
from ..light_dataclass import dataclass
from .checked_connection import CheckedBackend, Judge, Resolve, resolved
from .host_list import Hosts, RequestAddress
from .manners import FetchTiming, Manners
from .public_addresses import why_not_public

if TYPE_CHECKING:
    from protego import Protego

_TOLD = frozenset(
    "content-type content-length content-range content-encoding last-modified etag date location retry-after server"
    " cf-mitigated x-amzn-waf-action x-datadome".split()
)
"""Headers of an answer that matter; all others are passed over."""
_LONGEST_HEADER = 500
_MOST_ROBOTS = 500_000
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""
_ROBOTS_REDIRECTIONS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What came back: the status, the headers that matter by their names in small letters, the bytes as they come, and the address that answered."""

    status: int
    headers: Mapping[str, str]
    pieces: Iterator[bytes]
    address: str


class PoliteClient:
    """Asks. Close it when all is asked. `resolve` and `judge` say where a name leads and whether we go there, `inner` opens what was judged."""

    def __init__(
        self,
        hosts: Hosts,
        manners: Manners,
        timing: FetchTiming,
        resolve: Resolve = resolved,
        judge: Judge = why_not_public,
        inner: httpcore2.NetworkBackend | None = None,
    ) -> None:
        self.hosts, self.manners, self.timing = hosts, manners, timing
        self.closed: dict[str, Text] = {}
        """Hosts that have shown that they want a person, and are not asked again in this run; and how."""
        self._backend = CheckedBackend(resolve, judge, timing.clock, inner)
        self._pool = httpcore2.ConnectionPool(max_connections=2, max_keepalive_connections=1, keepalive_expiry=30, network_backend=self._backend)
        self._robots: dict[str, Protego | None] = {}
        self._next: dict[str, float] = {}
        self._missed: dict[str, int] = {}
        self._silent: dict[str, Text] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._pool.close()

    @contextmanager
    def asked(self, place: RequestAddress, headers: Mapping[str, str] | None = None, seconds: float | None = None) -> Iterator[HttpAnswer]:
        """The answer to a request, after redirections. Raises `NotAskedError` and `NoAnswerError`, also while its bytes are read."""
        self._backend.deadline = self.timing.clock() + (self.manners.document if seconds is None else seconds)
        for _ in range(self.manners.redirections + 1):
            self._may_ask(place)
            with self._request(place, headers or {}) as answer:
                if answer.status not in _MOVED:
                    yield answer
                    return
                place = self._moved(place, answer)
        raise FetchError(message("more than {redirections} redirections", redirections=self.manners.redirections), where=place.address)

    def _moved(self, place: RequestAddress, answer: HttpAnswer) -> RequestAddress:
        to = answer.headers.get("location", "")
        if not to:
            raise FetchError(message("it says that it has moved, and not where"), where=place.address)
        target = self.hosts.taken_apart(urljoin(place.address, to))
        if isinstance(target, Message):
            raise FetchError(message("it leads to another address ({to}), and {target}", to=_shown(to), target=target), where=place.address)
        return target

    def _may_ask(self, place: RequestAddress) -> None:
        """Raises `NotAskedError` where the host is closed to us, or its robots.txt keeps us from this address."""
        if why := self.closed.get(place.host):
            raise KeptOutError(message("not asked again in this run: {why}", why=why), where=place.host)
        if why := self._silent.get(place.host):
            raise NotAskedError(why, where=place.host)
        checked = self.hosts.taken_apart(place.address)
        if isinstance(checked, Message):
            raise NotAskedError(checked, where=place.address)
        if place.host not in self._robots:
            self._robots[place.host] = self._rules(place)
        rules = self._robots[place.host]
        if rules is not None and not rules.can_fetch(place.address, self.manners.name):
            raise KeptOutError(message("its robots.txt asks programs to leave this address alone"), where=place.address)

    def _rules(self, place: RequestAddress) -> Protego | None:
        """A host's robots.txt; None where it has none. One that can't be got keeps us from all (RFC 9309, 2.3.1)."""
        from protego import Protego

        at = self.hosts.place(place.host, "/robots.txt")
        for _ in range(_ROBOTS_REDIRECTIONS + 1):
            with self._request(at, {}) as answer:
                if answer.status in _MOVED:
                    moved = self.hosts.taken_apart(urljoin(at.address, answer.headers.get("location", "")))
                    if isinstance(moved, Message):  # it is kept elsewhere, where we don't go
                        return None
                    at = moved
                    continue
                if answer.status >= 500:
                    raise NoAnswerError(
                        message("its robots.txt, which comes first, is answered with {status}", status=answer.status), where=place.host
                    )
                if answer.status != 200:
                    return None
                return Protego.parse(_beginning(answer.pieces, _MOST_ROBOTS).decode("utf-8", "replace"))
        return None

    @contextmanager
    def _request(self, place: RequestAddress, headers: Mapping[str, str]) -> Iterator[HttpAnswer]:
        self._keep_pace(place.host)
        sent = {"Host": place.address.split("/")[2], "User-Agent": self.manners.agent, "Accept": "*/*", "Accept-Encoding": "identity", **headers}
        url = httpcore2.URL(scheme=place.scheme.encode(), host=place.host.encode(), port=place.port, target=place.target.encode())
        limits = {"connect": self.manners.connecting, "read": self.manners.silence, "write": self.manners.silence, "pool": self.manners.silence}
        with (
            _said(place.address),
            self._reached(place.host),
            self._pool.stream("GET", url, headers=list(sent.items()), extensions={"timeout": limits}) as response,
        ):
            told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            kept = {name: _shown(value) for name, value in told.items() if name in _TOLD}
            if "location" in told:
                kept["location"] = told["location"]
            yield HttpAnswer(response.status, kept, _pieces(response, place.address), place.address)

    @contextmanager
    def _reached(self, host: str) -> Iterator[None]:
        """A host that can't be found, or not be connected to again and again, is not asked any more in this run."""
        try:
            yield
        except NotAskedError as error:
            self._silent[host] = told_as_text(error.told[0])
            raise
        except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
            self._missed[host] = self._missed.get(host, 0) + 1
            if self._missed[host] >= self.manners.tries:
                self._silent[host] = message("it can't be reached ({why})", why=str(error) or message("it is silent"))
            raise
        self._missed[host] = 0

    def _keep_pace(self, host: str) -> None:
        """Wait until the host may be asked again."""
        wait = self._next.get(host, 0.0) - self.timing.clock()
        if wait > 0:
            self.timing.wait(wait)
            self._backend.deadline += wait
        self._next[host] = self.timing.clock() + self._pace(host)

    def _pace(self, host: str) -> float:
        rules = self._robots.get(host)
        asked = (rules.crawl_delay(self.manners.name) or 0.0) if rules is not None else 0.0
        return max(self.manners.pace, min(asked, self.manners.longest_pace))


@contextmanager
def _said(address: str) -> Iterator[None]:
    """What goes wrong on the way, as an error of ours."""
    try:
        yield
    except httpcore2.TimeoutException as error:
        raise NoAnswerError(message("no answer in time ({why})", why=str(error) or message("the host was silent")), where=address) from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol) as error:
        raise NoAnswerError(message("the connection failed or broke off ({why})", why=str(error)), where=address) from error


def _pieces(response: httpcore2.Response, address: str) -> Iterator[bytes]:
    with _said(address):
        yield from response.iter_stream()


def _beginning(pieces: Iterator[bytes], most: int) -> bytes:
    """The first bytes of an answer."""
    found = b""
    for piece in pieces:
        found += piece
        if len(found) >= most:
            break
    return found[:most]


def _shown(text: str) -> str:
    """A header's value as it can be kept and shown."""
    return "".join(each if each.isprintable() else "\ufffd" for each in text[:_LONGEST_HEADER])

"""Connections to addresses that were looked at.

A name is resolved once, each address that it leads to is judged, and the very address that was judged is connected to: what the name leads to a
moment later can't matter. The certificate is checked against the name, as always.

Below httpx2 lies httpcore2, and it is enough here. What httpx2 adds (following redirections, cookies, proxies that the environment names, unpacking)
is what must not happen on the way.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable, Sequence
from socket import SOCK_STREAM, getaddrinfo
from typing import Any

import httpcore2

from ..errors import NotAskedError
from ..languages.messages import message

Resolve = Callable[[str, int], Sequence[str]]
"""The IP addresses that a name leads to. Raises `OSError` where it leads nowhere."""
Judge = Callable[[str], str]
"""Why an IP address may not be connected to, in words; empty where it may."""

_MOST_ADDRESSES = 4
"""How many of a name's addresses are tried."""


def resolved(host: str, port: int) -> list[str]:
    """What the system's resolver says: each address once, in its order."""
    return list(dict.fromkeys(str(found[4][0]) for found in getaddrinfo(host, port, type=SOCK_STREAM)))


class CheckedBackend(httpcore2.NetworkBackend):
    """Opens connections. Nothing on one of them takes longer than until `deadline`, by `clock`."""

    def __init__(self, resolve: Resolve, judge: Judge, clock: Callable[[], float], inner: httpcore2.NetworkBackend | None = None) -> None:
        self._resolve, self._judge, self._clock = resolve, judge, clock
        self._inner = inner or httpcore2.SyncBackend()
        self.deadline = 0.0

    def left(self, timeout: float | None) -> float:
        """How long something may take. Raises `httpcore2.ReadTimeout` when the time is over."""
        left = self.deadline - self._clock()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time for this document is over")
        return left if timeout is None else min(left, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to one of the addresses that the name leads to. Raises `NotAskedError` where one of them is not public."""
        try:
            addresses = list(self._resolve(host, port))
        except OSError as error:
            raise NotAskedError(
                message("the name can't be resolved ({why})", why=str(error.strerror or error)), where=host, next_step=message("Are you online?")
            ) from error
        for address in addresses:
            if why := self._judge(address):
                raise NotAskedError(
                    message("the name leads to {address}: {why}", address=address, why=why),
                    where=host,
                    next_step=message("Something on your network answers in its place."),
                )
        failed: Exception | None = None
        for address in addresses[:_MOST_ADDRESSES]:
            try:
                stream = self._inner.connect_tcp(address, port, self.left(timeout), local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
                continue
            return _Bounded(stream, self)
        raise failed or NotAskedError(message("the name leads to no address"), where=host)

    def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None) -> httpcore2.NetworkStream:
        """Never."""
        raise NotAskedError(message("no socket of this machine is connected to"), where=path)


class _Bounded(httpcore2.NetworkStream):
    """A connection on which nothing lasts beyond the deadline: a server that sends a byte now and then is let go of."""

    def __init__(self, stream: httpcore2.NetworkStream, backend: CheckedBackend) -> None:
        self._stream, self._backend = stream, backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._backend.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore2.NetworkStream:
        return _Bounded(self._stream.start_tls(ssl_context, server_hostname, self._backend.left(timeout)), self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

"""What every request must pass before any page of ours sees it, and what every answer carries.

The app listens on this machine alone, but every page in the browser can send requests here. So: the host must be ours (a name of somebody else's that
was led to this machine is refused), the browser must show what it got for the one-time token, and whatever changes anything must come from a page of
ours. A body has a size, and a time in which its next piece must come.
"""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from urllib.parse import parse_qs, quote, urlencode

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ...languages.messages import Messages, message
from ...made_once import WaitingTime, waiting_at_most
from .app_settings import AppSettings
from .reader_language import words_for
from .refused import BeingMade, Refused
from .said_errors import refusal

COOKIE = "openupr"
ENTER = "/enter"
STATIC = "/static/"
MOST_BODY = 1_100_000
"""Bytes of a request that hands in no documents: a form, or a file of decisions."""
MOST_HANDED_IN = 2_000_000_000
"""Bytes of all documents that are handed in at once."""
HANDING_IN = frozenset({"/jobs", "/store/restore"})
MOST_ON_THE_DESK = 110_000_000
"""Bytes of a request that hands in one file of a person's own: a form of OHCHR's, a tracker."""
_ON_THE_DESK = re.compile(r"/r/[A-Z]{3}-\d{2}/(?:form|follow)")
PATIENCE = 30.0
"""Seconds in which the next piece of a body must come."""
SLOWEST = 2_000
"""Bytes of a body that must come in a second, on average, after that."""

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE = frozenset({"GET", "HEAD"})
_METHODS = _SAFE | {"POST"}


class RequestGuard:
    """The outermost layer of the app."""

    def __init__(self, app: ASGIApp, settings: AppSettings) -> None:
        self._app, self._settings = app, settings
        self._token: str | None = settings.token
        self._at_work: set[asyncio.Future[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no other kind of connection is answered
        guarded = _with_headers(send, scope["path"])
        headers, path = Headers(scope=scope), scope["path"]
        most = MOST_HANDED_IN if path in HANDING_IN else MOST_ON_THE_DESK if _ON_THE_DESK.fullmatch(path) else MOST_BODY
        try:
            self._look(scope, headers)
            if path == ENTER:
                await self._enter(scope)(scope, receive, guarded)
                return
            self._look_inside(path, headers, most)
        except Refused as refused:
            await refusal(refused, path, self._words(scope), scope.get("query_string", b"").decode("latin-1"))(scope, receive, guarded)
            return
        limit = self._settings.seconds if scope["method"] in _SAFE else self._settings.seconds_changing
        with waiting_at_most(0.9 * limit) as waiting:  # what waits says so itself, before the whole request is given up
            await self._within(limit, scope, _Body(receive, most, waiting), guarded)

    async def _within(self, limit: float, scope: Scope, body: _Body, send: Send) -> None:
        """Answer a request within so many seconds from when the last of it has come. What was begun goes on, and nobody hears of it."""
        answer = _Answer(send)
        work: asyncio.Future[None] = asyncio.ensure_future(self._app(scope, body, answer))
        self._at_work.add(work)
        work.add_done_callback(self._forget)
        try:
            while not work.done() and not answer.begun:
                await asyncio.wait({work}, timeout=max(0.1, limit - body.quiet))
                if not work.done() and body.quiet >= limit and answer.give_up():
                    words, query = self._words(scope), scope["query_string"].decode("latin-1")
                    await refusal(_too_long(scope["method"]), scope["path"], words, query)(scope, body, send)
                    return
            await work
        except asyncio.CancelledError:
            work.cancel()
            raise

    def _words(self, scope: Scope) -> Messages:
        return words_for(cookie_parser(Headers(scope=scope).get("cookie", "")), self._settings)

    def _forget(self, work: asyncio.Future[None]) -> None:
        self._at_work.discard(work)
        if not work.cancelled():
            work.exception()  # it has been said, or nobody is there to hear it

    def _look(self, scope: Scope, headers: Headers) -> None:
        """Raises `Refused` for a host that is not ours, a method that we have not, and a change that is asked for by another page."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._settings.hosts:
            raise Refused(421, message("this is no address of this app"), message("Open it with OpenUPR’s icon."))
        if scope["method"] not in _METHODS:
            raise Refused(405, message("this can’t be asked for so"), "")
        if scope["method"] in _SAFE:
            if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode", "navigate") != "navigate":
                raise Refused(403, message("another page asked for this"), message("Open it in a page of its own."))
            return
        origin = headers.get("origin")
        if origin != f"http://{hosts[0].lower()}":
            raise Refused(403, message("this was sent by another page"), message("Send it from a page of this app."))

    def _look_inside(self, path: str, headers: Headers, most: int) -> None:
        """Raises `Refused` for a browser that has not opened the app, and for a body that says itself that it is too large."""
        if not path.startswith(STATIC) and not self._is_known(headers):
            step = message("Open it with OpenUPR’s icon, or go on if it is open in this browser already.")
            raise Refused(401, message("this page is open in no browser yet"), step)
        if (length := headers.get("content-length")) and (not length.isdecimal() or int(length) > most):
            raise Refused(413, message("this is more than can be handed in at once"), message("Hand in fewer or smaller files."))

    def _is_known(self, headers: Headers) -> bool:
        found = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
        return secrets.compare_digest(found.encode("utf-8", "replace"), self._settings.session.encode())

    def _enter(self, scope: Scope) -> Response:
        """The one-time token becomes a cookie, which no page elsewhere can send and no script can read."""
        asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        given, to = asked.get("token", [""])[0], asked.get("to", ["/"])[0]
        if self._token is None or not secrets.compare_digest(given.encode(), self._token.encode()):
            raise Refused(403, message("this address opens the app once, and was used"), message("Close this, and open the app again with its icon."))
        self._token = None
        target = to if to.startswith("/") and not to.startswith(("//", "/\\")) and to.isprintable() else "/"
        answer = RedirectResponse(quote(target, safe="/?=&%.~-_:,+"), 303)
        answer.set_cookie(COOKIE, self._settings.session, httponly=True, samesite="strict", path="/")
        return answer


def _too_long(method: str) -> Refused:
    if method in _SAFE:
        return BeingMade(message("this takes longer than a page may"), message("What was begun goes on. This page comes by itself."))
    step = message("It may be done yet: look whether it was before you send it again.")
    return Refused(503, message("this takes longer than a request may"), step)


class _Answer:
    """Where the answer of a request goes, until it is given up."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = self._given_up = False

    def give_up(self) -> bool:
        """Let nothing of it through any more; false where it has begun."""
        self._given_up = not self.begun
        return self._given_up

    async def __call__(self, message: Message) -> None:
        if not self._given_up:
            self.begun = True
            await self._send(message)


class _Body:
    """What a request brings, up to a size, each piece within a time, and none of it too slowly. With each piece that comes, `waiting` counts anew."""

    def __init__(self, receive: Receive, most: int, waiting: WaitingTime) -> None:
        self._receive, self._left, self._waiting = receive, most, waiting
        self._whole = self._expected = False
        self._began = self._last = time.monotonic()
        self._came = 0

    @property
    def quiet(self) -> float:
        """Seconds since the last piece came; none while the next one is waited for."""
        return 0.0 if self._expected else time.monotonic() - self._last

    async def __call__(self) -> Message:
        if self._whole:  # what comes now is that the browser went away, for which an answer may wait
            return await self._receive()
        try:
            self._expected = True
            with anyio.fail_after(PATIENCE):
                piece = await self._receive()
        except TimeoutError:
            raise Refused(408, message("the rest of this did not come in time"), message("Try it again.")) from None
        finally:
            self._expected, self._last = False, time.monotonic()
            self._waiting.from_now()
        self._whole = piece["type"] != "http.request" or not piece.get("more_body", False)
        self._left -= len(piece.get("body", b""))
        self._came += len(piece.get("body", b""))
        if not self._whole and time.monotonic() - self._began > PATIENCE + self._came / SLOWEST:
            raise Refused(408, message("this came too slowly"), message("Try it again."))
        if self._left < 0:
            raise Refused(413, message("this is more than can be handed in at once"), message("Hand in fewer or smaller files."))
        return piece


def _with_headers(send: Send, path: str) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            if "cache-control" not in headers:
                headers["Cache-Control"] = "private, no-cache" if not path.startswith(STATIC) else "public, max-age=31536000, immutable"
        await send(message)

    return guarded


def entering(settings: AppSettings, to: str = "/") -> str:
    """The address that opens the app, once."""
    return f"{settings.address}{ENTER}?{urlencode({'token': settings.token, 'to': to})}"

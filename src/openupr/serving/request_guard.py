"""What every request must pass before any page of ours sees it, and what every answer carries.

The app listens on this machine alone, but every page in the browser can send requests here. So: the host must be ours (a name of somebody else's that
was led to this machine is refused), the browser must show what it got for the one-time token, and whatever changes anything must come from a page of
ours. A body has a size, and a time in which its next piece must come.
"""

from __future__ import annotations

import re
import secrets
from urllib.parse import parse_qs, quote, urlencode

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..languages.messages import message
from .app_settings import AppSettings
from .reader_language import words_for
from .refused import Refused
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
            words = words_for(cookie_parser(headers.get("cookie", "")), self._settings)
            await refusal(refused, path, words, scope.get("query_string", b"").decode("latin-1"))(scope, receive, guarded)
            return
        body = _Body(receive, most)
        await self._app(scope, body, guarded)

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


class _Body:
    """What a request brings, up to a size, each piece within a time."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive, self._left = receive, most
        self._whole = False

    async def __call__(self) -> Message:
        if self._whole:  # what comes now is that the browser went away, for which an answer may wait
            return await self._receive()
        try:
            with anyio.fail_after(PATIENCE):
                piece = await self._receive()
        except TimeoutError:
            raise Refused(408, message("the rest of this did not come in time"), message("Try it again.")) from None
        self._whole = piece["type"] != "http.request" or not piece.get("more_body", False)
        self._left -= len(piece.get("body", b""))
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

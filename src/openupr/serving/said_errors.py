"""What went wrong, in one shape for pages and programs: what happened, and what to do next. No path, no trace, nothing of our own code."""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePath
from urllib.parse import quote

from starlette.responses import HTMLResponse, JSONResponse, Response

from ..errors import BeingMadeError, OpenUPRError, StoreError, UnknownNameError, UnreadableError, UsageError
from .page_shell import static_address
from .refused import BeingMade, Refused

API = "/api"
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\](?:[\w.@ +-]+[/\\])+[\w.@+-]*")
_COMMAND = re.compile(r"[^.!?]*(?:`openupr[^`]*`|(?<![\w-])--[a-z])[^.!?]*[.!?]?\s*")
"""A sentence that tells what to type."""
_STATUS: tuple[tuple[type[OpenUPRError], int], ...] = ((UnknownNameError, 404), (UsageError, 400), (StoreError, 503), (UnreadableError, 422))


AGAIN = 3
"""Seconds after which what is being made is asked for again."""


def refused_for(error: Exception) -> Refused:
    """What is said of an exception. What nobody expected says nothing of itself."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, BeingMadeError):
        return BeingMade(error.what, "It takes longer than this page can wait. The page comes by itself.")
    if isinstance(error, OpenUPRError):
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), 400)
        where = f"{PurePath(error.where).name}: " if error.where and isinstance(error, UnreadableError) else ""
        return Refused(status, without_paths(where + error.what), without_paths(_COMMAND.sub("", error.next_step)).strip())
    return Refused(500, "a fault of OpenUPR’s own stopped this", "What was kept before is kept. Please report what you did.")


def without_paths(text: str) -> str:
    """A sentence that names no place on this machine: of a path its last name is left."""
    return _PATH.sub(lambda found: PurePath(found[0].replace("\\", "/")).name, text)


def refusal(refused: Refused, path: str, query: str = "") -> Response:
    """The answer: JSON for programs, a page for people."""
    headers = {"Retry-After": str(AGAIN), "Cache-Control": "no-store"} if isinstance(refused, BeingMade) else {"Cache-Control": "no-store"}
    if path == API or path.startswith(f"{API}/"):
        told = {"error": {"status": refused.status, "what": refused.what, "next_step": refused.next_step}}
        return JSONResponse(told, refused.status, headers)
    return HTMLResponse(_page(refused, path, query), refused.status, headers)


def _page(refused: Refused, path: str, query: str) -> str:
    """A page that rests on nothing else of the app, so that it can always be shown."""
    go_on = again = ""
    address = quote(path) + (f"?{quote(query, safe='=&%+,.-_~:')}" if query else "")
    if refused.status == 401:
        # A link from a mail or another page brings no cookie along; one from this page does.
        go_on = f'<p><a class="button" href="{escape(address)}">Go on to {escape(path)}</a></p>'
    what = refused.what[:1].upper() + refused.what[1:]
    stop = "" if what.endswith((".", "!", "?", ":")) else "."
    home = "" if refused.status in {401, 421} else '<p><a href="/">All reviews</a></p>'
    if isinstance(refused, BeingMade):
        # The address is named, as a browser takes one with a part behind “#” for the page that it has already; the script keeps that part.
        again = f'<noscript><meta http-equiv="refresh" content="{AGAIN}; url={escape(address)}"></noscript>'
        again += f'<script src="{static_address("app.js")}" defer></script>'
        go_on = f'<p class="aside" data-again="{AGAIN}">Asked for again every {AGAIN} seconds.</p>'
    head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    styles = "".join(f'<link rel="stylesheet" href="{static_address(name)}">' for name in ("page.css", "app.css"))
    text = f'<p class="kicker">OpenUPR</p><h1>{escape(what)}{stop}</h1><p>{escape(refused.next_step)}</p>{go_on}{home}'
    return f'{head}{again}<title>{escape(what)} · OpenUPR</title>{styles}</head><body><main class="error" id="main">{text}</main></body></html>'

"""What went wrong, in one shape for pages and programs: what happened, and what to do next. No path, no trace, nothing of our own code."""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePath
from urllib.parse import quote

from starlette.responses import HTMLResponse, JSONResponse, Response

from ...errors import BeingMadeError, OpenUPRError, StoreError, UnknownNameError, UnreadableError, UsageError, Worded
from ...languages.messages import Message, Messages, Text, message, messages
from .page_shell import static_address
from .refused import BeingMade, Refused

API = "/api"
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\](?:[\w.@ +-]+[/\\])+[\w.@+-]*")
_COMMAND = re.compile(r"[^.!?]*(?:`openupr[^`]*`|(?<![\w-])--[a-z])[^.!?]*[.!?]?\s*")
"""A sentence that tells what to type."""
_STATUS: tuple[tuple[type[OpenUPRError], int], ...] = ((UnknownNameError, 404), (UsageError, 400), (StoreError, 503), (UnreadableError, 422))


AGAIN = 3
"""Seconds after which what is being made is asked for again."""


class RefusedByError(Refused):
    """What an error of the program says: its words may name paths and commands, which pages don't show."""


def refused_for(error: Exception) -> Refused:
    """What is said of an exception. What nobody expected says nothing of itself."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, BeingMadeError):
        return BeingMade(
            message("what was asked for is still being made"), message("It takes longer than this page can wait. The page comes by itself.")
        )
    if isinstance(error, OpenUPRError):
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), 400)
        what, step = (_text(each) for each in error.told)
        if error.where and isinstance(error, UnreadableError):
            what = Message("{where}: {what}", "", (("what", what), ("where", PurePath(error.where).name)))
        return RefusedByError(status, what, step)
    return Refused(500, message("a fault of OpenUPR’s own stopped this"), message("What was kept before is kept. Please report what you did."))


def _text(told: object) -> Text:
    if isinstance(told, Worded):
        return Message(told.text, "", tuple(sorted(told.values.items())))
    return told if isinstance(told, Message) else str(told)


def error_said(refused: Refused, words: Messages | None = None) -> tuple[str, str]:
    """What happened and what to do next, in the reader's language (None: in English, for programs)."""
    words = words or messages()
    what, step = words.said(refused.what), words.said(refused.next_step)
    if isinstance(refused, RefusedByError):
        return without_paths(what), without_paths(_COMMAND.sub("", step)).strip()
    return what, step


def without_paths(text: str) -> str:
    """A sentence that names no place on this machine: of a path its last name is left."""
    return _PATH.sub(lambda found: PurePath(found[0].replace("\\", "/")).name, text)


def refusal(refused: Refused, path: str, words: Messages, query: str = "") -> Response:
    """The answer: JSON for programs, in English, a page for people."""
    headers = {"Retry-After": str(AGAIN), "Cache-Control": "no-store"} if isinstance(refused, BeingMade) else {"Cache-Control": "no-store"}
    if path == API or path.startswith(f"{API}/"):
        what, step = error_said(refused)
        return JSONResponse({"error": {"status": refused.status, "what": what, "next_step": step}}, refused.status, headers)
    return HTMLResponse(_page(refused, path, query, words), refused.status, headers)


def _page(refused: Refused, path: str, query: str, words: Messages) -> str:
    """A page that rests on nothing else of the app, so that it can always be shown."""
    go_on = again = ""
    address = quote(path) + (f"?{quote(query, safe='=&%+,.-_~:')}" if query else "")
    if refused.status == 401:
        # A link from a mail or another page brings no cookie along; one from this page does.
        go_on = f'<p><a class="button" href="{escape(address)}">{escape(words.say("Go on to {address}", address=path))}</a></p>'
    what, step = error_said(refused, words)
    what = what[:1].upper() + what[1:]
    stop = "" if what.endswith((".", "!", "?", ":")) else "."
    home = "" if refused.status in {401, 421} else f'<p><a href="/">{escape(words.say("All reviews"))}</a></p>'
    if isinstance(refused, BeingMade):
        # The address is named, as a browser takes one with a part behind “#” for the page that it has already; the script keeps that part.
        again = f'<noscript><meta http-equiv="refresh" content="{AGAIN}; url={escape(address)}"></noscript>'
        again += f'<script src="{static_address("app.js")}" defer></script>'
        go_on = f'<p class="aside" data-again="{AGAIN}">{escape(words.say("Asked for again every {n} seconds.", n=AGAIN))}</p>'
    turned = ' dir="rtl"' if words.format["direction"] == "rtl" else ""
    head = f'<!DOCTYPE html><html lang="{escape(words.language)}"{turned}><head><meta charset="utf-8">'
    head += '<meta name="viewport" content="width=device-width, initial-scale=1">'
    styles = "".join(f'<link rel="stylesheet" href="{static_address(name)}">' for name in ("page.css", "app.css"))
    text = f'<p class="kicker">OpenUPR</p><h1>{escape(what)}{stop}</h1><p>{escape(step)}</p>{go_on}{home}'
    return f'{head}{again}<title>{escape(what)} · OpenUPR</title>{styles}</head><body><main class="error" id="main">{text}</main></body></html>'

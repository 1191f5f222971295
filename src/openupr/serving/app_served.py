"""The app on this machine's own address: started, opened in the browser, ended with Ctrl-C."""

from __future__ import annotations

import logging
from collections.abc import Callable

import uvicorn

from ..errors import UsageError
from ..languages.messages import message
from .shell.app_settings import AppSettings
from .shell.request_guard import entering
from .web_app import web_app

FIRST_CHOICE = 8748
"""The port that is tried first, so that addresses of records stay what they are from one day to the next."""
_AT_ONCE = 100
"""Requests that are answered at a time; more are told to wait."""


def serve(
    store: str,
    *,
    port: int | None = None,
    to: str = "/",
    language: str = "en",
    started: Callable[[str], None],
    ended: Callable[[], None] = lambda: None,
) -> None:
    """Serve the app until it is ended. `started` is called with the address that opens it, once. `port`: None takes the usual one, or one that
    is free. `language` is the one that it speaks until its reader chooses another. Raises `UsageError` where the port is taken."""
    config = uvicorn.Config(
        "", host="127.0.0.1", port=0, log_config=None, access_log=False, server_header=False, date_header=False, limit_concurrency=_AT_ONCE,
        timeout_keep_alive=15, timeout_graceful_shutdown=5, proxy_headers=False, lifespan="on", ws="none", h11_max_incomplete_event_size=64_000,
    )  # fmt: skip
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)  # what goes wrong is said here, in a sentence
    listening = None
    for asked in (FIRST_CHOICE, 0) if port is None else (port,):
        config.port = asked
        try:
            listening = config.bind_socket()
            break
        except (OSError, SystemExit):
            continue
    if listening is None:
        raise UsageError(message("the port {port} is taken", port=str(port)), next_step=message("Leave out --port: a free one is found."))
    listening.set_inheritable(False)
    with listening:
        settings = AppSettings(store, listening.getsockname()[1], language=language)
        config.app = web_app(settings)
        server = uvicorn.Server(config)
        started(entering(settings, to))
        server.run(sockets=[listening])
    ended()

"""The application, put together."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from .. import __version__
from ..languages.messages import Text, message
from ..stages.apart.limited_process import described
from . import json_api
from .desk import desk_pages
from .desk.desk_shelf import Desk
from .handed_in import job_pages, store_pages
from .handed_in.job_runner import JobRunner
from .reviews import decision_pages, download_files, leaf_pages, record_pages, review_pages, search_pages
from .reviews.report_pages import ReportPages
from .shelf import kept_searches
from .shelf.review_shelf import ReviewShelf
from .shell import reader_language
from .shell.app_settings import AppSettings
from .shell.page_shell import make_ready, static_file
from .shell.reader_language import reader_words
from .shell.refused import BeingMade, Refused
from .shell.request_guard import RequestGuard
from .shell.said_errors import API, refusal, refused_for

_NO_TELEMETRY: Any = {"auto_configure": False, "tracing": False, "metrics": False, "logs": False}
"""The library can send what it measures to an address in the environment: nothing of ours is sent anywhere."""
_LOG = logging.getLogger("openupr.serving")
_SAID: dict[int, tuple[Text, Text]] = {
    404: (message("there is no such page"), message("Look at the address, or begin with all reviews.")),
    405: (message("this can’t be asked for so"), ""),
}


def web_app(settings: AppSettings) -> FastAPI:
    """The app for these settings. It begins to work on jobs when it starts, and ends its workers when it stops."""
    shelf = ReviewShelf(settings)
    jobs, reports, desk = JobRunner(shelf), ReportPages(shelf), Desk(shelf)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(make_ready)
        jobs.start()
        yield
        await run_in_threadpool(jobs.close)
        reports.close()
        desk.close()
        await run_in_threadpool(shelf.close)

    description = "The views of OpenUPR’s pages as JSON, for programs on the machine that the app runs on."
    addresses: dict[str, Any] = {"openapi_url": f"{API}/openapi.json", "docs_url": None, "redoc_url": None}
    app = FastAPI(title="OpenUPR", version=__version__, description=description, lifespan=life, telemetry=_NO_TELEMETRY, **addresses)
    app.state.shelf, app.state.jobs, app.state.settings = shelf, jobs, settings
    app.add_middleware(RequestGuard, settings=settings)
    for handled in (Exception, HTTPException, RequestValidationError, Refused):
        app.add_exception_handler(handled, _said)
    app.middleware("http")(_nothing_escapes)

    @app.get("/static/{digest}/{name}", include_in_schema=False)
    def static(digest: str, name: str) -> Response:
        return static_file(digest, name)

    app.include_router(json_api.routes(shelf))
    app.include_router(review_pages.routes(shelf, jobs, reports))
    app.include_router(search_pages.routes(shelf))
    app.include_router(kept_searches.routes(shelf))
    app.include_router(job_pages.routes(jobs))
    app.include_router(decision_pages.routes(shelf))
    app.include_router(store_pages.routes(shelf))
    app.include_router(leaf_pages.routes(shelf))
    app.include_router(download_files.routes(shelf))
    app.include_router(desk_pages.routes(desk))
    app.include_router(reader_language.routes())
    app.include_router(record_pages.routes(shelf))
    return app


async def _nothing_escapes(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
    """What nobody expected is said, too, and never shown."""
    try:
        return await go_on(request)
    except Exception as error:  # noqa: BLE001
        return _said(request, error)


def _said(request: Request, error: Exception) -> Response:
    if isinstance(error, RequestValidationError):
        names = ", ".join(sorted({str(each["loc"][-1]) for each in error.errors()}))
        refused = Refused(
            422, message("this address has a part that can’t be: {names}", names=names), message("Look at it, or begin with all reviews.")
        )
    elif isinstance(error, HTTPException):
        what, step = _SAID.get(error.status_code, (message("this can’t be answered"), ""))
        refused = Refused(error.status_code, what, step)
    else:
        refused = refused_for(error)
        if refused.status == 500:
            # For whoever started the app: the place in our code, and nothing of what was asked for. The whole trace is for developers.
            _LOG.error("A fault of OpenUPR's own stopped a page (%s). Please report this line.", described(error))
            _LOG.debug("", exc_info=error)
    if isinstance(refused, BeingMade) and request.method not in {"GET", "HEAD"}:  # nothing that changes anything is sent again by itself
        step = message("It may be done yet: look whether it was before you send it again.")
        refused = Refused(refused.status, refused.what, step)
    return refusal(refused, request.url.path, reader_words(request), request.url.query)

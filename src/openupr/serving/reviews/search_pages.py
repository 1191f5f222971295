"""The page of the search over all reviews: what was found, the filters, and the searches that were saved."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ..shelf.kept_searches import new_shown, saved_search, saved_shown
from ..shelf.review_shelf import ReviewShelf
from ..shelf.search_of_store import FILTERS, MOST_WORDS, PER_PAGE, filters_asked, search_store, value_named
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words


def routes(shelf: ReviewShelf) -> APIRouter:
    """The page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/search")
    def searching(
        request: Request,
        q: str = Query("", max_length=MOST_WORDS),
        number: int = Query(1, alias="page", ge=1, le=200),
        saved: str = Query("", max_length=40),
    ) -> Response:
        words, given = reader_words(request), filters_asked(request)
        kept = saved_search(shelf, saved) if saved else None
        new = new_shown(shelf, kept, words) if kept is not None and number == 1 else None
        listed = [] if q.strip() or given else saved_shown(shelf, words)
        searched = search_store(shelf, q, given, number, spoken=words) if q.strip() or given else None
        first = (number - 1) * PER_PAGE + 1
        query = urlencode({**({"q": q} if q else {}), **given, **({"saved": saved} if kept is not None else {})})
        told: dict[str, Any] = {"q": q, "given": given, "names": FILTERS, "first": first, "query": query, "kept": kept, "new": new, "listed": listed}
        told["value_named"] = lambda key, value: value_named(key, value, words)
        return page_response(request, "search.html", searched=searched, number_of_page=number, **told, here="search")

    return router

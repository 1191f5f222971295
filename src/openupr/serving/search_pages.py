"""The search over all reviews: words and filters, how many hits each further filter leaves, and the hits with the words marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ..errors import BeingMadeError, OpenUPRError
from ..searching import Emptied, Hits
from ..searching import Query as Asked
from ..searching.opening import Search
from ..views import wording
from ..views.passages_found import FoundView, nothing_found, passages_found
from ..views.withheld import may_be_off
from .lists_of_recommendations import Choice, Filter
from .page_shell import page
from .review_shelf import ReviewShelf
from .said_errors import refused_for

PER_PAGE = 50
"""Hits on one page."""
MOST_WORDS = 400
"""Letters of a query."""
FILTERS = {
    "kind": "What",
    "state": "State",
    "session": "Session",
    "position": "Answer",
    "claim": "Claim",
    "group": "Regional group",
    "by": "By",
    "category": "How much is asked",
    "issue": "Issue",
}
"""The filters of the search, by their keys in the address, with their names."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What a query found: what is shown of it, the filters with their counts, why nothing was found (empty: something was)."""

    found: FoundView | None
    filters: tuple[Filter, ...]
    why: str
    problem: str


def search(shelf: ReviewShelf, words: str, given: Mapping[str, str], number: int, *, per_page: int = PER_PAGE, facets: bool = True) -> Searched:
    """What a query finds. Raises nothing for one that can't be read: it is said."""
    try:
        with shelf.opened() as store, store.read() as library:
            engine = Search(library)
            asked = Asked.of(words, held=engine.states(), **{name: (value,) for name, value in given.items()})
            hits: Hits = engine.find(asked, limit=per_page, offset=(number - 1) * per_page)
            counted = engine.facets(asked) if facets and hits.total else {}
            emptied: Emptied | None = None if hits.total else engine.emptied(asked)
    except BeingMadeError:
        raise
    except OpenUPRError as error:
        refused = refused_for(error)
        return Searched(None, (), "", f"{refused.what[:1].upper()}{refused.what[1:]}. {refused.next_step}")
    found = found_shown(shelf, hits)
    return Searched(
        found, tuple(_filter(key, given, counted) for key in FILTERS if counted.get(key)), nothing_found(asked, emptied) if emptied else "", ""
    )


def found_shown(shelf: ReviewShelf, hits: Hits) -> FoundView:
    """What was found, as it may be shown."""
    return passages_found(hits, shelf.withheld(sorted({hit.review for hit in hits.hits if may_be_off(hit.id, hit.text)})))


def _filter(key: str, given: Mapping[str, str], counted: Mapping[str, Mapping[str, int]]) -> Filter:
    choices = (Choice(value, _name(key, value), count) for value, count in counted[key].items())
    return Filter(key, FILTERS[key], given.get(key, ""), tuple(choices))


def _name(key: str, value: str) -> str:
    if key in {"state", "by"}:
        return wording.state_name(value)
    if key == "group":
        return wording.group_name(value)
    if key == "category":
        from ..views.requests_shown import KINDS_OF_ASKING

        return KINDS_OF_ASKING.get(value, value)
    if key == "claim":
        return {"none": "no claim"}.get(value, value.replace("_", " "))
    return value.replace("_", " ")


def asked_of(request: Request) -> dict[str, str]:
    """The filters of an address."""
    return {key: request.query_params[key][:200] for key in FILTERS if request.query_params.get(key)}


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
        from .kept_searches import new_shown, saved_search, saved_shown

        given = asked_of(request)
        kept = saved_search(shelf, saved) if saved else None
        new = new_shown(shelf, kept) if kept is not None and number == 1 else None
        listed = [] if q.strip() or given else saved_shown(shelf)
        searched = search(shelf, q, given, number) if q.strip() or given else None
        first = (number - 1) * PER_PAGE + 1
        query = urlencode({**({"q": q} if q else {}), **given, **({"saved": saved} if kept is not None else {})})
        told: dict[str, Any] = {"q": q, "given": given, "names": FILTERS, "first": first, "query": query, "kept": kept, "new": new, "listed": listed}
        return page(request, "search.html", searched=searched, number=number, **told, here="search")

    return router

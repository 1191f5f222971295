"""The same views as JSON, for programs on this machine: `/api`, described in `/api/openapi.json`.

Lists come in parts, each with the cursor of the next.
"""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi import Path as InPath
from fastapi.responses import Response

from .. import __version__
from ..languages.messages import message
from ..views import states_and_groups
from .reviews.record_pages import found_record, record_shown
from .reviews.review_pages import listed_shown
from .shelf.lists_of_recommendations import filtered_recommendations
from .shelf.pages_read import page_texts
from .shelf.review_shelf import ReviewShelf
from .shelf.search_of_store import search_store
from .shell.page_shell import tagged
from .shell.refused import Refused
from .shell.said_errors import API

MOST = 200
"""Things in one part of a list."""

Identifier = Annotated[
    str, InPath(pattern="^[A-Z]{3}-[0-9]{2}$", description="The review: the State’s three letters and the session, such as SVN-48.")
]
Cursor = Annotated[str, Query(max_length=40, description="Where the part begins: `next` of the part before.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]

_ERROR = {
    "description": "What went wrong, in one shape.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["error"],
                "properties": {
                    "error": {
                        "type": "object",
                        "required": ["status", "what", "next_step"],
                        "properties": {"status": {"type": "integer"}, "what": {"type": "string"}, "next_step": {"type": "string"}},
                    }
                },
            }
        }
    },
}
_ERRORS: dict[int | str, dict[str, Any]] = dict.fromkeys((400, 401, 404, 422, 503), _ERROR)


def answer(request: Request, shown: Any) -> Response:
    """A view as JSON, with its hash as its tag. A sentence of ours knows what in it is not ours (`SaidWords`): here it is its words."""
    plain = msgspec.to_builtins(shown, str_keys=True, enc_hook=_words)
    return tagged(request, Response(msgspec.json.encode(plain), media_type="application/json"))


def _words(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError(f"{type(said).__name__} has no form in JSON")
    return str(said)


def part(items: list[Any], first: int, more: bool, **beside: Any) -> dict[str, Any]:
    """A part of a list, with the cursor of the next one (null: it is the last)."""
    return {**beside, "items": items, "next": _cursor(first + len(items)) if more else None}


def _cursor(at: int) -> str:
    return base64.urlsafe_b64encode(f"at {at}".encode()).decode().rstrip("=")


def _from(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        told = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        return min(int(told.removeprefix("at ")), 10_000_000) if told.startswith("at ") and told[3:].isdecimal() else _no_cursor()
    except (binascii.Error, ValueError):
        return _no_cursor()


def _no_cursor() -> int:
    raise Refused(400, message("this is no cursor"), message("Take `next` of the part before, or leave it out."))


def routes(shelf: ReviewShelf) -> APIRouter:
    """The addresses."""
    router = APIRouter(prefix=API, responses=_ERRORS)

    @router.get("", summary="What there is")
    def root(request: Request) -> Response:
        return answer(request, {"version": __version__, "reviews": f"{API}/reviews", "search": f"{API}/search", "openapi": f"{API}/openapi.json"})

    @router.get("/reviews", summary="Every review, by identifier")
    def reviews(request: Request, cursor: Cursor = "", limit: Limit = MOST) -> Response:
        every, first = shelf.listed(), _from(cursor)
        shown = [listed_shown(each) for each in every[first : first + limit]]
        return answer(request, part([msgspec.to_builtins(each) for each in shown], first, first + limit < len(every), total=len(every)))

    @router.get("/reviews/{identifier}", summary="One review: its documents, its figures, what is missing")
    def review(request: Request, identifier: Identifier) -> Response:
        shelved = shelf.review(identifier)
        found = shelved.view.review
        counts = next(each for each in shelf.listed() if each.id == identifier)
        documents = [
            {"sha256": each.sha256, "name": each.name, "kind": each.kind, "symbol": each.symbol, "pages": each.pages} for each in found.documents
        ]
        shown = {
            "state": states_and_groups.state_of(found),
            "session": found.session,
            "documents": documents,
            "missing": list(found.missing),
            "counts": counts.counts,
        }
        return answer(request, {"id": found.id, **shown})

    @router.get("/reviews/{identifier}/recommendations", summary="Its recommendations with their answers; filters as on the page")
    def recommendations(
        request: Request,
        identifier: Identifier,
        cursor: Cursor = "",
        limit: Limit = 100,
        q: Annotated[str, Query(max_length=200)] = "",
        position: Annotated[str, Query(max_length=60)] = "",
        state: Annotated[str, Query(max_length=60)] = "",
        issue: Annotated[str, Query(max_length=100)] = "",
    ) -> Response:
        first = _from(cursor)
        fitting = filtered_recommendations(shelf.review(identifier), {"q": q, "position": position, "state": state, "issue": issue}, 1, 1_000_000)
        shown = fitting.items[first : first + limit]
        return answer(request, part(list(shown), first, first + limit < fitting.total, total=fitting.total))

    @router.get("/reviews/{identifier}/records/{name}", summary="One record, as `openupr show` shows it, with its place")
    def record(request: Request, identifier: Identifier, name: Annotated[str, InPath(max_length=120)]) -> Response:
        shelved = shelf.review(identifier)
        found = found_record(shelved, name)
        document = shelved.document(found.place.document)
        shown = record_shown(shelved, found)
        place = {"cite": found.place.cite(), "sha256": document.sha256 if document else None, "boxes": found.place.boxes}
        return answer(request, {"id": shown.id, "facts": shown.facts, "place": place})

    @router.get("/search", summary="Passages of all reviews, as `openupr find` finds them")
    def find(
        request: Request,
        q: Annotated[str, Query(max_length=400)] = "",
        kind: Annotated[str, Query(max_length=60)] = "",
        state: Annotated[str, Query(max_length=60)] = "",
        position: Annotated[str, Query(max_length=60)] = "",
        cursor: Cursor = "",
        limit: Limit = 50,
    ) -> Response:
        first = _from(cursor)
        given = {key: value for key, value in (("kind", kind), ("state", state), ("position", position)) if value}
        if first % limit or first // limit >= MOST:
            raise Refused(400, message("this cursor is of another search"), message("Keep the limit from part to part."))
        searched = search_store(shelf, q, given, first // limit + 1, per_page=limit, facets=False)
        if searched.problem:
            raise Refused(400, searched.problem.rstrip(". "), "")
        found = searched.found
        assert found is not None
        return answer(
            request, part(list(found.passages), first, first + limit < found.total, total=found.total, more_than_counted=found.more, why=searched.why)
        )

    @router.get("/documents/{sha256}/pages/{number}", summary="What is printed on a page, in reading order, with its boxes in points")
    def leaf(
        request: Request, sha256: Annotated[str, InPath(pattern="^[0-9a-f]{64}$")], number: Annotated[int, InPath(ge=1, le=100_000)]
    ) -> Response:
        review, document = shelf.where_documents_are(sha256)
        pages = page_texts(shelf, shelf.review(review), document)
        size = next((each for each in pages.pages if each.number == number), None)
        if size is None:
            raise Refused(404, message("the document has no page {number}", number=str(number)), message("It has {n}.", n=len(pages.pages)))
        return answer(request, {"document": document.key, "review": review, "page": size, "blocks": list(pages.on(number))})

    return router

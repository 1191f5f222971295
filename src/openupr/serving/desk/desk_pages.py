"""The desk: what helps who writes, from evidence to what is handed in; its first page, and all the others put together."""

from __future__ import annotations

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ...languages.messages import said_later
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from . import brief_pages, compare_pages, draft_pages, follow_pages, form_pages, quote_pages, raising_pages, version_pages
from .desk_shelf import Desk, reviews_named

OF_REVIEW: tuple[tuple[str, str, str], ...] = (
    (
        "brief",
        *said_later(
            (
                "Brief on a topic",
                "One page: asked before, by whom, answered how; what is said now; what we found no answer to. Word with footnotes.",
            )
        ),
    ),
    ("evidence", *said_later(("Evidence", "The passages alone, by date, and their pages stamped as one PDF."))),
    (
        "speaker",
        *said_later(("Brief for a speaker", "What a State asked in all reviews and what became of it; two requests that fit the seconds.")),
    ),
    ("raise-with", *said_later(("Who would raise it", "Which delegations asked about it before, here and elsewhere. No score."))),
    (
        "follow",
        *said_later(
            ("What it supported", "Promise by promise: claim, next report, asked again, UN bodies; your assessment; the tracker in Excel."),
        ),
    ),
    ("form", *said_later(("OHCHR’s form", "The thematic list, filled cell by cell with your assessments."))),
    ("versions", *said_later(("Versions beside each other", "Languages of one document, and what a corrigendum changes."))),
)
"""What there is on a review: its address, its name, what it is."""
OF_ALL: tuple[tuple[str, str, str], ...] = (
    (
        "/draft",
        *said_later(("Draft and clock", "A statement against the seconds, while you write; what lets a recommendation be waved through.")),
    ),
    ("/quote", *said_later(("Quotation or citation", "Verified, not there, or can’t tell."))),
    ("/compare", *said_later(("Compare reviews", "The same questions, several reviews side by side."))),
)


def routes(desk: Desk) -> APIRouter:
    """The pages of the desk."""
    router = APIRouter(include_in_schema=False)

    @router.get("/desk")
    def first(request: Request, review: str = Query("", max_length=6)) -> Response:
        reviews = reviews_named(desk.shelf, reader_words(request))
        names = [name for name, _ in reviews]
        chosen = review if review in names else max(names, key=lambda name: name[4:], default="")
        return page_response(request, "desk.html", reviews=reviews, chosen=chosen, of_review=OF_REVIEW, of_all=OF_ALL, here="desk")

    for each in (brief_pages, raising_pages, form_pages, follow_pages, draft_pages, quote_pages, compare_pages, version_pages):
        router.include_router(each.routes(desk))
    return router

"""Reviews side by side: the same questions, one column a review."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ... import __version__
from ...languages.messages import Messages, message
from ..reviews.download_files import TABLES, answer_file, table_file
from ..shelf.review_shelf import IDENTIFIER, Shelved
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .desk_shelf import Desk, problem_of, reviews_named

if TYPE_CHECKING:
    from ...views.examined.reviews_compared import ComparedReviews
    from ...views.tables.record_tables import RecordTable

MOST = 6
"""Reviews that are set beside each other here; the command compares more."""


Given = Annotated[Sequence[str], Query(max_length=40)]
"""The reviews that an address names."""


def chosen_reviews(given: Sequence[str]) -> list[str]:
    """The reviews that were ticked or typed, each once. Raises `Refused` for too few, for too many, and for what is no name of one."""
    named = list(dict.fromkeys(each for text in given for each in text.upper().replace(",", " ").split()))
    if strange := [each for each in named if not IDENTIFIER.fullmatch(each)]:
        raise Refused(400, message("“{name}” is no review", name=strange[0][:40]), message("Write them as SVN-48, FRA-43."))
    if len(named) < 2:
        raise Refused(400, message("this takes two reviews at the least"), message("Choose another one."))
    if len(named) > MOST:
        raise Refused(400, message("these are more than {n} reviews", n=MOST), message("Choose fewer."))
    return named


def compared_of(desk: Desk, named: list[str], words: Messages, *, patience: float = 1.5) -> ComparedReviews:
    """The comparison in the reader's language. Raises as `ReviewShelf.review`."""
    from ...views.examined.reviews_compared import compared_reviews
    from ...views.withheld import Withheld

    every = [desk.shelf.review(each) for each in named]

    def make() -> ComparedReviews:
        held = [review for each in every for review in (each.review, each.made.earlier)]
        withheld = Withheld(held, descriptions={each.review.id: each.made.description for each in every})
        return compared_reviews([(each.review, each.made.results) for each in every], withheld, words)

    return desk.made.get(("compared", words.language, *_keys(every)), make, message("the comparison"), patience=patience)


def _keys(every: list[Shelved]) -> list[str]:
    return [f"{each.review.id} {each.key} {each.made.earlier.id if each.made.earlier else ''}" for each in every]


def _evidence(desk: Desk, named: list[str]) -> RecordTable:
    from ...views.tables.evidence import evidence_table
    from ...views.withheld import Withheld

    every = [desk.shelf.review(each, patience=120.0) for each in named]
    withheld = Withheld([each.review for each in every], descriptions={each.review.id: each.made.description for each in every})
    return evidence_table([(each.review, each.made.results) for each in every], withheld)


def routes(desk: Desk) -> APIRouter:
    """The page, and its files."""
    router = APIRouter(include_in_schema=False)

    @router.get("/compare")
    def shown(request: Request, r: Given = ()) -> Response:
        words = reader_words(request)
        given = [each for each in r if each.strip()]
        named, problem = problem_of(lambda: chosen_reviews(given), words) if given else (None, "")
        view = None
        if named:
            view, problem = problem_of(lambda: compared_of(desk, named, words), words)
        reviews = reviews_named(desk.shelf, words)
        query = urlencode([("r", each) for each in named or given])
        told: dict[str, Any] = {"given": named or given, "reviews": reviews, "most": MOST, "query": query}
        return page_response(request, "compare.html", **told, view=view, problem=problem, here="desk")

    @router.get("/compare/side-by-side.html")
    def file(request: Request, r: Given) -> Response:
        from ...rendering.compare import compare_page

        words, named = reader_words(request), chosen_reviews(r)
        return answer_file(compare_page(compared_of(desk, named, words, patience=120.0), __version__, words).encode(), "side-by-side.html")

    @router.get("/compare/evidence.{ending}")
    def evidence(ending: str, r: Given) -> Response:
        if ending not in TABLES:
            raise Refused(404, message("evidence can’t be written so"), message("As {endings}.", endings=", ".join(TABLES)))
        return answer_file(table_file(_evidence(desk, chosen_reviews(r)), ending), f"evidence.{ending}")

    return router

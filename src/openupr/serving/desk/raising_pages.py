"""Which delegations would raise a topic, as a page and as a table: columns of evidence, no score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ...languages.messages import Messages, message, messages
from ...views.briefs.raising_view import FOR_PEOPLE, records_in, years_in
from ..reviews.download_files import TABLES, answer_file, table_file
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .brief_pages import MOST_TOPIC
from .desk_shelf import Desk, ReviewsOfState, desk_page, problem_of

if TYPE_CHECKING:
    from ...views.briefs.raising_view import RaisingView


def raising_of(desk: Desk, of: ReviewsOfState, topic: str, words: Messages, *, patience: float = 1.5) -> RaisingView:
    """The delegations with what each did on a topic. Raises `UnknownNameError` where nothing belongs to it."""
    from ...preparing.briefs.raising import held_of_state, raising
    from ...preparing.briefs.replied.told_as_done import TellsAsDone
    from ...searching.found_for_desk import asked_elsewhere, others_held
    from ...stages.briefs.topic_briefs import belonging_to_topic
    from ...views.briefs.raising_view import raising_view

    def make() -> RaisingView:
        found = belonging_to_topic(of.derived, topic)
        state = of.shelved.review.state
        with desk.shelf.opened() as store, store.read() as library:
            elsewhere, others = list(asked_elsewhere(library, found.topic, state)), others_held(library, state)
        after = [each.review for each in of.after]
        made = raising(found, of.reviews, elsewhere, TellsAsDone([*of.reviews, *after]), after)
        return raising_view(topic, state, made, of.withheld, held_of_state(of.reviews, others), words)

    return desk.get(of, ("raising", topic, words.language, repr(desk.shelf.listed())), make, message("the list"), patience=patience)


def routes(desk: Desk) -> APIRouter:
    """The page, and its table."""
    router = APIRouter(include_in_schema=False)

    @router.get("/r/{identifier}/raise-with")
    def shown(request: Request, identifier: str, topic: str = Query("", max_length=MOST_TOPIC)) -> Response:
        words, of, asked = reader_words(request), desk.of_state(identifier, after=True), " ".join(topic.split())
        view, problem = problem_of(lambda: raising_of(desk, of, asked, words), words) if asked else (None, "")
        shown: dict[str, Any] = {"topic": asked, "view": view, "problem": problem, "query": urlencode({"topic": asked})}
        shown["records_named"] = lambda row: records_in(str(row[5] or ""))
        shown["years_said"] = lambda row: words.listed(years_in(str(row[3] or "")))
        return desk_page(request, "raise_with.html", of, "raise-with", **shown)

    @router.get("/r/{identifier}/desk/raise-with.{ending}")
    def file(request: Request, identifier: str, ending: str, topic: str = Query(max_length=MOST_TOPIC)) -> Response:
        if ending not in TABLES:
            raise Refused(404, message("this can’t be written so"), message("As {endings}.", endings=", ".join(TABLES)))
        words = reader_words(request) if ending in FOR_PEOPLE else messages()
        view = raising_of(desk, desk.of_state(identifier, after=True), " ".join(topic.split()), words, patience=120.0)
        return answer_file(table_file(view.table, ending), f"{identifier}-raise-with.{ending}")

    return router

"""Pages of reviews: all of them, one, its recommendations, its chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ...examining.frame.result_words import state_value
from ...languages.messages import Messages, said_later
from ...light_dataclass import dataclass
from ...records import Kind, ListedReview, Position
from ...views import code_words, states_and_groups
from ...views.doubt_groups import how_many, what_was_checked
from ..handed_in.job_pages import STATES
from ..handed_in.job_runner import JobRunner
from ..shelf.lists_of_recommendations import filtered_recommendations
from ..shelf.review_shelf import ReviewShelf, Shelved
from ..shell.page_shell import MadePages, page_response, tagged
from ..shell.reader_language import reader_words
from .report_pages import ReportPages

if TYPE_CHECKING:
    from collections.abc import Sequence

PER_PAGE = 200
"""Reviews on one page."""


@dataclass(frozen=True, slots=True)
class ListedShown:
    """A review in the list: its name in words, and its figures; `bands` are its recommendations by answer."""

    id: str
    state: str
    session: int
    status: str
    documents: int
    items: int
    bands: tuple[tuple[str, str, int], ...]
    doubts: int
    ready: bool


def listed_shown(each: ListedReview) -> ListedShown:
    """A review as the list shows it."""
    counts = each.counts
    numbers = dict.fromkeys(code_words.BANDS, 0)
    for position, number in (counts.positions if counts else {}).items():
        numbers[code_words.band(Position(position))] += number
    return ListedShown(
        each.id,
        states_and_groups.state_name(each.id[:3]),
        int(each.id[4:]),
        code_words.STATUS[each.status][0] if each.status in code_words.STATUS else "",
        counts.documents if counts else 0,
        counts.items if counts else 0,
        tuple((key, code_words.BANDS[key], number) for key, number in numbers.items() if number),
        sum(counts.doubts.values()) if counts else 0,
        counts is not None,
    )


def _fitting(every: Sequence[ListedReview], typed_words: str, words: Messages) -> list[ListedShown]:
    shown = [listed_shown(each) for each in every]
    typed = typed_words.casefold().split()
    named = {each.id: f"{each.id} {each.state} {words.state(each.id[:3])} {each.session}".casefold() for each in shown}
    fitting = (each for each in shown if all(word in named[each.id] for word in typed))
    return words.by_name(fitting, lambda each: words.state(each.id[:3]))


def routes(shelf: ReviewShelf, jobs: JobRunner, reports: ReportPages) -> APIRouter:
    """The pages."""
    router = APIRouter(include_in_schema=False)
    lists = MadePages("reviews.html")

    @router.get("/")
    def home(request: Request, q: str = Query("", max_length=200), number: int = Query(1, alias="page", ge=1, le=100_000)) -> Response:
        listed, recent = shelf.listed(), jobs.shown()[:3]

        def shown() -> dict[str, Any]:
            every, first = _fitting(listed, q, reader_words(request)), (number - 1) * PER_PAGE
            more = first + PER_PAGE < len(every)
            of_it = {"reviews": every[first : first + PER_PAGE], "total": len(every), "q": q, "first": first + 1, "number_of_page": number}
            return of_it | {"more": more, "jobs": recent, "states": STATES, "here": "reviews"}

        return lists.page(request, (listed, recent), shown)

    @router.get("/r/{identifier}")
    def review(request: Request, identifier: str, number: int = Query(1, alias="page", ge=1, le=100_000)) -> Response:
        if identifier != identifier.upper():
            return RedirectResponse(f"/r/{identifier.upper()}", 308)
        shelved = shelf.review(identifier)
        words = reader_words(request)
        fitting = filtered_recommendations(shelved, request.query_params, number, words=words)
        head = review_head(shelved, words) | {"initials": shelved.withheld.by_initials}
        return page_response(request, "review.html", **head, fitting=fitting, here="review", downloads=DOWNLOADS)

    @router.get("/r/{identifier}/chapters")
    def chapters(request: Request, identifier: str) -> Response:
        shelved = shelf.review(identifier)
        words = reader_words(request)
        made = reports.html(shelved, words)
        if made is None:
            state = words.state(state_value(shelved.review))
            return page_response(request, "being_made.html", status=202, review=shelved.review, state=state, here="making")
        return tagged(request, HTMLResponse(made))

    return router


def review_head(shelved: Shelved, words: Messages) -> dict[str, Any]:
    """What the head of each page of a review shows, in the reader's language."""
    review = shelved.view.review
    documents = [
        {
            "document": each,
            "kind": words.say(code_words.kind_name(each.kind, each.symbol)),
            "what": words.say(code_words.kind_words(each.kind, each.symbol)[1]),
            "pages": each.pages,
            "unknown": each.kind is Kind.UNKNOWN,
            "pictured": shelved.withheld.pictured(each.sha256),
        }
        for each in review.documents
    ]
    return {
        "review": review,
        "off": shelved.withheld.names_off,
        "state": words.state(state_value(review)),
        "state_value": state_value(review),
        "cycle": states_and_groups.cycle(review.session),
        "documents": documents,
        "missing": [(words.say(code_words.kind_name(kind)), words.say(code_words.KINDS[kind][1])) for kind in review.missing],
        "recommended": shelved.recommended,
        "doubts": (how_many(shelved.view.in_documents), how_many(shelved.view.not_read)),
        "checked": what_was_checked(shelved.review),
        "earlier": shelved.made.earlier,
        "concerns": len(review.compilation.concerns) if review.compilation else 0,
    }


DOWNLOADS: tuple[tuple[str, str, str], ...] = (
    ("chapters.html", *said_later(("The whole review as one page (.html)", "to read, print and send by e-mail"))),
    ("items.xlsx", *said_later(("Recommendations (.xlsx)", "one line each, with the State’s answer"))),
    ("rows.xlsx", *said_later(("Requests by State (.xlsx)", "one line for each request and State, as UPR Info counts"))),
    ("responses.xlsx", *said_later(("The State’s answers (.xlsx)", "its words and its reasons"))),
    ("statements.xlsx", *said_later(("Statements (.xlsx)", "what each delegation said"))),
    ("matrix.xlsx", *said_later(("Concerns of UN bodies (.xlsx)", "what became of each of them"))),
    ("asked_before.xlsx", *said_later(("Asked before (.xlsx)", "requests that the review before had already"))),
    ("doubts.xlsx", *said_later(("Doubts (.xlsx)", "what does not add up, and what could not be read"))),
    ("examined.docx", *said_later(("Results (.docx)", "each examination with its evidence, for Word"))),
    ("documents.ris", *said_later(("Citations (.ris)", "for Zotero and the like"))),
    ("judgements.jsonl", *said_later(("Decisions (.jsonl)", "of persons, to hand on to another machine"))),
)
"""What can be downloaded of a review: the file, its name, what it is for."""

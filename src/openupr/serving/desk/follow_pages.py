"""What a State supported, over the cycles: each promise with its evidence, a form to judge it, the tracker that goes out and comes back in."""

from __future__ import annotations

import io
import secrets
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ... import __version__
from ...languages.messages import Messages, in_turn, message, message_of, said_later
from ...records import ASSESSMENT
from ...stages.stored.keeping import judge_all_kept
from ..reviews.decision_pages import MOST_WHO
from ..reviews.download_files import answer_file, table_file
from ..shelf.decisions_shown import fields_of
from ..shelf.review_shelf import TO_THE_END
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .desk_shelf import Desk, ReviewsOfState, desk_page

if TYPE_CHECKING:
    from ...preparing.briefs.promises import Promise
    from ...records import Judgement
    from ...views.desk.promise_page import PromiseShown, PromisesView

PER_PAGE = 50
MOST_TRACKER = 30_000_000
"""Bytes of a tracker that comes back."""
_SHOWN = 12
WHICH: dict[str, str] = said_later(
    {
        "": "all",
        "open": "not assessed yet",
        "assessed": "assessed by a person",
        "answered": "an answer was found in the next report",
        "unanswered": "no answer was found in the next report",
        "again": "asked again since",
        "against": "something speaks against it",
    }
)
"""Which promises are shown."""


def promises_shown(desk: Desk, of: ReviewsOfState, words: Messages, *, patience: float = 1.5) -> tuple[list[Promise], PromisesView]:
    """What the State supported, and the same as it is shown. Raises `UsageError` where no supported recommendation is held."""
    from ...preparing.briefs.promises import not_followed
    from ...stages.briefs.topic_briefs import subjects_in
    from ...stages.made.promises_followed import promises_of
    from ...views.desk.promise_page import promises_view

    def make() -> tuple[list[Promise], PromisesView]:
        found = promises_of(of.derived)
        return found, promises_view(found, subjects_in(of.derived), of.withheld, __version__, words, not_followed(of.reviews))

    return desk.get(of, ("promises", words.language), make, message("the list of what was supported"), patience=patience)


def chosen_of(view: PromisesView, review: str, which: str, words: str) -> list[PromiseShown]:
    """The promises that fit what was chosen."""
    typed = words.casefold().split()
    every = [each for name, promises in view.reviews for each in promises if not review or name == review]
    return [each for each in every if _fits(each, which) and all(word in f"{each.number} {each.words} {each.asked_by}".casefold() for word in typed)]


def _fits(each: PromiseShown, which: str) -> bool:
    return {
        "open": not each.assessment,
        "assessed": bool(each.assessment),
        "answered": bool(each.found_by),
        "unanswered": not each.found_by,
        "again": each.is_asked_again,
        "against": bool(each.against),
    }.get(which, True)


def take_in_tracker(desk: Desk, identifier: str, data: bytes, name: str, by: str, words: Messages) -> str:
    """Take over what was edited in a tracker: nothing of it where something in it is wrong. Returns what came of it, said. Raises `Refused`."""
    from ...views.desk.tracker_edits import edits_in

    of = desk.of_state(identifier, later=True, patience=TO_THE_END)
    found, _ = promises_shown(desk, of, words, patience=TO_THE_END)
    folder = desk.shelf.settings.handed_in
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"tracker-{secrets.token_hex(8)}.{'csv' if name.lower().endswith('.csv') else 'xlsx'}"
    path.write_bytes(data)
    try:
        made = edits_in(str(path), None, found, of.withheld, by or None, desk.shelf.settings.now().isoformat(timespec="seconds"), words)
    finally:
        path.unlink(missing_ok=True)
    if made.wrong:
        what = message_of(len(made.wrong), one="nothing was taken over: {n} line can’t be", many="nothing was taken over: {n} lines can’t be")
        rest = len(made.wrong) - _SHOWN
        more = [message_of(rest, one="And {n} more.", many="And {n} more.")] if rest > 0 else []
        raise Refused(400, what, in_turn(*made.wrong[:_SHOWN], *more))
    if not made.judgements:
        return words.say("Nothing was edited in this tracker.")
    by_review: dict[str, list[Judgement]] = {}
    for each in made.judgements:
        by_review.setdefault(each.record.partition("/")[0], []).append(each)
    with desk.shelf.opened() as store:
        judge_all_kept(store, by_review, workers=desk.shelf.workers)
    return words.count(len(made.judgements), one="{n} assessment was taken over.", many="{n} assessments were taken over.")


def _file(found: Sequence[Promise], view: PromisesView, of: ReviewsOfState, name: str, words: Messages) -> bytes:
    from ...preparing.briefs.promises import not_followed
    from ...views.desk.tracker import not_followed_said, tracker

    if name == "tracker.xlsx":
        from ...rendering.files.tracker_book import write_tracker

        out = io.BytesIO()
        write_tracker(tracker(found, of.withheld, words), out, words, not_followed_said(not_followed(of.reviews), words))
        return out.getvalue()
    if name == "tracker.csv":
        return table_file(tracker(found, of.withheld), "csv")
    if name == "mid-term.docx":
        from ...rendering.word.midterm_word import midterm_word

        return midterm_word(view, words)
    raise Refused(404, message("this can’t be written so"), message("There are tracker.xlsx, tracker.csv and mid-term.docx."))


def routes(desk: Desk) -> APIRouter:
    """The page, its files, and the tracker that comes back."""
    router = APIRouter(include_in_schema=False)

    @router.get("/r/{identifier}/follow")
    def shown(
        request: Request,
        identifier: str,
        review: str = Query("", max_length=6),
        which: str = Query("", max_length=12),
        q: str = Query("", max_length=200),
        number: int = Query(1, alias="page", ge=1, le=100_000),
        said: str = Query("", max_length=300),
    ) -> Response:
        words, of = reader_words(request), desk.of_state(identifier, later=True)
        _, view = promises_shown(desk, of, words)
        fitting = chosen_of(view, review, which, q)
        first = (number - 1) * PER_PAGE
        query = urlencode({key: value for key, value in (("review", review), ("which", which), ("q", q)) if value})
        item = next(item for each in of.every for item in each.review.items)
        values = next(field.values for field in fields_of(item) if field.key == ASSESSMENT)
        told = {"which": which, "whiches": WHICH, "q": q, "chosen": review, "query": query, "values": values, "by": _by(request.cookies)}
        return desk_page(
            request,
            "follow.html",
            of,
            "follow",
            view=view,
            shown=fitting[first : first + PER_PAGE],
            total=len(fitting),
            every=sum(len(promises) for _, promises in view.reviews),
            first=first + 1,
            number_of_page=number,
            more=first + PER_PAGE < len(fitting),
            said_of=said,
            **told,
        )

    @router.post("/r/{identifier}/follow")
    async def back(request: Request, identifier: str) -> Response:
        async with request.form(max_files=1, max_fields=4, max_part_size=10_000) as form:
            file, by = form.get("file"), form.get("by")
            data = await file.read(MOST_TRACKER + 1) if isinstance(file, UploadFile) else b""
            name = str(file.filename) if isinstance(file, UploadFile) else ""
        if not data or len(data) > MOST_TRACKER:
            raise Refused(400, message("no tracker was sent, or it is too large"), message("Choose the workbook that you filled in."))
        who = by.strip()[:MOST_WHO] if isinstance(by, str) else ""
        came = await run_in_threadpool(take_in_tracker, desk, identifier, data, name, who, reader_words(request))
        return RedirectResponse(f"/r/{identifier}/follow?{urlencode({'said': came})}", 303)

    @router.get("/r/{identifier}/desk/{name}")
    def file(request: Request, identifier: str, name: str) -> Response:
        words, of = reader_words(request), desk.of_state(identifier, later=True)
        found, view = promises_shown(desk, of, words, patience=120.0)
        return answer_file(_file(found, view, of, name, words), f"{identifier[:3]}-{name}")

    return router


def _by(cookies: Mapping[str, str]) -> str:
    return cookies.get("by", "")[:MOST_WHO]

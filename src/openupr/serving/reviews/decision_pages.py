"""Decisions of persons: taken on a record's page, taken back there, brought in from another machine, handed on."""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from ...assembling import BLOCK, FILE_RECORD, JUDGEMENTS, REMOVE
from ...errors import BeingMadeError
from ...languages.messages import Messages, message
from ...light_dataclass import dataclass
from ...names import asked_state, chosen_value
from ...reading.limits import MAX_SETTINGS
from ...records import ASSESSMENT, PERSON, TAKEN_BACK, Assessment, Claim, Doubt, Judgement, Position, identifying_words, text_sha256
from ...stages.decisions.settings_apart import dossiers_of
from ...stages.stored.keeping import bring_up, judge_kept
from ..shelf.decisions_shown import decision_mark, fields_of
from ..shelf.review_shelf import IDENTIFIER, TO_THE_END, ReviewShelf
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .record_pages import found_record

MOST_WHO, MOST_WHY = 80, 2_000
_OF = {"position": Position, "claim": Claim, ASSESSMENT: Assessment}
_OF_PROMISES = re.compile(r"/r/[A-Z]{3}-\d{2}/follow(?:\?[\w=&%.+-]*)?", re.ASCII)
_ON_DECISIONS = ("judgement_orphan", "judgement_moved", "judgement_untimely")


@dataclass(frozen=True, slots=True)
class UncountedDecisions:
    """Decisions of one person on one review that do not count yet."""

    review: str
    state: str
    who: str
    count: int
    first: str


def take(shelf: ReviewShelf, identifier: str, name: str, told: dict[str, str]) -> Judgement:
    """Take a decision: `told` has its `field`, `value`, `by` whom, `why`. Once this returns it is kept. Raises `Refused`, `OpenUPRError`."""
    shelved = shelf.review(identifier, patience=TO_THE_END)
    record = found_record(shelved, name)
    by, why, field, value = (told.get(key, "").strip() for key in ("by", "why", "field", "value"))
    if field not in {each.key for each in fields_of(record)}:
        raise Refused(400, message("this can’t be decided on this record"), message("Choose what you decide on the record’s page."))
    _of_person(by, why)
    if kind := _OF.get(field):
        value = chosen_value(value, kind, f"“{value[:40]}” is no {field}")
    elif field == "state":
        value = asked_state(value[:80]).iso3
    if BLOCK in identifying_words(record):
        raise Refused(409, message("words of this record are removed"), message("Take them off the remove-list, decide, put them on it again."))
    when = shelf.settings.now().isoformat(timespec="milliseconds")
    made = Judgement(record.id, text_sha256(record), field, value, by, when, why)
    _judge(shelf, shelved.review.id, made)
    return made


def take_back(shelf: ReviewShelf, identifier: str, mark: str, why: str) -> Judgement:
    """Take a decision back, in the name of who took it: a new row, nothing is removed. Raises `Refused`."""
    shelved = shelf.review(identifier, patience=TO_THE_END)
    with shelf.opened() as store, store.read() as library:
        counting = library.decisions(shelved.review.id).count
    was = next((each for each in counting if decision_mark(each) == mark and each.field in {*_OF, "state", "link"}), None)
    if was is None:
        raise Refused(404, message("there is no such decision, or it was taken back"), message("Look at the record’s page."))
    _of_person(was.who, why)
    when = shelf.settings.now().isoformat(timespec="milliseconds")
    made = Judgement(was.record, was.text_sha256, was.field, TAKEN_BACK, was.who, when, why)
    _judge(shelf, shelved.review.id, made)
    return made


def _judge(shelf: ReviewShelf, review: str, made: Judgement) -> None:
    with shelf.one_at_a_time(review), shelf.opened() as store:
        workers = shelf.workers
        with suppress(BeingMadeError):  # it is kept by then; who looks at the review next puts it together
            judge_kept(store, review, made, workers=workers)


def _of_person(by: str, why: str) -> None:
    if not by:
        raise Refused(400, message("who decides?"), message("Give your name or your initials: the decision says who took it."))
    if len(by) > MOST_WHO or len(why) > MOST_WHY or not by.isprintable():
        raise Refused(
            400,
            message("the name or the reason is too long"),
            message("A name has at most {name} letters, a reason {reason}.", name=MOST_WHO, reason=MOST_WHY),
        )


def bring_in(shelf: ReviewShelf, data: bytes, words: Messages) -> str:
    """Take in decisions of another machine: they stand in the store, and wait until they are trusted. What was there already is not taken twice.
    Returns what came of it, in a sentence. Raises `OpenUPRError` for what is no such file."""
    folder = shelf.settings.handed_in / f"decisions-{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700, parents=True)
    try:
        (folder / JUDGEMENTS).write_bytes(data)
        found = dossiers_of([folder], shelf.workers)[folder].judgements  # a worker reads it: a stranger may have written it
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    by_review: dict[str, list[Judgement]] = defaultdict(list)
    for each in found:
        by_review["" if each.record.startswith(FILE_RECORD) else each.record.partition("/")[0]].append(each)
    source = f"brought in {hashlib.sha256(data).hexdigest()[:12]}"
    new = old = 0
    changed = []
    with shelf.opened() as store, store.write() as library:
        known = {each.id for each in library.listed()}
        lost = sum(len(made) for review, made in by_review.items() if review not in known)
        for review in sorted(by_review.keys() & known):
            decisions = library.decisions(review)
            held = {*decisions.count, *decisions.wait, *decisions.undone}
            fresh = [each for each in dict.fromkeys(by_review[review]) if each not in held]
            old += len(by_review[review]) - len(fresh)
            new += len(fresh)
            for each in fresh:
                library.add_judgement(review, each, source)
            if fresh:
                changed.append(review)
    for review in changed:
        with shelf.one_at_a_time(review), shelf.opened() as store:
            bring_up(store, [review], shelf.workers, None)
    parts = [words.count(new, one="{n} decision came in.", many="{n} decisions came in.")]
    if old:
        parts.append(words.count(old, one="{n} decision was here already.", many="{n} decisions were here already."))
    if lost:
        parts.append(
            words.count(
                lost,
                one="{n} decision could not be taken: its review or file is not in this store.",
                many="{n} decisions could not be taken: their review or file is not in this store.",
            )
        )
    return " ".join(parts)


def trust(shelf: ReviewShelf, review: str, who: str) -> int:
    """Let the decisions of this person on a review count, from now on. Returns how many."""
    with shelf.opened() as store, store.write() as library:
        waiting = [each for each in library.decisions(review).wait if each.who == who]
        library.know(each.sha256 for each in waiting)
    if waiting:
        with shelf.one_at_a_time(review), shelf.opened() as store:
            bring_up(store, [review], shelf.workers, None)
    return len(waiting)


def waiting_in(shelf: ReviewShelf) -> list[UncountedDecisions]:
    """The decisions that wait, by review and person."""
    found = []
    with shelf.opened() as store, store.read() as library:
        for each in library.listed():
            by_person: dict[str, list[Judgement]] = defaultdict(list)
            for judgement in library.decisions(each.id).wait if each.counts and each.counts.doubts.get("judgement_waiting") else ():
                by_person[judgement.who].append(judgement)
            for who, made in by_person.items():
                found.append(UncountedDecisions(each.id, each.id[:3], who, len(made), min(one.when for one in made)))
    return found


def doubts_of_decisions(shelf: ReviewShelf) -> list[tuple[str, Doubt]]:
    """What is to be looked at: decisions whose words stand nowhere any more, or elsewhere, or that are dated strangely."""
    wanted = [each.id for each in shelf.listed() if each.counts and any(each.counts.doubts.get(kind) for kind in _ON_DECISIONS)]
    reviews = (shelf.review(each).view.review for each in wanted)
    return [(review.id, doubt) for review in reviews for doubt in review.doubts if doubt.kind in _ON_DECISIONS]


def routes(shelf: ReviewShelf) -> APIRouter:
    """The pages, and what their forms do."""
    router = APIRouter(include_in_schema=False)

    @router.get("/decisions")
    def every(request: Request, said: str = "") -> Response:
        doubts = doubts_of_decisions(shelf)
        return page_response(request, "decisions.html", waiting=waiting_in(shelf), doubts=doubts, said_of=said[:300], here="decisions")

    @router.post("/decisions")
    async def decide(request: Request) -> Response:
        told = _texts(await request.form(max_files=0, max_fields=10, max_part_size=20_000))
        review, name = told.get("review", ""), told.get("record", "")
        await run_in_threadpool(take, shelf, review, name, told)
        answer = RedirectResponse(_back(told.get("back", ""), review, name), 303)
        answer.set_cookie("by", told.get("by", "").strip().encode("ascii", "ignore").decode()[:MOST_WHO], httponly=True, samesite="strict", path="/")
        return answer

    @router.post("/decisions/take-back")
    async def undo(request: Request) -> Response:
        told = _texts(await request.form(max_files=0, max_fields=10, max_part_size=20_000))
        await run_in_threadpool(take_back, shelf, told.get("review", ""), told.get("mark", ""), told.get("why", "").strip())
        return RedirectResponse(_record_address(told.get("review", ""), told.get("record", "")), 303)

    @router.post("/decisions/bring-in")
    async def take_in(request: Request) -> Response:
        async with request.form(max_files=1, max_fields=4, max_part_size=10_000) as form:
            file = form.get("file")
            data = await file.read(MAX_SETTINGS + 1) if isinstance(file, UploadFile) else b""
        if not data or len(data) > MAX_SETTINGS:
            raise Refused(
                400, message("no file of decisions was sent, or it is too large"), message("Choose a file judgements.jsonl of at most 1 MB.")
            )
        said = await run_in_threadpool(bring_in, shelf, data, reader_words(request))
        return RedirectResponse(f"/decisions?{_query(said=said)}", 303)

    @router.post("/decisions/trust")
    async def let_count(request: Request) -> Response:
        told = _texts(await request.form(max_files=0, max_fields=10, max_part_size=20_000))
        review = told.get("review", "")
        if not IDENTIFIER.fullmatch(review) or not await run_in_threadpool(shelf.has, review):
            raise Refused(404, message("this review is not in the store"), "")
        count = await run_in_threadpool(trust, shelf, review, told.get("who", ""))
        said = reader_words(request).count(
            count,
            one="{n} decision of {who} on {review} counts now.",
            many="{n} decisions of {who} on {review} count now.",
            who=told.get("who", "")[:MOST_WHO],
            review=review,
        )
        return RedirectResponse(f"/decisions?{_query(said=said)}", 303)

    return router


def _texts(form: FormData) -> dict[str, str]:
    return {key: value for key, value in form.items() if isinstance(value, str)}


def _back(asked: str, review: str, name: str) -> str:
    """Where who decided goes on: on the page of promises, where it was decided there, else on the record's own."""
    return f"{asked}#{quote(f'{review}-{name}')}" if _OF_PROMISES.fullmatch(asked) else _record_address(review, name)


def _record_address(review: str, name: str) -> str:
    return f"/r/{quote(review, safe='')}/{quote(name, safe='.')}#decisions"


def _query(**told: str) -> str:
    return urlencode(told)


def own_decisions(shelf: ReviewShelf, review: str) -> Iterable[Judgement]:
    """What is handed on of the decisions on a review: all that count or were taken back, but not the remove-list, nor whose name is shown here: both
    name whom they protect."""
    with shelf.opened() as store, store.read() as library:
        decisions = library.decisions(review)
    made = dict.fromkeys((*decisions.count, *decisions.undone))
    return sorted((each for each in made if each.field not in {REMOVE, PERSON, "ignore"}), key=lambda each: each.when)

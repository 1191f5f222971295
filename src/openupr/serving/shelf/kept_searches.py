"""Searches that a person keeps: what was added to the store since each was last looked at."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from ...errors import OpenUPRError
from ...languages.messages import Messages, message
from ...light_dataclass import dataclass, replace
from ...records import pack_record, unpack
from ...records.kept.saved_searches import SavedSearch, joined_marks, passage_mark
from ...searching import Hits
from ...searching import Query as Asked
from ...searching.opening import Search
from ...views.passages_found import FoundView
from ..shell.refused import Refused
from ..shell.said_errors import error_said, refused_for
from .review_shelf import ReviewShelf
from .search_of_store import FILTERS, MOST_WORDS, found_shown

MOST_KEPT = 30
"""Searches that are kept."""
MOST_KNOWN = 20_000
"""Passages of a search that are remembered: of one that finds more nobody could say what is new."""
MOST_NEW = 50
"""New passages that are shown at once."""


@dataclass(frozen=True, slots=True)
class SavedShown:
    """A saved search in the list: its identifier and address, its words and filters, when it was last looked at, how many passages are new since;
    `why` that can't be told (empty: it can)."""

    id: str
    address: str
    words: str
    filters: tuple[tuple[str, str], ...]
    looked: str
    new: int
    why: str


def _every(shelf: ReviewShelf) -> list[SavedSearch]:
    with shelf.opened() as store, store.read() as library:
        kept = library.searches()
    return sorted((unpack(data, SavedSearch) for data in kept.values()), key=lambda each: (each.saved, each.id), reverse=True)


def saved_search(shelf: ReviewShelf, identifier: str) -> SavedSearch | None:
    """A saved search; None where there is none of that name."""
    with shelf.opened() as store, store.read() as library:
        data = library.searches().get(identifier)
    return unpack(data, SavedSearch) if data is not None else None


def _found(shelf: ReviewShelf, words: str, filters: Mapping[str, str]) -> Hits:
    with shelf.opened() as store, store.read() as library:
        engine = Search(library)
        asked = Asked.of(words, held=engine.states(), **{name: (value,) for name, value in filters.items()})
        return engine.find(asked, limit=MOST_KNOWN + 1)


def new_since(shelf: ReviewShelf, saved: SavedSearch) -> Hits:
    """The passages that a search finds now and did not find when it was last looked at. Raises `OpenUPRError` for one that can't be searched any
    more."""
    hits = _found(shelf, saved.words, dict(saved.filters))
    known = saved.marks
    new = tuple(hit for hit in hits.hits if passage_mark(hit.id, hit.text) not in known)
    return Hits(len(new), len(hits.hits) > MOST_KNOWN, new)


def new_shown(shelf: ReviewShelf, saved: SavedSearch, words: Messages | None = None) -> FoundView | None:
    """The new passages as they are shown, the first of them; None where nobody can tell what is new."""
    if not saved.whole:
        return None
    found = new_since(shelf, saved)
    return found_shown(shelf, replace(found, hits=found.hits[:MOST_NEW]), words)


def saved_shown(shelf: ReviewShelf, words: Messages) -> list[SavedShown]:
    """Every saved search, the newest first, with what is new since."""
    shown = []
    for each in _every(shelf):
        new, why = 0, "" if each.whole else words.say("it finds too much to say what is new")
        if each.whole:
            try:
                new = new_since(shelf, each).total
            except OpenUPRError as error:
                why, _ = error_said(refused_for(error), words)
        address = urlencode([*([("q", each.words)] if each.words else []), *each.filters, ("saved", each.id)])
        shown.append(SavedShown(each.id, f"/search?{address}", each.words, each.filters, each.looked, new, why))
    return shown


def keep_search(shelf: ReviewShelf, words: str, filters: Mapping[str, str], identifier: str = "") -> SavedSearch:
    """Keep a search with what it finds now; one that is kept already is looked at. Raises `Refused`, `OpenUPRError`."""
    now = shelf.settings.now().isoformat(timespec="seconds")
    every = _every(shelf)
    told = tuple(sorted((key, value) for key, value in filters.items() if key in FILTERS and value))
    before = next((each for each in every if each.id == identifier or (each.words == words and each.filters == told)), None)
    if before is None and not words.strip() and not told:
        raise Refused(400, message("this search has no words and no filter"), message("Search for something first."))
    if before is None and len(every) >= MOST_KEPT:
        raise Refused(409, message("{n} searches are kept already", n=MOST_KEPT), message("Forget one of them."))
    hits = _found(shelf, before.words if before else words, dict(before.filters if before else told))
    whole = len(hits.hits) <= MOST_KNOWN
    known = joined_marks(passage_mark(hit.id, hit.text) for hit in hits.hits) if whole else b""
    made = SavedSearch(
        before.id if before else secrets.token_hex(6), before.words if before else words, before.filters if before else told,
        before.saved if before else now, now, known, whole,
    )  # fmt: skip
    with shelf.opened() as store, store.write() as library:
        library.put_search(made.id, pack_record(made))
    return made


def routes(shelf: ReviewShelf) -> APIRouter:
    """What the forms of the search page do."""
    router = APIRouter(include_in_schema=False)

    @router.post("/search/keep")
    async def keep(request: Request) -> Response:
        told = await _told(request)
        filters = {key: told[key][:200] for key in FILTERS if told.get(key)}
        made = await run_in_threadpool(keep_search, shelf, told.get("q", "")[:MOST_WORDS].strip(), filters, told.get("saved", ""))
        address = urlencode([*([("q", made.words)] if made.words else []), *made.filters, ("saved", made.id)])
        return RedirectResponse(f"/search?{address}", 303)

    @router.post("/search/forget")
    async def forget(request: Request) -> Response:
        told = await _told(request)

        def drop() -> None:
            with shelf.opened() as store, store.write() as library:
                library.drop_search(told.get("saved", "")[:40])

        await run_in_threadpool(drop)
        return RedirectResponse("/search", 303)

    return router


async def _told(request: Request) -> dict[str, str]:
    form = await request.form(max_files=0, max_fields=20, max_part_size=4_000)
    return {name: value for name, value in form.items() if isinstance(value, str)}

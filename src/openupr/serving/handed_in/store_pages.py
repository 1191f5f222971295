"""The page of the store: what it holds, a copy of it to keep elsewhere, and back again; and the page of help."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, RedirectResponse, Response
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ... import __version__
from ...languages.messages import message
from ...searching.opening import open_store
from ...stages.apart.confining import means
from ...storing import SqliteStore
from ..shelf.review_shelf import ReviewShelf
from ..shell.page_shell import page_response
from ..shell.refused import Refused
from ..shell.said_errors import RefusedByError

_AT_A_TIME = 1 << 20
_LARGEST = 2_000_000_000


def backup(shelf: ReviewShelf) -> Path:
    """A copy of the store, as it is now, in a new file."""
    shelf.settings.handed_in.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = shelf.settings.handed_in / f"copy-{secrets.token_hex(8)}.sqlite"
    with shelf.opened() as store:
        if not isinstance(store, SqliteStore):
            raise Refused(409, message("this store can’t be copied"), message("Keep the reviews in a file."))
        store.copy_to(path)
    return path


def restore(shelf: ReviewShelf, path: Path) -> Path:
    """Take what a copy holds in the place of what the store holds. What it held is copied first: returns where. Raises `StoreError` or `Refused`
    for what is no whole store of ours; then nothing is changed."""
    with open_store(path) as copy, shelf.opened() as store:
        if not isinstance(copy, SqliteStore) or not isinstance(store, SqliteStore):
            raise Refused(409, message("this store can’t be replaced"), message("Keep the reviews in a file."))
        held = copy.holdings()
        if not held.reviews and not held.documents:
            raise Refused(503, message("this copy holds nothing"), message("Choose the file that was downloaded as a copy. Nothing was changed."))
        if faults := copy.check():
            raise RefusedByError(503, message("this copy is damaged: {fault}", fault=faults[0]), message("Take another copy. Nothing was changed."))
        when = shelf.settings.now().strftime("%Y%m%d-%H%M%S")
        before = store.path.with_name(f"{store.path.stem}.before-{when}-{secrets.token_hex(2)}.sqlite")
        store.copy_to(before)
        store.take_over(copy)
    shelf.let_go()
    return before


def _put(shelf: ReviewShelf, file: UploadFile) -> Path:
    shelf.settings.handed_in.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = shelf.settings.handed_in / f"restored-{secrets.token_hex(8)}.sqlite"
    left = _LARGEST
    with path.open("xb") as out:
        while data := file.file.read(_AT_A_TIME):
            left -= len(data)
            if left < 0:
                raise Refused(413, message("this copy is too large"), "")
            out.write(data)
    return path


def _restored(shelf: ReviewShelf, file: UploadFile) -> Path:
    path = _put(shelf, file)
    try:
        return restore(shelf, path)
    finally:
        for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            each.unlink(missing_ok=True)


def routes(shelf: ReviewShelf) -> APIRouter:
    """The pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/store")
    def state(request: Request, said: str = "") -> Response:
        with shelf.opened() as store:
            held = store.holdings()
        shown: dict[str, Any] = {"held": held, "place": shelf.settings.store, "means": means(), "version": __version__, "kept_as": said[:300]}
        return page_response(request, "store.html", **shown, here="store")

    @router.get("/store/copy")
    def copy() -> Response:
        path = backup(shelf)
        name = f"openupr-{shelf.settings.now():%Y-%m-%d}.sqlite"
        headers = {"Cache-Control": "private, no-store"}
        return FileResponse(path, filename=name, media_type="application/octet-stream", headers=headers, background=BackgroundTask(path.unlink))

    @router.post("/store/restore")
    async def bring_back(request: Request) -> Response:
        async with request.form(max_files=1, max_fields=4, max_part_size=10_000) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile) or not file.filename:
                raise Refused(400, message("no copy was chosen"), message("Choose the file that was downloaded as a copy."))
            if form.get("sure") != "yes":
                raise Refused(400, message("you have to say that you are sure"), message("Tick the box: what the store holds is replaced."))
            before = await run_in_threadpool(_restored, shelf, file)
        return RedirectResponse(f"/store?said={before.name}", 303)

    @router.get("/help")
    def help_(request: Request) -> Response:
        return page_response(request, "help.html", version=__version__, here="help")

    return router

"""OHCHR’s own form, filled in from what persons assessed: handed in, filled by a worker, taken away."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from threading import Lock

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ...languages.messages import message
from ...preparing.forms.form_entries import FilledForm
from ...reading.limits import MAX_FILE
from ...stages.own_work.form_jobs import Filling, fill_form
from ...views.desk.assessed import ASSESSED_AS, filled_said, form_entries
from ..handed_in.uploads import safe_path
from ..reviews.download_files import answer_file
from ..shelf.review_shelf import TO_THE_END
from ..shell.refused import Refused
from .desk_shelf import Desk, desk_page

_MOST_HELD = 8


class FilledForms:
    """Forms that were filled, until they are taken away or newer ones come."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[str, tuple[str, str, FilledForm]] = OrderedDict()

    def put(self, review: str, name: str, made: FilledForm) -> str:
        """Keep one. Returns what it is called by."""
        key = secrets.token_hex(12)
        with self._lock:
            self._made[key] = review, name, made
            while len(self._made) > _MOST_HELD:
                self._made.popitem(last=False)
        return key

    def get(self, review: str, key: str) -> tuple[str, FilledForm]:
        """One by its name, with that of its file. Raises `Refused`."""
        with self._lock:
            found = self._made.get(key)
        if found is None or found[0] != review:
            raise Refused(404, message("this form is not here any more"), message("Hand it in once more: it is filled anew."))
        return found[1], found[2]


def fill_handed_in(desk: Desk, identifier: str, name: str, data: bytes, column: str) -> FilledForm:
    """Fill a form that was handed in. Raises `Refused`, and what filling raises."""
    shelved = desk.shelf.review(identifier, patience=TO_THE_END)
    entries = form_entries(shelved.review, shelved.withheld)
    if not any(each.assessment for each in entries.values()):
        raise Refused(
            409, message("nobody has assessed a recommendation of this review yet"), message("Assess what you can on the page “What it supported”.")
        )
    folder = desk.shelf.settings.handed_in / f"form-{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700, parents=True)
    path = folder / safe_path(name, set()).rpartition("/")[2]
    try:
        path.write_bytes(data)
        made = desk.shelf.workers.one(fill_form, Filling(str(path), entries, column or None, ASSESSED_AS), name=path.name)
    finally:
        path.unlink(missing_ok=True)
        folder.rmdir()
    if not made.filled and not made.left:
        raise Refused(409, message("no recommendation of this list has an assessment"), message("Assess one of those that it has."))
    return made


def routes(desk: Desk) -> APIRouter:
    """The page, and what its form does."""
    router, forms = APIRouter(include_in_schema=False), FilledForms()

    @router.get("/r/{identifier}/form")
    def shown(request: Request, identifier: str, made: str = "") -> Response:
        of = desk.of_state(identifier)
        shelved = of.shelved
        assessed = sum(bool(each.assessment) for each in form_entries(shelved.review, shelved.withheld).values())
        name, form = forms.get(identifier, made) if made else ("", None)
        said = filled_said(form, name) if form else ()
        return desk_page(request, "form.html", of, "form", assessed=assessed, every=len(shelved.review.items), made=made, name=name, became=said)

    @router.post("/r/{identifier}/form")
    async def fill(request: Request, identifier: str) -> Response:
        async with request.form(max_files=1, max_fields=4, max_part_size=10_000) as form:
            file, column = form.get("file"), form.get("column")
            data = await file.read(MAX_FILE + 1) if isinstance(file, UploadFile) else b""
            name = str(file.filename or "") if isinstance(file, UploadFile) else ""
        if not data or len(data) > MAX_FILE:
            raise Refused(400, message("no form was sent, or it is too large"), message("Choose the .docx that OHCHR issued."))
        head = column.strip()[:200] if isinstance(column, str) else ""
        made = await run_in_threadpool(fill_handed_in, desk, identifier, name, data, head)
        return RedirectResponse(
            f"/r/{identifier}/form?made={forms.put(identifier, 'filled-' + safe_path(name, set()).rpartition('/')[2], made)}", 303
        )

    @router.get("/r/{identifier}/form/{key}.docx")
    def take(identifier: str, key: str) -> Response:
        return answer_file(forms.get(identifier, key)[1].data, f"{identifier}-filled.docx")

    return router

"""The document page: a page's picture with a place marked on it, and beside it what is printed there, as text in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from ...languages.messages import message
from ...light_dataclass import dataclass
from ...records.texts.printed_pages import BlockKind, PrintedBlock
from ...text import Box
from ...views import code_words, identifiers_shown
from ..shelf.pages_read import must_be_shown, page_picture, page_texts
from ..shelf.review_shelf import ReviewShelf, Shelved
from ..shell.page_shell import page_response, tagged
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .quoted_with_source import quotable
from .record_pages import MarkedPage, found_record, marked_pages
from .review_pages import review_head

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A block of the page: its kind, its text, whether the marked place stands in it, whether it began on the page before, and the record that it
    is (the name; empty: none that begins here)."""

    kind: str
    text: str
    marked: bool
    goes_on: bool
    record: str


def routes(shelf: ReviewShelf) -> APIRouter:
    """The pages."""
    router = APIRouter(include_in_schema=False)

    def known(sha256: str) -> tuple[str, Shelved]:
        if not _SHA256.fullmatch(sha256):
            raise Refused(404, message("this is no document"), message("A document is called by its SHA-256, which is 64 letters and digits long."))
        review, _ = shelf.where_documents_are(sha256)
        return review, shelf.review(review)

    @router.get("/d/{sha256}")
    def first(sha256: str) -> Response:
        known(sha256)
        return RedirectResponse(f"/d/{sha256}/page/1", 303)

    @router.get("/d/{sha256}/file")
    def file(sha256: str) -> Response:
        _, shelved = known(sha256)
        document = next(each for each in shelved.review.documents if each.sha256 == sha256)
        must_be_shown(shelved, document)
        name = re.sub(r"[^\w. ()-]", "_", document.name, flags=re.ASCII)[-80:]
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
        return Response(shelf.original(sha256), media_type="application/octet-stream", headers=headers)

    @router.get("/d/{sha256}/page/{number}.png")
    def picture(request: Request, sha256: str, number: int) -> Response:
        _, shelved = known(sha256)
        document = next(each for each in shelved.review.documents if each.sha256 == sha256)
        return tagged(request, Response(page_picture(shelf, shelved, document, _in_range(number)).png, media_type="image/png"))

    @router.get("/d/{sha256}/page/{number}")
    def leaf(request: Request, sha256: str, number: int, mark: str = Query("", max_length=80)) -> Response:
        words, (_, shelved) = reader_words(request), known(sha256)
        document = next(each for each in shelved.review.documents if each.sha256 == sha256)
        pages = page_texts(shelf, shelved, document)
        marked = found_record(shelved, mark) if mark else None
        if marked is not None and shelved.document(marked.place.document) != document:
            marked = None
        sizes = {each.number: each for each in pages.pages}
        if pages.pages and number not in sizes:
            raise Refused(
                404, message("{document} has no page {number}", document=document.name, number=str(number)), message("It has {n}.", n=len(sizes))
            )
        blocks = pages.on(number) if pages.pages else pages.blocks
        boxes = [box for box in marked.place.boxes if box.page == number] if marked else []
        own = _records_on(shelved, document.key, number)
        shown = marked_pages(shelf, shelved, marked.place, document) if marked else ()
        size = sizes.get(number)
        return page_response(
            request,
            "leaf.html",
            **review_head(shelved, words),
            document=document,
            number_of_page=number,
            pages_in_all=len(sizes),
            blocks=[_shown(each, boxes, own, number) for each in blocks],
            leaf=next((each for each in shown if each.number == number), MarkedPage(sha256, number, size.width, size.height, ()) if size else None),
            marked=marked,
            marked_name=identifiers_shown.anchor(marked.id) if marked else "",
            marked_pages=marked.place.pages if marked else (),
            quote=quotable(marked, shelved.review, document, words) if marked else None,
            kind=words.say(code_words.kind_name(document.kind, document.symbol)),
            others=[each for each in shelved.review.documents if each.sha256 != sha256 and shelved.withheld.pictured(each.sha256)],
            here="leaf",
        )

    return router


def _in_range(number: int) -> int:
    if not 1 <= number <= 100_000:
        raise Refused(404, message("there is no page {number}", number=str(number)))
    return number


def _records_on(shelved: Shelved, key: str, number: int) -> list[tuple[Box, str]]:
    """The records that begin on a page, each by the box of its first line: whole paragraphs and items, not their parts."""
    whole = {"Item", "Statement", "Paragraph", "Response", "Commitment", "Note", "Endnote", "ThematicEntry", "AdvanceQuestion", "Correction"}
    found: list[tuple[Box, str]] = []
    for identifier, record in shelved.records.items():
        if type(record).__name__ in whole and record.place.document == key and record.place.page == number:
            found.append((record.place.boxes[0], identifiers_shown.anchor(identifier)))
    return found


def _shown(block: PrintedBlock, marks: Sequence[Box], records: Sequence[tuple[Box, str]], number: int) -> BlockShown:
    here = [box for box in block.boxes if box.page == number]
    name = next((name for box, name in records if here and _overlaps(box, here[0])), "") if block.begins == number else ""
    return BlockShown(
        block.kind.value,
        block.text,
        any(_overlaps(mark, box) for mark in marks for box in here),
        block.begins is not None and block.begins != number,
        name if block.kind is not BlockKind.EDGE else "",
    )


def _overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes of one page are of one line: they share more than half of the lower one's height, and some width."""
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    wide = min(one.right, other.right) - max(one.left, other.left)
    return wide > 0 and high > 0.5 * min(one.bottom - one.top, other.bottom - other.top)

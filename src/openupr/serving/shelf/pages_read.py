"""Pages of documents: their pictures, drawn by a worker, and their text, read by one. Both are kept in the store."""

from __future__ import annotations

from ...errors import OpenUPRError
from ...languages.messages import message
from ...reading.pictures import LEVELS, PagePicture, PagesWanted
from ...records import Document, pack_record, unpack
from ...records.texts.printed_pages import PrintedPages
from ...stages.held.page_pictures import KeptPictures, pictured_by
from ...stages.held.page_texts import STAGE, PageTextsWanted, pages_read
from ..shell.refused import Refused
from .review_shelf import ReviewShelf, Shelved

_SCALE = 2.0
_MOST = 20_000_000
"""Bytes of one page's picture."""


def page_picture(shelf: ReviewShelf, shelved: Shelved, document: Document, number: int) -> PagePicture:
    """The picture of a page. Raises `Refused` where there is none."""
    must_be_shown(shelved, document)
    problems: list[OpenUPRError] = []
    make = KeptPictures(shelf.opened, shelved.review.id, pictured_by(shelf.workers, problems.append))
    found = make(PagesWanted(shelf.original(document.sha256), document.name, (number,), _SCALE, LEVELS, _MOST))
    if not found:
        raise (
            problems[0]
            if problems
            else Refused(404, message("there is no picture of page {number}", number=str(number)), message("The file has no such page, or no pages."))
        )
    return found[0]


def page_texts(shelf: ReviewShelf, shelved: Shelved, document: Document) -> PrintedPages:
    """The text of a document's pages. Raises `Refused`, `OpenUPRError`."""
    must_be_shown(shelved, document)
    with shelf.one_at_a_time(("leaves", document.sha256)):
        return _page_texts(shelf, shelved, document)


def _page_texts(shelf: ReviewShelf, shelved: Shelved, document: Document) -> PrintedPages:
    with shelf.opened() as store, store.read() as library:
        kept = next((each for each in library.documents(shelved.review.id) if each.sha256 == document.sha256), None)
        data = library.output(STAGE, kept.key) if kept is not None else None
    if data is not None:
        return unpack(data, PrintedPages)
    wanted = PageTextsWanted(shelf.original(document.sha256), document.name)
    made = shelf.workers.one(pages_read, wanted, name=document.name)
    if kept is not None:
        with shelf.opened() as store:
            if store.writable:
                with store.write() as library:
                    library.keep_of_document(STAGE, shelved.review.id, kept.key, pack_record(made))
    return made


def must_be_shown(shelved: Shelved, document: Document) -> None:
    """Raises `Refused` where words of a review are on a person's remove-list, or names that its stakeholders alone have are off: this document may
    hold them."""
    if not shelved.withheld.pictured(document.sha256):
        step = message("What was read of it is shown with those words blocked out.")
        raise Refused(404, message("no page of a document is shown where words of its review are blocked out"), step)

"""Pictures of a stranger's pages, made by a worker: a page of two kilobytes may be drawn for ever. Those of documents in a store are kept there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager

from ...errors import OpenUPRError
from ...light_dataclass import dataclass
from ...made_once import made_once
from ...reading.pictures import PagePicture, PagesWanted, Pictured, page_png, pages_pictured
from ...records import Store, pack_record, unpack
from ...text import Box
from ..apart.workers import Workers
from ..taken_in.gathering import Report

Picture = Callable[[PagesWanted], Sequence[PagePicture]]
"""What makes pictures of pages; none where it can't."""


@dataclass(frozen=True, slots=True)
class PageWanted:
    """A page of the PDF in `data`, counted from 1, with the places on it that are to be marked."""

    data: bytes
    page: int
    boxes: tuple[Box, ...]


def page_pictured(wanted: PageWanted) -> bytes:
    """The page as a PNG."""
    return page_png(wanted.data, wanted.page, wanted.boxes)


def pictured_by(workers: Workers, report: Report) -> Picture:
    """Makes pictures of pages in these workers; none of a document that takes too much, which is reported once."""
    refused: set[str] = set()

    def pictures(wanted: PagesWanted) -> Sequence[PagePicture]:
        if wanted.name in refused:
            return ()
        try:
            return workers.one(pages_pictured, wanted, name=wanted.name)
        except OpenUPRError as error:
            refused.add(wanted.name)
            report(error)
            return ()

    return pictures


STAGE = "pictures"
"""What the pictures of a document's pages are kept as: the output of this stage for the document's key."""


class KeptPictures:
    """Makes pictures of pages as `make` does, and keeps those of the documents of this `review` in the store that `opened` opens: to draw and pack a
    page of text takes 30 ms, to keep it 50 to 95 kB."""

    def __init__(self, opened: Callable[[], AbstractContextManager[Store]], review: str, make: Picture) -> None:
        self._opened, self._review, self._make = opened, review, make

    def __call__(self, wanted: PagesWanted) -> Sequence[PagePicture]:
        """The pages, in this order; more than go into the budget where they are kept."""
        key, before = self._kept.get(hashlib.sha256(wanted.data).hexdigest(), ("", None))
        quality = (wanted.scale, wanted.levels)
        pages = {each.number: each for each in before.pages} if before is not None and before.quality == quality else {}
        missing = tuple(number for number in wanted.numbers if number not in pages)
        made = self._make(wanted._replace(numbers=missing)) if missing else ()
        pages |= {each.number: each for each in made}
        if made and key:
            self._keep(key, Pictured(quality, tuple(pages[number] for number in sorted(pages))))
        return [pages[number] for number in wanted.numbers if number in pages]

    @made_once
    def _kept(self) -> Mapping[str, tuple[str, Pictured | None]]:
        """Of each document of the review its key and the pictures that are kept of it, by its SHA-256."""
        with self._opened() as store, store.read() as library:
            packed = {each.sha256: (each.key, library.output(STAGE, each.key)) for each in library.documents(self._review)}
        return {sha256: (key, unpack(data, Pictured) if data is not None else None) for sha256, (key, data) in packed.items()}

    def _keep(self, key: str, pictured: Pictured) -> None:
        with self._opened() as store:
            if store.writable:
                with store.write() as library:
                    library.keep_of_document(STAGE, self._review, key, pack_record(pictured, squeezed=False))

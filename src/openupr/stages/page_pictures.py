"""Pictures of a stranger's pages, made by a worker: a page of two kilobytes may be drawn for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..errors import OpenUPRError
from ..reading.pictures import PagePicture, PagesWanted, page_png, pages_pictured
from ..text import Box
from .gathering import Report
from .workers import Workers


@dataclass(frozen=True, slots=True)
class PageWanted:
    """A page of the PDF in `data`, counted from 1, with the places on it that are to be marked."""

    data: bytes
    page: int
    boxes: tuple[Box, ...]


def page_pictured(wanted: PageWanted) -> bytes:
    """The page as a PNG."""
    return page_png(wanted.data, wanted.page, wanted.boxes)


def pictured_by(workers: Workers, report: Report) -> Callable[[PagesWanted], Sequence[PagePicture]]:
    """What makes pictures of pages in these workers; of a document that takes too much there are none, which is told to `report` once."""
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

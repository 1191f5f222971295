"""Where a text stands: spans of a document's text, boxes on its pages."""

from __future__ import annotations

from typing import NamedTuple

from ..light_dataclass import dataclass


class Span(NamedTuple):
    """Characters `start` (included) to `end` (excluded) of a document's text as it was read."""

    start: int
    end: int


class Box(NamedTuple):
    """A rectangle on a page. `page` counts from 1; the sides are in points (1/72 inch) from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands in a document.

    `document` is the key of the document (its symbol, or its file's name where it has none), `paragraph` the number printed
    there ("186", "186.12", "note 3", "annex I, para. 4"; empty where none is printed), `spans` lead into the document's text, `boxes` one to a line
    of the page. Text files have no pages: `boxes` is empty and `page` is None.
    """

    document: str
    paragraph: str
    spans: tuple[Span, ...]
    boxes: tuple[Box, ...] = ()

    @property
    def page(self) -> int | None:
        """The page that the text begins on, counted from 1; None in a document without pages."""
        return self.boxes[0].page if self.boxes else None

    @property
    def pages(self) -> tuple[int, ...]:
        """Every page that the text stands on, in order."""
        return tuple(dict.fromkeys(box.page for box in self.boxes))

    def cite(self) -> str:
        """The place in words that a person can follow: `A/HRC/25/5, para. 186.12, p. 14`."""
        parts = [self.document]
        if self.paragraph:
            parts.append(self.paragraph if self.paragraph.startswith(("note", "annex")) else f"para. {self.paragraph}")
        pages = self.pages
        if pages:
            parts.append(f"p. {pages[0]}" if len(pages) == 1 else f"pp. {pages[0]}-{pages[-1]}")
        return ", ".join(parts)

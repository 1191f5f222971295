"""The text of a document's pages in reading order, block by block, each with where it is printed: what stands beside a page's picture."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Box


class BlockKind(StrEnum):
    """What a block of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    NOTE = "note"
    EDGE = "edge"  # running heads and feet, page numbers, what is printed in the margin


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """A printed paragraph, heading, note or line of a page. `boxes` are those of its lines; one that goes over two pages stands on each with all its
    text, and `begins` on the first alone."""

    kind: BlockKind
    text: str
    boxes: tuple[Box, ...]
    begins: int | None


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page: its number, counted from 1, and its size in points."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """All pages of a document, and its blocks in reading order. A file without pages has blocks alone."""

    pages: tuple[PrintedPage, ...]
    blocks: tuple[PrintedBlock, ...]

    def on(self, number: int) -> tuple[PrintedBlock, ...]:
        """The blocks that stand on a page, in reading order."""
        return tuple(block for block in self.blocks if any(box.page == number for box in block.boxes))

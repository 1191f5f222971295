"""The text of a document's pages, block by block, as a worker reads it of a stranger's bytes; of a document in a store it is kept there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...extracting.paragraphs.blocks import BlockRole, printed_blocks
from ...light_dataclass import dataclass
from ...reading import Line, LineRole, Passage, Transcript, read_bytes
from ...records.texts.printed_pages import BlockKind, PrintedBlock, PrintedPage, PrintedPages

STAGE = "leaves"
"""What the text of a document's pages is kept as: the output of this stage for the document's key."""

_KINDS = {BlockRole.HEADING: BlockKind.HEADING, BlockRole.TABLE: BlockKind.TABLE, BlockRole.NOTE: BlockKind.NOTE}
_EDGES = frozenset({LineRole.HEAD, LineRole.FOOT, LineRole.MARGIN})


@dataclass(frozen=True, slots=True)
class PageTextsWanted:
    """A document: its bytes and its name."""

    data: bytes
    name: str


def pages_read(wanted: PageTextsWanted) -> PrintedPages:
    """The text of its pages. Raises `UnreadableError`."""
    transcript = read_bytes(wanted.data, wanted.name)
    try:
        pages = tuple(PrintedPage(each.number, each.width, each.height) for each in transcript.pages)
        return PrintedPages(pages, tuple(sorted(_blocks(transcript), key=_order)))
    finally:
        transcript.close()


def _order(block: PrintedBlock) -> tuple[int, int]:
    """By page; heads and feet behind what they stand round, notes before these."""
    ranks = {BlockKind.NOTE: 1, BlockKind.EDGE: 2}
    return block.begins or 0, ranks.get(block.kind, 0)


def _blocks(transcript: Transcript) -> Iterator[PrintedBlock]:
    for block in printed_blocks(transcript.body()):
        yield _printed(block.lines, _KINDS.get(block.what, BlockKind.PARAGRAPH))
    for group in _groups([line for line in transcript.lines if line.part is LineRole.NOTE]):
        yield _printed(group, BlockKind.NOTE)
    for line in transcript.lines:
        if line.part in _EDGES and line.text.strip():
            yield _printed([line], BlockKind.EDGE)


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Notes, each from the line that begins with a mark on."""
    group: list[Line] = []
    for line in lines:
        if group and (line.page != group[-1].page or (line.marks and not line.marks[0][0])):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _printed(lines: Sequence[Line], kind: BlockKind) -> PrintedBlock:
    boxes = tuple(line.box for line in lines if line.box is not None)
    return PrintedBlock(
        kind, Passage.of([*lines]).clean if kind is not BlockKind.TABLE else "\n".join(line.text for line in lines), boxes, lines[0].page
    )

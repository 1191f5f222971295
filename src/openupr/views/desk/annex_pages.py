"""Which pages the passages of evidence stand on, and what is stamped on each: its annex, the passages, the document, its SHA-256."""

from __future__ import annotations

from ...languages.messages import Messages, messages
from ...light_dataclass import dataclass
from ...text import Box
from .evidence_view import EvidenceView


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """A page of a document, once, whatever many passages stand on it."""

    numbers: tuple[int, ...]
    stamp: str
    sha256: str
    page: int
    boxes: tuple[Box, ...]


def annex_pages(view: EvidenceView, words: Messages | None = None) -> tuple[AnnexPage, ...]:
    """The pages, stamped in the language of `words` (None: English), in the order of the passages; a page that several passages stand on comes once,
    where the first does."""
    said = words or messages()
    pages: dict[tuple[str, int], list[tuple[int, str, tuple[Box, ...]]]] = {}
    for each in view.passages:
        for page in each.pages:
            boxes = tuple(box for box in each.boxes if box.page == page)
            pages.setdefault((each.sha256, page), []).append((each.number, each.cite.partition(",")[0], boxes))
    made = []
    for turn, ((sha256, page), of) in enumerate(pages.items(), 1):
        numbers = tuple(number for number, _, _ in of)
        stamp = said.count(
            len(numbers),
            one="Annex {annex}: {document}, page {page}, passage {numbers}. SHA-256 {hash}",
            many="Annex {annex}: {document}, page {page}, passages {numbers}. SHA-256 {hash}",
            annex=turn,
            document=of[0][1],
            page=str(page),
            numbers=tuple(map(str, numbers)),
            hash=sha256,
        )
        made.append(AnnexPage(numbers, stamp, sha256, page, tuple(box for _, _, boxes in of for box in boxes)))
    return tuple(made)


def annex_list(view: EvidenceView, words: Messages | None = None) -> tuple[str, ...]:
    """The lines of the list that goes before the pages: each passage with where it stands and in which annex."""
    said = words or messages()
    annexes: dict[int, list[int]] = {}
    for turn, page in enumerate(annex_pages(view), 1):
        for number in page.numbers:
            annexes.setdefault(number, []).append(turn)
    return tuple(f"{each.number}. {each.source}. {_where(annexes.get(each.number, []), each.closed, said)}" for each in view.passages)


def _where(annexes: list[int], closed: bool, words: Messages) -> str:
    if closed:
        return words.say("No page of this file is here, as names that contributors alone have are blocked out: see the list of passages in Word.")
    if not annexes:
        return words.say("The file has no pages: see the list of passages in Word.")
    return words.count(len(annexes), one="Annex {numbers}.", many="Annexes {numbers}.", numbers=tuple(map(str, annexes)))

"""Which pages the passages of evidence stand on, and what is stamped on each: its annex, the passages, the document, its SHA-256."""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Box
from .evidence_view import EvidenceView
from .wording import listed


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """A page of a document, once, whatever many passages stand on it."""

    numbers: tuple[int, ...]
    stamp: str
    sha256: str
    page: int
    boxes: tuple[Box, ...]


def annex_pages(view: EvidenceView) -> tuple[AnnexPage, ...]:
    """The pages in the order of the passages; a page that several passages stand on comes once, where the first does."""
    pages: dict[tuple[str, int], list[tuple[int, str, tuple[Box, ...]]]] = {}
    for each in view.passages:
        for page in each.pages:
            boxes = tuple(box for box in each.boxes if box.page == page)
            pages.setdefault((each.sha256, page), []).append((each.number, each.cite.partition(",")[0], boxes))
    made = []
    for turn, ((sha256, page), of) in enumerate(pages.items(), 1):
        numbers = tuple(number for number, _, _ in of)
        what = f"{'passage' if len(numbers) == 1 else 'passages'} {listed(map(str, numbers))}"
        stamp = f"Annex {turn}: {of[0][1]}, page {page}, {what}. SHA-256 {sha256}"
        made.append(AnnexPage(numbers, stamp, sha256, page, tuple(box for _, _, boxes in of for box in boxes)))
    return tuple(made)


def annex_list(view: EvidenceView) -> tuple[str, ...]:
    """The lines of the list that goes before the pages: each passage with where it stands and in which annex."""
    annexes: dict[int, list[int]] = {}
    for turn, page in enumerate(annex_pages(view), 1):
        for number in page.numbers:
            annexes.setdefault(number, []).append(turn)
    return tuple(f"{each.number}. {each.source}. {_where(annexes.get(each.number, []), each.closed)}" for each in view.passages)


def _where(annexes: list[int], closed: bool) -> str:
    if closed:
        return "No page of this file is here, as names that contributors alone have are blocked out: see the list of passages in Word."
    if not annexes:
        return "The file has no pages: see the list of passages in Word."
    return f"{'Annex' if len(annexes) == 1 else 'Annexes'} {listed(map(str, annexes))}."

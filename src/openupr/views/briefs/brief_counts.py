"""How many statements a brief has, counted in one way: those on the page, those behind it, those that may belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ...languages.messages import Messages, message_of, messages, together
from ...light_dataclass import dataclass, replace

if TYPE_CHECKING:
    from .brief_statements import BriefLine


@dataclass(frozen=True, slots=True)
class BriefCounts:
    """How many statements stand on the page, under “Also found” and under “May belong to it too”."""

    page: int
    also: int
    may: int

    @property
    def every(self) -> int:
        """All statements."""
        return self.page + self.also + self.may


def counts_of(page: Sequence[BriefLine], also: Sequence[BriefLine], nearly: Sequence[BriefLine]) -> BriefCounts:
    """The counts of a brief as it is shown: its statements on the page, under “Also found” and under “May belong to it too”."""
    return BriefCounts(len(page), len(also), len(nearly))


def counts_said(counts: BriefCounts, words: Messages | None = None) -> str:
    """The counts in a sentence; in these `words` (English without)."""
    where = message_of(
        counts.every,
        one="{n} statement: {page} on the page, {also} under “Also found”, {may} under “May belong to it too”.",
        many="{n} statements: {page} on the page, {also} under “Also found”, {may} under “May belong to it too”.",
        page=counts.page,
        also=counts.also,
        may=counts.may,
    )
    return (words or messages()).said(where)


def each_once(lines: Iterable[BriefLine]) -> list[BriefLine]:
    """The statements, of one text once: a quotation from two places has both in its note."""
    found: dict[str, BriefLine] = {}
    for number, line in enumerate(lines):
        key = f"{line.part} {line.text}" if line.quotes else str(number)
        first = found.get(key)
        if first is None:
            found[key] = line
        elif str(first.source) != str(line.source):
            records = tuple(dict.fromkeys((*first.records, *line.records)))
            found[key] = replace(first, source=together(first.source, line.source), records=records)
    return list(found.values())

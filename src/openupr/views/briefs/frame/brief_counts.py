"""How many statements a brief has, counted as a reader can count them, by their bullets: on the page, behind it, and what may belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ....languages.messages import Messages, message_of, messages, together
from ....light_dataclass import dataclass, replace

if TYPE_CHECKING:
    from ..statements.brief_statements import BriefLine


@dataclass(frozen=True, slots=True)
class BriefCounts:
    """How many bullets stand on the page, under “Also found” and under “May belong to it too”."""

    page: int
    also: int
    may: int

    @property
    def every(self) -> int:
        """All of them."""
        return self.page + self.also + self.may


def counts_said(counts: BriefCounts, words: Messages | None = None) -> str:
    """The counts, in these `words` (English without)."""
    where = message_of(
        counts.every,
        one="{n} statement in all: {page} on the page, {also} under “Also found”, {may} under “May belong to it too”.",
        many="{n} statements in all: {page} on the page, {also} under “Also found”, {may} under “May belong to it too”.",
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

"""How many different passages a brief quotes, counted in one way: those on the page, those behind it, those that may belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...languages.messages import Messages, in_turn, message, message_of, messages, together
from ...light_dataclass import dataclass, replace

if TYPE_CHECKING:
    from .brief_statements import BriefLine


@dataclass(frozen=True, slots=True)
class BriefCounts:
    """How many different passages are quoted on the page, and how many more under “Also found” and under “May belong to it too”. What quotes nothing
    is no passage, and what is printed twice is one."""

    page: int
    also: int
    may: int

    @property
    def every(self) -> int:
        """All passages."""
        return self.page + self.also + self.may


def counts_of(page: Sequence[BriefLine], also: Sequence[BriefLine], nearly: Sequence[BriefLine]) -> BriefCounts:
    """The counts of a brief as it is shown, each passage where it stands first."""
    on_page, behind = (set(_passages(lines)) for lines in (page, also))
    return BriefCounts(len(on_page), len(behind - on_page), len({str(line.text) for line in nearly if line.quotes}))


def _passages(lines: Sequence[BriefLine]) -> Iterator[tuple[object, ...]]:
    for line in lines:
        if line.quotes:
            yield _passage(line)
        yield from ((each,) for each in line.also_quotes)


def _passage(line: BriefLine) -> tuple[object, ...]:
    """Which passage a statement quotes: a part of its paragraph, or the request whose record it carries, whatever is said around that."""
    return (line.paragraph, line.part) if line.paragraph else line.records or (str(line.text),)


def counts_said(counts: BriefCounts, words: Messages | None = None) -> str:
    """The counts, and what is counted; in these `words` (English without)."""
    where = message_of(
        counts.every,
        one="{n} passage is quoted: {page} on the page, {also} more under “Also found”, {may} more under “May belong to it too”.",
        many="{n} different passages are quoted: {page} on the page, {also} more under “Also found”, {may} more under “May belong to it too”.",
        page=counts.page,
        also=counts.also,
        may=counts.may,
    )
    return (words or messages()).said(in_turn(where, _COUNTED) if counts.every else where)


_COUNTED = message("A recommendation counts once, with what the State said of it. So does each part of a paragraph that is quoted.")


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

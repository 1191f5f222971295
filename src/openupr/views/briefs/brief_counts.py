"""How many statements a brief has, counted in one way: those on the page, those behind it, those that may belong to it; and what they quote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ...languages.messages import Messages, in_turn, message, message_of, messages, together
from ...light_dataclass import dataclass, replace

if TYPE_CHECKING:
    from .brief_statements import BriefLine

_OF_RECOMMENDATION = "/R"


@dataclass(frozen=True, slots=True)
class BriefCounts:
    """How many statements stand on the page, under “Also found” and under “May belong to it too”; how many of them quote a recommendation, another
    passage, or nothing (words of ours alone)."""

    page: int
    also: int
    may: int
    recommendations: int
    passages: int
    ours: int

    @property
    def every(self) -> int:
        """All statements."""
        return self.page + self.also + self.may


def counts_of(page: Sequence[BriefLine], also: Sequence[BriefLine], nearly: Sequence[BriefLine]) -> BriefCounts:
    """The counts of a brief as it is shown: its statements on the page, under “Also found” and under “May belong to it too”."""
    every = (*page, *also, *nearly)
    requests = sum(map(_quotes_recommendation, every))
    quoting = sum(line.quotes for line in every)
    return BriefCounts(len(page), len(also), len(nearly), requests, quoting - requests, len(every) - quoting)


def counts_said(counts: BriefCounts, words: Messages | None = None) -> str:
    """The counts in two sentences, which add up; in these `words` (English without)."""
    where = message_of(
        counts.every,
        one="{n} statement: {page} on the page, {also} under “Also found”, {may} under “May belong to it too”.",
        many="{n} statements: {page} on the page, {also} under “Also found”, {may} under “May belong to it too”.",
        page=counts.page,
        also=counts.also,
        may=counts.may,
    )
    what = message(
        "{requests} of them quote a State’s recommendation, {passages} another passage, {ours} none.",
        requests=counts.recommendations,
        passages=counts.passages,
        ours=counts.ours,
    )
    return (words or messages()).said(in_turn(where, what))


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


def _quotes_recommendation(line: BriefLine) -> bool:
    return line.quotes and any(_OF_RECOMMENDATION in each for each in line.records)

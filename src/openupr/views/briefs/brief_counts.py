"""How many statements a brief has, counted in one way: those on the page, those behind it, those that may belong to it; and what they quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...languages.messages import Messages, in_turn, message, message_of, messages, together
from ...light_dataclass import dataclass, replace

if TYPE_CHECKING:
    from .brief_statements import BriefLine

_OF_RECOMMENDATION = "/R"
_QUOTED = re.compile(r"[“«](.+?)[”»]")
_LEAST = 12
"""Characters of what is quoted, below which it may be a name."""


@dataclass(frozen=True, slots=True)
class BriefCounts:
    """How many statements stand on the page, under “Also found” and under “May belong to it too”; how many of them quote a recommendation, another
    passage, what others quote already (a question), or nothing (words of ours alone)."""

    page: int
    also: int
    may: int
    recommendations: int
    passages: int
    again: int
    ours: int

    @property
    def every(self) -> int:
        """All statements."""
        return self.page + self.also + self.may


def counts_of(page: Sequence[BriefLine], also: Sequence[BriefLine], nearly: Sequence[BriefLine]) -> BriefCounts:
    """The counts of a brief as it is shown: its statements on the page, under “Also found” and under “May belong to it too”."""
    every = (*page, *also, *nearly)
    quoting = [line for line in every if line.quotes]
    once = [line for line, again in zip(quoting, _quoted_again([str(line.text) for line in quoting]), strict=True) if not again]
    requests = sum(map(_of_recommendation, once))
    return BriefCounts(len(page), len(also), len(nearly), requests, len(once) - requests, len(quoting) - len(once), len(every) - len(quoting))


def _quoted_again(texts: Sequence[str]) -> Iterator[bool]:
    """Of each statement, whether all that it quotes stands in an earlier one."""
    known = ""
    for text in texts:
        quoted = [each.strip() for each in _QUOTED.findall(text) if len(each) >= _LEAST]
        yield bool(quoted) and all(each in known for each in quoted)
        known += f"\n{text}"


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
        "{requests} of them quote a State’s recommendation, {passages} another passage, {again} what is quoted elsewhere in it, {ours} none.",
        requests=counts.recommendations,
        passages=counts.passages,
        again=counts.again,
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


def _of_recommendation(line: BriefLine) -> bool:
    return any(_OF_RECOMMENDATION in each for each in line.records)

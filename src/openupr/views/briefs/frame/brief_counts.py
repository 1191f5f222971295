"""How many different passages a brief quotes, counted in one way: those on the page, those behind it, those that may belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ....languages.messages import Message, Messages, in_turn, message, message_of, messages, together
from ....light_dataclass import dataclass, replace

if TYPE_CHECKING:
    from ..statements.brief_statements import BriefLine


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
    counted = _Counted()
    shown = _different(page, counted)
    return BriefCounts(shown, _different(also, counted), len({str(line.text) for line in nearly if line.quotes}))


class _Counted:
    """What the passages that are counted quote, by what another one is held against: its own key, its paragraph, its recommendation."""

    def __init__(self) -> None:
        self._by: dict[object, list[tuple[str, ...]]] = {}

    def has(self, key: tuple[object, ...]) -> bool:
        """Whether a passage of this key is counted."""
        return key in self._by

    def beside(self, line: BriefLine, key: tuple[object, ...]) -> list[tuple[str, ...]]:
        """What may be, or hold, what a line quotes: of its key, in its paragraph; of an answer to a recommendation, in the line of that."""
        kept: list[object] = [key]
        if line.paragraph:
            kept += [line.paragraph, *sorted({_recommendation(each) for each in line.records} - {""})]
        return [words for each in dict.fromkeys(kept) for words in self._by.get(each, ())]

    def add(self, key: tuple[object, ...], quoted: Iterable[tuple[str, ...]]) -> None:
        """Count a passage."""
        every = [*quoted]
        for each in dict.fromkeys([key, key[0], *(found for part in key if (found := _recommendation(str(part))))]):
            self._by.setdefault(each, []).extend(every)


def _different(lines: Sequence[BriefLine], counted: _Counted) -> int:
    """How many passages of these are different from each other and from those that are `counted`: one that stands whole within another of its
    paragraph is that passage, and so are the same words of one record."""
    found = 0
    for line in lines:
        if line.quotes and (not counted.has(key := _passage(line)) or not line.paragraph):
            words = _quoted(str(line.text)) if line.paragraph else _first_quoted(str(line.text))
            if not any(
                words == other or (line.paragraph and (_stands_in(words, other) or _stands_in(other, words))) for other in counted.beside(line, key)
            ):
                # An answer that is quoted behind its recommendation counts with it, and stands there for what quotes it alone.
                counted.add(key, dict.fromkeys((words, _quoted(str(line.text)))))
                found += 1
    return found


def _recommendation(record: str) -> str:
    """Which recommendation a record is, or answers: "SVN-48/140.12" for "SVN-48/R140.12.a" and "SVN-48/A140.12"; empty for all else."""
    found = _OF_RECOMMENDATION.fullmatch(record)
    return f"{found['review']}/{found['number']}" if found is not None else ""


@lru_cache(maxsize=2_048)  # the counts stand in several places
def _quoted(text: str) -> tuple[str, ...]:
    """The runs of a document's words in a statement, without what is ours in brackets."""
    found = _QUOTATION.search(" ".join(text.split()))
    return tuple(run for each in _OURS.split(found[1]) if (run := each.strip(" .;,"))) if found is not None else ()


@lru_cache(maxsize=2_048)
def _first_quoted(text: str) -> tuple[str, ...]:
    """The words that a statement quotes first, to the mark that closes them, as they are compared."""
    text = " ".join(text.split())
    begins = _BEGINS.search(text)
    start = end = begins.end() if begins is not None else len(text)
    depth = 1
    while end < len(text) and depth:
        mark = _MARKS.search(text, end)
        end = mark.end() if mark is not None else len(text)
        depth += 0 if mark is None else 1 if mark.group() in "“«" else -1
    words = text[start : end - 1].lower().strip(" .;,…").removeprefix("to ")
    return (words,) if words else ()


def _stands_in(words: Sequence[str], other: Sequence[str]) -> bool:
    return bool(words) and all(any(run in whole for whole in other) for run in words)


def _passage(line: BriefLine) -> tuple[object, ...]:
    """Which passage a statement quotes: a part of its paragraph, or the request whose record it carries, whatever is said around that."""
    return (line.paragraph, line.part) if line.paragraph else line.records or (str(line.text),)


def counts_said(counts: BriefCounts, words: Messages | None = None, counted: Message | None = None) -> str:
    """The counts, and what is counted (None: as in a brief on a topic); in these `words` (English without)."""
    where = message_of(
        counts.every,
        one="{n} passage is quoted: {page} on the page, {also} more under “Also found”, {may} more under “May belong to it too”.",
        many="{n} different passages are quoted: {page} on the page, {also} more under “Also found”, {may} more under “May belong to it too”.",
        page=counts.page,
        also=counts.also,
        may=counts.may,
    )
    return (words or messages()).said(in_turn(where, counted or _COUNTED) if counts.every else where)


_BEGINS, _MARKS = re.compile(r"[“«]"), re.compile(r"[“«”»]")
_QUOTATION = re.compile(r"[“«](.*)[”»]")
_OF_RECOMMENDATION = re.compile(r"(?P<review>[A-Z]{3}-\d\d)/[RA](?P<number>\d+(?:\.\d+)*)(?:[.-][a-z]+)*")
_OURS = re.compile(r"\[[^\[\]]*\]")
_COUNTED = message("A recommendation counts once, with what the State said of it. So does a paragraph.")


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

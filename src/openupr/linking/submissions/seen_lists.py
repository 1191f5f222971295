"""What a page of contributors showed, beside what the summary says: who is listed on the page, in its endnotes, cited, put back by a corrigendum.

A page calls a contributor as it likes. It is taken for an entry of the summary's list where its name is that entry's, has it inside, or has its code
as a word of its own, and of one entry alone; else nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...light_dataclass import dataclass
from ...names import normal_name
from ...records import Change, Contributor, ListedChange, ListedHistory, RecordHistory, Review
from ..versions.changed_lists import listing_changes

_CODE = re.compile(r"[A-Z][A-Za-z]*\d{0,3}(?:[-/][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class SeenBeside:
    """An entry of a page, with the entry of the summary that it is (None: we can't tell), whether the summary cites it, and what a corrigendum or a
    later version did to it."""

    listed: ListedHistory
    contributor: Contributor | None
    cited: bool
    changes: tuple[ListedChange, ...]


@dataclass(frozen=True, slots=True)
class ListsBeside:
    """The entries of the pages, in their order, and those of the summary that no page showed."""

    seen: tuple[SeenBeside, ...]
    only_in_summary: tuple[Contributor, ...]


def lists_beside(history: RecordHistory, review: Review) -> ListsBeside:
    """The entries of the pages beside the summary's list with its corrections. Empty where the summary is not held, or lists nobody."""
    changes = listing_changes(review)
    added = [each.contributor for each in changes if each.change is Change.ADDED]
    every = [*(review.summary.contributors if review.summary is not None else ()), *added]
    if review.summary is None or not every:
        return ListsBeside((), ())
    silent = {*review.summary.uncited, *review.summary.unsettled}
    found = tuple(_beside(each, every, silent, changes) for each in history.listed)
    taken = {each.contributor.id for each in found if each.contributor is not None}
    names = {normal_name(each.contributor.name) for each in found if each.contributor is not None}
    return ListsBeside(found, tuple(each for each in every if each.id not in taken and normal_name(each.name) not in names))


def _beside(listed: ListedHistory, every: Sequence[Contributor], silent: set[str], changes: Sequence[ListedChange]) -> SeenBeside:
    contributor = _which(listed.name, every)
    if contributor is None:
        return SeenBeside(listed, None, False, ())
    of_it = tuple(each for each in changes if normal_name(each.contributor.name) == normal_name(contributor.name))
    cited = contributor.id not in silent and not any(each.contributor.id == contributor.id and not each.sentences for each in of_it)
    return SeenBeside(listed, contributor, cited, of_it)


def _which(name: str, every: Sequence[Contributor]) -> Contributor | None:
    """The one entry that a page means by this name."""
    for fits in (_same_name, _has_code, _has_name):
        found = {normal_name(each.name or each.code): each for each in every if fits(name, each)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            return None
    return None


def _same_name(name: str, contributor: Contributor) -> bool:
    return normal_name(contributor.name) == normal_name(name) != ""


def _has_code(name: str, contributor: Contributor) -> bool:
    return len(contributor.code) > 1 and contributor.code in set(_words(name))


def _has_name(name: str, contributor: Contributor) -> bool:
    own = normal_name(contributor.name)
    return len(own.split()) > 1 and f" {own} " in f" {normal_name(name)} "


def _words(name: str) -> Iterator[str]:
    return (match[0] for match in _CODE.finditer(name))

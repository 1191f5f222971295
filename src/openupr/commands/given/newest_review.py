"""A State in place of a review: `openupr brief SVN` means the newest review of it that the store holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..said.command_language import command_words
from .given_arguments import identifier_of
from .opened_stores import opened_store

if TYPE_CHECKING:
    from ...records import ListedReview

_PARTS = ("/", "\\", ".")
"""What is in a path and in no name of a State that a command takes."""


def with_newest(given: Sequence[Path], address: str, tell: Callable[[str], None]) -> list[Path]:
    """What was given, with the newest review that the store at this address holds in place of a State's code or name (SVN, Slovenia), which is told:
    it decides what the answer is of. A file or folder of that name goes first, and what names no State that is held stays as it is."""
    from ...searching.opening import is_there

    may_be = [path for path in given if not path.exists() and identifier_of(path) is None and not any(mark in str(path) for mark in _PARTS)]
    if not may_be or not is_there(address):
        return [*given]
    with opened_store(address) as store, store.read() as library:
        listed = [each for each in library.listed() if each.counts is not None]
    newest = {path: found for path in may_be if (found := _newest(str(path), listed)) is not None}
    for found in newest.values():
        tell(command_words().say("{review} is the newest review of {state:the} in the store.", review=found.id, state=found.id[:3]))
    return [Path(newest[path].id) if path in newest else path for path in given]


def _newest(named: str, listed: Sequence[ListedReview]) -> ListedReview | None:
    """The newest review of a State that was held, else the newest of it at all: one that was put off has nothing to be asked about."""
    from ...names import find_state

    code = named.upper()
    if not any(each.id[:3] == code for each in listed):
        known = find_state(named)
        code = known.iso3 if known is not None else ""
    of_state = [each for each in listed if each.id[:3] == code]
    return max(of_state, key=lambda each: (each.status == "held", int(each.id[4:])), default=None)

"""The kinds of doubts: whose fault each is, and a reader's words for it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from ...light_dataclass import dataclass
from ...names import facts_of


class Fault(StrEnum):
    """Whose fault a doubt is."""

    DOCUMENT = "document"
    """The document, file or folder: whoever opens it sees the same."""
    READING = "reading"
    """Ours: we could not read or settle it; a person who looks may."""
    EITHER = "either"
    """Two things differ, and nothing tells which is wrong: the document or our reading of it."""


@dataclass(frozen=True, slots=True)
class DoubtKind:
    """A kind of doubt: `one` and `many` name it behind a number, `means` says what it is, `figures` what it does to what we count, `advice` what to
    do. `fault` is whose it is where a doubt does not say otherwise."""

    name: str
    fault: Fault
    one: str
    many: str
    means: str
    figures: str
    advice: str


@dataclass(frozen=True, slots=True)
class DoubtPart:
    """The kinds that belong to one part of a review; `before` and `after` are sentences for the page that lists them."""

    name: str
    title: str
    kinds: tuple[DoubtKind, ...]
    before: str = ""
    after: str = ""


@cache
def doubt_parts() -> tuple[DoubtPart, ...]:
    """Every kind, part by part, in the order in which a review is read."""
    table = facts_of(__package__, "doubt_kinds")
    return tuple(
        DoubtPart(
            part["name"],
            part["title"],
            tuple(DoubtKind(**{**facts, "name": name, "fault": Fault(facts["fault"])}) for name, facts in part["kinds"].items()),
            part.get("before", ""),
            part.get("after", ""),
        )
        for part in table["part"]
    )


@cache
def doubt_kinds() -> Mapping[str, DoubtKind]:
    """Every kind by its name, in the order of the table."""
    return {kind.name: kind for part in doubt_parts() for kind in part.kinds}


def doubt_kind(name: str) -> DoubtKind:
    """The kind with a name. Raises `ValueError`, which says how to add it."""
    found = doubt_kinds().get(name)
    if found is None:
        raise ValueError(
            f"no kind of doubt is called {name!r}: add it to doubt_kinds.toml, with whose fault it is and its words, and to "
            "tests/doubts/ the smallest input that makes it fire"
        )
    return found

"""Passages as a page quotes them: where they are found on it, their words, where these stand, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from ..light_dataclass import dataclass, fields, is_dataclass
from ..records import Item, Review
from ..records import records_by_identifier as index_of
from ..text import Place, Text
from .corrected_quotations import HeldBesideRecords, Quoted
from .identifiers_shown import anchor
from .number_runs import recommendation_number


@dataclass(frozen=True, slots=True)
class Link:
    """What a line leads to: the name of a record on the page, and what the line says."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: the `name` of its record on the page; `anchor`, the same where the page shows the record here (empty: it does elsewhere, or not at
    all); its words, their place, and what stands beside them. `meant`: the sentence that is meant, where others are quoted around it (empty: all)."""

    name: str
    anchor: str
    text: str
    place: Place
    beside: Quoted
    meant: str = ""


class HasIdentifier(Protocol):
    """A record that has an identifier."""

    @property
    def id(self) -> str:
        """Its identifier."""
        ...


class RecordWithWords(HasIdentifier, Protocol):
    """A record that has words of its own."""

    @property
    def text(self) -> Text:
        """Its words."""
        ...

    @property
    def place(self) -> Place:
        """Where they stand."""
        ...


class Quotes:
    """The records of a review as a page quotes them. `shown_with` are the items that show a response, by its identifier."""

    def __init__(self, review: Review, beside: HeldBesideRecords, shown_with: Mapping[str, str]) -> None:
        self.beside = beside
        self._index = index_of(review)
        self._names = frozenset(map(anchor, self._index))
        self._shown_with = shown_with

    def has(self, record: str) -> bool:
        """Whether the page shows a record under its name."""
        return anchor(record) in self._names

    def anchor(self, record: HasIdentifier, shown_with: str = "") -> str:
        """The name of a record as an anchor; empty for one whose identifier an earlier record has (two addenda may answer one number), and for a
        response that an earlier item than `shown_with` shows (a report may print a number twice)."""
        first = self._shown_with.get(record.id, shown_with) == shown_with
        return anchor(record.id) if first and self._index.get(record.id) == record else ""

    def quote(self, record: RecordWithWords, *, anchored: bool = True) -> Quote:
        """A record in its words. Without `anchored` the page shows it elsewhere."""
        return Quote(anchor(record.id), self.anchor(record) if anchored else "", record.text.clean, record.place, self.beside.of(record))


def links(items: Iterable[Item]) -> tuple[Link, ...]:
    """Items by their numbers."""
    return tuple(Link(anchor(item.id), recommendation_number(item)) for item in items)


def places_in(view: object) -> Iterator[Place]:
    """Every place in a view, but for those of what stands beside a passage."""
    found: list[Place] = []
    _collect(view, found)
    return iter(found)


def _collect(view: object, found: list[Place]) -> None:
    if isinstance(view, Place):
        found.append(view)
    elif isinstance(view, tuple):
        for each in view:
            if type(each) is not str:
                _collect(each, found)
    elif not isinstance(view, Quoted):
        for name in _NAMES_OF[type(view)]:
            value = getattr(view, name)
            if type(value) is not str:
                _collect(value, found)


class _NamesOf(dict[type, tuple[str, ...]]):
    """The names of what a kind of view holds; none where it is no view."""

    def __missing__(self, kind: type) -> tuple[str, ...]:
        self[kind] = found = tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
        return found


_NAMES_OF = _NamesOf()

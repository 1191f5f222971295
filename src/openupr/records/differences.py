"""What differs between two versions of one text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..text import Place


class UnitKind(StrEnum):
    """What a part of a document is that is compared as a whole."""

    ITEM = "item"  # a recommendation
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CONTRIBUTOR = "contributor"
    FOOTNOTE = "footnote"


class Change(StrEnum):
    """What became of a part from one version to the other."""

    SAME = "same"
    RENUMBERED = "renumbered"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    TO_FOOTNOTE = "to_footnote"  # from the running text or the list into a footnote
    FROM_FOOTNOTE = "from_footnote"


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a document. `label` is its number, code or mark as printed, empty where none is; `text` its words, cleaned."""

    kind: UnitKind
    label: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of words that is the same (`SAME`), was left out (`REMOVED`) or put in (`ADDED`), with the white space behind it."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one part: `before` in the one version, `after` in the other, None where it is not there; `words` lead from the one text to the
    other where both are there and differ."""

    change: Change
    before: Unit | None
    after: Unit | None
    words: tuple[WordChange, ...] = ()

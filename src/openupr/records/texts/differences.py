"""What differs between two versions of one text."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ...text import Place
from .documents import Document


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
    """A part of a document. `label` is its number, code or mark as printed, empty where none is; `text` its words, cleaned; `record` the identifier
    of the record that it is, empty for a file by itself and for a version that no records are taken from."""

    kind: UnitKind
    label: str
    text: str
    place: Place
    record: str = ""


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


class Sort(StrEnum):
    """What differs in the words of a part that was changed."""

    NUMBERS = "numbers"
    STATES = "States"  # their names
    WORDS = "words"  # others
    MARKS = "marks or order"  # nothing but punctuation, capitals, order, another name of one State


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of one text in one language. `order` says why `before` is the earlier one ("it is a draft"); empty where neither their symbols,
    titles nor dates say so: then nothing was added or removed, it stands in one of them only."""

    before: Document
    after: Document
    order: str
    differences: tuple[Difference, ...]

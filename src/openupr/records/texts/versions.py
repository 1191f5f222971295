"""One text and its versions."""

from __future__ import annotations

from enum import StrEnum

from ...languages.word_tables import is_read_whole
from ...light_dataclass import dataclass
from .documents import Document, Kind


class ReviewStatus(StrEnum):
    """What became of a review."""

    HELD = "held"
    POSTPONED = "postponed"
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True)
class Versions:
    """One text by its symbol (or, without one, by kind and title) with the files that are versions of it: languages, corrigenda, revisions, drafts.

    `main` is the version that is read for its records: no corrigendum, English before others, the newest revision; of one that was issued again, the
    one with the latest date; then by name.
    """

    kind: Kind
    symbol: str | None
    title: str
    files: tuple[Document, ...]

    @property
    def main(self) -> Document:
        """The version that records are read from."""
        texts = [document for document in self.files if document.corrects is None] or self.files
        read = [document for document in texts if document.language and is_read_whole(document.language)] or texts
        first = max(read, key=lambda document: document.revision)  # the first of those that are equal
        alike = (first.symbol, first.language, first.revision)
        reissued = [each for each in read if each.date and (each.symbol, each.language, each.revision) == alike]
        return max(reissued, key=lambda document: document.date or "") if first.date else first

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages held, each once."""
        return tuple(dict.fromkeys(document.language for document in self.files if document.language))

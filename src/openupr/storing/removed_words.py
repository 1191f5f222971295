"""What is kept of documents in which words stand that a person removed: it goes, and is made anew from the original whenever it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..records import pack_record, unpack

if TYPE_CHECKING:
    from ..records import Judgement, Kept, Review
    from .kept_outputs import KeptOutputs

READ = "document"
"""The stage under which what was read of a document is kept."""
KNOWN_ONLY = "document.known"
"""The stage under which it is kept what a document says of itself, where nothing else of it may be kept."""


def with_removed(library: KeptOutputs, documents: Iterable[Kept], judgements: Iterable[Judgement], review: Review | None) -> list[Kept]:
    """The documents of which something is kept that these decisions remove: words, or the text of a record, which is blocked out in `review`."""
    from ..assembling import BLOCK, REMOVE, ReadDocument, Removing
    from ..records import identifying_words, records_by_identifier

    words = [each.value for each in judgements if each.field == REMOVE]
    if not words:
        return []
    removing = Removing(words)
    blocked = (record for record in records_by_identifier(review).values() if BLOCK in identifying_words(record)) if review is not None else ()
    within = {record.place.document for record in blocked if record.place is not None}
    found = []
    for each in documents:
        taken = library.output(READ, each.key)
        if taken is not None and (each.document.key in within or removing.of(read := unpack(taken, ReadDocument)) != read):
            found.append(each)
    return found


def without_text(document: Kept) -> bytes:
    """What is kept of a document instead: what it says of itself."""
    from ..assembling import ReadDocument

    return pack_record(ReadDocument(document.path, document.document, None))

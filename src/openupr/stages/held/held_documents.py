"""Which documents a store holds of a review, by their symbols; and what the Human Rights Index says of its State."""

from __future__ import annotations

from collections.abc import Iterator

from ...assembling import ReadDocument
from ...records import Annotation, Kept, Kind, Library, unpack

ASSUMED = "en"
"""The language of a document whose text does not say."""


def documents_held(library: Library, review: str) -> dict[tuple[str, str], Kept]:
    """The documents of a review that say their symbols, by symbol and language. What another version read does not count until it is read again."""
    fresh = library.read_today()
    found = {}
    for each in library.documents(review):
        document = each.document if each.key in fresh else None
        if document is not None and document.symbol:
            found[document.symbol, document.language or ASSUMED] = each
    return found


def annotations_held(library: Library, state: str) -> Iterator[Annotation]:
    """What the exports of the Human Rights Index that the store holds say of a State."""
    fresh = library.outputs("document")
    for each in library.documents():
        if each.key in fresh and each.document.kind is Kind.HUMAN_RIGHTS_INDEX and (packed := library.output("document", each.key)) is not None:
            yield from (annotation for annotation in unpack(packed, ReadDocument).annotations if state in annotation.states)

"""Files that do not say what they are, and that a note of the compilation beside them names by title or address: reports of UN bodies without a
symbol."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from ..identifying import is_unrecognized
from ..records import Kind, UserMetadata, Weight
from .read_document import ReadDocument


def named_in_notes(compilations: Iterable[ReadDocument], strangers: Sequence[ReadDocument]) -> dict[str, UserMetadata]:
    """By path, what the notes of the compilations tell of files that say nothing themselves: that they are UN documents of the compilation's review.
    A file has to lie in the compilation's folder or below."""
    told: dict[str, UserMetadata] = {}
    unknown = [taken for taken in strangers if is_unrecognized(taken.document.kind, taken.document.symbol)]
    for compilation in compilations if unknown else ():
        document = compilation.document
        folder = PurePath(compilation.path).parent
        near = [taken for taken in unknown if folder in PurePath(taken.path).parents]
        if document.kind is not Kind.COMPILATION or compilation.numbered is None or not near:
            continue
        from ..extracting.compilation.named_sources import source_of
        from ..extracting.compilation.sources_cited import sources_of_notes

        for citations in sources_of_notes(compilation.numbered.notes).values():
            for citation in citations:
                meant = source_of(citation, [taken.document for taken in near], document.date)
                told.update(
                    (taken.path, UserMetadata(document.state, document.session, Kind.OTHER, Weight.DECIDED, noted=True))
                    for taken in near
                    if taken.document is meant
                )
    return told

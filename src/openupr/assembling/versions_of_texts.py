"""Which files are versions of one text: the same symbol but for a corrigendum's or revision's suffix, or, without a symbol, the same kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..names import parse_symbol
from ..records import Document, Kind, Versions

# Kinds of which a review has one text: without a symbol, files of one kind are its versions.
_SINGLE = {Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY, Kind.WORKING_GROUP_REPORT, Kind.THEMATIC_LIST, Kind.DECISION}


def versions(documents: Iterable[Document]) -> tuple[Versions, ...]:
    """The texts that the files are versions of, in the order of the files. Addenda are texts of their own."""
    texts: dict[tuple[Kind, str], list[Document]] = defaultdict(list)
    for document in documents:
        texts[_key(document)].append(document)
    symbolless = {kind for (kind, key), _ in texts.items() if not key.startswith("A/")} & _SINGLE
    for kind in symbolless:
        # A file without a symbol is a version of the one text of its kind that has one.
        named = [key for key in texts if key[0] is kind and key[1] and not key[1].startswith("~")]
        if len(named) == 1 and (kind, "~") in texts:
            texts[named[0]].extend(texts.pop((kind, "~")))
    return tuple(Versions(kind, files[0].symbol, files[0].title, tuple(files)) for (kind, _), files in texts.items())


def _key(document: Document) -> tuple[Kind, str]:
    symbol = parse_symbol(document.symbol) if document.symbol else None
    if symbol is not None:
        kept = [suffix for suffix in symbol.suffixes if suffix.startswith("Add.")]
        return document.kind, "/".join([symbol.base, *kept])
    return document.kind, "~" if document.kind in _SINGLE else f"~{document.sha256}"

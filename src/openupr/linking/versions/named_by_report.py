"""The documents before a review that its report names, beside those that are held: a revision, a correction or an addition may not be among them."""

from __future__ import annotations

from ...names import Symbol, parse_symbol
from ...records import Kind, NamedDocument, Review

_ADDED = ("Corr.", "Add.")


def kind_named(symbol: str) -> Kind:
    """The kind of a document before a review by its symbol, or of the one that it corrects, revises or adds to."""
    parsed = parse_symbol(symbol)
    base = parse_symbol(parsed.base) if parsed else None
    return next((each for each in Kind if base is not None and each.value == base.kind_hint), Kind.UNKNOWN)


def named_not_held(review: Review) -> tuple[NamedDocument, ...]:
    """Those of which no file is held, in the order of the report. A file of the same kind may be the document itself or its revision, where it does
    not tell its symbol; it is none of its corrections."""
    held = {document.symbol for document in review.documents}
    found = []
    for each in review.report.documents_named if review.report else ():
        own = {document.symbol for document in review.documents if document.kind is kind_named(each.symbol) and document.corrects is None}
        may_be_held = bool(own) and not _is_added(each.symbol) and (None in own or each.symbol == _base(each.symbol))
        if each.symbol not in held and not may_be_held:
            found.append(each)
    return tuple(found)


def missing_as_named(review: Review) -> dict[Kind, str]:
    """The kinds of which no document is held, each with the symbol under which the report names it."""
    own = f"/{review.session}/{review.state}/"
    named = sorted((each.symbol for each in named_not_held(review) if not _is_added(each.symbol)), key=lambda symbol: own not in symbol)
    found: dict[Kind, str] = {}
    for symbol in named:
        if kind_named(symbol) in review.missing:
            found.setdefault(kind_named(symbol), symbol)
    return found


def _is_added(symbol: str) -> bool:
    parsed = parse_symbol(symbol)
    return isinstance(parsed, Symbol) and bool(parsed.suffixes) and parsed.suffixes[-1].startswith(_ADDED)


def _base(symbol: str) -> str:
    parsed = parse_symbol(symbol)
    return parsed.base if parsed else symbol

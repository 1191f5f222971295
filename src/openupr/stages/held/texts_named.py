"""Documents by their symbols, and those that may hold a quotation: out of a store, without putting its reviews together first."""

from __future__ import annotations

from collections.abc import Collection

from ...languages.word_tables import ASSUMED
from ...names import parse_symbol
from ...preparing.quoting.quotation_read import ElementKind, read_quotation
from ...preparing.quoting.words_of_text import is_word
from ...records import Document, Store

_MOST_WORDS = 8
"""Words of a quotation that are searched for as a phrase: enough that few passages have them."""


def with_symbols(store: Store, symbols: Collection[str]) -> list[tuple[str, Document]]:
    """The documents of the store that have one of these symbols, each with its review; by review, the English version of each first."""
    wanted = {_folded(symbol) for symbol in symbols}
    found = []
    with store.read() as library:
        fresh = library.read_today()
        for each in library.documents():
            if each.review is None or each.key not in fresh:
                continue
            named = each.document.symbol
            if named is not None and _folded(named) in wanted:
                found.append((each.review, each.document))
    return sorted(found, key=lambda pair: (pair[0], pair[1].language != ASSUMED, pair[1].key))


def _folded(symbol: str) -> str:
    found = parse_symbol(symbol)
    return (found.text if found is not None else symbol).casefold()


def phrase_of(typed: str) -> str:
    """The longest run of plain words of a quotation, as the search takes it: in quotation marks. Empty where there are too few."""
    runs: list[list[str]] = [[]]
    for each in read_quotation(typed).elements:
        if each.sort is ElementKind.WORD and is_word(each.text) and each.text.isalpha():
            runs[-1].append(each.text)
        elif each.sort is not ElementKind.WORD or each.text not in {",", '"', "("}:
            runs.append([])
    longest = max(runs, key=len)[:_MOST_WORDS]
    return f'"{" ".join(longest)}"' if len(longest) > 2 else ""

"""The documents of reviews as citations, before they are written in one form or another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from ..beside_code import parsed_toml
from ..light_dataclass import dataclass, replace
from ..names import name_on_date, state
from ..records import Document, Kind, Review, Versions
from .safe_text import one_line
from .states_and_groups import state_of
from .withheld import Withheld

ADDRESS = "https://undocs.org/"
"""Where the UN's documents are found by their symbols. It is written into the citation and never asked."""

_KEY = re.compile(r"[^A-Za-z0-9.]+")


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """What a citation says of a document. `key` names it in a text, `date` is an ISO prefix, `language` a two-letter code; symbol, date, language and
    address may be empty."""

    key: str
    title: str
    author: str
    symbol: str
    session: int
    date: str
    language: str
    url: str


def citations(reviews: Iterable[Review], *, persons: bool = True) -> tuple[BibliographyEntry, ...]:
    """One citation for each symbol that the reviews hold, and for each text without one, in their order. Of a text in several languages it is that of
    the version that records are read from. Not `persons`: each review's are blocked out."""
    found: dict[str, BibliographyEntry] = {}
    for review in reviews:
        withheld = Withheld([review], persons=not persons, off=bool(review.submissions))
        texts = review.versions or tuple(Versions(each.kind, each.symbol, each.title, (each,)) for each in review.documents)
        unsigned: Counter[Kind] = Counter()
        for text in texts:
            for document in (text.main, *(each for each in text.files if each.symbol)):
                unsigned[document.kind] += document.symbol is None
                turn = f"-{unsigned[document.kind]}" if unsigned[document.kind] > 1 else ""
                key = document.symbol or f"{review.id} {document.kind}{turn}"
                found.setdefault(key, withheld.view(_citation(review, document, key)))
    return tuple(replace(made, key=_KEY.sub("-", key).strip("-")) for key, made in found.items())


def _citation(review: Review, document: Document, key: str) -> BibliographyEntry:
    words = _titles().get(document.kind.value)
    named = _state(review, document.date)
    return BibliographyEntry(
        key=key,
        title=words["title"].format(state=named, title=one_line(document.title or document.name))
        if words
        else one_line(document.title or document.name),
        author=words["author"].format(state=named) if words else "",
        symbol=document.symbol or "",
        session=review.session,
        date=document.date or "",
        language=document.language or "",
        url=ADDRESS + quote(document.symbol, safe="/.()") if document.symbol else "",
    )


def _state(review: Review, date: str | None) -> str:
    """The State under review by the name that it had at the date of the document."""
    try:
        return name_on_date(state(review.state), date) if date else state(review.state).name
    except LookupError:
        return state_of(review)


@cache
def _titles() -> dict[str, dict[str, str]]:
    return parsed_toml(files(__package__).joinpath("citations.toml"))

"""A State's name as it stands in a sentence: with the article that the UN's list of country names prints in brackets behind it ("France (la)").

Where a short name has brackets that belong to it ("Iran (République islamique d')"), a sentence has the formal one, as UN documents do:
"la République islamique d'Iran".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .fact_tables import table
from .states import find_state

_SHORT = re.compile(r"(?P<name>.+?)\s*\((?P<article>the|l'|le|la|les|el|los|las)\)", re.IGNORECASE)
_FORMAL = re.compile(r"(?:(?P<article>l'|(?:the|le|la|les|el|los|las)(?= ))\s*)?(?P<name>.+)", re.DOTALL)
_VOWEL = re.compile(r"[aeiouâàéèêëîïôöûü]", re.IGNORECASE)


class NameWithArticle(NamedTuple):
    """An article as the list prints it ("la", "l'", "Las"; "": none), the name, and whether French elides "de" before one that has none."""

    article: str
    name: str
    elided: bool


def with_article(iso3: str, language: str) -> NameWithArticle:
    """A State by its code, in one of the languages of the table (in English where it has none there); a name
    itself, without article, where no State has that code."""
    if (names := table("state_names").get(iso3)) is None:
        return NameWithArticle("", iso3, bool(_VOWEL.match(iso3)))
    short, formal = names.get(language, names["en"])
    if found := _SHORT.fullmatch(short):
        return NameWithArticle(found["article"], found["name"], elided=False)
    if "(" in short or not short:
        found = _FORMAL.fullmatch(formal)
        assert found is not None, "a name"
        return NameWithArticle(found["article"] or "", found["name"], elided=False)
    # The list itself shows where an h is mute: "la République d'Haïti".
    return NameWithArticle("", short, bool(_VOWEL.match(short)) or formal.endswith(f"d'{short}"))


def spoken_name(iso3: str) -> str:
    """A State by the English name by which a speaker calls it: "Venezuela", not with what the list has in brackets; "the Netherlands"; "the United
    Kingdom", where a name is one up to " of " too, as documents write it."""
    if (names := table("state_names").get(iso3)) is None:
        return iso3
    short, formal = names["en"]
    if found := _SHORT.fullmatch(short):
        head = found["name"].partition(" of ")[0]
        is_one = (named := find_state(head)) is not None and named.iso3 == iso3
        return f"{found['article'].lower()} {head if is_one else found['name']}"
    name = short.partition(" (")[0]
    return f"the {name}" if name != short and f"the {name}" in formal else name

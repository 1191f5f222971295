"""Heads of the columns of lists on States' openness: what a column with a head holds."""

from __future__ import annotations

import re

from ..languages.word_tables import by_language, table
from .told_by_columns import TREATY_DAYS, VISIT_DAYS

DATED_COLUMNS = ("date", "requested", "start", "sent", "replied", *sorted(TREATY_DAYS | VISIT_DAYS))
"""The columns that have days."""


def plain_head(words: str) -> str:
    """A head or a status as the tables have it: small letters, one apostrophe, no marks around it."""
    return " ".join(words.casefold().replace("'", "’").split()).strip(" :*")


@by_language
def openness_words(group: str) -> dict[str, str]:
    """The words of a group of openness_lists.toml, each with what it stands for."""
    return {word: key for key, words in table("openness_lists")[group].items() for word in words}


def openness_column(head: str) -> str:
    """What a column with this head holds; empty for a head that no table has."""
    plain = plain_head(re.sub(r"\s*\([ad]\)", "", head))
    return openness_words("columns").get(plain, "") or _of_dates().get(_without_date(plain), "")


def _without_date(head: str) -> str:
    """The words of a head that says that it has dates, without those that say so; empty for another."""
    words = head.split()
    return " ".join(word for word in words if word not in openness_words("of_dates")) if {"date", "dates", "fecha", "fechas"} & set(words) else ""


@by_language
def _of_dates() -> dict[str, str]:
    """The heads of columns of dates without the words that say so, each of one column alone."""
    found: dict[str, set[str]] = {}
    for head, key in openness_words("columns").items():
        if key in DATED_COLUMNS:
            found.setdefault(" ".join(word for word in head.split() if word not in openness_words("of_dates")), set()).add(key)
    return {words: key for words, (key, *more) in ((words, sorted(keys)) for words, keys in found.items()) if words and not more}

"""How much a passage tells that can be looked up: figures, years of late, laws and plans by their names. What only says that something is
important, was raised or goes on tells nothing of it."""

from __future__ import annotations

import re

from ....kept_patterns import kept_pattern
from ....languages.stop_words import stop_words
from ....languages.word_tables import by_language, table

_MOST = 2
"""Figures, and years, that count; a list of them is no better."""
_LATE = 5
"""Years before its review from which a year is none of late."""
_YEAR = re.compile(r"(?<![\d/.,])(?:19|20)\d\d(?![\d/]|[.,]\d)")
_FIGURE = kept_pattern(
    r"(?<![\w./(–-])(?P<figure>\d{1,3}(?:[, \u00a0]\d{3})+|\d+(?:\.\d+)?)(?:(?P<share>\s?%|\sper\s?cent)|(?:-\w+)?\s(?P<of>[a-z]\w+))?(?![\w/])"
)


def facts_told(words: str, year: int | None = None) -> int:
    """How many such things a passage has, of each kind two at the most; of years those that are at most five before the `year` of its review."""
    years = {int(match.group()) for match in _YEAR.finditer(words)}
    late = sum(year is None or each >= year - _LATE for each in years)
    named = len({match.group() for match in _named().finditer(words)})
    return sum(min(of, _MOST) for of in (late, figures_told(words), named))


def figures_told(words: str) -> int:
    """Figures that count something: "28 days", "6 per cent", "9,234,459"; not "recommendation 8" or "articles 18 and 19"."""
    function = stop_words("function")
    found = _FIGURE.finditer(_YEAR.sub("", words))
    return sum(len(each["figure"]) > len("9999") or bool(each["share"]) or (bool(each["of"]) and each["of"] not in function) for each in found)


@by_language(most=1)
def _named() -> re.Pattern[str]:
    return kept_pattern("|".join(rf"(?<![\w-])(?:{each})(?!\w)" for each in table("specificity")["capitals"]["instruments"]))
